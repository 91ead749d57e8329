/** HTML written as templates in which everything that is filled in is text, unless it is HTML of ours. */
export type Html = { readonly html: string }

type Filled = string | number | Html | undefined | readonly (string | number | Html | undefined)[]

export const html = (parts: TemplateStringsArray, ...filled: readonly Filled[]): Html =>
  ({ html: parts.reduce((sum, part, at) => `${sum}${at === 0 ? '' : written(filled[at - 1])}${part}`, '') })

function written (value: Filled): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(written).join('')
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
