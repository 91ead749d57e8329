/**
 * What a person has said that nobody has answered yet. It is kept until the answer comes, not only until it was taken: a server
 * that restarts in between has forgotten it, and it must be said again, under the same key, so that it counts once.
 */
import type { Activity } from './direct-line-calls.ts'

export type Said = { readonly key: string, readonly activity: object }

export type Outbox = {
  /** Puts it last and gives its key. */
  add (activity: { readonly type: 'message', readonly text?: string, readonly value?: unknown }): string
  /** The first that the server has not taken yet. */
  next (): Said | undefined
  /** The server took it and named it. */
  taken (key: string, id: string): void
  /** The server will never take it. */
  drop (key: string): void
  /** True when this is one of ours coming back, which was shown when it was said. */
  isEcho (activity: Activity): boolean
  /** Something was answered: nothing said before it waits any more. */
  answered (replyToId: string | undefined): void
  /** The conversation was lost with everything in it: all that waits must be said again. */
  sayAgain (): void
  clear (): void
  readonly isEmpty: boolean
}

type Waiting = Said & { id?: string }

export function openOutbox (): Outbox {
  let waiting: Waiting[] = []
  const keys = new Set<string>()
  return {
    add (activity) {
      const key = newKey()
      keys.add(key)
      waiting.push({ key, activity: { ...activity, channelData: { clientActivityID: key } } })
      return key
    },
    next: () => waiting.find(({ id }) => id === undefined),
    taken (key, id) {
      const said = waiting.find((one) => one.key === key)
      if (said) said.id = id
    },
    drop (key) { waiting = waiting.filter((one) => one.key !== key) },
    isEcho ({ id, from, channelData }) {
      const key = channelData?.clientActivityID
      if (from.role !== 'user' || key === undefined || !keys.has(key)) return false
      this.taken(key, id)
      return true
    },
    answered (replyToId) {
      const at = replyToId === undefined ? -1 : waiting.findIndex(({ id }) => id === replyToId)
      waiting = waiting.slice(at + 1)
    },
    sayAgain () { for (const said of waiting) delete said.id },
    clear () {
      waiting = []
      keys.clear()
    },
    get isEmpty () { return waiting.length === 0 },
  }
}

/** A key that nobody else uses. Not randomUUID, which browsers only have on secure pages. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
