/** Keeps the token fresh while the page is open, so that a conversation can go on for as long as somebody talks. */
import type { Calls, Session } from './direct-line-calls.ts'

export type TokenRefresh = {
  /** Refreshes in good time before a token with so many seconds to live is over. */
  before (seconds: number): void
  stop (): void
}

const againSeconds = 20

/** `session` gives the session as it is now; `fresh` is told the one with the new token. */
export function openTokenRefresh (calls: Pick<Calls, 'refresh'>, session: () => Session | undefined, fresh: (session: Session) => void): TokenRefresh {
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (seconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => { void refresh() }, seconds * 1000)
  }
  async function refresh (): Promise<void> {
    const old = session()
    if (!old) return
    const outcome = await calls.refresh(old)
    if (session()?.conversationId !== old.conversationId) return
    if (outcome.is === 'later') after(againSeconds)
    // A token that opens nothing any more is found out by the next thing that is said.
    if (outcome.is !== 'done') return
    const { conversationId, token, expires_in } = outcome.body
    fresh({ conversationId, token })
    after(expires_in / 2)
  }
  return { before: (seconds) => { after(seconds / 2) }, stop: () => { clearTimeout(timer) } }
}
