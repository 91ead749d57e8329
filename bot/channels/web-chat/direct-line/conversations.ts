/**
 * The web conversations that are open now. They live in memory for minutes: one that ends, or that nobody uses, is gone with
 * everything that was said in it, and its tokens open nothing any more.
 */
import type { WebSocket } from 'ws'
import type { Clock } from '#bot/clock.ts'
import { Refusal } from '#bot/refusal.ts'
import { openActivityLog, type ActivityLog } from './activity-log.ts'
import { tokenSeconds, type Grant } from './tokens.ts'
import { openTurnQueue, type TurnQueue } from './turn-queue.ts'

export type Conversation = {
  readonly grant: Grant
  readonly log: ActivityLog
  readonly turns: TurnQueue
  /** Oldest first. */
  readonly sockets: Set<WebSocket>
  lastUsedAt: number
  hasEnded: boolean
}

export type Conversations = {
  /** The conversation of this grant. Throws a Refusal (404) when it was never started here, or has ended. */
  find (grant: Grant): Conversation
  /** Starts it, or gives the one that was started already. Throws a Refusal: 404 when it has ended, 503 when too many are open. */
  start (grant: Grant): { readonly conversation: Conversation, readonly isNew: boolean }
  /** True when it has ended, so that its tokens should open nothing. */
  hasEnded (id: string): boolean
  end (id: string): void
  /** Ends what nobody has used for too long. */
  endIdle (): void
  open (): Iterable<Conversation>
  readonly count: number
}

export type ConversationLimits = { readonly openAtMost: number, readonly forgetAfterMinutes: number }

// Enough to remember every ended conversation of a busy day; older ones are only refused with another code.
const endedAtMost = 50_000

/** `onEnd` is told the id of every conversation that ends, so that the memory of what was talked about goes too. */
export function openConversations ({ openAtMost, forgetAfterMinutes }: ConversationLimits, clock: Clock, onEnd: (id: string) => void): Conversations {
  const open = new Map<string, Conversation>()
  const endedUntil = new Map<string, number>()
  const now = (): number => Date.parse(clock.now())

  const notHere = (): Refusal => new Refusal(404, 'NotFound', 'This conversation has ended. Start a new one with a new token.')
  const used = (conversation: Conversation): Conversation => {
    conversation.lastUsedAt = now()
    return conversation
  }
  const end = (id: string): void => {
    const conversation = open.get(id)
    endedUntil.set(id, now() + tokenSeconds * 1000)
    for (const [oldest, until] of endedUntil) {
      if (endedUntil.size <= endedAtMost && until > now()) break
      endedUntil.delete(oldest)
    }
    if (!conversation) return
    open.delete(id)
    conversation.hasEnded = true
    for (const socket of conversation.sockets) socket.close(1000, 'ended')
    onEnd(id)
  }
  return {
    find (grant) {
      const found = open.get(grant.conversation)
      if (!found) throw notHere()
      return used(found)
    },
    start (grant) {
      const found = open.get(grant.conversation)
      if (found) return { conversation: used(found), isNew: false }
      if (endedUntil.has(grant.conversation)) throw notHere()
      if (open.size >= openAtMost) throw new Refusal(503, 'ServiceUnavailable', 'Too many people are talking to me at the moment. Try again in a minute.', 60)
      const conversation: Conversation = {
        grant, log: openActivityLog(grant.conversation, clock), turns: openTurnQueue(), sockets: new Set(), lastUsedAt: now(), hasEnded: false,
      }
      open.set(grant.conversation, conversation)
      return { conversation, isNew: true }
    },
    hasEnded: (id) => endedUntil.has(id),
    end,
    endIdle () {
      const limit = now() - forgetAfterMinutes * 60_000
      for (const [id, { lastUsedAt }] of open) if (lastUsedAt < limit) end(id)
    },
    open: () => open.values(),
    get count () { return open.size },
  }
}
