/** What was said in a web conversation, as a turn of ours. */
import type { Instant } from '#bot/clock.ts'
import type { Turn, Verb } from '#bot/conversation/turn.ts'
import type { Said } from './parts.ts'
import type { Grant } from './tokens.ts'

/** Mark-up is left as it is: the conversation knows what in it are words. */
export function hear ({ activityId, text, value }: Said, grant: Grant, at: Instant): Turn {
  const verb = verbIn(value)
  return {
    id: activityId,
    conversation: grant.conversation,
    channel: 'webchat',
    scope: 'personal',
    person: { id: grant.user },
    audience: grant.audience,
    ...(grant.council === undefined ? {} : { council: grant.council }),
    said: verb ? '' : text.trim() || wordsOf(value),
    ...(verb === undefined ? {} : { verb }),
    at,
  }
}

/** A card's button sends `{ verb, ...data }`. */
function verbIn (value: unknown): Verb | undefined {
  if (typeof value !== 'object' || value === null || !('verb' in value) || typeof value.verb !== 'string') return undefined
  const { verb, ...data } = value
  return { name: verb, data }
}

/** A choice that a client sent by its words alone. */
const wordsOf = (value: unknown): string => typeof value === 'object' && value !== null && 'says' in value && typeof value.says === 'string' ? value.says : ''
