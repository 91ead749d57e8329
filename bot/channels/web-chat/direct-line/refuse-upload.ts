/** POST conversations/{id}/upload: files are not taken, from anybody. */
import { Refusal } from '#bot/refusal.ts'
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'

export const refuseUpload = (parts: Parts): Handle => async (request, response) => {
  await provenGrant(request, parts)
  // The file itself is not read.
  response.setHeader('Connection', 'close')
  // 400, not 403: stock Web Chat ends the whole chat when it is told 403.
  throw new Refusal(400, 'BadArgument', 'Files cannot be sent here. Please write what you want to ask.')
}
