/**
 * The HTTP service: every address on one screen, each either open to anybody for a reason or closed until something is proven
 * (service.test.ts calls each of them with nothing in hand). Around them: request ids, limits, logs without text, a clean stop.
 */
import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { IncomingMessage, ServerResponse } from 'node:http'
import restify, { type Request, type Response, type Server } from 'restify'
import type { Channel } from './channels/channel.ts'
import { live, ready, type ReadinessCheck } from './health.ts'
import type { Log } from './log.ts'
import { metricsPage } from './metrics-page.ts'
import type { Metrics } from './metrics.ts'
import { answerError, errorBody, Refusal } from './refusal.ts'
import { readForm, readJson } from './request-body.ts'
import type { Route } from './route.ts'

/** What the rooms bring to the service: channels that stop, and their addresses. */
export type Rooms = {
  /** Web chat: /token and /v3/directline/... (channels/web-chat/direct-line/routes.ts). */
  readonly directLine: Channel & { readonly routes: readonly Route[], upgrade (request: IncomingMessage, connection: Duplex, head: Buffer): void }
  /** Teams: answers /api/messages, reads its body and proves its sender by itself. Absent when the council runs without Teams. */
  readonly teams?: Channel & { handle (request: IncomingMessage, response: ServerResponse): Promise<void> }
  /** /chat and what belongs to it: public pages that hold nothing. */
  readonly pages: readonly Route[]
}

export type ServiceOptions = {
  readonly log: Log
  readonly metrics: Metrics
  readonly checks: readonly ReadinessCheck[]
  /** Undefined: /metrics is open while trying things out, and off in production. */
  readonly metricsToken: string | undefined
  readonly production: boolean
  readonly publicUrl: string | undefined
  readonly stopWithinSeconds: number
}

export type Service = {
  /** Every address and who may call it. */
  readonly routes: readonly Route[]
  /** Starts to listen; gives the port. Rejects with what to do when the port is taken. */
  listen (port: number, host: string): Promise<number>
  /** Refuses new work, finishes the turns in flight, closes every connection; waits `stopWithinSeconds` at most. */
  stop (): Promise<void>
}

function routesOf ({ directLine, teams, pages }: Rooms, { checks, metrics, metricsToken, production }: ServiceOptions, isStopping: () => boolean): readonly Route[] {
  const stopping: ReadinessCheck = { name: 'service', check: () => isStopping() ? 'is stopping' : undefined }
  return [
    { method: 'get', path: '/health/live', access: { public: 'asked by whatever restarts us' }, handle: live },
    { method: 'get', path: '/health/ready', access: { public: 'asked by whatever sends us requests; says no more than a sentence a check' }, handle: ready([stopping, ...checks]) },
    { method: 'get', path: '/metrics', access: metricsToken === undefined && !production ? { public: 'counts only, on a machine to try things on' } : { provenBy: 'METRICS_TOKEN' }, handle: metricsPage(metrics, metricsToken, production) },
    ...(teams ? [{ method: 'post', path: '/api/messages', access: { provenBy: 'a token signed by Microsoft, or in development a caller on this machine' }, handle: (request: Request, response: Response) => teams.handle(request, response) } as const] : []),
    ...directLine.routes,
    ...pages,
  ]
}

/** Joins the rooms into one service. It does not listen yet. */
export function openService (rooms: Rooms, options: ServiceOptions): Service {
  let isStopping = false
  const routes = routesOf(rooms, options, () => isStopping)
  const server = restify.createServer({ name: '' })
  const channels = [rooms.directLine, ...(rooms.teams ? [rooms.teams] : [])]

  server.pre(introduce(options))
  for (const route of routes) server[route.method](route.path, answering(route, options.log))
  server.on('restifyError', (_request: Request, _response: Response, error: RestifyError, done: () => void) => {
    // restify would repeat the address; ours is the one error body of the service.
    error.toJSON = () => error.statusCode === 404 ? errorBody('NotFound', 'There is nothing at this address.') : errorBody('BadArgument', 'This address does not take such a request.')
    done()
  })
  server.on('after', (request: Request, response: Response) => { note(request, response, options) })
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => { rooms.directLine.upgrade(request, connection, head) })
  // A client that sends its headers or body drop by drop is let go.
  Object.assign(server.server, { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 })

  return {
    routes,
    listen: (port, host) => new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => { reject(whyNotListening(error, port, host)) })
      server.listen(port, host, () => { resolve((server.address()).port) })
    }),
    async stop () {
      if (isStopping) return
      isStopping = true
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve() }) })
      const finished = Promise.all(channels.map((channel) => channel.stop())).then(() => { hangUpWhenIdle(server) })
      await withinSeconds(options.stopWithinSeconds, Promise.all([closed, finished]))
      server.server.closeAllConnections()
    },
  }
}

/** What we know of a request beside itself. */
const arrivals = new WeakMap<Request, { readonly id: string, readonly startedAt: number }>()

type RestifyError = Error & { statusCode?: number, toJSON (): unknown }

/** Gives every request an id, and every answer the headers that keep browsers careful. Pages set their own policy over these. */
const introduce = ({ publicUrl }: ServiceOptions) => (request: Request, response: Response, next: restify.Next): void => {
  const given = String(request.headers['x-request-id'] ?? '')
  const id = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  arrivals.set(request, { id, startedAt: performance.now() })
  response.setHeader('X-Request-Id', id)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  if (publicUrl?.startsWith('https://')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  next()
}

const answering = ({ before, body, handle }: Route, log: Log) => async (request: Request, response: Response): Promise<void> => {
  try {
    if (before) await before(request, response)
    if (body) request.body = await (body.as === 'json' ? readJson : readForm)(request, body.atMostBytes)
    await handle(request, response)
  } catch (error) {
    // By its kind and place only: a message can hold what somebody sent.
    if (!(error instanceof Refusal)) log.error('request failed', { id: arrivals.get(request)?.id, error: error instanceof Error ? error.name : typeof error, at: placeOf(error) })
    answerError(response, error)
  }
}

const placeOf = (error: unknown): string | undefined =>
  error instanceof Error ? /\n\s+at (.*)/.exec(error.stack ?? '')?.[1]?.replace(/file:\/\/.*\/(?=bot\/|cards\/|knowledge\/|node_modules\/)/, '') : undefined

/** One line a request: the route's pattern, never the address, which can hold a token. */
function note (request: Request, response: Response, { log, metrics }: ServiceOptions): void {
  const route = (request as { route?: { path?: string } }).route?.path ?? 'unmatched'
  const { id, startedAt } = arrivals.get(request) ?? { id: undefined, startedAt: performance.now() }
  const milliseconds = Math.round((performance.now() - startedAt) * 100) / 100
  metrics.requestDone(route, response.statusCode, milliseconds)
  log[route.startsWith('/health') ? 'debug' : 'info']('request', { id, method: request.method ?? '', route, status: response.statusCode, ms: milliseconds })
}

/** Connections that are kept alive for a next request would keep a stop waiting. */
function hangUpWhenIdle (server: Server): void {
  server.server.closeIdleConnections()
  const again = setInterval(() => { server.server.closeIdleConnections() }, 50)
  server.once('close', () => { clearInterval(again) })
  again.unref()
}

async function withinSeconds (seconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<void>((resolve) => { timer = setTimeout(resolve, seconds * 1000) })
  await Promise.race([work, tooLate])
  clearTimeout(timer)
}

function whyNotListening (error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} on ${host} is in use; expected a free one. Stop what uses it, or set PORT to another number.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} on ${host} may not be used by this user; expected a port above 1023. Set PORT, and let a proxy take 443.`)
  if (error.code === 'EADDRNOTAVAIL') return new Error(`HOST is "${host}", which is no address of this machine. Set HOST to 0.0.0.0 for all of them, or 127.0.0.1 for this machine only.`)
  return error
}
