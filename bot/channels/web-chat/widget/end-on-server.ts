/** Ends a conversation on the server, and keeps trying while the network is away: what was said there must go. */
import type { Calls, Session } from './direct-line-calls.ts'

// Over a quarter of an hour, by which time the server has let go of it by itself.
const triesAtMost = 40
const longestMilliseconds = 30_000

/** True once the server says that it is gone; false when it could not be reached for so long. */
export async function endOnServer (calls: Pick<Calls, 'end'>, session: Session, pause: (milliseconds: number) => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const outcome = await calls.end(session)
    if (outcome.is !== 'later') return true
    await pause(Math.min(longestMilliseconds, 250 * 2 ** tries))
  }
  return false
}
