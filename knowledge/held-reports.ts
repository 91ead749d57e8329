/** The documents held, with the passages they were cut into: what our own content looks in, apart from questions. */
import type { Document } from './documents/document.ts'
import type { Passage } from './ingest/passage.ts'

export type HeldReport = { readonly document: Document, readonly passages: readonly Passage[] }

/** Asked each time, so that a document that is added or replaced changes what is said at once. */
export type HeldReports = () => readonly HeldReport[]

/** The reports of one council; of all when none is given. Only council reports: our guides are not a council's own words. */
export const reportsOf = (held: readonly HeldReport[], council?: string): readonly HeldReport[] =>
  held.filter(({ document }) => document.collection === 'strategy' && (council === undefined || document.council === council))
