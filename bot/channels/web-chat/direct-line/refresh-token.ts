/** POST tokens/refresh: a new token for the same conversation, while the old one still counts. */
import { Refusal } from '#bot/refusal.ts'
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { tokenSeconds } from './tokens.ts'

export const refreshToken = (parts: Parts): Handle => async (request, response) => {
  const grant = await provenGrant(request, parts)
  if (parts.conversations.hasEnded(grant.conversation)) throw new Refusal(404, 'NotFound', 'This conversation has ended. Start a new one with a new token.')
  response.send(200, { conversationId: grant.conversation, token: await parts.tokens.issue(grant, 'conversation'), expires_in: tokenSeconds })
}
