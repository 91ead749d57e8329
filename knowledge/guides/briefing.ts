/** What corporate parenting means for one service, composed for one reader: guide, law, and the council's own words. */
import type { Citation } from '../answer/answer.ts'
import type { HeldReport } from '../held-reports.ts'
import type { Principles } from '../principles.ts'
import { citeShortly, citeSource, isNotInForce, type Sources } from '../sources.ts'
import type { Statement } from './content-file.ts'
import type { Guide, SuggestedAction } from './guide.ts'
import { strategySays, type StrategySays, type StrategyWords } from './strategy-says.ts'

/** A source as a briefing lists it: a letter that its lines point to. */
export type ListedSource = { readonly letter: string, readonly id: string, readonly cited: string, readonly shortly: string, readonly url: string, readonly isNotInForce: boolean }

/** One line of ours with the letters of what backs it. */
export type BackedLine = { readonly text: string, readonly letters: readonly string[], readonly isNotInForce: boolean }

export type Approval = { readonly by: string, readonly on: string }

export type Briefing = {
  readonly service: string
  readonly title: string
  readonly inOneSentence: string
  /** Who checked the guide, and when; absent while it is a draft. */
  readonly approval?: Approval
  readonly lastReviewed: string
  readonly duty: BackedLine
  /** The principles that the service touches most: "4. Access to services". */
  readonly principles: readonly { readonly number: number, readonly title: string }[]
  readonly strategy: StrategySays
  readonly meanings: readonly BackedLine[]
  readonly questions: readonly BackedLine[]
  readonly actions: readonly SuggestedAction[]
  readonly facts: readonly BackedLine[]
  readonly sources: readonly ListedSource[]
}

/** Who reads it and when: decides the questions, whose report is quoted, and what is in force. */
export type Reader = {
  readonly audience: 'councillor' | 'officer'
  readonly council?: string
  readonly today: string
  /** By guide id, from the council's settings. */
  readonly approvals: Readonly<Record<string, Approval>>
  /** Ids of sources that the council confirms to be in force. */
  readonly inForce: readonly string[]
}

export type BriefingParts = { readonly sources: Sources, readonly principles: Principles, readonly strategyWords: StrategyWords }

// A line about a law that is changing is never the one left out.
const meaningsAtMost = 4

/** The briefing. Every line keeps its source; a source that is not in force says so wherever it is cited. */
export function briefingOn (guide: Guide, held: readonly HeldReport[], { sources, principles, strategyWords }: BriefingParts, reader: Reader): Briefing {
  const listed = new Map<string, ListedSource>()
  const backed = ({ text, refs }: Statement): BackedLine => {
    const own = refs.map((id) => listedSource(id, listed, sources, reader.inForce)).filter((source) => source !== undefined)
    return { text, letters: own.map(({ letter }) => letter), isNotInForce: own.some(({ isNotInForce }) => isNotInForce) }
  }
  const approval = reader.approvals[guide.id]
  return {
    service: guide.id,
    title: guide.title,
    inOneSentence: guide.inOneSentence,
    ...(approval ? { approval } : {}),
    lastReviewed: guide.lastReviewed,
    duty: backed(guide.duty ?? generalDuty),
    principles: guide.principles.map((number) => ({ number, title: principles.all.find((principle) => principle.number === number)?.title ?? '' })),
    strategy: strategySays(guide.id, held, strategyWords, reader),
    meanings: guide.meanings.filter(({ refs }, index) => index < meaningsAtMost || refs.some((id) => sources.get(id)?.commencement)).map(backed),
    questions: reader.audience === 'councillor' ? guide.askAtPanel.map(backed) : guide.askYourself.map((text) => ({ text, letters: [], isNotInForce: false })),
    actions: guide.actions,
    facts: guide.facts.map(backed),
    sources: [...listed.values()],
  }
}

/** The duty that every council service shares; a guide for others (the NHS) states its own. */
const generalDuty: Statement = {
  text: 'The council must have regard to seven needs, the corporate parenting principles, whenever its work concerns children in care or care leavers.',
  refs: ['CSWA17-s1'],
}

function listedSource (id: string, listed: Map<string, ListedSource>, sources: Sources, inForce: readonly string[]): ListedSource | undefined {
  const source = sources.get(id)
  // Our own advice names no source: it makes no claim about law or fact.
  if (!source || source.evidence === 'editorial') return undefined
  const held = listed.get(id) ?? { letter: letterOf(listed.size), id, cited: citeSource(source, inForce), shortly: citeShortly(source, inForce), url: source.url, isNotInForce: isNotInForce(source, inForce) }
  listed.set(id, held)
  return held
}

/** a to z, then aa, ab ... */
const letterOf = (index: number): string => (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + index % 26)

/** Every quotation a briefing shows, ours first. */
export function quotationsOf ({ strategy }: Briefing): { readonly ours: readonly Citation[], readonly others: readonly Citation[] } {
  switch (strategy.outcome) {
    case 'says': return { ours: strategy.citations, others: [] }
    case 'not mentioned': return { ours: strategy.nearest, others: strategy.others }
    default: return { ours: [], others: strategy.others }
  }
}
