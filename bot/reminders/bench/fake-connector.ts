/**
 * Teams' connector as far as reminders meet it, on loopback: takes cards, refuses some, never answers others, and watches that
 * its limits are kept. What it delivered is what people would have got.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer =
  | { readonly does: 'take', readonly afterMs?: number }
  | { readonly does: 'refuse', readonly status: number, readonly code?: string, readonly retryAfterS?: number }
  /** Hangs until the other side gives up; a card may have been delivered all the same. */
  | { readonly does: 'hang', readonly delivers: boolean }

export type FakeConnector = {
  readonly url: string
  /** Requests so far, in order: whose conversation, and what became of it. */
  readonly requests: readonly { readonly conversation: string, readonly answer: Answer, readonly atMs: number }[]
  /** Cards that each conversation got. */
  readonly delivered: ReadonlyMap<string, number>
  /** Conversations where the other side gave up before it had its answer: it cannot know whether its card was delivered. */
  readonly gaveUpOn: ReadonlySet<string>
  /** Every time a limit was passed, in words. */
  readonly broken: readonly string[]
  /** Told of each request, before it is answered. */
  onRequest: (conversation: string) => void
  stop (): Promise<void>
}

// teams.md 2.6: per conversation so many in so many milliseconds, and over all of a tenant.
const perConversation = [{ most: 7, ms: 1_000 }, { most: 8, ms: 2_000 }, { most: 60, ms: 30_000 }]
const perTenant = { most: 50, ms: 1_000 }

export async function openFakeConnector (answerTo: (conversation: string, nth: number) => Answer): Promise<FakeConnector> {
  const requests: FakeConnector['requests'][number][] = []
  const delivered = new Map<string, number>()
  const gaveUpOn = new Set<string>()
  const broken: string[] = []
  const of = new Map<string, number[]>()
  const all: number[] = []

  function watch (conversation: string, atMs: number): void {
    all.push(atMs)
    const own = of.get(conversation) ?? []
    own.push(atMs)
    of.set(conversation, own)
    if (isOver(all, perTenant, atMs)) broken.push(`more than ${perTenant.most} sends to the tenant in a second`)
    for (const limit of perConversation) if (isOver(own, limit, atMs)) broken.push(`more than ${limit.most} sends to one conversation in ${limit.ms} ms`)
  }

  const server = createServer((request, response) => {
    void drained(request).then(() => {
      const conversation = decodeURIComponent(/\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '')?.[1] ?? '')
      const atMs = performance.now()
      watch(conversation, atMs)
      const answer = answerTo(conversation, requests.length)
      requests.push({ conversation, answer, atMs })
      if (answer.does === 'take' || (answer.does === 'hang' && answer.delivers)) delivered.set(conversation, (delivered.get(conversation) ?? 0) + 1)
      response.on('close', () => { if (!response.writableFinished) gaveUpOn.add(conversation) })
      connector.onRequest(conversation)
      respond(response, answer, requests.length)
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const connector: FakeConnector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, delivered, gaveUpOn, broken, onRequest: () => {},
    async stop () {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return connector
}

/** Only the newest `most + 1` matter: were they within the time, the limit was passed. */
const isOver = (times: readonly number[], { most, ms }: { most: number, ms: number }, now: number): boolean => {
  const first = times[times.length - most - 1]
  return first !== undefined && now - first < ms
}

function respond (response: ServerResponse, answer: Answer, nth: number): void {
  if (answer.does === 'hang') return
  const say = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
  if (answer.does === 'refuse') return say(answer.status, { error: { code: answer.code ?? 'Refused' } }, answer.retryAfterS === undefined ? {} : { 'retry-after': String(answer.retryAfterS) })
  if (answer.afterMs) setTimeout(() => { say(201, { id: `activity-${nth}` }) }, answer.afterMs)
  else say(201, { id: `activity-${nth}` })
}

async function drained (request: IncomingMessage): Promise<void> {
  for await (const _ of request as AsyncIterable<Buffer>) { /* what a card says is tested elsewhere */ }
}
