/** While the panel covers the whole screen, the keyboard stays in it: what is behind cannot be seen. */

/** From the last thing that can be focused to the first, and back. */
export function keepFocus (within: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return
  const stops = [...within.querySelectorAll<HTMLElement>('a[href], button, textarea, input, [tabindex="0"]')].filter((stop) => stop.getClientRects().length > 0)
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)]
  if ((within.getRootNode() as ShadowRoot).activeElement !== last) return
  event.preventDefault()
  first?.focus()
}
