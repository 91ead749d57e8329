/** The client against the real endpoint, through a network that drops connections. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { setTimeout as pause } from 'node:timers/promises'
import { clockAt, type Clock } from '#bot/clock.ts'
import { reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import { startService, type RunningService } from '../service-for-tests.ts'
import type { Session } from './direct-line-calls.ts'
import { openDirectLineClient, type ClientOptions, type ClientState, type DirectLineClient } from './direct-line-client.ts'
import { openDroppingProxy, type DroppingProxy } from './dropping-proxy-for-tests.ts'

const asked: string[] = []
let answerAfter = 0
const respond: Respond = async ({ said, verb }) => {
  asked.push(verb ? verb.name : said)
  if (answerAfter > 0) await pause(answerAfter)
  return reply('smalltalk', 'echoed', `You said: ${said}`)
}

type Visitor = {
  readonly client: DirectLineClient
  readonly heard: string[]
  readonly states: ClientState[]
  readonly refused: string[]
  kept: Session | undefined
  begunAgain: number
}

let running: RunningService
let network: DroppingProxy
const visitors: Visitor[] = []

/** Somebody who opens the chat; `kept` is what the tab had before. */
function visit (change: Partial<ClientOptions> = {}, kept?: Session): Visitor {
  const visitor: Omit<Visitor, 'client'> = { heard: [], states: [], refused: [], kept, begunAgain: 0 }
  const client = openDirectLineClient({
    service: network.url,
    keep: { read: () => visitor.kept, write: (session) => { visitor.kept = session } },
    events: {
      heard: ({ type, from, text = '' }) => { if (type === 'message') visitor.heard.push(from.role === 'user' ? `me: ${text}` : text) },
      refused: (_key, why) => { visitor.refused.push(why) },
      state: (state) => { visitor.states.push(state) },
      beganAgain: () => { visitor.begunAgain += 1 },
    },
    ...change,
  })
  const whole = Object.assign(visitor, { client })
  visitors.push(whole)
  return whole
}
const answers = (...said: string[]): string[] => said.map((text) => `You said: ${text}`)
const addressIn = (asked: string | URL | Request): string => asked instanceof Request ? asked.url : asked.toString()
const connected = async (visitor: Visitor): Promise<void> => until(() => visitor.states.at(-1) === 'connected')

async function until (isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 2_000) throw new Error(`Waited ten seconds for nothing: ${isSo.toString()}`)
    await pause(5)
  }
}
const restart = async (change: Parameters<typeof startService>[1] = {}): Promise<void> => {
  network.cut()
  await running.service.stop()
  running = await startService(respond, { welcomes: true, ...change })
  network.leadTo(running.url)
  network.restore()
}

beforeEach(async () => {
  asked.length = 0
  answerAfter = 0
  running = await startService(respond, { welcomes: true })
  network = await openDroppingProxy(running.url)
})
afterEach(async () => {
  network.restore()
  await Promise.all(visitors.splice(0).map(({ client }) => client.end()))
  await network.stop()
  await running.service.stop()
})

describe('talking', () => {
  it('asks nothing of the server before somebody says something', async () => {
    const jo = visit()
    await pause(50)
    expect(jo.states).toEqual([])
    expect(running.logged.filter((line) => line.includes('/token'))).toEqual([])
  })

  it('says what is typed and hears the answer, without the welcome that our page has on its first screen', async () => {
    const jo = visit()
    jo.client.say({ text: 'What are my rights?' })
    expect(jo.client.isWaiting).toBe(true)
    await until(() => jo.heard.length === 1)
    expect(jo.heard).toEqual(answers('What are my rights?'))
    expect(jo.client.isWaiting).toBe(false)
    expect(asked).toEqual(['What are my rights?'])
  })

  it('keeps the order of what is said quickly', async () => {
    const jo = visit()
    for (const text of ['one', 'two', 'three']) jo.client.say({ text })
    await until(() => jo.heard.length === 3)
    expect(jo.heard).toEqual(answers('one', 'two', 'three'))
  })

  it('sends a button\'s verb', async () => {
    const jo = visit()
    jo.client.say({ value: { verb: 'service.show', service: 'libraries' } })
    await until(() => jo.heard.length === 1)
    expect(asked).toEqual(['service.show'])
  })

  it('passes on that the server will not take something, and goes on', async () => {
    const jo = visit()
    jo.client.say({ text: 'x'.repeat(60_000) })
    jo.client.say({ text: 'shorter' })
    await until(() => jo.heard.length === 1)
    expect(jo.refused).toEqual([expect.stringContaining('larger than')])
    expect(asked).toEqual(['shorter'])
  })

  it('keeps what opens the conversation and never what was said', async () => {
    const jo = visit()
    jo.client.say({ text: 'zebra crossing' })
    await until(() => jo.heard.length === 1)
    expect(Object.keys(jo.kept ?? {}).sort()).toEqual(['conversationId', 'token'])
    expect(JSON.stringify(jo.kept)).not.toContain('zebra')
  })

  it('hears the whole conversation again after the page was reloaded', async () => {
    const before = visit()
    before.client.say({ text: 'one' })
    await until(() => before.heard.length === 1)
    const after = visit({}, before.kept)
    expect(after.client.takeUp()).toBe(true)
    await until(() => after.heard.length === 2)
    expect(after.heard).toEqual(['me: one', 'You said: one'])
    after.client.say({ text: 'two' })
    await until(() => before.heard.length === 3 && after.heard.length === 3)
    expect(before.heard).toEqual(['You said: one', 'me: two', 'You said: two'])
  })

  it('says that a page which may not use the chat may not, instead of trying for ever', async () => {
    const jo = visit({ fetch: (url, options) => fetch(url, { ...options, headers: { ...options?.headers as Record<string, string>, Origin: 'https://elsewhere.example' } }) })
    jo.client.say({ text: 'hello' })
    await until(() => jo.states.at(-1) === 'refused')
    await pause(300)
    expect(running.logged.filter((line) => line.includes('"/token"'))).toHaveLength(1)
  })
})

describe('a network that comes and goes', () => {
  it('hears what was said while it was away, once and in order', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    answerAfter = 100
    jo.client.say({ text: 'two' })
    await until(() => asked.includes('two'))
    network.cut()
    await pause(200)
    network.restore()
    await until(() => jo.heard.length === 2)
    await connected(jo)
    expect(jo.heard).toEqual(answers('one', 'two'))
    expect(asked).toEqual(['one', 'two'])
  })

  it('says what was typed while it was away as soon as it is back', async () => {
    network.cut()
    const jo = visit()
    jo.client.say({ text: 'on the bus' })
    jo.client.say({ text: 'in a tunnel' })
    await until(() => jo.states.includes('unreachable'))
    network.restore()
    await until(() => jo.heard.length === 2)
    expect(jo.heard).toEqual(answers('on the bus', 'in a tunnel'))
    expect(jo.begunAgain).toBe(0)
  })

  it('says a message once when only the server\'s answer to it was lost', async () => {
    const jo = visit()
    jo.client.connect()
    await connected(jo)
    network.loseAnswerTo('only once')
    jo.client.say({ text: 'only once' })
    await until(() => jo.heard.length === 1)
    await pause(300)
    expect(asked).toEqual(['only once'])
    expect(jo.heard).toEqual(answers('only once'))
  })

  it('finds out that a connection is dead which nobody closed, when the page is looked at again', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    network.silence()
    jo.client.say({ text: 'two' })
    await pause(100)
    expect(jo.heard).toHaveLength(1)
    network.restore()
    jo.client.wake()
    await until(() => jo.heard.length === 2)
    expect(jo.heard).toEqual(answers('one', 'two'))
    expect(asked).toEqual(['one', 'two'])
  })

  it('asks for the answer where sockets are forbidden', async () => {
    network.forbidSockets()
    const jo = visit({ pause: (milliseconds) => pause(Math.min(milliseconds, 20)) })
    for (const text of ['one', 'two']) {
      jo.client.say({ text })
      await until(() => jo.heard.includes(`You said: ${text}`))
    }
    const asks = () => running.logged.filter((line) => line.includes('"/v3/directline/conversations/:conversation/activities"')).length
    const after = asks()
    await pause(150)
    expect(asks()).toBe(after)
    expect(jo.heard).toEqual(answers('one', 'two'))
  })

  it('waits as long as a busy server asks', async () => {
    const waits: number[] = []
    let isFirst = true
    const jo = visit({
      pause: async (milliseconds) => { waits.push(milliseconds) },
      fetch: async (url, options) => {
        if (!isFirst || options?.method !== 'POST' || !addressIn(url).endsWith('/activities')) return fetch(url, options)
        isFirst = false
        return new Response('{"error":{"code":"TooManyRequests","message":"Wait."}}', { status: 429, headers: { 'Retry-After': '7' } })
      },
    })
    jo.client.say({ text: 'hello' })
    await until(() => jo.heard.length === 1)
    expect(jo.states).toContain('busy')
    await connected(jo)
    expect(waits).toEqual([expect.any(Number)])
    expect(waits[0]).toBeGreaterThanOrEqual(7_000)
    expect(asked).toEqual(['hello'])
  })

  it('loses and doubles nothing in twenty messages over a network that is shaken all the time', async () => {
    const jo = visit()
    const shaking = setInterval(() => { network.shake() }, 60)
    const said = Array.from({ length: 20 }, (_, nth) => `message ${nth}`)
    for (const text of said) {
      jo.client.say({ text })
      await pause(15)
    }
    await until(() => jo.heard.length >= 20)
    clearInterval(shaking)
    await connected(jo)
    expect(jo.heard).toEqual(answers(...said))
    expect(asked).toEqual(said)
  })
})

describe('a conversation that is gone', () => {
  it('is begun again with a message whose token has expired', async () => {
    const clock = clockAt('2026-11-25T09:00:00Z')
    await restart({ clock })
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    clock.set('2026-11-25T18:00:00Z')
    jo.client.say({ text: 'two' })
    await until(() => jo.heard.length === 2)
    expect(jo.heard).toEqual(answers('one', 'two'))
    expect(jo.begunAgain).toBe(1)
    expect(asked).toEqual(['one', 'two'])
  })

  it('is not begun again after a restart until somebody says something', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    await restart()
    await until(() => jo.states.at(-1) === 'resting')
    expect(running.directLine.openConversations).toBe(0)
    expect(jo.kept).toBeUndefined()
    jo.client.say({ text: 'two' })
    await until(() => jo.heard.length === 2)
    expect(jo.heard).toEqual(answers('one', 'two'))
    expect(jo.begunAgain).toBe(1)
  })

  it('says again after a restart what the old server took and never answered, and only that', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    answerAfter = 300
    jo.client.say({ text: 'two' })
    jo.client.say({ text: 'three' })
    await until(() => asked.includes('two'))
    answerAfter = 0
    await restart()
    await until(() => jo.heard.length === 3)
    expect(jo.heard).toEqual(answers('one', 'two', 'three'))
    expect(asked.slice(-2)).toEqual(['two', 'three'])
  })

  it('is over when the server ends it, because nobody used it for a while', async () => {
    const clock: Clock & { set (to: string): void } = clockAt('2026-11-25T09:00:00Z')
    await restart({ clock })
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    await connected(jo)
    clock.set('2026-11-25T09:16:00Z')
    running.directLine.endIdle()
    await until(() => jo.states.at(-1) === 'ended')
    expect(jo.kept).toBeUndefined()
    jo.client.say({ text: 'two' })
    await until(() => jo.heard.length === 2)
    expect(jo.begunAgain).toBe(0)
  })
})

describe('leaving', () => {
  it('ends the conversation on the server, and lets go of everything', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    expect(await jo.client.end()).toBe(true)
    expect(running.directLine.openConversations).toBe(0)
    expect(running.forgotten).toHaveLength(1)
    expect(jo.kept).toBeUndefined()
    expect(jo.client.isWaiting).toBe(false)
  })

  it('begins a new conversation when somebody speaks after that', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    await jo.client.end()
    jo.client.say({ text: 'two' })
    await until(() => jo.heard.length === 2)
    expect(jo.begunAgain).toBe(0)
    expect(running.directLine.openConversations).toBe(1)
  })

  it('drops an answer that comes afterwards', async () => {
    answerAfter = 100
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => asked.length === 1)
    await jo.client.end()
    await pause(200)
    expect(jo.heard).toEqual([])
  })

  it('leaves nothing open when somebody goes while it begins', async () => {
    const jo = visit({
      fetch: async (url, options) => {
        const response = await fetch(url, options)
        if (addressIn(url).endsWith('/conversations')) void jo.client.end()
        return response
      },
    })
    jo.client.connect()
    await until(() => running.forgotten.length === 1)
    expect(running.directLine.openConversations).toBe(0)
    expect(jo.states.at(-1)).toBe('resting')
    expect(jo.kept).toBeUndefined()
  })

  it('ends it later when the network is away', async () => {
    const jo = visit()
    jo.client.say({ text: 'one' })
    await until(() => jo.heard.length === 1)
    network.cut()
    let isGone = false
    void jo.client.end().then((gone) => { isGone = gone })
    expect(jo.kept).toBeUndefined()
    await pause(100)
    expect(running.directLine.openConversations).toBe(1)
    network.restore()
    await until(() => isGone)
    expect(running.directLine.openConversations).toBe(0)
  })
})
