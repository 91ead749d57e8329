/** How often something may happen, by key: counted in fixed windows, which forgive a little at their edges and need no memory of each event. */
import type { Clock } from '#bot/clock.ts'

export type Limit = {
  /** Counts one more; gives the seconds to wait when it is one too many. */
  take (key: string): number | undefined
}

export function openLimit ({ most, everySeconds, clock }: { most: number, everySeconds: number, clock: Clock }): Limit {
  let window = 0
  let counts = new Map<string, number>()
  return {
    take (key) {
      const now = Date.parse(clock.now()) / 1000
      const current = Math.floor(now / everySeconds)
      if (current !== window) {
        window = current
        counts = new Map()
      }
      const count = (counts.get(key) ?? 0) + 1
      if (count > most) return Math.max(1, Math.ceil((current + 1) * everySeconds - now))
      counts.set(key, count)
      return undefined
    },
  }
}
