/** Microsoft's own client, unchanged, against our endpoint: what councils' existing web chats use. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { JSDOM } from 'jsdom'
import { reply } from '#bot/conversation/reply.ts'
import { startService, type RunningService } from './service-for-tests.ts'

type Shown = { readonly type: string, readonly text?: string, readonly id?: string, readonly replyToId?: string, readonly from: { readonly id: string } }
type Subscription = { unsubscribe (): void }
type Stream<Value> = { subscribe (next: (value: Value) => void, error?: (error: unknown) => void): Subscription }
type StockClient = {
  readonly activity$: Stream<Shown>
  readonly connectionStatus$: Stream<number>
  postActivity (activity: unknown): Stream<string>
  end (): void
}

let running: RunningService
let DirectLine: new (options: Record<string, unknown>) => StockClient
const clients: StockClient[] = []
const sockets: { close (): void }[] = []

beforeAll(async () => {
  running = await startService(async ({ said, verb }) => reply('smalltalk', 'echoed', verb ? 'Hello, I am a computer.' : `You said: ${said}`), { welcomes: true })
  // It is written for a browser: it needs a browser's request and a browser's socket.
  const { window } = new JSDOM('', { url: running.url })
  class KeptSocket extends window.WebSocket {
    constructor (url: string) {
      super(url)
      sockets.push(this)
    }
  }
  Object.assign(globalThis, { window, XMLHttpRequest: window.XMLHttpRequest, WebSocket: KeptSocket })
  const stock = await import('botframework-directlinejs') as unknown as { DirectLine: typeof DirectLine }
  DirectLine = stock.DirectLine
})
afterAll(async () => {
  for (const client of clients) client.end()
  await running.service.stop()
})

async function connect (options: Record<string, unknown> = {}): Promise<{ client: StockClient, shown: Shown[], conversationId: string, token: string }> {
  const { token, conversationId } = await (await fetch(`${running.url}/token`, { method: 'POST' })).json() as { token: string, conversationId: string }
  const client = new DirectLine({ token, domain: `${running.url}/v3/directline`, webSocket: true, ...options })
  clients.push(client)
  const shown: Shown[] = []
  client.activity$.subscribe((activity) => { shown.push(activity) }, () => {})
  return { client, shown, conversationId, token }
}
const post = (client: StockClient, activity: Record<string, unknown>): Promise<string> => new Promise((resolve, reject) => { client.postActivity({ from: { id: 'me' }, ...activity }).subscribe(resolve, reject) })
async function until (isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 800 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(isSo()).toBe(true)
}
const texts = (shown: readonly Shown[]) => shown.map(({ text }) => text)

describe('stock botframework-directlinejs', () => {
  it.each([['a socket', true], ['polling', false]])('talks over %s, and sees everything in order', async (_how, webSocket) => {
    const { client, shown } = await connect({ webSocket, pollingInterval: 200 })
    await until(() => shown.length === 1)
    const id = await post(client, { type: 'message', text: 'What is a pledge?' })
    await until(() => shown.length === 3)
    expect(texts(shown)).toEqual(['Hello, I am a computer.', 'What is a pledge?', 'You said: What is a pledge?'])
    expect(shown[1]).toMatchObject({ id, from: { id: expect.stringMatching(/^dl_/) } })
    expect(shown[2]?.replyToId).toBe(id)
  })

  it('resumes a conversation from a watermark', async () => {
    const first = await connect()
    await until(() => first.shown.length === 1)
    await post(first.client, { type: 'message', text: 'One' })
    await until(() => first.shown.length === 3)
    const { shown } = await connect({ token: first.token, conversationId: first.conversationId, watermark: '1' })
    await until(() => shown.length === 2)
    expect(texts(shown)).toEqual(['One', 'You said: One'])
  })

  it('finds its socket again after a lost connection, and misses nothing', async () => {
    const { client, shown } = await connect()
    await until(() => shown.length === 1)
    sockets.at(-1)?.close()
    await post(client, { type: 'message', text: 'Did you hear me?' })
    // It waits three to fifteen seconds by itself before it tries.
    for (let tries = 0; tries < 200 && shown.length < 3; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(texts(shown)).toEqual(['Hello, I am a computer.', 'Did you hear me?', 'You said: Did you hear me?'])
  })

  it('is told that a file cannot be sent', async () => {
    const { client, shown } = await connect()
    await until(() => shown.length === 1)
    await expect(post(client, { type: 'message', text: '', attachments: [{ contentType: 'image/png', contentUrl: `${running.url}/health/live` }] })).rejects.toMatchObject({ status: 400 })
  })
})
