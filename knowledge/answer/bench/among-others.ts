/** A council's whole library out of little: other documents of the same councils, recombined from real sentences on other subjects. */
import { councils, type Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import type { ExtraDocuments } from '#knowledge/knowledge.ts'
import { recombined } from '#knowledge/search/bench/recombined.ts'
import type { Squad } from '#knowledge/search/bench/squad.ts'

const passagesEach = 100
const seed = 20261125

/** `count` passages in documents of a hundred, spread over the councils that we hold reports of, so that setting a council does not hide them. */
export function amongOthers (squad: Squad, count: number): ExtraDocuments {
  const passages = recombined(squad, count, seed).map(({ inFront, text }, n): Passage => {
    const doc = documentNumber(Math.floor(n / passagesEach))
    return { id: `${doc}/${n % passagesEach}`, doc, headings: inFront, kind: 'paragraph', position: n % passagesEach, text }
  })
  const documents = Array.from({ length: Math.ceil(count / passagesEach) }, (_, n): Document => {
    const council = councils[n % councils.length] ?? ''
    return { id: documentNumber(n), title: `Report ${n}`, council, councilName: council.charAt(0).toUpperCase() + council.slice(1), kind: 'strategy', collection: 'strategy', date: '2020-01-01', licence: 'benchmark only', file: '', sha256: '' }
  })
  return { documents, passages }
}

const documentNumber = (n: number): string => `other-${n}`
