/** What the bot says back, before any channel's format. The text is complete in itself: a card only shows it better. */
import type { Citation } from '#knowledge/answer/answer.ts'
import type { SafeguardingLevel } from '#bot/safeguarding/level.ts'
import type { CardContents } from './card-contents.ts'

export type ReplyKind = 'answer' | 'no_answer' | 'clarify' | 'safeguarding' | 'command' | 'smalltalk'

/** A choice offered under a reply: saying `says` does exactly the same as pressing it. */
export type Choice = { readonly title: string, readonly says: string }

/** A button that needs more than words: the channel sends the verb and its data back as a Turn. */
export type VerbButton = { readonly title: string, readonly verb: string, readonly data: Readonly<Record<string, string | number | boolean>> }

export type Reply = {
  readonly kind: ReplyKind
  /** The outcome's name, for logs and evaluation: `answered`, `which_council`, `help_shown` ... */
  readonly outcome: string
  /**
   * Plain sentences with [n] marks where citations stand. Lines are separated by \n; lists use "- " or "1. ". No other mark-up.
   * The first line is ours, the sentence that frames the rest: a card for an answer shows it above the quotations.
   */
  readonly text: string
  /** One line for a notification: what this is, without private detail. */
  readonly summary: string
  readonly citations: readonly Citation[]
  /** Shown as "related", never as the answer. */
  readonly related: readonly Citation[]
  readonly choices: readonly Choice[]
  /** A card of its own; without one present.ts shows citations, related passages or choices on the card made for them. */
  readonly card?: ReplyCard
  /** The reply to a button takes the place of the card that was pressed, where the channel can do that, instead of a new message. */
  readonly inPlace?: true
  /** Only for the person who asked: in a group or a Teams channel post it is not shown, and they are told to ask in their own chat. */
  readonly personal?: true
  readonly briefing: boolean
  readonly services: readonly string[]
  readonly safeguarding: SafeguardingLevel | null
}

/** Content for a card, by the card's name (card-contents.ts). present.ts turns it into Adaptive Card JSON. */
export type ReplyCard = { [Name in keyof CardContents]: { readonly name: Name, readonly content: CardContents[Name], readonly buttons?: readonly VerbButton[] } }[keyof CardContents]

/** A reply with everything optional filled in. */
export function reply (kind: ReplyKind, outcome: string, text: string, more: Partial<Omit<Reply, 'kind' | 'outcome' | 'text'>> = {}): Reply {
  return { kind, outcome, text, summary: more.summary ?? firstSentence(text), citations: [], related: [], choices: [], briefing: false, services: [], safeguarding: null, ...more }
}

const firstSentence = (text: string): string => (text.split('\n', 1)[0] ?? '').replace(/\s*\[\d+\]/g, '').slice(0, 120)
