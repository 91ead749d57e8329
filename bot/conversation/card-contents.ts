/**
 * What each card shows, by the card's name (its folder in cards/). A room that adds a card adds one line here with the type of
 * its content; bot/channels/present.ts then does not compile until it can build that card, and neither does a step that gives
 * it other content. Answers, questions with choices and refusals need no line: present.ts builds their cards from the reply itself.
 */
import type { Choice } from './reply.ts'
import type { SourceStatus } from '#knowledge/documents/document.ts'

export interface CardContents {
  help: HelpContent
  library: LibraryContent
}

/** Welcome and help: what this is, three real questions to try, and what to be careful about. */
export type HelpContent = {
  readonly heading: string
  /** What it is and what it knows, one short sentence each. */
  readonly lines: readonly string[]
  readonly examples: readonly Choice[]
  /** "I am a computer", "questions may be disclosed under FOI" ... shown small, never left out. */
  readonly notes: readonly string[]
}

/** "Which documents do you hold?" */
export type LibraryContent = {
  readonly heading: string
  readonly documents: readonly {
    readonly title: string
    readonly councilName: string | null
    /** YYYY-MM-DD */
    readonly date: string
    readonly status: SourceStatus
  }[]
}
