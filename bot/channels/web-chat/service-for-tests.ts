/** The whole service on a free port of this machine, over a conversation that the test brings. For tests and benchmarks. */
import { clockAt, systemClock, type Clock } from '#bot/clock.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import { createLog } from '#bot/log.ts'
import { openMetrics } from '#bot/metrics.ts'
import type { Route } from '#bot/route.ts'
import { openService, type Service } from '#bot/service.ts'
import { clientAddress } from '#bot/client-address.ts'
import { openDirectLine, type DirectLine, type DirectLineOptions } from './direct-line/routes.ts'

export type RunningService = {
  readonly url: string
  readonly directLine: DirectLine
  readonly service: Service
  /** Every line that was logged. */
  readonly logged: readonly string[]
  /** Conversations that we were told to forget. */
  readonly forgotten: readonly string[]
}

export async function startService (respond: Respond, change: Partial<DirectLineOptions> = {}, pagesOver: (directLine: DirectLine) => Promise<readonly Route[]> = async () => []): Promise<RunningService> {
  const logged: string[] = []
  const forgotten: string[] = []
  const clock: Clock = change.clock ?? systemClock
  const log = createLog(clock, (line) => { logged.push(line) }, 'debug')
  const metrics = openMetrics()
  const directLine = openDirectLine(metrics.counted(respond), {
    clock, log, tokenKey: undefined, secret: secretForTests, origins: ['https://www.example.gov.uk'], allowLocalhost: true, publicUrl: undefined,
    audience: 'young_person', council: undefined, forgetAfterMinutes: 15, openConversations: 1_000, newConversationsPerAddress: 1_000, messagesAMinute: 120, welcomes: false,
    addressOf: (request) => clientAddress(request, []), forget: (id) => { forgotten.push(id) }, ...change,
  })
  const service = openService({ directLine, pages: await pagesOver(directLine) }, { log, metrics, checks: [], metricsToken: undefined, production: false, publicUrl: undefined, stopWithinSeconds: 5 })
  const port = await service.listen(0, '127.0.0.1')
  return { url: `http://127.0.0.1:${port}`, directLine, service, logged, forgotten }
}

export const secretForTests = 'a-secret-of-this-test-0123456789abcdef'
export const morning = (): ReturnType<typeof clockAt> => clockAt('2026-11-25T09:00:00Z')
