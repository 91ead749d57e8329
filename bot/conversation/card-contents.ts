/**
 * What each card shows, by the card's name (its folder in cards/). A room that adds a card adds one line here with the type of
 * its content; bot/channels/present.ts then does not compile until it can build that card, and neither does a step that gives
 * it other content. Answers, questions with choices and refusals need no line: present.ts builds their cards from the reply itself.
 */
import type { Contact } from '#bot/safeguarding/scripts.ts'
import type { Choice, VerbButton } from './reply.ts'
import type { SourceStatus } from '#knowledge/documents/document.ts'

export interface CardContents {
  action: ActionContent
  board: BoardContent
  briefing: BriefingContent
  digest: DigestContent
  principles: PrinciplesContent
  help: HelpContent
  implications: ImplicationsContent
  import: ImportContent
  library: LibraryContent
  note: NoteContent
  page: PageContent
  signpost: SignpostContent
}

/** One action: how it stands, what was said last, and what its reader may answer. Everything is in words already. */
export type ActionContent = {
  readonly reference: string
  readonly what: string
  /** What was just recorded, by whom and when; or why nothing was. */
  readonly news?: { readonly isGood: boolean, readonly lines: readonly string[] }
  /** "Due Thursday 12 March 2026, 3 days late" */
  readonly due: string
  readonly isLate: boolean
  readonly state: string
  /** "Owner: Amira Khan", "Why: Promise 4 ..." */
  readonly lines: readonly string[]
  readonly latest: readonly { readonly text: string, readonly by: string }[]
  /** Absent where the reader has nothing to answer. The box sends `note`, the colours `brag`. */
  readonly answers?: {
    readonly noteLabel: string
    readonly note?: string
    readonly colours?: readonly { readonly title: string, readonly value: string }[]
    readonly colour?: string
    readonly buttons: readonly VerbButton[]
  }
  /** Brings a copy that has been lying in the chat up to date when its reader comes back to it. */
  readonly refresh: VerbButton
}

/** What needs somebody today: a reminder card. Everything is in words already. */
export type DigestContent = {
  readonly heading: string
  readonly sections: readonly {
    readonly heading?: string
    /** `recorded`: what was recorded since the card was sent, by whom and when. */
    readonly items: readonly { readonly title: string, readonly due: string, readonly isLate: boolean, readonly lines: readonly string[], readonly recorded: readonly string[] }[]
    readonly more?: string
  }[]
  readonly notes: readonly string[]
  /** Only where there is one action to answer. */
  readonly answers?: NonNullable<ActionContent['answers']>
  readonly choices: readonly Choice[]
}

/** The plan and its holes. Everything is in words already. */
export type BoardContent = {
  readonly heading: string
  readonly standing: readonly string[]
  readonly sections: readonly {
    readonly heading: string
    readonly items: readonly { readonly title: string, readonly due: string, readonly isLate: boolean, readonly lines: readonly string[] }[]
    readonly more?: string
  }[]
  readonly notes: readonly string[]
  readonly choices: readonly Choice[]
}

/** A plan before it is imported. Everything is in words already. */
export type ImportContent = {
  readonly heading: string
  readonly lines: readonly string[]
  readonly sections: readonly { readonly heading: string, readonly isProblem: boolean, readonly lines: readonly string[] }[]
  readonly close: string
  readonly choices: readonly Choice[]
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

/** A draft paragraph for a report, to edit and copy. */
export type ImplicationsContent = { readonly heading: string, readonly label: string, readonly boxLabel: string, readonly draft: string, readonly notes: readonly string[] }

/** What we say ourselves, without a quotation: a word's meaning, or why a message was stopped and who can help. */
export type NoteContent = { readonly heading: string, readonly lines: readonly string[], readonly notes: readonly string[], readonly choices: readonly Choice[] }

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

/** A line of ours, and where it comes from in a few words. */
export type BackedText = { readonly text: string, readonly source?: string }

/** A quotation as a card shows it: `source` and `caution` are in words. */
export type QuotedText = { readonly number: number, readonly quote: string, readonly source: string, readonly caution?: string }

/** What corporate parenting means for one service. Everything is in words already. */
export type BriefingContent = {
  readonly title: string
  /** "Draft guidance, not yet checked by a person", or who checked it and when. */
  readonly label: string
  readonly isChecked: boolean
  readonly inOneSentence: string
  readonly duty: BackedText
  readonly principles: string
  readonly strategy: { readonly lead: string, readonly quotations: readonly QuotedText[], readonly othersLead?: string, readonly others: readonly QuotedText[] }
  readonly meanings: readonly BackedText[]
  readonly questionsHeading: string
  readonly questions: readonly BackedText[]
  readonly actions: readonly { readonly text: string, readonly owner: string, readonly draft: VerbButton }[]
  readonly facts: readonly BackedText[]
  readonly openActions: readonly string[]
  readonly sources: readonly string[]
  readonly choices: readonly Choice[]
}

/** The seven principles; `title` is left out for young people. */
export type PrinciplesContent = {
  readonly heading: string
  readonly lead: string
  readonly principles: readonly { readonly number: number, readonly title?: string, readonly words: string }[]
  readonly notes: readonly string[]
  readonly choices: readonly Choice[]
}

/** A page for young people, and the council's promise that fits it. Everything is in words already. */
export type PageContent = {
  readonly question: string
  readonly lines: readonly string[]
  /** "Draft, not yet checked by a person", or who checked it and when. */
  readonly label: string
  readonly isChecked: boolean
  readonly promise?: { readonly lead: string, readonly quotation: QuotedText }
  readonly choices: readonly Choice[]
}

/** Who to call when something is wrong. Buttons dial and text; every number also stands in words. */
export type SignpostContent = {
  readonly heading: string
  readonly lines: readonly string[]
  readonly contacts: readonly Contact[]
  readonly close: string
}
