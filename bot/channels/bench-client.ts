/** What bench-turn talks with: a client that keeps its connections, and a connector that takes what a bot sends. */
import { Agent, createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts JSON over a kept connection; gives the status and the JSON of the answer. */
export function postJson (url: string, body: unknown, token?: string): Promise<{ status: number, body: unknown }> {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) } }, (response) => {
      textOf(response).then((answer) => { resolve({ status: response.statusCode ?? 0, body: answer === '' ? {} : JSON.parse(answer) }) }, reject)
    })
    asking.on('error', reject)
    asking.end(text)
  })
}

export type FakeConnector = { readonly url: string, received (conversation: number): number, stop (): Promise<void> }

/** Counts the messages that a bot sends, by conversation. */
export async function openFakeConnector (): Promise<FakeConnector> {
  const received = new Map<string, number>()
  let ids = 0
  const server = createServer((asked, response) => {
    void textOf(asked).then((text) => {
      const conversation = /\/conversations\/([^/]+)\//.exec(asked.url ?? '')?.[1] ?? ''
      if (text.includes('"type":"message"')) received.set(conversation, (received.get(conversation) ?? 0) + 1)
      response.statusCode = 201
      response.setHeader('Content-Type', 'application/json')
      response.end(`{"id":"s${ids++}"}`)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received: (conversation) => received.get(String(conversation)) ?? 0,
    async stop () {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function textOf (message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
