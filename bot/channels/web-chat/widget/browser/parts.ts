/** The elements of the chat that the script works with, by the names that chat-markup.ts gives them. */
const kinds = {
  exit: HTMLAnchorElement, helpNow: HTMLButtonElement, clear: HTMLButtonElement, title: HTMLHeadingElement, talk: HTMLElement, log: HTMLElement,
  said: HTMLOListElement, status: HTMLParagraphElement, shownStatus: HTMLParagraphElement, examples: HTMLUListElement, help: HTMLElement, helpHeading: HTMLHeadingElement, back: HTMLButtonElement,
  form: HTMLFormElement, question: HTMLTextAreaElement,
}

export type Parts = { readonly [Name in keyof typeof kinds]: InstanceType<typeof kinds[Name]> }

/** Throws when the markup and the script are not of one kind, which only a mistake of ours can bring about. */
export function partsIn (root: ParentNode): Parts {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => {
    const found = root.querySelector(`[data-part=${name}]`)
    if (!(found instanceof kind)) throw new Error(`The chat has no "${name}".`)
    return [name, found]
  })) as unknown as Parts
}
