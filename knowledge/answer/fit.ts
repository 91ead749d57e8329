/** How well a quotable answers: which share of what was asked it covers, and whether it is the kind of answer wanted. */
import { placeOf, type Phrase } from './lexicon.ts'
import type { Quotable } from './quotables.ts'
import type { Element, ReadQuestion } from './read-question.ts'

export type Fit = {
  readonly quotable: Quotable
  /** 0 to 1: share of the question's weight found in the words, headings or neighbours. */
  readonly coverage: number
  /** The same, found in the quotable's own words or label. */
  readonly own: number
  /** What ranks it. */
  readonly score: number
  /** The weightiest element that is found nowhere, if any. */
  readonly missing: readonly Element[]
}

export type Weigh = (element: Element) => number

// Own words say it; a heading or a lead says what they are about; a neighbour only that the subject is near.
const found = { own: 1, ownConcept: 0.92, above: 0.75, aboveConcept: 0.7, beside: 0.5, besideConcept: 0.45 } as const

export function matchOf (element: Element, quotable: Quotable): number {
  if (holdsAll(quotable.stems, element.phrase) && (element.phrase.length === 1 || isNear(quotable.tokens, element.phrase))) return found.own
  if (element.concepts.some((concept) => quotable.concepts.has(concept))) return found.ownConcept
  if (holdsAll(quotable.above.stems, element.phrase)) return found.above
  if (element.concepts.some((concept) => quotable.above.concepts.has(concept))) return found.aboveConcept
  if (holdsAll(quotable.beside.stems, element.phrase)) return found.beside
  if (element.concepts.some((concept) => quotable.beside.concepts.has(concept))) return found.besideConcept
  return 0
}

const holdsAll = (stems: ReadonlySet<string>, phrase: Phrase): boolean => phrase.every((token) => stems.has(token))
const isNear = (tokens: readonly string[], phrase: Phrase): boolean => placeOf(tokens, phrase) >= 0

/** The fit of one quotable to a question; `weigh` says how much an element tells. */
export function fitOf (quotable: Quotable, question: ReadQuestion, weigh: Weigh): Fit {
  let all = 0, covered = 0, own = 0
  const missing: Element[] = []
  for (const element of question.elements) {
    const weight = weigh(element), match = matchOf(element, quotable)
    all += weight
    covered += weight * match
    if (match >= found.ownConcept) own += weight * match
    if (match === 0 && !element.generic) missing.push(element)
  }
  const coverage = all === 0 ? 0 : covered / all
  const ownShare = all === 0 ? 0 : own / all
  return { quotable, coverage, own: ownShare, score: coverage + 0.15 * ownShare + neighbourhood(quotable, question) + handiness(quotable), missing }
}

/** Words that stand next to each other in the question and in the text belong together. */
function neighbourhood (quotable: Quotable, question: ReadQuestion): number {
  let pairs = 0, together = 0
  for (const [n, element] of question.elements.entries()) {
    const next = question.elements[n + 1]
    if (!next) continue
    pairs += 1
    if (placeOf(quotable.tokens, [...element.phrase, ...next.phrase]) >= 0) together += 1
  }
  return pairs === 0 ? 0 : 0.08 * together / pairs
}

/** A short, complete statement is a better quotation than a long one, a lead-in or a bare heading. */
function handiness ({ passage, tokens, text }: Quotable): number {
  if (passage.kind === 'heading') return -0.5
  if (text.endsWith(':') && tokens.length <= 8) return -0.4
  return tokens.length > 60 ? -0.06 : tokens.length > 45 ? -0.03 : 0
}
