/** GET conversations/{id}/activities: what came after a watermark, for clients without a socket. */
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { parametersOf, watermarkOf } from './watermark.ts'

export const getActivities = (parts: Parts): Handle => async (request, response) => {
  const { log } = parts.conversations.find(await provenGrant(request, parts))
  response.sendRaw(200, log.after(watermarkOf(parametersOf(request.url).get('watermark'), 0)), { 'Content-Type': 'application/json' })
}
