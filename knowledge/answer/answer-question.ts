/** A question in, an Answer out: quotations that cover what was asked, or the reason why there are none. */
import type { CouncilId } from '#knowledge/documents/document.ts'
import type { Answer, AnswerQuestion, Citation, Question } from './answer.ts'
import type { CouncilsNamed } from './councils-named.ts'
import { chooseQuotations, shapeOfAnswer, type Chosen } from './choose.ts'
import { citationOf } from './citation.ts'
import { fitOf, type Fit, type Weigh } from './fit.ts'
import { nthItem, nthItemAskedFor } from './nth-item.ts'
import type { Quotable } from './quotables.ts'
import { asksAllCouncils, asksForSource, wantsComparison, type Shape } from './question-shape.ts'
import { readQuestion, type Element, type ReadQuestion, type Vocabulary } from './read-question.ts'
import { isRightKind } from './right-kind.ts'

export type Library = {
  readonly quotables: readonly Quotable[]
  /** The quotables that may match any of the elements. */
  readonly speakingOf: (elements: readonly Element[]) => readonly Quotable[]
  readonly vocabulary: Vocabulary
  readonly weigh: Weigh
  readonly findCouncils: (text: string) => CouncilsNamed
  /** The name of a plan or appendix that the documents only mention, when the question asks what is in it. */
  readonly namedOnly: (question: ReadQuestion) => string | undefined
}

/** Below this share of the question covered, a passage on the same subject is "related", not an answer. */
const enough = 0.52
/** Who, when and how many ask about one thing: half of it is somebody else's. */
const enoughForOneThing = 0.63
const enoughWithPartOfOneThing = 0.74
const asksForOneThing: ReadonlySet<Shape> = new Set<Shape>(['who', 'chair', 'when', 'count', 'age', 'amount', 'percentage'])
/** When a thing asked for is nowhere in the documents in question, the rest must be beyond doubt. */
const enoughWithSomethingAbsent = 0.62
const enoughOfItsOwn = 0.25
/** Below this nothing of the question is our subject. */
const offSubject = 0.34

/** Answers over a library. Never throws for what a person wrote. */
export function answerOver (library: Library): AnswerQuestion {
  return (question) => {
    const named = library.findCouncils(question.text)
    const read = readQuestion(question.text, library.vocabulary, named.words)
    if (read.tokens.length === 0) return { outcome: 'no_passage_found' }
    const allowed = library.speakingOf(read.elements).filter(isAllowed(question))
    if (named.notHeld.length > 0 && (named.held.length === 0 || wantsComparison(read.text))) {
      return { outcome: 'council_not_held', named: named.notHeld[0] ?? '', nearest: [] }
    }
    const compared = councilsToCompare(named, question, read)
    if (compared.length > 1) return compare(library, allowed, read, compared, question)
    const council = named.held[0] ?? (asksAllCouncils(read.text) ? undefined : question.council)
    return answerWithin(library, allowed, read, council, question)
  }
}

const isAllowed = ({ collections, alreadyShown }: Question) => ({ document, passage }: Quotable): boolean =>
  (!collections || collections.includes(document.collection)) && !alreadyShown?.includes(passage.id)

function councilsToCompare (named: CouncilsNamed, { council }: Question, { text }: ReadQuestion): CouncilId[] {
  if (named.held.length > 1) return [...named.held]
  const [other] = named.held
  if (!other || !council || other === council) return []
  const meansOurs = /\b(our|ours|we|us)\b/.test(text)
  return meansOurs && wantsComparison(text) ? [council, other] : []
}

function answerWithin (library: Library, allowed: readonly Quotable[], read: ReadQuestion, council: CouncilId | undefined, question: Question): Answer {
  const inScope = allowed.filter(isOf(council))
  const fits = rank(library, inScope, read)
  const nth = nthItemAskedFor(read.text)
  const item = nth && nthItem(nth, library.quotables.filter(isAllowed(question)).filter(isOf(council)))
  if (item) return answered({ fits: [fitOf(item, read, library.weigh)], more: 0 }, question, read)
  const answering = fits.filter(answers(read, fits))
  const namedOnly = library.namedOnly(read)
  if (answering.length === 0 || namedOnly) {
    if (namedOnly) return { outcome: 'not_in_documents_held', named: namedOnly, nearest: cite(fits.slice(0, 2), question) }
    return refuse(library, allowed, fits, read, council, question)
  }
  const [best] = answering
  if (!council && !asksForSource(read.text) && best?.quotable.document.council) {
    const each = bestOfEachCouncil(answering, best.score)
    if (each.length > mostShownTogether && !isGeneral(read)) return { outcome: 'which_council', councils: each.map(({ quotable }) => quotable.document.council ?? ''), citations: cite(each, question) }
    if (each.length > 1) return { outcome: 'answered', about: isGeneral(read) ? shapeOfAnswer(read) : 'comparison', citations: cite(each.slice(0, mostShownTogether), question), moreCount: 0 }
  }
  const scope = council || !best?.quotable.document.council || asksForSource(read.text) ? answering : answering.filter(isSameSource(best))
  return answered(chooseQuotations(scope, read, library.quotables), question, read)
}

/** Up to three councils' words are read at a glance; with more, asking which council is kinder. */
const mostShownTogether = 3
/** The same in every council: what corporate parenting is. */
const isGeneral = ({ elements }: ReadQuestion): boolean => elements.length > 0 && elements.every(({ generic, concepts }) => generic || concepts.some(({ general }) => general))

const isOf = (council: CouncilId | undefined) => ({ document }: Quotable): boolean => !council || !document.council || document.council === council
const isSameSource = (best: Fit) => ({ quotable }: Fit): boolean => quotable.document.council === best.quotable.document.council || !quotable.document.council

function rank ({ weigh }: Library, quotables: readonly Quotable[], read: ReadQuestion): Fit[] {
  return quotables.map((quotable) => fitOf(quotable, read, weigh)).filter(({ coverage }) => coverage > 0).sort((a, b) => b.score - a.score)
}

/** Tells answers from passages that are only near, among the fits of one scope. */
function answers (read: ReadQuestion, fits: readonly Fit[]): (fit: Fit) => boolean {
  const isAbsent = read.elements.map(({ generic, common }, n) => !generic && !common && fits.every(({ matches }) => (matches[n] ?? 0) < 0.7))
  return (fit) => {
    const lacks = isAbsent.some((absent, n) => absent && (fit.matches[n] ?? 0) < 0.7)
    const oneThing = asksForOneThing.has(read.shape)
    const lacksPart = oneThing && read.elements.some(({ generic, common }, n) => !generic && !common && (fit.matches[n] ?? 0) < 0.3)
    const least = lacksPart ? enoughWithPartOfOneThing : lacks ? enoughWithSomethingAbsent : oneThing ? enoughForOneThing : enough
    return fit.coverage >= least && fit.own >= enoughOfItsOwn && isRightKind(read, fit.quotable) && fit.quotable.passage.kind !== 'heading'
  }
}

/** How far behind the best another council's answer may be and still make the question ambiguous. */
const stillAnAnswer = 0.86

function bestOfEachCouncil (answering: readonly Fit[], best: number): Fit[] {
  const each = new Map<string, Fit>()
  for (const fit of answering) {
    const council = fit.quotable.document.council
    if (council && !each.has(council) && fit.score >= best * stillAnAnswer) each.set(council, fit)
  }
  return [...each.values()]
}

function compare (library: Library, allowed: readonly Quotable[], read: ReadQuestion, councils: readonly CouncilId[], question: Question): Answer {
  const sides = councils.map((council) => {
    const fits = rank(library, allowed.filter(({ document }) => document.council === council), read)
    const answering = fits.filter(answers(read, fits))
    // One side may word it so differently that only its nearest passage shows the difference.
    return answering.length > 0 ? answering : fits.filter(({ coverage }) => coverage >= 0.4)
  })
  if (sides.every((side) => side.length === 0) || sides.every((side) => side.length === 0 || side.filter(answers(read, side)).length === 0)) {
    return { outcome: 'not_close_enough', nearest: cite(sides.flatMap((side) => side.slice(0, 1)), question) }
  }
  const firsts = sides.flatMap((side) => side.slice(0, 1)), seconds = sides.flatMap((side) => side.slice(1, 2).filter((fit) => fit.score > 0.9 * (side[0]?.score ?? 0)))
  return { outcome: 'answered', about: 'comparison', citations: cite([...firsts, ...seconds].slice(0, 5), question), moreCount: 0 }
}

function refuse (library: Library, allowed: readonly Quotable[], fits: readonly Fit[], read: ReadQuestion, council: CouncilId | undefined, question: Question): Answer {
  const nearest = fits[0]
  if (council) {
    const others = rank(library, allowed.filter(({ document }) => document.council && document.council !== council), read)
    const elsewhere = others.filter(answers(read, others))
    if (elsewhere[0] && elsewhere[0].coverage > (nearest?.coverage ?? 0)) return { outcome: 'other_council_says', council, others: cite(elsewhere.slice(0, 2), question) }
  }
  if (!nearest || nearest.coverage < offSubject) {
    return read.elements.some(({ known, generic }) => known && !generic) && nearest ? { outcome: 'not_close_enough', nearest: [] } : { outcome: 'out_of_scope' }
  }
  return { outcome: 'not_close_enough', nearest: cite(fits.slice(0, 2), question) }
}

function answered ({ fits, more }: Chosen, question: Question, read: ReadQuestion): Answer {
  const citations = cite(fits, question)
  const notRequired = citations.length > 0 && /\b(not required|n\/a|none|no background papers)\b/i.test(citations[0]?.quote ?? '')
  return { outcome: 'answered', about: notRequired ? 'said not required' : shapeOfAnswer(read), citations, moreCount: more }
}

const cite = (fits: readonly Fit[], { today }: Question): Citation[] =>
  fits.map(({ quotable }) => citationOf(quotable.document, quotable.passage, quotable.text, today))
