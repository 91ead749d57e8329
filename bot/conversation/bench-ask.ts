/** `npm run bench:ask`: how long a whole turn takes in process, from what was said to the reply, over the five reports. Fails past the limit. */
import { readFileSync } from 'node:fs'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openConversation } from './open-conversation.ts'
import type { Audience, Turn } from './turn.ts'

const limitMs = 10
const rounds = 20
const evaluation = new URL('../../knowledge/evaluate/', import.meta.url)

type Said = { readonly conversation: string, readonly said: string, readonly audience: Audience, readonly council?: string }
type Row = { readonly id: string, readonly question?: string, readonly audience: Audience, readonly council: string | null, readonly turns?: readonly { readonly text: string }[] }

const rowsOf = (file: string): Row[] => readFileSync(new URL(file, evaluation), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row)
const said: readonly Said[] = [...rowsOf('qa.jsonl'), ...rowsOf('dialogs.jsonl')].flatMap(({ id, question, turns, audience, council }) =>
  (turns?.map(({ text }) => text) ?? [question ?? '']).map((text) => ({ conversation: id, said: text, audience, ...(council ? { council } : {}) })))

const opening = performance.now()
const { respond, memory } = openConversation({ settings: noCouncilSettings })
const openedMs = performance.now() - opening

const times: number[] = []
for (let round = 0; round < rounds; round += 1) {
  for (const one of said) {
    const turn: Turn = { ...one, conversation: `${one.conversation} ${round}`, id: 'bench', channel: 'terminal', scope: 'personal', person: { id: 'bench' }, at: new Date().toISOString() }
    const started = performance.now()
    await respond(turn)
    times.push(performance.now() - started)
  }
}

times.sort((a, b) => a - b)
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const shown = (ms: number): string => `${ms.toFixed(2)} ms`
console.log(`${times.length} turns (${said.length} messages, ${rounds} rounds), opened in ${shown(openedMs)}, ${memory.size} conversations remembered`)
console.log(`p50 ${shown(at(0.5))}   p95 ${shown(at(0.95))}   p99 ${shown(at(0.99))}   slowest ${shown(at(1))}`)
if (at(0.99) > limitMs) {
  console.error(`p99 is ${shown(at(0.99))}; the limit is ${limitMs} ms. Profile with: node --cpu-prof bot/conversation/bench-ask.ts`)
  process.exitCode = 1
}
