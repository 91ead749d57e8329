/** The documents held, with the passages they were cut into: what our own content looks in, apart from questions. */
import type { Document } from './documents/document.ts'
import type { Passage } from './ingest/passage.ts'

export type HeldReport = { readonly document: Document, readonly passages: readonly Passage[] }

/** Asked each time, so that a document that is added or replaced changes what is said at once. */
export type HeldReports = () => readonly HeldReport[]

/** The reports of one council; of all when none is given. Only council reports: our guides are not a council's own words. */
export const reportsOf = (held: readonly HeldReport[], council?: string): readonly HeldReport[] =>
  held.filter(({ document }) => document.collection === 'strategy' && (council === undefined || document.council === council))

/** The documents of a knowledge base with their passages. The passages are sorted into documents once. */
export function heldReportsOf ({ documents, passages }: { readonly documents: readonly Document[], readonly passages: readonly Passage[] }): HeldReports {
  const byDocument = Map.groupBy(passages, ({ doc }) => doc)
  const held = documents.map((document) => ({ document, passages: byDocument.get(document.id) ?? [] }))
  return () => held
}

/** Whether the documents print these words somewhere as whole words, in any case: what is in a public report is public, but "Liam" is not in "Parliament". */
export function isPrintedIn (held: HeldReports): (words: string) => boolean {
  let seen: readonly HeldReport[] | undefined
  let text = ''
  return (words) => {
    const now = held()
    if (now !== seen) {
      seen = now
      text = reportsOf(now).flatMap(({ passages }) => passages.map((passage) => passage.text)).join('\n').toLowerCase()
    }
    return printsWhole(text, words.toLowerCase())
  }
}

function printsWhole (text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + words.length))) return true
  }
  return false
}
