/** DELETE conversations/{id}: "clear chat" and "exit this page". Everything said is gone, on every device, at once. */
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'

/** Ending twice, or what was never started, is no mistake: the caller wants it gone, and it is. */
export const endConversation = (parts: Parts): Handle => async (request, response) => {
  parts.conversations.end((await provenGrant(request, parts)).conversation)
  response.send(204)
}
