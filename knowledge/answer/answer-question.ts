/** A question in, an Answer out: quotations that cover what was asked, or the reason why there are none. */
import type { CouncilId, Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { asksAllCouncils, asksForSource, wantsComparison } from '#knowledge/search/question-shape.ts'
import { readQuestion, type ReadQuestion } from '#knowledge/search/read-question.ts'
import type { Answer, AnswerQuestion, AnswerShape, Citation, Question } from './answer.ts'
import { chooseQuotations, shapeOfAnswer, type Chosen } from './choose.ts'
import { citationOf } from './citation.ts'
import type { CouncilsNamed } from './councils-named.ts'
import { fitOf, type Fit } from './fit.ts'
import { answers, enoughIn, fitsOf } from './enough.ts'
import type { Library } from './library.ts'
import { isItemOf, nthItemAskedFor } from './nth-item.ts'
import type { Quotable } from './quotables.ts'
import { saysWhatItIs } from './right-kind.ts'

/** Beside the other council's answer. */
const enoughBesideAnother = 0.4
/** Below this nothing of the question is our subject. */
const offSubject = 0.34

/** Answers over a library. Never throws for what a person wrote. */
export function answerOver (shelves: Library): AnswerQuestion {
  const library: Calibrated = { ...shelves, enough: enoughIn(shelves) }
  return (question) => {
    const named = library.findCouncils(question.text)
    const read = readQuestion(question.text, library.vocabulary, named.words)
    if (read.tokens.length === 0) return { outcome: 'no_passage_found' }
    if (named.notHeld.length > 0 && (named.held.length === 0 || wantsComparison(read.text))) {
      return { outcome: 'council_not_held', named: named.notHeld[0] ?? '', nearest: [] }
    }
    const compared = councilsToCompare(named, question, read)
    if (compared.length > 1) return compare(library, read, compared, question)
    const council = named.held[0] ?? (asksAllCouncils(read.text) ? undefined : question.council)
    return answerWithin(library, read, council, question)
  }
}

type Calibrated = Library & { readonly enough: number }
type Scope = (passage: Passage, document: Document) => boolean

/** What may be cited: of the collections asked for, not shown before, and said `by` a council, or by nobody in particular. */
const scopeOf = ({ collections, alreadyShown }: Question, by: (council: CouncilId | undefined) => boolean = () => true): Scope => (passage, { council, collection }) =>
  (!collections || collections.includes(collection)) && !alreadyShown?.includes(passage.id) && by(council)
const ofCouncil = (council: CouncilId | undefined) => (other: CouncilId | undefined): boolean => !council || !other || other === council

function councilsToCompare (named: CouncilsNamed, { council }: Question, { text }: ReadQuestion): CouncilId[] {
  if (named.held.length > 1) return [...named.held]
  const [other] = named.held
  if (!other || !council || other === council) return []
  const meansOurs = /\b(our|ours|we|us)\b/.test(text)
  return meansOurs && wantsComparison(text) ? [council, other] : []
}

function answerWithin (library: Calibrated, read: ReadQuestion, council: CouncilId | undefined, question: Question): Answer {
  const scope = scopeOf(question, ofCouncil(council))
  const { fits, answering } = rank(library, read, scope)
  const item = nthItem(library, read, scope)
  if (item) return answered({ fits: [fitOf(item, read, library.weigh)], more: 0 }, question, read)
  const namedOnly = library.namedOnly(read)
  if (answering.length === 0 || namedOnly) {
    if (namedOnly) return { outcome: 'not_in_documents_held', named: namedOnly, nearest: cite(fits.slice(0, 2), question) }
    return refuse(library, fits, read, council, question)
  }
  const [best] = answering
  if (!council && !asksForSource(read.text) && best?.quotable.document.council) {
    const each = bestOfEachCouncil(answering, best.score)
    if (each.length > mostShownTogether && !isGeneral(read)) return { outcome: 'which_council', councils: each.map(({ quotable }) => quotable.document.council ?? ''), citations: cite(each, question) }
    if (each.length > 1) return { outcome: 'answered', about: isGeneral(read) ? shapeOfAnswer(read) : 'comparison', citations: cite(each.slice(0, mostShownTogether), question), moreCount: 0 }
  }
  const sameSource = council || !best?.quotable.document.council || asksForSource(read.text) ? answering : answering.filter(isSameSource(best))
  return answered(chooseQuotations(sameSource, read, library), question, read)
}

/** Up to three councils' words are read at a glance; with more, asking which council is kinder. */
const mostShownTogether = 3
/** The same in every council: what corporate parenting is. */
const isGeneral = ({ elements }: ReadQuestion): boolean => elements.length > 0 && elements.every(({ generic, concepts }) => generic || concepts.some(({ general }) => general))

const isSameSource = (best: Fit) => ({ quotable }: Fit): boolean => quotable.document.council === best.quotable.document.council || !quotable.document.council

/** Everything that search finds in a scope, the best fitting first, and those of them that answer. */
function rank (library: Calibrated, read: ReadQuestion, scope: Scope): { readonly fits: readonly Fit[], readonly answering: readonly Fit[] } {
  const found = library.find(read, scope)
  const fits = fitsOf(found, read, library.weigh)
  return { fits, answering: fits.filter(answers(read, fits, found, library.enough)) }
}

/** "Promise 9": the item itself, when a list of such things is that long. */
function nthItem (library: Calibrated, read: ReadQuestion, scope: Scope): Quotable | undefined {
  const asked = nthItemAskedFor(read.text)
  if (!asked) return undefined
  const [first] = library.find(read, (passage, document) => passage.kind === 'list item' && scope(passage, document)).quotables.filter(isItemOf(asked))
  return first?.passage.list === undefined ? undefined : library.itemsOf(first.passage.list)[asked.place - 1]
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

function compare (library: Calibrated, read: ReadQuestion, councils: readonly CouncilId[], question: Question): Answer {
  const sides = councils.map((council) => {
    const { fits, answering } = rank(library, read, scopeOf(question, (other) => other === council))
    // One side may word it so differently that only its nearest passage shows the difference.
    return { answers: answering.length > 0, shown: answering.length > 0 ? answering : fits.filter(({ coverage }) => coverage >= enoughBesideAnother) }
  })
  const shown = sides.map((side) => side.shown)
  if (!sides.some((side) => side.answers)) return { outcome: 'not_close_enough', nearest: cite(shown.flatMap((side) => side.slice(0, 1)), question) }
  const firsts = shown.flatMap((side) => side.slice(0, 1)), seconds = shown.flatMap((side) => side.slice(1, 2).filter((fit) => fit.score > 0.9 * (side[0]?.score ?? 0)))
  return { outcome: 'answered', about: 'comparison', citations: cite([...firsts, ...seconds].slice(0, 5), question), moreCount: 0 }
}

function refuse (library: Calibrated, fits: readonly Fit[], read: ReadQuestion, council: CouncilId | undefined, question: Question): Answer {
  const nearest = fits[0]
  if (council) {
    const { answering: elsewhere } = rank(library, read, scopeOf(question, (other) => other !== undefined && other !== council))
    if (elsewhere[0] && elsewhere[0].coverage > (nearest?.coverage ?? 0)) return { outcome: 'other_council_says', council, others: cite(elsewhere.slice(0, 2), question) }
  }
  if (!nearest || nearest.coverage < offSubject) {
    if (nearest && read.elements.some(({ known, generic }) => known && !generic)) return { outcome: 'not_close_enough', nearest: [] }
    // "Do care leavers get a free laptop" is a fair question about our subject, though nothing says it.
    return read.elements.some(({ generic }) => generic) ? { outcome: 'no_passage_found' } : { outcome: 'out_of_scope' }
  }
  return { outcome: 'not_close_enough', nearest: cite(fits.slice(0, 2), question) }
}

function answered ({ fits, more }: Chosen, question: Question, read: ReadQuestion): Answer {
  const citations = cite(fits, question)
  const notRequired = citations.length > 0 && /\b(not required|n\/a|none|no background papers)\b/i.test(citations[0]?.quote ?? '')
  return { outcome: 'answered', about: notRequired ? 'said not required' : toldAs(shapeOfAnswer(read), citations), citations, moreCount: more }
}

/** "What are we asked to decide?" has the shape of a definition and is answered by none. */
const toldAs = (shape: AnswerShape, [first]: readonly Citation[]): AnswerShape => shape === 'definition' && !saysWhatItIs(first?.quote ?? '') ? 'fact' : shape

const cite = (fits: readonly Fit[], { today }: Question): Citation[] =>
  fits.map(({ quotable }) => citationOf(quotable.document, quotable.passage, quotable.text, today))
