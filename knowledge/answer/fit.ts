/** How well a quotable answers: which share of what was asked it covers, and whether it is worded like an answer. */
import { isQuestionWord } from '#knowledge/passage-index/analysis.ts'
import { placeOf, type Phrase } from '#knowledge/search/lexicon.ts'
import type { Quotable } from './quotables.ts'
import { wantsList, type Shape } from '#knowledge/search/question-shape.ts'
import type { Element, ReadQuestion } from '#knowledge/search/read-question.ts'
import { saysWhatItIs } from './right-kind.ts'
import type { Weigh } from './weigh.ts'

export type Fit = {
  readonly quotable: Quotable
  /** 0 to 1: share of the question's weight found in the words, headings or neighbours. */
  readonly coverage: number
  /** The same, found in the quotable's own words or label; for a list item also in its lead. */
  readonly own: number
  /** How surely it speaks of each of the question's elements, in their order. */
  readonly matches: readonly number[]
  /** What ranks it. */
  readonly score: number
}



// Own words say it; a heading or a lead says what they are about; a neighbour only that the subject is near.
const found = { own: 1, headedAndOwn: 1, headed: 0.93, ownConcept: 0.92, above: 0.75, aboveConcept: 0.7, beside: 0.5, besideConcept: 0.45, part: 0.49 } as const

/** How surely the quotable speaks of the element: 1 in its own words, down to 0. */
export function matchOf (element: Element, quotable: Quotable): number {
  const match = matchOfWords(element, quotable)
  return match === 0 || holdsItsNumber(element, quotable) ? match : withoutItsNumber * match
}

function matchOfWords (element: Element, quotable: Quotable): number {
  if (holdsAll(quotable.stems, element.phrase) && (element.phrase.length === 1 || placeOf(quotable.tokens, element.phrase) >= 0)) return found.own
  const isHeaded = element.concepts.some((concept) => quotable.heads.has(concept)), isOwn = element.concepts.some((concept) => quotable.concepts.has(concept))
  if (isHeaded) return isOwn ? found.headedAndOwn : found.headed
  if (isOwn) return found.ownConcept
  if (holdsAll(quotable.above.stems, element.phrase)) return found.above
  if (element.concepts.some((concept) => quotable.above.concepts.has(concept))) return found.aboveConcept
  if (holdsAll(quotable.beside.stems, element.phrase)) return found.beside
  if (element.concepts.some((concept) => quotable.beside.concepts.has(concept))) return found.besideConcept
  return partOf(element.phrase, quotable)
}

/** "Ideas for the promises" is partly found where the promises are. */
function partOf (phrase: Phrase, { stems }: Quotable): number {
  const content = phrase.filter((token) => !isQuestionWord(token))
  return phrase.length < 2 || content.length === 0 ? 0 : found.part * content.filter((token) => stems.has(token)).length / content.length
}

/** "The ten promises" may be meant by "these promises". */
const withoutItsNumber = 0.7

/** "The ten promises" are not some other promises. Ages are left to the lexicon: 18 and 25 are both "grown up". */
const holdsItsNumber = ({ phrase }: Element, { stems, above, beside }: Quotable): boolean =>
  phrase.includes('question') || phrase.every((token) => !/^([2-9]|1[0-3])$/.test(token) || stems.has(token) || above.stems.has(token) || beside.stems.has(token))

const holdsAll = (stems: ReadonlySet<string>, phrase: Phrase): boolean => phrase.every((token) => stems.has(token))

// An ordinary word that is found is a sign; one that is missing is hardly any.
const missedOrdinaryWord = 0.5

// Who, when and how many must be said of the thing itself: that the thing stands in the next sentence is not enough.
const strict: ReadonlySet<Shape> = new Set<Shape>(['who', 'chair', 'when', 'count', 'percentage', 'amount', 'age', 'name'])
const besideWhenStrict = 0.4
// "This should be so that ..." gives the reason for the sentence before it.
const reasonBeside = 0.85
// "It seeks to ...", "These promises are ..." speaks of what the sentence before it named.
const goesOnAbout = /^(It|He|She|They|This|These|Those|In addition|Likewise|To do this|However|Therefore|Our aim)\b|\b(has|have|is|are) also\b/

/** The fit of one quotable to a question. */
export function fitOf (quotable: Quotable, question: ReadQuestion, weigh: Weigh): Fit {
  const matches = question.elements.map((element) => matchOf(element, quotable))
  const speaksOfNone = matches.every((match) => match === 0)
  const goesOn = !speaksOfNone && quotable.sentence > 0 && goesOnAbout.test(quotable.text)
  const givesReason = question.shape === 'why' && because.test(quotable.text)
  let all = weigh.subject, covered = quotable.isOnSubject ? weigh.subject : 0, own = 0
  for (const [n, element] of question.elements.entries()) {
    let match = matches[n] ?? 0
    const weight = element.common && match === 0 ? Math.min(missedOrdinaryWord, weigh.of(element)) : weigh.of(element) * element.stress
    if (match > 0 && match <= found.beside && match >= found.besideConcept) match = givesReason || goesOn ? reasonBeside : strict.has(question.shape) ? match * besideWhenStrict : match
    all += weight
    covered += weight * match
    if (match >= found.ownConcept || (match > found.beside && quotable.passage.kind === 'list item')) own += weight * match
  }
  const coverage = all === 0 ? 0 : covered / all
  const ownShare = all === 0 ? 0 : own / all
  if (speaksOfNone) return { quotable, coverage, own: 0, matches, score: coverage }
  return { quotable, coverage, own: ownShare, matches, score: coverage + 0.15 * ownShare + 0.05 * exactForms(quotable, question) + neighbourhood(quotable, question) + wording(quotable, question) + handiness(quotable) + (isHeaded(quotable, question) ? 0.1 : 0) + (isTitled(quotable, question) ? 0.12 : 0) }
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

const isHeaded = ({ heads }: Quotable, { elements }: ReadQuestion): boolean => elements.some(({ concepts }) => concepts.some((concept) => heads.has(concept)))

/** "Legal implications" is asked for by the very words of a heading. */
const isTitled = ({ title, passage: { label } }: Quotable, { elements }: ReadQuestion): boolean =>
  label === undefined && elements.some(({ phrase }) => phrase.length > 1 && placeOf(title, phrase) >= 0)

const because = /\b(because|so that|in order to|to ensure|ensures|as it is|on the basis|due to|reason|difficult to|helped us)\b/i

/** Share of the question's words that stand in the text exactly as asked. */
function exactForms ({ forms }: Quotable, { contentForms }: ReadQuestion): number {
  return contentForms.length === 0 ? 0 : contentForms.filter((form) => forms.has(form)).length / contentForms.length
}

/** Worded like the answer wanted: a definition, a reason, a list's lead. */
function wording (quotable: Quotable, question: ReadQuestion): number {
  const { text, passage, tokens } = quotable
  if (question.shape === 'definition' && saysWhatItIs(text)) {
    const subject = question.elements.findLast(({ generic }) => !generic) ?? question.elements.at(-1)
    const isSubject = subject !== undefined && (placeOf(tokens.slice(0, 8), subject.phrase) >= 0 || subject.concepts.some(({ say }) => say.some((phrase) => placeOf(tokens.slice(0, 8), phrase) >= 0)))
    return isSubject ? 0.3 : 0.12
  }
  if (question.shape === 'why' && because.test(text)) return 0.15
  if (passage.kind === 'list lead' && wantsList(question.text)) return 0.15
  return 0
}

/** A short, complete statement is a better quotation than a long one, a lead-in or a bare heading. */
function handiness ({ passage, tokens, text }: Quotable): number {
  if (passage.kind === 'heading') return -0.5
  if (text.endsWith(':') && tokens.length <= 8) return passage.kind === 'list lead' ? -0.05 : -0.4
  return tokens.length > 60 ? -0.06 : tokens.length > 45 ? -0.03 : 0
}
