/** A person's words in, the passages that fit them best out: with the sentences to quote and how sure we are. */
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'

export type SearchQuery = {
  readonly text: string
  /** Which passages may be returned, by number; applied before ranking. Everything when absent. */
  readonly filter?: (passage: number) => boolean
  /** How many passages to return; 10 when absent. */
  readonly limit?: number
}

/** Characters of the passage's text: `text.slice(start, end)`. */
export type TextRange = { readonly start: number, readonly end: number }

/** One word of the question that counts, and how rare it is (nats; an unknown word has the highest of all). */
export type TermMatch = { readonly word: string, readonly idf: number }

export type RankedPassage = {
  /** The passage's number in the index: 0 is the first one built. */
  readonly passage: number
  readonly id: string
  /** What ranks it: weighted features, each normalised by the ideal, so about 0 to 3.5. Comparable within one index. */
  readonly score: number
  /** 0 to 1: how likely it is that this passage answers. Compare with the searcher's `threshold`, not with a fixed number. */
  readonly confidence: number
  /** The one or two neighbouring sentences that fit best: cut the quotation from here. */
  readonly window: TextRange
  /** The single best sentence, inside or beside the window. */
  readonly sentence: TextRange
  /** Words of the question found in the passage, its title or its headings (also through a synonym). */
  readonly matched: readonly TermMatch[]
  /** Words of the question found nowhere in this passage. */
  readonly missing: readonly TermMatch[]
  /** Names, numbers and dates of the question that this passage does not have, as typed: the cheapest sign of a near miss. */
  readonly mustMatchMissing: readonly string[]
}

/** A word of the question, after question words and function words are taken out. */
export type QueryWord = {
  /** As typed, lower case. */
  readonly typed: string
  /** The word searched for: differs from `typed` where spelling was corrected. */
  readonly word: string
  readonly kind: 'word' | 'name' | 'number'
  /** False when no passage has it, even after correction. */
  readonly known: boolean
  readonly idf: number
}

export type AnalysedQuery = {
  /** In the order they were asked; empty for text without any word ("???"). */
  readonly words: readonly QueryWord[]
  /** What we read instead of what was typed: `virtul` -> `virtual`. */
  readonly corrections: readonly { readonly typed: string, readonly read: string }[]
  /** True when every word was a question or function word ("what can you do"), so nothing was left out. */
  readonly onlyFunctionWords: boolean
}

export type Searcher = {
  /** Best first; an empty list when no word of the question is in any passage that the filter allows. */
  search (query: SearchQuery): readonly RankedPassage[]
  /** How a question is read over this index's vocabulary. */
  analyse (text: string): AnalysedQuery
  /** The confidence below which a passage probably does not answer, measured on this knowledge base. */
  readonly threshold: number
}

/** Opens an index for searching. */
export type OpenSearcher = (index: PassageIndex) => Searcher
