/** How long a briefing takes in process, over every guide and council: `npm run bench:briefing`. Fails past the limit. */
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openConversation } from './open-conversation.ts'

const { respond, content } = openConversation({ settings: noCouncilSettings })
const councils = ['buckinghamshire', 'bury', 'cambridgeshire', 'herefordshire', 'westminster']
const rounds = 10
const limitMs = 20
const times: number[] = []
for (let round = 0; round < rounds; round++) {
  for (const council of councils) {
    for (const { title } of content.guides.values()) {
      const started = performance.now()
      const { briefing } = await respond({ id: '1', conversation: `${round}`, channel: 'terminal', scope: 'personal', person: { id: 'bench' }, audience: 'councillor', council, said: `What does corporate parenting mean for ${title}?`, at: '2026-11-25T09:00:00.000Z' })
      times.push(performance.now() - started)
      if (!briefing) throw new Error(`"${title}" was not briefed on, so its time means nothing.`)
    }
  }
}
times.sort((a, b) => a - b)
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const shown = (ms: number): string => `${ms.toFixed(2)} ms`
console.log(`${times.length} briefings: p50 ${shown(at(0.5))}, p99 ${shown(at(0.99))}, longest ${shown(at(1))}`)
if (at(0.99) > limitMs) {
  console.error(`p99 is ${shown(at(0.99))}; the limit is ${limitMs} ms. Run it on a machine that does nothing else, or profile with: node --cpu-prof bot/conversation/bench-briefing.ts`)
  process.exitCode = 1
}
