/** What a council's report lists as its promises, outcomes and priorities, quoted as they stand: counts that do not add up are not ours to mend. */
import type { Citation } from './answer/answer.ts'
import { citationOf } from './answer/citation.ts'
import { reportsOf, type HeldReport } from './held-reports.ts'
import type { Passage } from './ingest/passage.ts'
import { sentencesOf } from './passage-index/sentences.ts'

export type ListedKind = 'promises' | 'outcomes' | 'priorities' | 'approach'

export type Listed = {
  readonly kind: ListedKind
  /** The sentence that introduces the list, quoted; absent where the heading alone does. */
  readonly lead?: Citation
  readonly items: readonly Citation[]
}

export type PromisesOfCouncil = { readonly council: string, readonly councilName: string, readonly lists: readonly Listed[] }

// Tried in this order on a list's heading and lead. A pledge is a promise; an aim alone is neither.
const listKinds: readonly (readonly [ListedKind, RegExp])[] = [
  ['promises', /\bpromises?\b|\bpledges?\b/i], ['outcomes', /\boutcomes?\b(?=.*(?:\bso that\b|:))/i], ['priorities', /\bpriorit(?:y|ies)\b/i], ['approach', /\b(?:underlying|guiding) principles\b|\bwe will\b|\bcommitments?\b/i],
]
const namesPriorities = /\boutcome areas?\b|\bis a council priority\b|\bplan pledges\b|\bkey priorities are\b|\bworkstreams? for each\b/i
// Appendices, recommendations and background papers are lists too, but nobody promised them; nor is the statute a council's own promise.
const isNoPromise = /appendi|recommend|is asked to|background papers|summary|had? regard to|public authority|terms of reference|following observations|corporate parenting principles|corporate parents should|must have regard/i

/** What each council's report lists; no lists where it has none ("none listed in the report we hold"). */
export function promisesIn (held: readonly HeldReport[], today: string, council?: string): readonly PromisesOfCouncil[] {
  return reportsOf(held, council).map((report) => ({
    council: report.document.council ?? '', councilName: report.document.councilName ?? report.document.title,
    lists: [...listsOf(report, today), ...sentencesOfPriorities(report, today)],
  }))
}

function listsOf ({ document, passages }: HeldReport, today: string): Listed[] {
  return passages.filter(({ kind }) => kind === 'list lead').flatMap((lead): Listed[] => {
    const about = `${lead.headings.at(-1) ?? ''} ${lead.text}`
    const kind = isNoPromise.test(about) ? undefined : listKinds.find(([, pattern]) => pattern.test(about))?.[0]
    const items = passages.filter((passage) => passage.list === lead.id && passage.kind === 'list item')
    if (!kind || items.length < 2) return []
    return [{ kind, lead: citationOf(document, lead, lastSentence(lead), today), items: items.map((item) => citationOf(document, item, item.text, today)) }]
  })
}

function sentencesOfPriorities ({ document, passages }: HeldReport, today: string): Listed[] {
  const items = passages.filter(({ kind }) => kind === 'paragraph').flatMap((passage) => sentencesOf(passage.text)
    .map(({ start, end }) => passage.text.slice(start, end)).filter((sentence) => namesPriorities.test(sentence))
    .map((sentence) => citationOf(document, passage, sentence, today)))
  return items.length ? [{ kind: 'priorities', items }] : []
}

const lastSentence = (passage: Passage): string => {
  const last = sentencesOf(passage.text).at(-1)
  return last ? passage.text.slice(last.start, last.end) : passage.text
}
