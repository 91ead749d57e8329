/**
 * The same card for web chat, whose renderer knows neither Action.Execute (a press would do nothing, and its fallback is not
 * used) nor what only Teams draws. Cards are written for Teams; this is the one place that knows the difference.
 */
import { isJson, isTeamsOnly, type Json } from './elements.ts'

// `layouts`, `grid.area` and `targetWidth` are ignored there; leaving them out keeps the page's copy small and honest.
const teamsOnlyProperties = new Set(['refresh', 'msteams', 'authentication', 'layouts', 'grid.area', 'targetWidth', 'menuActions', 'fallback', 'requires'])

/** Buttons that say something send their words as a message; buttons with a verb send `{ verb, ...data }` as the message's value. */
export function forWebChat (card: unknown): Json {
  const shown = converted(card)
  if (!isJson(shown)) throw new Error('The card is nothing that web chat can show. Expected an Adaptive Card; build it with adaptiveCard() in cards/.')
  return shown
}

function converted (value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.map(converted).filter((item) => item !== undefined)
  }
  if (!isJson(value)) return value
  // A Teams-only element becomes what it says in words, or goes.
  if (isTeamsOnly(value['type'])) return isJson(value['fallback']) ? converted(value['fallback']) : undefined
  if (value['type'] === 'Action.Execute') return { type: 'Action.Submit', title: value['title'], data: { ...(isJson(value['data']) ? value['data'] : {}), verb: value['verb'] } }
  if (value['type'] === 'Action.Submit') return { ...withoutTeams(value), ...('data' in value ? { data: submitted(value['data']) } : {}) }
  return withoutTeams(value)
}

const withoutTeams = (part: Json): Json =>
  Object.fromEntries(Object.entries(part).filter(([key]) => !teamsOnlyProperties.has(key)).map(([key, item]): [string, unknown] => [key, converted(item)]).filter(([, item]) => item !== undefined))

/** Web Chat says a string for the person; an object it sends silently. */
function submitted (data: unknown): unknown {
  if (!isJson(data)) return data
  const { msteams, ...rest } = data
  return isJson(msteams) && msteams['type'] === 'messageBack' ? msteams['text'] : rest
}
