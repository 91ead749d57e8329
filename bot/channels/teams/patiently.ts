/** Sends a reply again when Teams asks for patience, for as long as a person would wait for it. */
import type { Log } from '#bot/log.ts'
import { SendError } from './send-error.ts'

export type Wait = (milliseconds: number) => Promise<void>

// Teams gives up on a turn after about 15 seconds; 1 + 2 + 4 leave room for the sends themselves.
const waitsMs = [1000, 2000, 4000]

/** Gives what `send` gives. Rejects with the last SendError, or at once when trying again would not help or could deliver twice. */
export async function patiently<Result> (send: () => Promise<Result>, wait: Wait, log: Log): Promise<Result> {
  for (const waitMs of waitsMs) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof SendError) || !error.mayTryAgain) throw error
      const asked = (error.retryAfterS ?? 0) * 1000
      if (asked > waitsMs.reduce((sum, each) => sum + each, 0)) throw error
      log.warn('send again', { status: error.status, waitMs: Math.max(asked, waitMs) })
      await wait(Math.max(asked, waitMs))
    }
  }
  return send()
}
