/** Everything the bot says in its own voice, by audience: so that one person can read and edit it in one sitting. */
import type { Audience } from '../turn.ts'
import { councillor, officer } from './staff.ts'
import { youngPerson } from './young-person.ts'

export type Wording = {
  readonly welcome: {
    readonly heading: string
    /** What this is and what it knows; `councils` is "Bury, Cambridgeshire and Westminster". */
    readonly lines: (councils: string) => readonly string[]
    readonly tryThese: string
    /** Three questions that the documents of nearly every council answer. */
    readonly examples: readonly string[]
    readonly notes: readonly string[]
  }
  readonly help: {
    readonly heading: string
    /** What else can be said besides a question. */
    readonly commands: readonly string[]
  }
  readonly smallTalk: {
    readonly hello: string
    readonly welcomeBack: string
    readonly thanks: string
    readonly fine: string
    readonly goodbye: string
    readonly howAreYou: string
    readonly areYouReal: string
    readonly whoAreYou: string
    readonly apology: string
  }
  readonly council: {
    readonly set: (name: string) => string
    readonly which: (councils: string) => string
    readonly mine: (name: string) => string
    readonly none: string
    readonly notHeld: (councils: string) => string
    readonly whereElse: string
  }
  readonly library: {
    readonly heading: string
    readonly onlyReports: string
  }
  readonly person: {
    readonly start: string
    /** Who to ask, when the council has told us. */
    readonly contact: (contact: string) => string
    /** Who to ask otherwise. */
    readonly anyone: string
    readonly worried: readonly string[]
  }
  readonly startAgain: string
  readonly stopped: string
  readonly tooLong: (characters: number) => string
  readonly nothingSaid: string
  readonly answer: {
    /** Each ends with a colon; quotations follow. */
    readonly says: (whose: string) => string
    readonly lists: (whose: string) => string
    readonly explains: (whose: string) => string
    readonly gives: (whose: string) => string
    readonly notRequired: (whose: string) => string
    readonly compared: string
    readonly several: string
    readonly sources: string
    readonly outOfDate: string
  }
  readonly which: (councils: string) => string
  readonly refuse: {
    readonly notSaid: (whose: string) => string
    readonly notHeld: (whose: string) => string
    readonly otherSays: (whose: string, other: string) => string
    readonly noCouncil: (councils: string) => string
    readonly nothing: string
    readonly outOfScope: string
    readonly thatIsAll: string
    readonly nothingYet: string
    readonly withheld: string
    readonly related: string
    readonly ask: (contact: string) => string
  }
  readonly choice: {
    readonly more: string
    readonly otherCouncil: string
    readonly thereToo: (council: string) => string
    readonly lastQuestion: (council: string) => string
    readonly help: string
    readonly library: string
    readonly person: string
  }
  /** Whom to ask when the council has named nobody. */
  readonly usualContact: string
}

const byAudience: Readonly<Record<Audience, Wording>> = { councillor, officer, young_person: youngPerson }

export const wordingFor = (audience: Audience): Wording => byAudience[audience]
