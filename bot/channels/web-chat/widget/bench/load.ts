/**
 * `npm run bench:load`: 500 young people at once on one machine, each asking once a second for a minute, against the real service in
 * a process of its own. Fails at any error, when one answer in a hundred takes 300 ms or more, or when memory stays behind once all
 * conversations have ended. `-- --people 100 --seconds 10` is quicker.
 */
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { WebSocket } from 'ws'
import { startBenchProcess, type BenchProcess } from '#bot/channels/bench-process.ts'

const { values: given } = parseArgs({ options: { people: { type: 'string', default: '500' }, seconds: { type: 'string', default: '60' } } })
const people = Number(given.people)
const seconds = Number(given.seconds)
const slowestMilliseconds = 300
// What the garbage collector leaves lying about differs by a few megabytes from one look to the next.
const mostGrowthMegabytes = 8

const questions = ['what has the council promised me', 'how do i make a complaint', 'can i see my brothers and sisters', 'what happens when i turn 18', 'is this chat private', 'who can help me', 'i feel a bit sad today', 'what is a pledge']

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

async function call (method: 'POST' | 'DELETE', url: string, token: string | undefined, body?: unknown): Promise<Record<string, string>> {
  const asked = request(url, { method, agent, headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) } })
  asked.end(body === undefined ? undefined : JSON.stringify(body))
  const [response] = await once(asked, 'response') as [AsyncIterable<Buffer> & { statusCode: number }]
  let text = ''
  for await (const part of response) text += part.toString()
  if (response.statusCode >= 300) throw new Error(`${method} ${new URL(url).pathname} answered ${response.statusCode}: ${text}`)
  return text === '' ? {} : JSON.parse(text) as Record<string, string>
}

type Person = { ask (text: string): Promise<void>, end (): Promise<void> }

/** Somebody with the chat open, as the widget opens it. */
async function openChat (service: string): Promise<Person> {
  const { token, conversationId } = await call('POST', `${service}/token`, undefined, {}) as { token: string, conversationId: string }
  const { streamUrl } = await call('POST', `${service}/v3/directline/conversations`, token, { welcome: false }) as { streamUrl: string }
  const socket = new WebSocket(streamUrl)
  const answered = new Set<string>()
  const waiting = new Map<string, () => void>()
  socket.on('message', (data: Buffer) => {
    if (data.length === 0) return
    for (const { type, replyToId } of (JSON.parse(data.toString()) as { activities: { type: string, replyToId?: string }[] }).activities) {
      if (type !== 'message' || replyToId === undefined) continue
      answered.add(replyToId)
      waiting.get(replyToId)?.()
    }
  })
  await once(socket, 'open')
  const conversation = `${service}/v3/directline/conversations/${conversationId}`
  return {
    async ask (text) {
      const { id = '' } = await call('POST', `${conversation}/activities`, token, { type: 'message', text })
      if (!answered.has(id)) await new Promise<void>((resolve) => { waiting.set(id, resolve) })
    },
    async end () {
      await call('DELETE', conversation, token)
      socket.terminate()
    },
  }
}

/** Asks once a second for so long, whether or not the last answer has come; gives each answer's milliseconds. */
async function askEachSecond (person: Person, times: number, errors: string[]): Promise<number[]> {
  const took: number[] = []
  const asked: Promise<void>[] = []
  await pause(Math.random() * 1000)
  for (let nth = 0; nth < times; nth += 1) {
    const began = performance.now()
    asked.push(person.ask(questions[nth % questions.length] as string).then(() => { took.push(performance.now() - began) }, (error: unknown) => { errors.push(String(error)) }))
    await pause(Math.max(0, 1000 - (performance.now() - began)))
  }
  await Promise.race([Promise.all(asked), pause(10_000)])
  if (took.length + errors.length < times) errors.push('Somebody was not answered within ten seconds.')
  return took
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

async function visit (service: BenchProcess, howMany: number, times: number, errors: string[]): Promise<{ took: number[], during: number }> {
  const all: Person[] = []
  for (let nth = 0; nth < howMany; nth += 50) all.push(...await Promise.all(Array.from({ length: Math.min(50, howMany - nth) }, () => openChat(service.url))))
  const took = (await Promise.all(all.map((person) => askEachSecond(person, times, errors)))).flat()
  const during = await service.heapMegabytes()
  await Promise.all(all.map((person) => person.end()))
  return { took, during }
}

const [load = 0] = loadavg()
if (load > availableParallelism() / 2) console.log(`This machine is busy with other things already (load ${load.toFixed(1)}): times below are theirs too. Run it again when it is quiet.\n`)
const service = await startBenchProcess({ withInspector: true })
const errors: string[] = []
// The first answers compile and fill what is then kept for good. A tenth of the people warm it up.
await visit(service, Math.ceil(people / 10), 5, errors)
const before = await service.heapMegabytes()
const { took, during } = await visit(service, people, seconds, errors)
await pause(2_000)
const after = await service.heapMegabytes()
await service.stop()
agent.destroy()

took.sort((a, b) => a - b)
const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN
console.log(`${people} conversations, each asking once a second for ${seconds} s: ${took.length} answers, ${errors.length} errors`)
console.log(`  answered after   median ${at(0.5).toFixed(0)} ms   p95 ${at(0.95).toFixed(0)} ms   p99 ${at(0.99).toFixed(0)} ms   longest ${at(1).toFixed(0)} ms`)
console.log(`  heap             before ${before.toFixed(1)} MB   with all of them open ${during.toFixed(1)} MB   after they ended ${after.toFixed(1)} MB`)

const failures = [
  ...(errors.length ? [`${errors.length} errors; expected none. The first: ${errors[0] ?? ''}`] : []),
  ...(at(0.99) < slowestMilliseconds ? [] : [`One answer in a hundred took ${at(0.99).toFixed(0)} ms or more; expected less than ${slowestMilliseconds}.`]),
  ...(after - before > mostGrowthMegabytes ? [`Memory grew by ${(after - before).toFixed(1)} MB; expected at most ${mostGrowthMegabytes}.`] : []),
]
console.log(failures.length === 0 ? '\nWithin budget.' : `\nOver budget:\n${failures.join('\n')}`)
process.exit(failures.length === 0 ? 0 : 1)
