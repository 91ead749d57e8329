/** Plans and appendices that the documents only name: what is in them cannot be quoted. */
import type { ReadQuestion } from '#knowledge/search/read-question.ts'

// The report is held, the things attached to it are not: "what does the action plan say about X" asks inside one of them.
const attachments: readonly (readonly [string, RegExp])[] = [
  ['the strategy itself', /\b(what|which|list|name|describe)\b.*\b(priorities|priority (number )?\d+)\b/],
  ['the appendix', /\bappendi(x|ces) ?(a|b|1|2|one|two)?\b/],
  ['the action plan', /\baction plan\b/],
  ['the delivery plan', /\bdelivery plan\b/],
  ['the corporate parenting plan', /\bcorporate parenting plan\b/],
  ['the Care Leavers Covenant itself', /\bcovenant (commitments?|offers?|document)\b/],
  ["the Children and Young People's plan", /\byoung people'?s? plan\b/],
  ['the terms of reference', /\bterms of reference\b/],
  ['your own care plan', /\bmy (care |pathway )?plan\b/],
  ['the Local Offer', /\blocal offer\b/],
]
const asksForContents = /\b(my (care |pathway )?plan say|what('?s| is| are)? (actually )?(in|inside|on page|contained in)|what (does|do) .* (say|contain|set out|include|list|promise|commit|offer|cover|mean)|(listed|contained|included) in|contents? of|details? of|read (me )?(out )?|text of|full text|in full|what (are|were) the \w*\s?(five |six |main |key |council'?s? )*priorities|priorities|priority (number )?\d|what (are|is) (the |our |its |your )?(revised |new |panel s |panels )*terms of reference|summari[sz]e|wording of|word for word|verbatim|exact words|quote from|tasks? (are )?in|actions? (are )?(in|listed)|milestones?|targets?|deadlines?|who (wrote|drafted|produced|agreed))\b/

/** What the question wants the contents of, when that is only named in what we hold. */
export function namedOnly ({ text }: ReadQuestion): string | undefined {
  if (!asksForContents.test(text) || /\b(county plan|corporate priorit|council priorit|scrutiny|inform|survey|youth games|grouped|headings)\b/.test(text)) return undefined
  return attachments.find(([, pattern]) => pattern.test(text))?.[0]
}
