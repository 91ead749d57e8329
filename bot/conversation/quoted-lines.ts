/** Numbers quotations in the order in which a reply shows them, and writes each as a line with its source and status. */
import type { Citation } from '#knowledge/answer/answer.ts'
import { cautionInWords, sourceInWords } from './in-words.ts'
import type { Audience } from './turn.ts'

export type QuotedLines = {
  /** The line for a quotation: “quote” [n] source. Caution. */
  line (citation: Citation): string
  /** Every quotation a line was made for, in order: the reply's citations. */
  readonly citations: readonly Citation[]
}

/** A fresh numbering, for one reply. */
export function quotedLines (audience: Audience): QuotedLines {
  const citations: Citation[] = []
  return {
    citations,
    line (citation) {
      citations.push(citation)
      const caution = cautionInWords(citation, audience)
      return `“${citation.quote}” [${citations.length}] ${sourceInWords(citation)}.${caution ? ` ${caution}` : ''}`
    },
  }
}
