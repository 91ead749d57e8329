/** Runs something at once and then each minute, never twice at a time. What fails is logged and tried again the next minute. */
import type { Log } from '#bot/log.ts'

export type Repeated = {
  /** Waits for the run in flight. */
  stop (): Promise<void>
}

const minute = 60_000

export function everyMinute (run: () => Promise<unknown>, log: Log, everyMs = minute): Repeated {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let inFlight: Promise<void> = Promise.resolve()
  const once = async (): Promise<void> => {
    try {
      await run()
    } catch (error) {
      log.error('reminders failed', { error: error instanceof Error ? error.name : typeof error })
    }
    // Counted from the end, so that a long run is not followed by another at once.
    if (!isStopped) timer = setTimeout(begin, everyMs)
  }
  const begin = (): void => { inFlight = once() }
  begin()
  return {
    async stop () {
      isStopped = true
      clearTimeout(timer)
      await inFlight
    },
  }
}
