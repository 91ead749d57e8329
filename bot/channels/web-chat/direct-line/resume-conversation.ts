/** GET conversations/{id}: a new stream for a client that lost its own, replayed from its watermark. */
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { streamAddress } from './stream.ts'
import { tokenSeconds } from './tokens.ts'
import { parametersOf, watermarkOf } from './watermark.ts'

export const resumeConversation = (parts: Parts): Handle => async (request, response) => {
  const grant = await provenGrant(request, parts)
  const { log } = parts.conversations.find(grant)
  const watermark = watermarkOf(parametersOf(request.url).get('watermark'), log.watermark)
  response.send(200, {
    conversationId: grant.conversation,
    token: await parts.tokens.issue(grant, 'conversation'),
    expires_in: tokenSeconds,
    streamUrl: await streamAddress(request, grant, watermark, parts),
  })
}
