/** What stands in front of a passage in the index, because it says what the passage is about: whose it is, from where, under what. */
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import type { PassageToIndex } from './passage-index.ts'

/**
 * The passages as the index takes them, in their order. `meaningOf` says what a label or heading stands for ("Report of": the author).
 * Throws when a passage belongs to no document.
 */
export function toIndex (passages: readonly Passage[], documents: ReadonlyMap<string, Document>, meaningOf: (label: string) => readonly string[]): PassageToIndex[] {
  const leads = new Map(passages.filter(({ kind }) => kind === 'list lead').map(({ id, text }) => [id, text]))
  return passages.map(({ id, doc, headings, label, list, text }) => {
    const document = documents.get(doc)
    if (!document) throw new Error(`Passage ${id} belongs to "${doc}", which is no document we hold. Pass the document together with its passages.`)
    const lead = list === undefined || list === id ? undefined : leads.get(list)
    const named = [label, headings.at(-1)].flatMap((above) => above === undefined ? [] : meaningOf(above))
    const inFront = [document.councilName, document.title, ...headings, label, lead, ...new Set(named)]
    return { id, inFront: inFront.filter((piece) => piece !== undefined), text }
  })
}
