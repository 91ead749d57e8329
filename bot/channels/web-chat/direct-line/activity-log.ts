/**
 * What was said in one conversation, in order, in memory only. Each activity is kept as the JSON that clients get: it is made
 * once, sent to every socket, and its size is known.
 */
import type { Clock } from '#bot/clock.ts'

/** A Direct Line activity as clients see it. */
export type Activity = {
  readonly type: string
  readonly from: { readonly id: string, readonly role: 'user' | 'bot', readonly name?: string }
  readonly replyToId?: string
  readonly [property: string]: unknown
}

/** Takes one frame: one activity and the watermark after it, as JSON. */
export type Listener = (frame: string) => void

export type ActivityLog = {
  /** Adds an activity, tells every listener, and gives the id it got. */
  append (activity: Activity, clientActivityId?: string): string
  /** Tells the listeners only, as for "typing", which is no part of what was said. */
  passOn (activity: Activity): string
  /** Everything after a watermark, as a JSON activity set. Activities that had to make room are left out. */
  after (watermark: number): string
  /** Hears everything after a watermark, and then what comes; gives the way to stop. */
  listen (watermark: number, listener: Listener): () => void
  /** The id that a client's activity got before, when this is its second try. */
  idOf (clientActivityId: string): string | undefined
  readonly watermark: number
}

type Entry = { readonly position: number, readonly id: string, readonly json: string, readonly clientActivityId: string | undefined }

// A long conversation has a hundred activities of a few kB; past that the oldest make room.
const entriesAtMost = 400
const charactersAtMost = 1_000_000

export function openActivityLog (conversation: string, clock: Clock): ActivityLog {
  const entries: Entry[] = []
  const listeners = new Set<Listener>()
  const ids = new Map<string, string>()
  let watermark = 0
  let passedOn = 0
  let characters = 0

  const stamped = (activity: Activity, id: string): string => {
    const { replyToId, ...rest } = activity
    // Stock Web Chat holds back a reply to an activity that it has not seen for five seconds; to none, it shows it at once.
    const isKnown = replyToId !== undefined && entries.some((entry) => entry.id === replyToId)
    return JSON.stringify({ ...rest, ...(isKnown ? { replyToId } : {}), id, timestamp: clock.now(), channelId: 'directline', conversation: { id: conversation } })
  }
  const makeRoom = (): void => {
    while (entries.length > entriesAtMost || (characters > charactersAtMost && entries.length > 1)) {
      const oldest = entries.shift() as Entry
      characters -= oldest.json.length
      if (oldest.clientActivityId !== undefined) ids.delete(oldest.clientActivityId)
    }
  }
  const tell = (frame: string): void => { for (const listener of listeners) listener(frame) }

  return {
    append (activity, clientActivityId) {
      const id = `${conversation}|${String(watermark).padStart(7, '0')}`
      const json = stamped(activity, id)
      watermark += 1
      entries.push({ position: watermark, id, json, clientActivityId })
      characters += json.length
      if (clientActivityId !== undefined) ids.set(clientActivityId, id)
      makeRoom()
      tell(frameOf([json], watermark))
      return id
    },
    passOn (activity) {
      const id = `${conversation}|t${String(passedOn).padStart(7, '0')}`
      passedOn += 1
      tell(frameOf([stamped(activity, id)], watermark))
      return id
    },
    after: (from) => frameOf(entries.filter(({ position }) => position > from).map(({ json }) => json), watermark),
    listen (from, listener) {
      // One activity a frame: stock clients show a backlog sent as one set out of order.
      for (const { position, json } of entries) if (position > from) listener(frameOf([json], position))
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    idOf: (clientActivityId) => ids.get(clientActivityId),
    get watermark () { return watermark },
  }
}

const frameOf = (activities: readonly string[], watermark: number): string => `{"activities":[${activities.join(',')}],"watermark":"${watermark}"}`
