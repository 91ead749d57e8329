/** Opens the knowledge base: documents in, answers with citations out. The one door for the bot and for commands. */
import { fileURLToPath } from 'node:url'
import { answerOver } from './answer/answer-question.ts'
import type { AnswerQuestion, Citation } from './answer/answer.ts'
import { citationOf } from './answer/citation.ts'
import { openLibrary } from './answer/library.ts'
import { loadCatalogue } from './documents/catalogue.ts'
import type { Document, SourceStatus } from './documents/document.ts'
import { statusOf, statusWordsOf } from './documents/status.ts'
import { passagesOf } from './ingest/passages-of.ts'
import type { Passage } from './ingest/passage.ts'
import { toIndex } from './passage-index/in-front.ts'
import { keptIndex, type KeptIndex } from './passage-index/kept-index.ts'
import { shippedLexicon } from './search/lexicon.ts'
import { shippedSynonyms } from './search/synonyms.ts'

/** Documents of another room with their passages: guides, young people's pages, law. */
export type ExtraDocuments = { readonly documents: readonly Document[], readonly passages: readonly Passage[] }

export type OpenKnowledge = {
  /** A folder with a catalogue.yaml; the shipped strategy reports when absent. */
  readonly folder?: string
  readonly extra?: readonly ExtraDocuments[]
  /** Where the passage index is kept between starts; built in memory when absent. */
  readonly indexFile?: string
  /** Told once how the index was come by. */
  readonly onIndex?: (opened: IndexOpened) => void
}

export type IndexOpened = Omit<KeptIndex, 'index'> & { readonly passages: number, readonly ms: number }

/** The index file's name in the service's data folder. */
export const indexFileIn = 'passages.index'

/** A document as a listing shows it, with its status on a day. */
export type ListedDocument = Document & { readonly status: SourceStatus, readonly statusWords: string }

export type Knowledge = {
  readonly answerQuestion: AnswerQuestion
  readonly passages: readonly Passage[]
  /** Every document with its status on a London date, in the catalogue's order, extras last. */
  documents (today: string): readonly ListedDocument[]
  document (id: string): Document | undefined
  passage (id: string): Passage | undefined
  /** Cites a passage, or `quote` out of it (an exact substring of its text). Throws when there is no such passage or quote. */
  cite (passage: string, today: string, quote?: string): Citation
}

const shipped = fileURLToPath(new URL('./documents/strategy', import.meta.url))

/** Reads, checks and indexes all documents. Throws with file and fix when a document is not what its catalogue says. */
export function openKnowledge ({ folder = shipped, extra = [], indexFile, onIndex }: OpenKnowledge = {}): Knowledge {
  const loaded = loadCatalogue(folder)
  const documents = [...loaded.map(({ document }) => document), ...extra.flatMap((more) => more.documents)]
  const passages = [...loaded.flatMap(({ document, text }) => passagesOf(document.id, text)), ...extra.flatMap((more) => more.passages)]
  const documentById = new Map(documents.map((document) => [document.id, document]))
  const passageById = new Map(passages.map((passage) => [passage.id, passage]))
  if (passageById.size < passages.length) throw new Error(`Two passages share an id (${repeated(passages)}). Ids must be unique over all documents: begin them with the document's id.`)
  const synonyms = shippedSynonyms(), lexicon = shippedLexicon(synonyms.concepts)
  const started = performance.now()
  const { index, ...how } = keptIndex(toIndex(passages, documentById, (label) => lexicon.labelled(label).map(({ id }) => id)), indexFile)
  onIndex?.({ ...how, passages: passages.length, ms: performance.now() - started })
  return {
    answerQuestion: answerOver(openLibrary({ passages, documents: documentById, index, lexicon, synonyms })),
    passages,
    documents: (today) => documents.map((document) => ({ ...document, status: statusOf(document, today), statusWords: statusWordsOf(document, today) })),
    document: (id) => documentById.get(id),
    passage: (id) => passageById.get(id),
    cite: (id, today, quote) => {
      const passage = passageById.get(id)
      const document = documentById.get(passage?.doc ?? '')
      if (!passage || !document) throw new Error(`There is no passage "${id}". Ids are listed by openKnowledge().passages.`)
      if (quote !== undefined && !passage.text.includes(quote)) throw new Error(`"${quote.slice(0, 60)}" is not in passage ${id}. A quotation must be an exact part of its passage.`)
      return citationOf(document, passage, quote ?? passage.text, today)
    },
  }
}

function repeated (passages: readonly Passage[]): string {
  const seen = new Set<string>()
  return passages.find(({ id }) => seen.has(id) || !seen.add(id))?.id ?? ''
}
