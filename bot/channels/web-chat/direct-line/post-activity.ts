/**
 * POST conversations/{id}/activities: takes what was said, shows it to every client of the conversation, answers at once, and
 * replies after. Stock Web Chat waits for its own activity to come back; it would call a slow reply a failed message.
 */
import { Refusal } from '#bot/refusal.ts'
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { readActivity } from './read-activity.ts'

export const postActivity = (parts: Parts): Handle => async (request, response) => {
  const grant = await provenGrant(request, parts)
  const conversation = parts.conversations.find(grant)
  if (parts.isStopping()) throw new Refusal(503, 'ServiceUnavailable', 'The service is being restarted. Send it again in a moment.', 5)
  const { type, echo, clientActivityId } = readActivity(request.body as Record<string, unknown>, grant.user)

  const before = clientActivityId === undefined ? undefined : conversation.log.idOf(clientActivityId)
  if (before !== undefined) {
    response.send(200, { id: before })
    return
  }
  const wait = parts.messages.take(grant.conversation)
  if (wait !== undefined) throw new Refusal(429, 'TooManyRequests', 'That was a lot of messages. Wait a moment and send it again.', wait)
  if (type === 'message' && conversation.turns.isFull) throw new Refusal(429, 'TooManyRequests', 'I am still answering what you said before. Wait a moment and send it again.', 2)

  const id = type === 'typing' ? conversation.log.passOn(echo) : conversation.log.append(echo, clientActivityId)
  response.send(200, { id })
  if (type === 'message') parts.reply(conversation, { activityId: id, text: typeof echo['text'] === 'string' ? echo['text'] : '', value: echo['value'] })
  if (type === 'endOfConversation') parts.conversations.end(grant.conversation)
}
