/**
 * `npm run bench:turn`: whole turns over HTTP, asked of the real service in a process of its own, beside the smallest bot that
 * botbuilder makes, in the same run and with the same load. Fails when we are slower than 0.8 of that bot, when memory grows
 * over 10,000 turns, or when the service takes more than 3 seconds from start to ready. `-- --turns 200 --memory-turns 2000` is quicker.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { WebSocket } from 'ws'
import { startBenchProcess, type BenchProcess, type BenchProcessOptions } from './bench-process.ts'
import { openFakeConnector, postJson, type FakeConnector } from './bench-client.ts'

const leastShareOfEchoBot = 0.8
const mostStartSeconds = 3
// What the garbage collector leaves lying about differs by a few megabytes from one look to the next.
const mostGrowthMegabytes = 8

const { values: given } = parseArgs({ options: { 'turns': { type: 'string', default: '1000' }, 'memory-turns': { type: 'string', default: '10000' } } })
const conversations = 20
const turnsInARound = Number(given.turns)
const rounds = 5
const turnsForMemory = Number(given['memory-turns'])

const questions = ['Who monitors the strategy?', 'What is a care leaver?', 'Which wards are affected?', 'What does the pledge promise?', 'How often does the panel meet?']
const question = (nth: number): string => questions[nth % questions.length] as string

const start = (options: BenchProcessOptions = {}): Promise<BenchProcess> => startBenchProcess({ ...options, environment: { WEB_CHAT_MESSAGES_A_MINUTE: '100000', WEB_CHAT_NEW_PER_ADDRESS: '100000' } })

/** Says one thing in a conversation and resolves when its reply has come. */
type Say = (conversation: number, text: string) => Promise<void>

let activities = 0
/** As Teams does: the reply is posted to the connector, then the request is answered. */
const overBotFramework = ({ url }: BenchProcess, connector: FakeConnector): Say => async (conversation, text) => {
  const before = connector.received(conversation)
  const { status } = await postJson(`${url}/api/messages`, {
    type: 'message', id: `a${activities++}`, text, channelId: 'msteams', serviceUrl: connector.url,
    conversation: { id: String(conversation), conversationType: 'personal' }, from: { id: `29:${conversation}` }, recipient: { id: '28:bot', name: 'bot' },
  })
  if (status !== 200 || connector.received(conversation) !== before + 1) throw new Error(`A turn over Bot Framework failed with ${status}.`)
}

/** As a browser does: what is said is posted, and the reply comes over the socket. */
async function overDirectLine ({ url }: BenchProcess): Promise<{ say: Say, end: () => Promise<void> }> {
  const open = await Promise.all(Array.from({ length: conversations }, async () => {
    const { body: { token, conversationId } } = await postJson(`${url}/token`, {}) as { body: { token: string, conversationId: string } }
    const { body: { streamUrl } } = await postJson(`${url}/v3/directline/conversations`, {}, token) as { body: { streamUrl: string } }
    const socket = new WebSocket(streamUrl)
    const waiting = new Map<string, () => void>()
    const early = new Set<string>()
    socket.on('message', (data: Buffer) => {
      const [activity] = (JSON.parse(data.toString()) as { activities: { type: string, replyToId?: string }[] }).activities
      if (activity?.type !== 'message' || activity.replyToId === undefined) return
      const waiter = waiting.get(activity.replyToId)
      if (waiter) waiter()
      else early.add(activity.replyToId)
      waiting.delete(activity.replyToId)
    })
    await once(socket, 'open')
    return {
      async say (text: string) {
        const { status, body: { id } } = await postJson(`${url}/v3/directline/conversations/${conversationId}/activities`, { type: 'message', text }, token) as { status: number, body: { id: string } }
        if (status !== 200) throw new Error(`A turn over Direct Line failed with ${status}.`)
        if (!early.delete(id)) await new Promise<void>((resolve) => { waiting.set(id, resolve) })
      },
      async end () {
        await postJson(`${url}/v3/directline/conversations/${conversationId}/activities`, { type: 'endOfConversation' }, token)
        socket.terminate()
      },
    }
  }))
  return { say: async (conversation, text) => open[conversation]?.say(text), end: async () => { await Promise.all(open.map((one) => one.end())) } }
}

/** Turns a second with every conversation busy. */
async function throughput (say: Say, turns: number): Promise<number> {
  const began = performance.now()
  await Promise.all(Array.from({ length: conversations }, async (_, conversation) => {
    for (let nth = 0; nth < turns / conversations; nth += 1) await say(conversation, question(nth))
  }))
  return turns / ((performance.now() - began) / 1000)
}

/** The median time of a turn when nobody else asks, in milliseconds. */
async function latency (say: Say, turns: number): Promise<number> {
  const times: number[] = []
  for (let nth = 0; nth < turns; nth += 1) {
    const began = performance.now()
    await say(0, question(nth))
    times.push(performance.now() - began)
  }
  return median(times)
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function measureSpeed (connector: FakeConnector): Promise<{ share: Record<string, number>, lines: string[] }> {
  const echo = await start({ file: 'bot/channels/bench-echo-bot.ts' })
  const ours = await start()
  const directLine = await overDirectLine(ours)
  const ways: Record<string, Say> = { 'bare echo bot': overBotFramework(echo, connector), 'Bot Framework': overBotFramework(ours, connector), 'Direct Line': directLine.say }
  const found: Record<string, { perSecond: number[], ms: number[] }> = {}
  for (const [name, say] of Object.entries(ways)) {
    found[name] = { perSecond: [], ms: [] }
    await throughput(say, turnsInARound)
  }
  // In turn, so that whatever else the machine does falls on each alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, say] of Object.entries(ways)) {
      found[name]?.perSecond.push(await throughput(say, turnsInARound))
      found[name]?.ms.push(await latency(say, turnsInARound / 10))
    }
  }
  await directLine.end()
  await Promise.all([echo.stop(), ours.stop()])
  const yardstick = found['bare echo bot'] as { perSecond: number[], ms: number[] }
  const share = Object.fromEntries(Object.entries(found).map(([name, { perSecond }]) => [name, median(perSecond.map((speed, round) => speed / (yardstick.perSecond[round] as number)))]))
  const lines = Object.entries(found).map(([name, { perSecond, ms }]) =>
    `${name.padEnd(14)} ${median(perSecond).toFixed(0).padStart(6)} turns/s   ${(share[name] as number).toFixed(2)} of the echo bot   ${median(ms).toFixed(2)} ms a turn (${(median(ms) - median(yardstick.ms)).toFixed(2)} added)`)
  return { share, lines }
}

/** Megabytes that stay behind after so many turns over both channels, every web conversation ended. */
async function measureMemory (connector: FakeConnector): Promise<{ before: number, after: number }> {
  const ours = await start({ withInspector: true })
  const talk = async (turns: number): Promise<void> => {
    const directLine = await overDirectLine(ours)
    await throughput(directLine.say, turns / 2)
    await directLine.end()
    await throughput(overBotFramework(ours, connector), turns / 2)
  }
  await talk(turnsForMemory / 5)
  const before = await ours.heapMegabytes()
  await talk(turnsForMemory)
  const after = await ours.heapMegabytes()
  await ours.stop()
  return { before, after }
}

/** Seconds from start to ready: the very first time, and the median of those that find the index of a start before. */
async function measureStart (): Promise<{ first: number, later: number }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const seconds: number[] = []
  for (let times = 0; times < 4; times += 1) {
    const ours = await start({ dataFolder })
    seconds.push(ours.readyAfterSeconds)
    await ours.stop()
  }
  rmSync(dataFolder, { recursive: true, force: true })
  const [first = Number.NaN, ...later] = seconds
  return { first, later: median(later) }
}

const connector = await openFakeConnector()
const started = await measureStart()
console.log(`Start to ready   ${started.later.toFixed(2)} s with an existing index (at most ${mostStartSeconds}), ${started.first.toFixed(2)} s the first time`)
const { share, lines } = await measureSpeed(connector)
console.log(`\n${conversations} conversations at once, ${rounds} rounds of ${turnsInARound} turns each, medians:\n${lines.join('\n')}`)
const { before, after } = await measureMemory(connector)
console.log(`\nHeap after ${turnsForMemory / 5} turns ${before.toFixed(1)} MB, after ${turnsForMemory} more ${after.toFixed(1)} MB`)
await connector.stop()

const failures = [
  ...['Bot Framework', 'Direct Line'].filter((name) => (share[name] as number) < leastShareOfEchoBot).map((name) => `${name} reaches ${(share[name] as number).toFixed(2)} of the echo bot; expected ${leastShareOfEchoBot}.`),
  ...(after - before > mostGrowthMegabytes ? [`Memory grew by ${(after - before).toFixed(1)} MB over ${turnsForMemory} turns; expected at most ${mostGrowthMegabytes}.`] : []),
  ...(started.later > mostStartSeconds ? [`Start to ready took ${started.later.toFixed(1)} s; expected at most ${mostStartSeconds}.`] : []),
]
console.log(failures.length === 0 ? '\nWithin budget.' : `\nOver budget:\n${failures.join('\n')}`)
process.exit(failures.length === 0 ? 0 : 1)
