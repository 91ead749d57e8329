/** GET /metrics, for a collector that knows METRICS_TOKEN. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Metrics } from './metrics.ts'
import { Refusal } from './refusal.ts'
import type { Handle } from './route.ts'

export const metricsPage = (metrics: Metrics, token: string | undefined, production: boolean): Handle => async (request, response) => {
  if (token === undefined && production) throw new Refusal(401, 'Unauthorized', 'Metrics are off. Their operator can set METRICS_TOKEN.')
  if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) throw new Refusal(401, 'Unauthorized', 'Send "Authorization: Bearer" and the METRICS_TOKEN.')
  response.sendRaw(200, await metrics.text(), { 'Content-Type': metrics.contentType })
}

// Hashes have one length, so that the comparison takes the same time whatever was sent.
const isSame = (sent: string, expected: string): boolean => timingSafeEqual(hash(sent), hash(expected))
const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
