/** Makes one element with what is in it: shorter than the DOM's own way, and text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap> (name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...inside: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...inside)
  return made
}
