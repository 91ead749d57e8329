/** What a client posts into its conversation: shown to everybody in it, answered after everything said before, and counted once. */
import { Refusal } from '#bot/refusal.ts'
import type { Parts } from './parts.ts'
import { readActivity } from './read-activity.ts'
import type { Grant } from './tokens.ts'

/**
 * Takes an activity and gives its id; the reply follows by itself. Throws a Refusal: 404 when the conversation has ended, 400 for
 * what cannot be taken, 429 when it is too much at once, 503 while the service stops.
 */
export function takeActivity (parts: Parts, grant: Grant, body: Record<string, unknown>): string {
  const conversation = parts.conversations.find(grant)
  if (parts.isStopping()) throw new Refusal(503, 'ServiceUnavailable', 'The service is being restarted. Send it again in a moment.', 5)
  const { type, echo, clientActivityId } = readActivity(body, grant.user)

  const before = clientActivityId === undefined ? undefined : conversation.log.idOf(clientActivityId)
  if (before !== undefined) return before
  const wait = parts.messages.take(grant.conversation)
  if (wait !== undefined) throw new Refusal(429, 'TooManyRequests', 'That was a lot of messages. Wait a moment and send it again.', wait)
  if (type === 'message' && conversation.turns.isFull) throw new Refusal(429, 'TooManyRequests', 'I am still answering what you said before. Wait a moment and send it again.', 2)

  const id = type === 'typing' ? conversation.log.passOn(echo) : conversation.log.append(echo, clientActivityId)
  if (type === 'message') parts.reply(conversation, { activityId: id, text: typeof echo['text'] === 'string' ? echo['text'] : '', value: echo['value'] })
  if (type === 'endOfConversation') parts.conversations.end(grant.conversation)
  return id
}
