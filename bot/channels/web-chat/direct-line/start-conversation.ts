/** POST conversations: starts the token's conversation (201), or gives it again (200), with the address of its stream. */
import type { Handle } from '#bot/route.ts'
import { Refusal } from '#bot/refusal.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { streamAddress } from './stream.ts'
import { tokenSeconds } from './tokens.ts'

export const startConversation = (parts: Parts): Handle => async (request, response) => {
  const grant = await provenGrant(request, parts)
  if (parts.isStopping()) throw new Refusal(503, 'ServiceUnavailable', 'The service is being restarted. Try again in a moment.', 5)
  const { conversation, isNew } = parts.conversations.start(grant)
  // Our own page has said who we are before anything was started, and says so by `"welcome": false`.
  if (isNew && (request.body as { welcome?: unknown } | undefined)?.welcome !== false) parts.welcome(conversation)
  response.send(isNew ? 201 : 200, {
    conversationId: grant.conversation,
    token: await parts.tokens.issue(grant, 'conversation'),
    expires_in: tokenSeconds,
    // From the very start, so that the welcome is seen however late the socket opens.
    streamUrl: await streamAddress(request, grant, 0, parts),
  })
}
