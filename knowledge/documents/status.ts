/** Whether a source may still be relied on: computed from its period and the day, never typed in by hand. */
import type { Document, SourceStatus } from './document.ts'

/** The Children and Social Work Act 2017 put the seven principles into law from this day. */
const principlesInForceFrom = '2018-04-01'

/** A document's status on a London date (YYYY-MM-DD). */
export function statusOf (document: Document, today: string): SourceStatus {
  if (document.status) return document.status
  if (document.replacedBy) return 'superseded'
  if (!document.period) return 'current'
  if (today < document.period.from) return 'not_in_force'
  return today > document.period.to ? 'expired' : 'current'
}

/** The status as a citation shows it, in words; empty for a current document. */
export function statusWordsOf (document: Document, today: string): string {
  const words = wordsFor(document, statusOf(document, today))
  const beforeTheAct = document.collection === 'strategy' && document.date < principlesInForceFrom
  return beforeTheAct ? [words, 'written before the Children and Social Work Act 2017'].filter(Boolean).join('; ') : words
}

function wordsFor (document: Document, status: SourceStatus): string {
  switch (status) {
    case 'current': return ''
    case 'expired': return document.periodStated === false ? `expired: it dates from ${document.date.slice(0, 4)} and gives no end date` : `expired: it covered the time to ${document.period?.to.slice(0, 4) ?? ''}`
    case 'superseded': return `superseded by ${document.replacedBy ?? 'a later edition'}`
    case 'not_in_force': return 'not in force yet'
    case 'draft': return 'draft, not yet checked by a person'
  }
}
