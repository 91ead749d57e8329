/**
 * What a client may post, and what of it is kept. Who it is from, where it belongs and when it came are ours to say; a field
 * that is not named here is dropped.
 */
import { Refusal } from '#bot/refusal.ts'
import type { Activity } from './activity-log.ts'

export type Posted = {
  /** As every client of the conversation sees it: the echo. */
  readonly echo: Activity
  readonly type: 'message' | 'event' | 'typing' | 'endOfConversation'
  readonly clientActivityId: string | undefined
}

const types = ['message', 'event', 'typing', 'endOfConversation'] as const
// Told by pages when a chat opens. Other events would reach nobody, so the page's author should hear of it.
const events = ['webchat/join']

/** The activity in a body. Throws a Refusal (400) that says which field cannot be taken. */
export function readActivity (body: Record<string, unknown>, user: string): Posted {
  const type = types.find((known) => known === body['type'])
  if (body['type'] === undefined) throw new Refusal(400, 'MissingProperty', 'The activity has no type. Send "type": "message".')
  if (type === undefined) throw new Refusal(400, 'BadArgument', `Activities of this type are not taken. Send one of ${types.join(', ')}.`)
  if (type === 'event' && !events.includes(body['name'] as string)) throw new Refusal(400, 'BadArgument', `Events of this name are not taken. Send one of ${events.join(', ')}.`)
  if (body['text'] !== undefined && body['text'] !== null && typeof body['text'] !== 'string') throw new Refusal(400, 'BadArgument', 'text must be text.')
  if (Array.isArray(body['attachments']) && body['attachments'].length > 0) throw new Refusal(400, 'BadArgument', 'Files cannot be sent here. Please write what you want to ask.')
  const channelData = smallValues(body['channelData'])
  const clientActivityId = channelData['clientActivityID']
  return {
    type,
    clientActivityId: typeof clientActivityId === 'string' ? clientActivityId : undefined,
    echo: {
      type,
      from: { id: user, role: 'user' },
      ...(typeof body['text'] === 'string' ? { text: body['text'], textFormat: 'plain' } : {}),
      ...(type === 'event' ? { name: body['name'] } : {}),
      ...(body['value'] === undefined ? {} : { value: body['value'] }),
      ...(typeof body['locale'] === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(body['locale']) ? { locale: body['locale'] } : {}),
      channelData,
    },
  }
}

/** What stock clients need to find their own activity again; anything long or nested is left out. */
function smallValues (channelData: unknown): Record<string, string | number | boolean> {
  if (typeof channelData !== 'object' || channelData === null) return {}
  return Object.fromEntries(Object.entries(channelData).slice(0, 20).filter((entry): entry is [string, string | number | boolean] => {
    const [key, value] = entry as [string, unknown]
    return key.length <= 60 && (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 200))
  }))
}
