/** Which of the fitting quotables are shown: the best first, a list item by item, never the same words twice. */
import type { AnswerShape } from './answer.ts'
import type { Fit } from './fit.ts'
import { inReadingOrder, type Quotable } from './quotables.ts'
import { wantsList, type Shape } from '#knowledge/search/question-shape.ts'
import type { ReadQuestion } from '#knowledge/search/read-question.ts'

export type Chosen = { readonly fits: readonly Fit[], readonly more: number }

const mostQuotations = 3
/** The ten promises are one answer; a longer list is somebody's appendix. */
const longestList = 12
/** How far behind the best a further quotation may be. */
const closeBehind = 0.85

export type Lists = {
  /** The first quotable of every item of a list, in its order. */
  readonly itemsOf: (list: string) => readonly Quotable[]
  /** The list that the next passage begins. */
  readonly listAfter: (quotable: Quotable) => string | undefined
}

/** Chooses from the answering fits, best first; `lists` completes a list. */
export function chooseQuotations (answering: readonly Fit[], read: ReadQuestion, lists: Lists): Chosen {
  const [best] = answering
  if (!best) return { fits: [], more: 0 }
  const list = wantsList(read.text) ? listOf(best, answering, lists) : best.quotable.text.endsWith(':') ? withItems(best, lists) : asksForContents.has(read.shape) ? announcedBy(best, lists) : undefined
  if (list) return { fits: list, more: 0 }
  const close = withoutRepeats(answering.filter(({ score }) => score >= best.score * closeBehind))
  const shown = close.slice(0, mostQuotations).flatMap((fit) => asksForContents.has(read.shape) && fit.quotable.text.endsWith(':') ? withItems(fit, lists) ?? fit : fit)
  return { fits: withoutRepeats(shown).slice(0, longestList), more: Math.max(0, close.length - mostQuotations) }
}

/** "... has identified the following 10 Promises": what follows is meant. */
const announcesList = /\bthe following\b/

/** Who or when is told by the sentence itself. */
const asksForContents: ReadonlySet<Shape> = new Set<Shape>(['list', 'definition', 'other'])

function announcedBy (best: Fit, { itemsOf, listAfter }: Lists): Fit[] | undefined {
  const list = announcesList.test(best.quotable.text) ? listAfter(best.quotable) : undefined
  return list === undefined ? undefined : [best, ...itemsOf(list).map((quotable) => ({ ...best, quotable }))]
}

/** How much better than its list an item must be to be meant alone. */
const standsOut = 0.15

/** All items of the list that the best fit belongs to or introduces, when the question asks for the list and not for one item. */
function listOf (best: Fit, answering: readonly Fit[], lists: Lists): Fit[] | undefined {
  const { itemsOf } = lists
  const asFit = (quotable: Quotable): Fit => answering.find((fit) => fit.quotable === quotable) ?? { ...best, quotable }
  const announced = announcedBy(best, lists)
  if (announced) return announced
  const heading = best.quotable.passage.headings.at(-1)
  for (const { quotable: { passage } } of [best, ...answering.filter(({ quotable, score }) => heading && quotable.passage.headings.at(-1) === heading && quotable.document === best.quotable.document && score >= best.score * closeBehind)]) {
    const id = passage.kind === 'list lead' ? passage.id : passage.list
    const items = id ? itemsOf(id).map(asFit) : []
    const isAboutAll = passage.kind === 'list lead' ? items.length > 0 : items.length > 1 && !standsOutOf(items.map((item) => answering.includes(item) ? item : { ...item, score: 0 }))
    if (isAboutAll && items.length <= longestList) return items
  }
  // Paragraphs that stand under one heading are a list too: "2. Recommendations", 2.1 and 2.1.
  const siblings = answering.filter(({ quotable }) => !closesTheReport.test(quotable.text) && quotable.document === best.quotable.document && quotable.passage.headings.at(-1) === heading)
  if (heading && siblings.length > 1 && !standsOutOf(siblings)) return [...siblings].sort((a, b) => inReadingOrder(a.quotable, b.quotable)).slice(0, 5)
  return undefined
}

/** Whom to ask stands at a report's end, under whatever heading came last. */
const closesTheReport = /\bplease contact\b|^(Tel|E-?mail):/i

/** True when one fits far better than the middle of them. */
function standsOutOf (fits: readonly Fit[]): boolean {
  const scores = fits.map(({ score }) => score).sort((a, b) => b - a)
  return (scores[0] ?? 0) - (scores[Math.floor(scores.length / 2)] ?? 0) > standsOut
}

/** "The outcomes are:" says nothing without the outcomes. */
function withItems (lead: Fit, { itemsOf }: Lists): Fit[] | undefined {
  const items = itemsOf(lead.quotable.passage.id).map((quotable) => ({ ...lead, quotable }))
  if (items.length === 0 || items.length > longestList) return undefined
  return lead.quotable.tokens.length <= 8 ? items : [lead, ...items]
}

function withoutRepeats (fits: readonly Fit[]): Fit[] {
  const seen = new Set<string>()
  return fits.filter(({ quotable }) => {
    const key = `${quotable.document.id} ${quotable.tokens.join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** How the quotations answer, for the one sentence that introduces them. */
export function shapeOfAnswer (read: ReadQuestion): AnswerShape {
  if (wantsList(read.text) && read.shape !== 'definition') return 'list'
  switch (read.shape) {
    case 'definition': return 'definition'
    case 'list': return 'list'
    case 'who': case 'chair': case 'contact': return 'who'
    case 'when': case 'how often': return 'when'
    case 'why': return 'why'
    default: return 'fact'
  }
}
