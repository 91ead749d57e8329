/**
 * What a conversation remembers between turns: small, bounded in number, forgotten after a while, and only ever in memory.
 * A young person's words are held here for minutes so that "and when i'm 18?" makes sense; nothing writes them anywhere.
 */
import { later } from '#bot/clock.ts'
import type { Instant } from '#bot/clock.ts'
import type { CouncilId } from '#knowledge/documents/document.ts'
import type { Unfinished } from './steps/actions/unfinished.ts'
import type { Audience } from './turn.ts'

/** The last question, as we understood it. */
export type Asked = {
  /** Complete in itself: pronouns and "and in Bury?" are already filled in. */
  readonly text: string
  /** Whose documents it was asked of. */
  readonly council?: CouncilId
  /** What "it" would mean next: "the panel", "care leaver covenant". */
  readonly thing?: string
  /** Passages already quoted for this question, so that "show me more" brings new ones. */
  readonly shown: readonly string[]
}

export type Remembered = {
  /** The council that the person set here; wins over the deployment's. */
  readonly ownCouncil?: CouncilId
  /** The council named when we asked which one: goes on counting until another is set, or nobody would want to answer twice. */
  readonly chosenCouncil?: CouncilId
  /** The service that the person said they work in, for briefings. */
  readonly ownService?: string
  readonly asked?: Asked
  /** What we asked the person last and wait to be told. */
  readonly awaiting?: 'council of the question' | 'council to set' | 'service'
  /** An action that staff began to add or change. */
  readonly unfinished?: Unfinished
}

export type Memory = {
  /** What this conversation still remembers at that moment; empty when nothing or too long ago. */
  recall (conversation: string, at: Instant): Remembered
  /** Adds to what is remembered; a key given as undefined is forgotten. */
  remember (conversation: string, at: Instant, audience: Audience, change: { readonly [Key in keyof Remembered]?: Remembered[Key] | undefined }): void
  forget (conversation: string): void
  /** Drops whatever has outlived its time; call it every minute or so, as nobody may ever come back. */
  forgetOld (at: Instant): void
  readonly size: number
}

const minute = 60_000
// Staff go to a meeting and come back. A young person may share the device: a few minutes are enough to follow up.
const lifeOf = (audience: Audience): number => audience === 'young_person' ? 15 * minute : 60 * minute

/** A memory for so many conversations at once; the one unused for longest makes room. */
export function openMemory (mostConversations = 10_000): Memory {
  // A Map keeps the order of insertion, so the first key is the one unused for longest.
  const kept = new Map<string, { readonly remembered: Remembered, readonly until: Instant }>()
  const recall: Memory['recall'] = (conversation, at) => {
    const found = kept.get(conversation)
    if (!found) return {}
    if (found.until > at) return found.remembered
    kept.delete(conversation)
    return {}
  }
  return {
    recall,
    remember (conversation, at, audience, change) {
      const entries = Object.entries({ ...recall(conversation, at), ...change }).filter(([, value]) => value !== undefined)
      kept.delete(conversation)
      kept.set(conversation, { remembered: Object.fromEntries(entries), until: later(at, lifeOf(audience)) })
      for (const oldest of kept.keys()) {
        if (kept.size <= mostConversations) break
        kept.delete(oldest)
      }
    },
    forget: (conversation) => { kept.delete(conversation) },
    forgetOld (at) {
      for (const [conversation, { until }] of kept) if (until <= at) kept.delete(conversation)
    },
    get size () { return kept.size },
  }
}
