/** Which activities have been heard: the Bot Framework posts one again when it did not get our 200 in time. */
import { later, type Instant } from '#bot/clock.ts'

// The service gives up on an activity within minutes. Longer only costs memory.
const rememberedMs = 10 * 60_000
const rememberedAtMost = 20_000

/** Says whether an id is new, and remembers it for ten minutes. */
export function rememberHeard (): { isNew (id: string, now: Instant): boolean } {
  const heard = new Map<string, Instant>()
  return {
    isNew (id, now) {
      for (const [oldest, until] of heard) {
        if (until > now && heard.size < rememberedAtMost) break
        heard.delete(oldest)
      }
      if (heard.has(id)) return false
      heard.set(id, later(now, rememberedMs))
      return true
    },
  }
}
