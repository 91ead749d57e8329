import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import type { Turn } from '#bot/conversation/turn.ts'
import { morning, secretForTests, startService, type RunningService } from '../service-for-tests.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a server answers is looked at here, not trusted
type Json = Record<string, any>
type Started = { conversationId: string, token: string, streamUrl: string, expires_in: number }

const heard: Turn[] = []
const respond: Respond = async (turn) => {
  if (turn.verb?.name === 'welcome') return reply('command', 'welcomed', 'Hello, I am a computer.')
  heard.push(turn)
  if (turn.said === 'slowly') await new Promise((resolve) => setTimeout(resolve, 600))
  return reply('smalltalk', 'echoed', `You said: ${turn.said}`)
}
const lastHeard = (): Turn => heard.at(-1) as Turn

let running: RunningService
beforeAll(async () => { running = await startService(respond, { welcomes: true }) })
afterAll(async () => { await running.service.stop() })

async function call (method: string, path: string, { token, body, headers = {}, at = running }: { token?: string, body?: unknown, headers?: Record<string, string>, at?: RunningService } = {}) {
  const response = await fetch(at.url + path, {
    method,
    headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: (text === '' ? {} : JSON.parse(text)) as Json }
}

const v3 = '/v3/directline'
async function start (at = running, headers: Record<string, string> = {}): Promise<Started> {
  const { json: { token } } = await call('POST', '/token', { at, body: {}, headers })
  return (await call('POST', `${v3}/conversations`, { token: token as string, at, headers })).json as Started
}
const say = (conversation: Started, text: string, clientActivityID?: string, at = running) => call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, {
  token: conversation.token, at, body: { type: 'message', text, from: { id: 'anybody' }, channelData: { clientActivityID } },
})
const activities = async (conversation: Started, watermark = '', at = running): Promise<{ activities: Json[], watermark: string }> =>
  (await call('GET', `${v3}/conversations/${conversation.conversationId}/activities?watermark=${watermark}`, { token: conversation.token, at })).json as { activities: Json[], watermark: string }

async function until<T> (found: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await found()
    if (value !== undefined && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Waited three seconds for nothing.')
}
const replied = (conversation: Started, text: string, at = running): Promise<Json> =>
  until(async () => (await activities(conversation, '', at)).activities.find((activity) => activity['text'] === text))

function listen (address: string, headers: Record<string, string> = {}): { frames: Json[], socket: WebSocket } {
  const frames: Json[] = []
  const socket = new WebSocket(address, { headers })
  socket.on('message', (data: Buffer) => { frames.push(JSON.parse(data.toString()) as Json) })
  socket.on('error', () => {})
  return { frames, socket }
}
const statusOf = (address: string, headers: Record<string, string> = {}): Promise<number> => new Promise((resolve) => {
  const socket = new WebSocket(address, { headers })
  socket.on('unexpected-response', (_request, response) => { resolve(response.statusCode ?? 0); socket.terminate() })
  socket.on('open', () => { resolve(101); socket.terminate() })
  socket.on('error', () => {})
})

describe('opening a conversation', () => {
  it('gives a browser a token with an unguessable person in it, and no secret', async () => {
    const { status, json } = await call('POST', '/token', { body: {} })
    expect(status).toBe(200)
    expect(json).toEqual({ token: expect.any(String), conversationId: expect.any(String), expires_in: expect.any(Number) })
    const claims = JSON.parse(Buffer.from((json['token'] as string).split('.')[1] as string, 'base64url').toString()) as Json
    expect(claims['user']).toMatch(/^dl_[0-9a-f-]{36}$/)
    expect(claims['conv']).toBe(json['conversationId'])
  })

  it('starts with 201 and a stream, and gives the same conversation again with 200', async () => {
    const { json: { token, conversationId } } = await call('POST', '/token', { body: {} })
    const first = await call('POST', `${v3}/conversations`, { token: token as string, body: { user: {}, locale: 'en-GB' } })
    expect(first.status).toBe(201)
    expect(first.json).toEqual({ conversationId, token: expect.any(String), expires_in: expect.any(Number), streamUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?watermark=0&t=/) })
    const second = await call('POST', `${v3}/conversations`, { token: token as string, body: {} })
    expect([second.status, second.json['conversationId']]).toEqual([200, conversationId])
  })

  it('welcomes once, whoever reads first', async () => {
    const conversation = await start()
    await replied(conversation, 'Hello, I am a computer.')
    await call('POST', `${v3}/conversations`, { token: conversation.token, body: {} })
    expect((await activities(conversation)).activities.map(({ text }) => text as string)).toEqual(['Hello, I am a computer.'])
  })

  it('takes the council that the page names, and never the audience', async () => {
    const { json: { token } } = await call('POST', '/token', { body: { council: 'bury', audience: 'officer' } })
    const { json } = await call('POST', `${v3}/conversations`, { token: token as string })
    await say(json as Started, 'who is on the panel?')
    await until(() => lastHeard()?.said === 'who is on the panel?')
    expect(lastHeard()).toMatchObject({ council: 'bury', audience: 'young_person', channel: 'webchat' })
  })

  it('lets another server of the council make tokens with the secret', async () => {
    const { status, json } = await call('POST', `${v3}/tokens/generate`, { token: secretForTests, body: { user: { id: 'dl_3f1c' }, trustedOrigins: ['https://intranet.example.gov.uk'], audience: 'officer' } })
    expect(status).toBe(200)
    const { json: started } = await call('POST', `${v3}/conversations`, { token: json['token'] as string })
    await say(started as Started, 'from the intranet')
    await until(() => lastHeard()?.said === 'from the intranet')
    expect(lastHeard()).toMatchObject({ person: { id: 'dl_3f1c' }, audience: 'officer' })
  })

  it('refreshes a token into one that works', async () => {
    const conversation = await start()
    const { status, json } = await call('POST', `${v3}/tokens/refresh`, { token: conversation.token })
    expect(status).toBe(200)
    expect((await activities({ ...conversation, token: json['token'] as string })).activities).toHaveLength(1)
  })
})

describe('talking', () => {
  it('shows what was said before the reply, with the client\'s own id, and answers at once', async () => {
    const conversation = await start()
    const posted = await say(conversation, 'What is a pledge?', 'c1')
    expect(posted.status).toBe(200)
    await replied(conversation, 'You said: What is a pledge?')
    const [, echo, answer] = (await activities(conversation)).activities
    expect(echo).toMatchObject({ id: posted.json['id'], type: 'message', text: 'What is a pledge?', channelData: { clientActivityID: 'c1' }, from: { role: 'user' }, timestamp: expect.any(String) })
    expect(answer).toMatchObject({ type: 'message', replyToId: posted.json['id'], from: { id: 'assistant', role: 'bot' }, channelId: 'directline' })
  })

  it('overwrites who it is from, where it belongs and when it came', async () => {
    const conversation = await start()
    await call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, {
      token: conversation.token,
      body: { type: 'message', text: 'Spoofed', id: 'mine', timestamp: '1999-01-01T00:00:00Z', channelId: 'msteams', serviceUrl: 'https://evil.example', from: { id: '29:someone', role: 'bot', aadObjectId: 'x' }, conversation: { id: 'other' }, recipient: { id: 'other' }, entities: [{ type: 'ClientCapabilities' }] },
    })
    await replied(conversation, 'You said: Spoofed')
    const echo = (await activities(conversation)).activities.find(({ text }) => text === 'Spoofed') as Json
    expect(echo['id']).not.toBe('mine')
    expect(echo).toMatchObject({ channelId: 'directline', conversation: { id: conversation.conversationId }, from: { id: expect.stringMatching(/^dl_/), role: 'user' } })
    expect(JSON.stringify(echo)).not.toMatch(/evil|1999|29:someone|aadObjectId/)
    expect(lastHeard().person).toEqual({ id: expect.stringMatching(/^dl_/) })
  })

  it('answers a repeat of the same message with its old id, and does not reply twice', async () => {
    const conversation = await start()
    const first = await say(conversation, 'Only once', 'retry-1')
    const again = await say(conversation, 'Only once', 'retry-1')
    expect(again.json['id']).toBe(first.json['id'])
    await replied(conversation, 'You said: Only once')
    expect((await activities(conversation)).activities.filter(({ text }) => String(text).endsWith('Only once'))).toHaveLength(2)
  })

  it('replies in the order in which things were said', async () => {
    const conversation = await start()
    for (const text of ['slowly', 'two', 'three']) await say(conversation, text)
    await replied(conversation, 'You said: three')
    expect((await activities(conversation)).activities.map(({ text }) => String(text)).filter((text) => text.startsWith('You said'))).toEqual(['You said: slowly', 'You said: two', 'You said: three'])
  })

  it('gives only what came after a watermark', async () => {
    const conversation = await start()
    await replied(conversation, 'Hello, I am a computer.')
    const { watermark } = await activities(conversation)
    await say(conversation, 'Later')
    await replied(conversation, 'You said: Later')
    expect((await activities(conversation, watermark)).activities.map(({ text }) => text as string)).toEqual(['Later', 'You said: Later'])
  })

  it('hears the button of a card as a verb', async () => {
    const conversation = await start()
    await call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, { token: conversation.token, body: { type: 'message', value: { verb: 'briefing.more', service: 'libraries' } } })
    await until(() => lastHeard()?.verb !== undefined || undefined)
    expect(lastHeard()).toMatchObject({ said: '', verb: { name: 'briefing.more', data: { service: 'libraries' } } })
  })

  it('gives an event and a "typing" back without replying to them', async () => {
    const conversation = await start()
    const { frames, socket } = listen(conversation.streamUrl)
    await once(socket, 'open')
    const turns = heard.length
    for (const body of [{ type: 'event', name: 'webchat/join', value: { language: 'en-GB' } }, { type: 'typing' }]) {
      expect((await call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, { token: conversation.token, body })).status).toBe(200)
    }
    await until(() => frames.length === 3 || undefined)
    expect(frames.map((frame) => (frame['activities'] as Json[])[0]?.['type'] as string)).toEqual(['message', 'event', 'typing'])
    expect((await activities(conversation)).activities).toHaveLength(2)
    expect(heard).toHaveLength(turns)
    socket.terminate()
  })
})

describe('the stream', () => {
  it('carries one activity a frame, the backlog first and in order, and shows "typing" while a reply takes long', async () => {
    const conversation = await start()
    await say(conversation, 'slowly')
    const { frames, socket } = listen(conversation.streamUrl)
    await until(() => frames.some((frame) => (frame['activities'] as Json[])[0]?.['text'] === 'You said: slowly') || undefined)
    for (const frame of frames) expect(frame['activities']).toHaveLength(1)
    expect(frames.map((frame) => ({ type: (frame['activities'] as Json[])[0]?.['type'] as string, watermark: frame['watermark'] as string }))).toEqual([
      { type: 'message', watermark: '1' }, { type: 'message', watermark: '2' }, { type: 'typing', watermark: '2' }, { type: 'message', watermark: '3' },
    ])
    socket.terminate()
  })

  it('is resumed where it stopped: from a watermark, from the start, or live only', async () => {
    const conversation = await start()
    await say(conversation, 'One')
    await replied(conversation, 'You said: One')
    const resumed = async (query: string): Promise<number> => {
      const { json } = await call('GET', `${v3}/conversations/${conversation.conversationId}${query}`, { token: conversation.token })
      const { frames, socket } = listen(json['streamUrl'] as string)
      await once(socket, 'open')
      await new Promise((resolve) => setTimeout(resolve, 50))
      socket.terminate()
      return frames.length
    }
    expect([await resumed('?watermark=1'), await resumed('?watermark='), await resumed('')]).toEqual([2, 3, 0])
  })

  it('bears five sockets a conversation, and closes the oldest for a sixth', async () => {
    const conversation = await start()
    const six: ReturnType<typeof listen>[] = []
    for (let nth = 0; nth < 6; nth += 1) {
      const one = listen(conversation.streamUrl)
      await once(one.socket, 'open')
      six.push(one)
    }
    await until(() => six[0]?.socket.readyState === WebSocket.CLOSED || undefined)
    expect(six.slice(1).every(({ socket }) => socket.readyState === WebSocket.OPEN)).toBe(true)
    for (const { socket } of six) socket.terminate()
  })

  it('opens with a token for the stream only, and that token opens nothing else', async () => {
    const conversation = await start()
    const streamToken = new URL(conversation.streamUrl).searchParams.get('t') as string
    expect((await call('GET', `${v3}/conversations/${conversation.conversationId}/activities`, { token: streamToken })).status).toBe(401)
    expect(await statusOf(conversation.streamUrl.replace(/t=.*/, `t=${conversation.token}`))).toBe(401)
    expect(await statusOf(conversation.streamUrl.replace(conversation.conversationId, 'another'))).toBe(403)
    expect(await statusOf(`${running.url.replace('http', 'ws')}/elsewhere`)).toBe(404)
    expect(await statusOf(conversation.streamUrl, { Origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf(conversation.streamUrl)).toBe(101)
  })

  it('closes when a client sends more than a keep-alive', async () => {
    const { socket } = listen((await start()).streamUrl)
    await once(socket, 'open')
    socket.send('x'.repeat(5_000))
    const [code] = await once(socket, 'close') as [number]
    expect(code).toBe(1009)
  })
})

describe('ending', () => {
  it('forgets everything at once when the person asks for it', async () => {
    const conversation = await start()
    const { socket } = listen(conversation.streamUrl)
    await once(socket, 'open')
    await say(conversation, 'please forget this')
    await replied(conversation, 'You said: please forget this')
    expect((await call('DELETE', `${v3}/conversations/${conversation.conversationId}`, { token: conversation.token })).status).toBe(204)
    await once(socket, 'close')
    expect(running.forgotten).toContain(conversation.conversationId)
    for (const [method, path] of [['GET', `/${conversation.conversationId}`], ['GET', `/${conversation.conversationId}/activities`], ['POST', `/${conversation.conversationId}/activities`], ['POST', '']] as const) {
      expect((await call(method, `${v3}/conversations${path}`, { token: conversation.token, ...(method === 'POST' ? { body: { type: 'message', text: 'x' } } : {}) })).status).toBe(404)
    }
    expect((await call('POST', `${v3}/tokens/refresh`, { token: conversation.token })).status).toBe(404)
  })

  it('ends by an endOfConversation activity too', async () => {
    const conversation = await start()
    expect((await call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, { token: conversation.token, body: { type: 'endOfConversation' } })).status).toBe(200)
    expect((await call('GET', `${v3}/conversations/${conversation.conversationId}`, { token: conversation.token })).status).toBe(404)
  })

  it('forgets what a turn remembered when the person leaves while it runs', async () => {
    const conversation = await start()
    await say(conversation, 'slowly')
    await call('DELETE', `${v3}/conversations/${conversation.conversationId}`, { token: conversation.token })
    await until(() => running.forgotten.filter((id) => id === conversation.conversationId).length === 2 || undefined)
  })

  it('ends a conversation that nobody has used for fifteen minutes, and counts a token\'s life', async () => {
    const clock = morning()
    const at = await startService(respond, { clock })
    const conversation = await start(at)
    clock.set('2026-11-25T09:14:00Z')
    at.directLine.endIdle()
    expect((await activities(conversation, '', at)).activities).toEqual([])
    clock.set('2026-11-25T09:30:00Z')
    at.directLine.endIdle()
    expect(at.forgotten).toEqual([conversation.conversationId])
    expect(at.directLine.openConversations).toBe(0)
    clock.set('2026-11-25T18:00:00Z')
    const { status, json } = await call('GET', `${v3}/conversations/${conversation.conversationId}`, { token: conversation.token, at })
    expect([status, json['error'].code]).toEqual([403, 'TokenExpired'])
    expect(await statusOf(conversation.streamUrl)).toBe(403)
    await at.service.stop()
  })
})

describe('refusing', () => {
  const bad = (body: unknown) => async (conversation: Started) => call('POST', `${v3}/conversations/${conversation.conversationId}/activities`, { token: conversation.token, body })
  it.each<[string, number, string, (conversation: Started) => ReturnType<typeof call>]>([
    ['malformed JSON', 400, 'BadSyntax', bad('{"type": "message", ')],
    ['a list instead of an activity', 400, 'BadSyntax', bad([{ type: 'message' }])],
    ['an activity without a type', 400, 'MissingProperty', bad({ text: 'hello' })],
    ['a conversationUpdate', 400, 'BadArgument', bad({ type: 'conversationUpdate', membersAdded: [{ id: 'x' }] })],
    ['an invoke', 400, 'BadArgument', bad({ type: 'invoke', name: 'adaptiveCard/action' })],
    ['an event with another name', 400, 'BadArgument', bad({ type: 'event', name: 'tokens/response' })],
    ['text that is no text', 400, 'BadArgument', bad({ type: 'message', text: { toString: 'x' } })],
    ['an attachment', 400, 'BadArgument', bad({ type: 'message', text: 'x', attachments: [{ contentUrl: 'data:image/png;base64,AAAA' }] })],
    ['a body of 60 kB', 413, 'MessageSizeTooBig', bad({ type: 'message', text: 'x'.repeat(60_000) })],
    ['a wrong watermark', 400, 'BadArgument', (conversation) => call('GET', `${v3}/conversations/${conversation.conversationId}/activities?watermark=DROP`, { token: conversation.token })],
    ['an upload', 400, 'BadArgument', (conversation) => call('POST', `${v3}/conversations/${conversation.conversationId}/upload?userId=x`, { token: conversation.token, body: 'a file' })],
    ['no token', 401, 'Unauthorized', (conversation) => call('GET', `${v3}/conversations/${conversation.conversationId}`)],
    ['a forged token', 401, 'Unauthorized', (conversation) => call('GET', `${v3}/conversations/${conversation.conversationId}`, { token: `${conversation.token.slice(0, -4)}AAAA` })],
    ['an unsigned token', 401, 'Unauthorized', (conversation) => call('GET', `${v3}/conversations/${conversation.conversationId}`, { token: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${conversation.token.split('.')[1]}.` })],
    ['the token of another conversation', 403, 'Forbidden', async (conversation) => call('GET', `${v3}/conversations/${conversation.conversationId}`, { token: (await start()).token })],
    ['another web site\'s page', 403, 'Forbidden', () => call('POST', '/token', { body: {}, headers: { Origin: 'https://evil.example' } })],
    ['a page without a site', 403, 'Forbidden', () => call('POST', '/token', { body: {}, headers: { Origin: 'null' } })],
    ['a council that is none', 400, 'BadArgument', () => call('POST', '/token', { body: { council: '../etc/passwd' } })],
    ['a wrong secret', 403, 'Forbidden', () => call('POST', `${v3}/tokens/generate`, { token: 'guessed', body: {} })],
    ['a guessable user id', 400, 'BadArgument', () => call('POST', `${v3}/tokens/generate`, { token: secretForTests, body: { user: { id: 'amira' } } })],
    ['an address that is none', 404, 'NotFound', () => call('GET', '/nowhere?token=x')],
    ['a method that is none', 405, 'BadArgument', () => call('GET', '/token')],
  ])('%s with %i %s, in the error body that clients know', async (_what, status, code, act) => {
    const answer = await act(await start())
    expect({ status: answer.status, json: answer.json }).toEqual({ status, json: { error: { code, message: expect.stringMatching(/\.$/) } } })
  })

  it('takes 10,000 characters, and a message that is empty', async () => {
    const conversation = await start()
    expect((await say(conversation, 'ä'.repeat(10_000))).status).toBe(200)
    expect((await say(conversation, '')).status).toBe(200)
    await replied(conversation, 'You said: ')
  })

  it('says when to come back after too many messages, too many visitors, or too many open conversations', async () => {
    const at = await startService(respond, { clock: morning(), messagesAMinute: 2, newConversationsPerAddress: 3, openConversations: 1 })
    const conversation = await start(at)
    for (const text of ['one', 'two']) await say(conversation, text, undefined, at)
    const fast = await say(conversation, 'three', undefined, at)
    expect([fast.status, fast.headers.get('retry-after')]).toEqual([429, '60'])
    const { json } = await call('POST', '/token', { at, body: {} })
    const full = await call('POST', `${v3}/conversations`, { at, token: json['token'] as string })
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '60'])
    await call('POST', '/token', { at, body: {} })
    const many = await call('POST', '/token', { at, body: {} })
    expect([many.status, many.headers.get('retry-after')]).toEqual([429, '600'])
    await at.service.stop()
  })

  it('refuses a token on another site than the one it was made for', async () => {
    const conversation = await start(running, { Origin: 'https://www.example.gov.uk' })
    const from = (Origin: string) => call('GET', `${v3}/conversations/${conversation.conversationId}/activities`, { token: conversation.token, headers: { Origin } })
    expect((await from('https://www.example.gov.uk')).status).toBe(200)
    expect((await from('http://localhost:5000')).status).toBe(403)
  })

  it('says "too large" so that a page of an allowed site can hear it', async () => {
    const { status, headers } = await call('POST', '/token', { body: { council: 'x'.repeat(5_000) }, headers: { Origin: 'https://www.example.gov.uk' } })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([413, 'https://www.example.gov.uk'])
  })

  it('lets allowed sites call and read, and no other', async () => {
    const ask = (Origin: string) => call('OPTIONS', `${v3}/conversations`, { headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,x-ms-bot-agent' } })
    const allowed = await ask('https://www.example.gov.uk')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://www.example.gov.uk')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent')
    expect(allowed.headers.get('access-control-allow-methods')).toContain('DELETE')
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('keeping quiet and stopping', () => {
  it('logs no text, no name and no token', async () => {
    const conversation = await start()
    await say(conversation, 'my social worker is called Jo Bloggs')
    await replied(conversation, 'You said: my social worker is called Jo Bloggs')
    await fetch(`${running.url}/nowhere?token=${conversation.token}`)
    const log = running.logged.join('\n')
    expect(log).toContain('"route":"/v3/directline/conversations/:conversation/activities"')
    for (const secret of ['Bloggs', conversation.token, conversation.conversationId, 'watermark=', 'dl_']) expect(log).not.toContain(secret)
  })

  it('finishes the turn in flight when it is stopped, and then takes no more', async () => {
    const at = await startService(respond)
    const conversation = await start(at)
    const { frames, socket } = listen(conversation.streamUrl)
    await once(socket, 'open')
    await say(conversation, 'slowly', undefined, at)
    const stopped = at.service.stop()
    await stopped
    await until(() => socket.readyState === WebSocket.CLOSED || undefined)
    expect(frames.map((frame) => (frame['activities'] as Json[])[0]?.['text'])).toContain('You said: slowly')
    expect(at.forgotten).toContain(conversation.conversationId)
    await expect(fetch(`${at.url}/health/live`)).rejects.toThrow()
  })
})
