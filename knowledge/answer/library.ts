/** Everything that answering needs, opened once over the passages and their index. */
import type { CouncilId, Document } from '#knowledge/documents/document.ts'
import { openEnglishWords } from '#knowledge/english-words.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { passagesWithAny } from '#knowledge/passage-index/postings.ts'
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import type { ReadQuestion, Vocabulary } from '#knowledge/search/read-question.ts'
import { searcherOver } from '#knowledge/search/search.ts'
import type { Lexicon } from '#knowledge/search/lexicon.ts'
import type { Synonyms } from '#knowledge/search/synonyms.ts'
import { councilFinder, type CouncilsNamed } from './councils-named.ts'
import { namedOnly } from './named-only.ts'
import { quotablesOver, type Quotable } from './quotables.ts'
import { weighing, type Weigh } from './weigh.ts'

export type Library = {
  readonly vocabulary: Vocabulary
  /** What search finds for the question; `isAllowed` decides before ranking. */
  readonly find: (question: ReadQuestion, isAllowed: (passage: Passage, document: Document) => boolean) => Found
  /** The first quotable of every item of a list, in its order. */
  readonly itemsOf: (list: string) => readonly Quotable[]
  /** The list that the passage after the quotable's begins; undefined when it begins none. */
  readonly listAfter: (quotable: Quotable) => string | undefined
  readonly weigh: Weigh
  readonly findCouncils: (text: string) => CouncilsNamed
  /** The name of a plan or appendix that the documents only mention, when the question asks what is in it. */
  readonly namedOnly: (question: ReadQuestion) => string | undefined
}

export type Found = {
  /** The quotables of the passages, in reading order. */
  readonly quotables: readonly Quotable[]
  /** Whether search is as sure of the quotable's passage as this knowledge base asks for. */
  readonly isSureOf: (quotable: Quotable) => boolean
}

export type Shelves = {
  readonly passages: readonly Passage[]
  readonly documents: ReadonlyMap<string, Document>
  /** Of exactly these passages, in their order. */
  readonly index: PassageIndex
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
}

/** Passages that are looked at sentence by sentence: all of a small corpus. Of a large one the best by BM25, where 20, 40, 80 and 200 were measured to give the same answers. */
const fewPassages = 1000
const mostLookedAt = 20

/** Opens the library. Every passage's document must be in `documents`. */
export function openLibrary ({ passages, documents, index, lexicon, synonyms }: Shelves): Library {
  const searcher = searcherOver(index, { lexicon, synonyms, realWords: openEnglishWords() })
  const onSubject = passagesWithAny(index, lexicon.subject)
  const quotables = quotablesOver({ passages, documents, index, lexicon, isOnSubject: (at) => onSubject[at] === 1 })
  const councils = new Map([...documents.values()].flatMap(({ council, councilName }): [CouncilId, string][] => council ? [[council, councilName ?? council]] : []))
  const documentOf = passages.map(({ doc }) => documents.get(doc))
  return {
    vocabulary: searcher.vocabulary,
    find (question, isAllowed) {
      const candidates = searcher.candidates(question, { limit: index.passageCount <= fewPassages ? index.passageCount : mostLookedAt, favoured: onSubject, filter: (at) => isAllowed(passages[at]!, documentOf[at]!) })
      const look = searcher.looking(question)
      return {
        quotables: candidates.map(({ passage }) => passage).sort((a, b) => a - b).flatMap((passage) => quotables.of(passage)),
        isSureOf ({ place: [at] }) {
          const candidate = candidates.find(({ passage }) => passage === at)
          return candidate !== undefined && look(candidate).confidence >= searcher.threshold
        },
      }
    },
    itemsOf: (list) => quotables.itemsOf(list).flatMap((at) => quotables.of(at).slice(0, 1)),
    listAfter ({ place: [at], document }) {
      const next = passages[at + 1]
      return next?.kind === 'list lead' && next.doc === document.id ? next.id : undefined
    },
    weigh: weighing(index, lexicon.subject),
    findCouncils: councilFinder(new URL('./councils.yaml', import.meta.url), councils),
    namedOnly,
  }
}
