/** Everything that answering needs, opened once over the passages and their index. */
import type { CouncilId, Document } from '#knowledge/documents/document.ts'
import { openEnglishWords } from '#knowledge/english-words.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import type { Element, ReadQuestion, Vocabulary } from '#knowledge/search/read-question.ts'
import { searcherOver } from '#knowledge/search/search.ts'
import type { Lexicon } from '#knowledge/search/lexicon.ts'
import type { Synonyms } from '#knowledge/search/synonyms.ts'
import { councilFinder, type CouncilsNamed } from './councils-named.ts'
import { namedOnly } from './named-only.ts'
import { inReadingOrder, quotablesOver, type Quotable } from './quotables.ts'
import { weighing } from './weigh.ts'

export type Library = {
  readonly vocabulary: Vocabulary
  /** The quotables of the passages that search finds for the question, in reading order. `isAllowed` decides before ranking. */
  readonly find: (question: ReadQuestion, isAllowed: (passage: Passage, document: Document) => boolean) => readonly Quotable[]
  /** The first quotable of every item of a list, in its order. */
  readonly itemsOf: (list: string) => readonly Quotable[]
  readonly weigh: (element: Element) => number
  readonly findCouncils: (text: string) => CouncilsNamed
  /** The name of a plan or appendix that the documents only mention, when the question asks what is in it. */
  readonly namedOnly: (question: ReadQuestion) => string | undefined
}

export type Shelves = {
  readonly passages: readonly Passage[]
  readonly documents: ReadonlyMap<string, Document>
  /** Of exactly these passages, in their order. */
  readonly index: PassageIndex
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
}

/** Passages that are looked at sentence by sentence. All of a small corpus; the best by BM25 of a large one. */
const mostLookedAt = 200

/** Opens the library. Every passage's document must be in `documents`. */
export function openLibrary ({ passages, documents, index, lexicon, synonyms }: Shelves): Library {
  const searcher = searcherOver(index, { lexicon, synonyms, realWords: openEnglishWords() })
  const quotables = quotablesOver(passages, documents, lexicon)
  const councils = new Map([...documents.values()].flatMap(({ council, councilName }): [CouncilId, string][] => council ? [[council, councilName ?? council]] : []))
  const documentOf = passages.map(({ doc }) => documents.get(doc))
  return {
    vocabulary: searcher.vocabulary,
    find: (question, isAllowed) => searcher
      .candidates(question, { limit: mostLookedAt, filter: (at) => isAllowed(passages[at]!, documentOf[at]!) })
      .flatMap((at) => quotables.of(at)).sort(inReadingOrder),
    itemsOf: (list) => quotables.itemsOf(list).flatMap((at) => quotables.of(at).slice(0, 1)),
    weigh: weighing(index),
    findCouncils: councilFinder(new URL('./councils.yaml', import.meta.url), councils),
    namedOnly,
  }
}
