/** The WebSocket of a conversation: server to client only, one activity a frame, from the watermark in its address. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { Refusal } from '#bot/refusal.ts'
import type { Conversation } from './conversations.ts'
import { checkBinding } from './origins.ts'
import type { Parts } from './parts.ts'
import type { Grant } from './tokens.ts'
import { parametersOf, watermarkOf } from './watermark.ts'

// Stock clients open two more on the old address whenever a token expires, and never close the old ones.
const socketsAtMost = 5
// A client that does not read is let go before it costs memory; it comes back with its watermark.
const unreadBytesAtMost = 1_000_000
const pingSeconds = 30
const path = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/

/** The address that a client opens within a minute. */
export async function streamAddress (request: IncomingMessage, grant: Grant, watermark: number, { tokens, publicUrl }: Pick<Parts, 'tokens' | 'publicUrl'>): Promise<string> {
  const base = (publicUrl ?? `http://${request.headers.host ?? 'localhost'}`).replace(/^http/, 'ws')
  return `${base}/v3/directline/conversations/${grant.conversation}/stream?watermark=${watermark}&t=${await tokens.issue(grant, 'stream')}`
}

export type Stream = {
  /** Takes over a connection that asks for a socket; anything but a proven stream is refused and closed. */
  upgrade (request: IncomingMessage, connection: Duplex, head: Buffer): void
  stop (): void
  readonly count: number
}

export function openStream (parts: Parts): Stream {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 4_096 })
  const answered = new WeakMap<WebSocket, boolean>()
  const pings = setInterval(() => { for (const socket of server.clients) ping(socket) }, pingSeconds * 1000).unref()

  function ping (socket: WebSocket): void {
    if (answered.get(socket) === false) {
      socket.terminate()
      return
    }
    answered.set(socket, false)
    socket.ping()
  }
  function open (socket: WebSocket, conversation: Conversation, watermark: number): void {
    conversation.sockets.add(socket)
    for (const oldest of conversation.sockets) {
      if (conversation.sockets.size <= socketsAtMost) break
      conversation.sockets.delete(oldest)
      oldest.close(1008, 'too many sockets')
    }
    const silence = conversation.log.listen(watermark, (frame) => {
      if (socket.bufferedAmount > unreadBytesAtMost) socket.terminate()
      else socket.send(frame)
    })
    // Clients send empty keep-alive frames; nothing they send here is read.
    socket.on('pong', () => { answered.set(socket, true) })
    socket.on('error', () => { socket.terminate() })
    socket.on('close', () => {
      silence()
      conversation.sockets.delete(socket)
    })
  }
  return {
    upgrade (request, connection, head) {
      connection.on('error', () => { connection.destroy() })
      proven(request, parts).then(({ conversation, watermark }) => {
        server.handleUpgrade(request, connection, head, (socket) => { open(socket, conversation, watermark) })
      }).catch((error: unknown) => { refuse(connection, error instanceof Refusal ? error.status : 500) })
    },
    stop () {
      clearInterval(pings)
      for (const socket of server.clients) socket.close(1001, 'restarting')
      server.close()
    },
    get count () { return server.clients.size },
  }
}

async function proven (request: IncomingMessage, { tokens, origins, conversations, isStopping }: Parts): Promise<{ conversation: Conversation, watermark: number }> {
  const named = path.exec((request.url ?? '').split('?', 1)[0] ?? '')?.[1]
  if (named === undefined) throw new Refusal(404, 'NotFound', 'There is no stream at this address.')
  if (isStopping()) throw new Refusal(503, 'ServiceUnavailable', 'The service is being restarted.')
  const parameters = parametersOf(request.url)
  const grant = await tokens.read(parameters.get('t') ?? '', 'stream')
  checkBinding(grant, origins.check(request))
  if (grant.conversation !== named) throw new Refusal(403, 'Forbidden', 'This token opens another conversation.')
  const conversation = conversations.find(grant)
  return { conversation, watermark: watermarkOf(parameters.get('watermark'), conversation.log.watermark) }
}

const reasons: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' }

function refuse (connection: Duplex, status: number): void {
  connection.end(`HTTP/1.1 ${status} ${reasons[status] ?? 'Internal Server Error'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
