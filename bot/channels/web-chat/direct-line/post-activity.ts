/**
 * POST conversations/{id}/activities: takes what was said, answers at once, and replies after. Stock Web Chat waits for its own
 * activity to come back; it would call a slow reply a failed message.
 */
import type { Handle } from '#bot/route.ts'
import { provenGrant } from './bearer.ts'
import type { Parts } from './parts.ts'
import { takeActivity } from './take-activity.ts'

export const postActivity = (parts: Parts): Handle => async (request, response) => {
  const grant = await provenGrant(request, parts)
  response.send(200, { id: takeActivity(parts, grant, request.body as Record<string, unknown>) })
}
