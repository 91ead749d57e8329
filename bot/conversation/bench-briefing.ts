/** How long a briefing takes in process, over every guide and council: `node bot/conversation/bench-briefing.ts`. The limit is 20 ms at p99. */
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openConversation } from './open-conversation.ts'

const { respond, content } = openConversation({ settings: noCouncilSettings })
const councils = ['buckinghamshire', 'bury', 'cambridgeshire', 'herefordshire', 'westminster']
const rounds = 10
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
const at = (share: number): string => `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2)} ms`
console.log(`${times.length} briefings: p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`)
