/** Walking through a card's JSON, and which of its parts only Teams knows. */

export type Json = Readonly<Record<string, unknown>>

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A property's value when it is text, otherwise an empty string. */
export const textOf = (value: unknown): string => typeof value === 'string' ? value : ''

/** Every object in a card with the path to it (`body[2].items[0]`), the card itself first with an empty path. */
export function * partsOf (value: unknown, path = ''): Generator<{ path: string, part: Json }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield * partsOf(item, `${path}[${index}]`)
  } else if (isJson(value)) {
    yield { path, part: value }
    for (const [key, item] of Object.entries(value)) yield * partsOf(item, path ? `${path}.${key}` : key)
  }
}

const drawnByTeamsOnly = new Set([
  'Badge', 'CompoundButton', 'Icon', 'IconRun', 'ImageRun', 'ProgressBar', 'ProgressRing', 'Rating', 'Input.Rating', 'CodeBlock',
  'Carousel', 'Component', 'Action.Popover', 'Action.ResetInputs', 'Action.OpenUrlDialog', 'Action.InsertImage',
])

/** Elements and actions that Web Chat's renderer does not know; charts too. */
export const isTeamsOnly = (type: unknown): boolean => typeof type === 'string' && (drawnByTeamsOnly.has(type) || type.startsWith('Chart.'))
