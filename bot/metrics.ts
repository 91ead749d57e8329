/** Counts for an operator's graphs, as Prometheus text. Counts only: no label ever holds what a person wrote or who they are. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Respond } from './conversation/respond.ts'

export type Metrics = {
  requestDone (route: string, status: number, milliseconds: number): void
  /** Counts every turn by channel and by what became of it. */
  counted (respond: Respond): Respond
  /** Help was shown because a message sounded like harm. The level is all that is ever kept about it. */
  helpShown (level: string): void
  /** A thumb up or down under a reply in Teams. What was written with it is not kept. */
  thumb (reaction: 'like' | 'dislike'): void
  /** A number that is read when somebody asks. */
  gauge (name: string, help: string, read: () => number): void
  text (): Promise<string>
  readonly contentType: string
}

export function openMetrics (): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({ name: 'http_requests_total', help: 'Requests answered, by route and status', labelNames: ['route', 'status'], registers })
  const durations = new Histogram({ name: 'http_request_seconds', help: 'Time from request to answer', labelNames: ['route'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers })
  const turns = new Counter({ name: 'turns_total', help: 'Turns replied to, by channel, audience, kind and outcome', labelNames: ['channel', 'audience', 'kind', 'outcome'], registers })
  const help = new Counter({ name: 'help_shown_total', help: 'Times help came first or beside an answer, by level', labelNames: ['level'], registers })
  const thumbs = new Counter({ name: 'thumbs_total', help: 'Thumbs under replies in Teams', labelNames: ['reaction'], registers })
  new Gauge({ name: 'process_resident_memory_bytes', help: 'Memory of the process', registers, collect () { this.set(process.memoryUsage.rss()) } })
  return {
    requestDone (route, status, milliseconds) {
      requests.inc({ route, status })
      durations.observe({ route }, milliseconds / 1000)
    },
    counted: (respond) => async (turn) => {
      const said = await respond(turn)
      turns.inc({ channel: turn.channel, audience: turn.audience, kind: said.kind, outcome: said.outcome })
      return said
    },
    helpShown (level) { help.inc({ level }) },
    thumb (reaction) { thumbs.inc({ reaction }) },
    gauge (name, help, read) { new Gauge({ name, help, registers, collect () { this.set(read()) } }) },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
