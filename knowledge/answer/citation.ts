/** A quotation with its source: what every answer is made of. */
import type { Document } from '#knowledge/documents/document.ts'
import { statusOf } from '#knowledge/documents/status.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import type { Citation } from './answer.ts'

/** About what a person reads at a glance; a longer sentence is cut at a clause. */
const mostWords = 60

/** Cites `quote`, which must be a substring of the passage, with the document's status on the day. */
export function citationOf (document: Document, passage: Passage, quote: string, today: string): Citation {
  return {
    doc: document.id,
    title: document.title,
    council: document.council ?? null,
    councilName: document.councilName ?? null,
    paragraph: passage.paragraph ?? passage.label ?? passage.headings.at(-1) ?? null,
    date: document.date,
    status: statusOf(document, today),
    ...(document.period && document.periodStated !== false ? { period: document.period } : {}),
    quote: shortened(quote),
    passage: passage.id,
  }
}

/** The first clauses of a sentence too long to quote whole. Still an exact substring. */
function shortened (quote: string): string {
  const words = [...quote.matchAll(/\S+/g)]
  if (words.length <= mostWords) return quote
  const limit = words[mostWords]?.index ?? quote.length
  const clause = Math.max(quote.lastIndexOf('; ', limit), quote.lastIndexOf('. ', limit), quote.lastIndexOf(', ', limit))
  return quote.slice(0, clause > limit / 2 ? clause : limit).trim()
}
