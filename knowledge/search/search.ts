/** A person's words in, the passages that fit them best out: with the sentences to quote and how sure we are. */
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { shippedQuestions, thresholdFrom } from './calibration.ts'
import { candidatesOver } from './candidates.ts'
import { confidenceOf, signsOf } from './confidence.ts'
import { lookerOver, type Look } from './features.ts'
import { readQuery, type ReadQuery, type Reading } from './read-query.ts'
import { spellingOver } from './spelling.ts'
import { shippedSynonyms, type SynonymFinder } from './synonyms.ts'
import { scoreOf } from './weights.ts'

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
  readonly search: (query: SearchQuery) => readonly RankedPassage[]
  /** How a question is read over this index's vocabulary. */
  readonly analyse: (text: string) => AnalysedQuery
  /** The confidence below which a passage probably does not answer, measured on this knowledge base. */
  readonly threshold: number
}

const usualLimit = 10
// Twenty were measured to rank as well as a hundred; more only so that a long list can be filled.
const candidatesAtLeast = 20

export type SearcherOptions = {
  /** Words that mean nearly the same; those that ship when absent. */
  readonly synonyms?: SynonymFinder
  /** Questions that these documents do not answer, to measure the threshold with; those that ship when absent. */
  readonly unanswerable?: readonly string[]
}

/** Opens an index for searching, one question at a time: the searcher keeps its scratch memory. */
export function searcherOver (index: PassageIndex, { synonyms = shippedSynonyms(), unanswerable = shippedQuestions() }: SearcherOptions = {}): Searcher {
  const reading: Reading = { index, correct: spellingOver(index), synonyms }
  const findCandidates = candidatesOver(index)
  const looker = lookerOver(index)

  const search = ({ text, filter, limit = usualLimit }: SearchQuery): readonly RankedPassage[] => {
    const query = readQuery(text, reading)
    if (query.slots.length === 0) return []
    looker.prepare(query)
    return findCandidates(query, Math.max(candidatesAtLeast, limit), filter)
      .map(({ passage, bm25 }) => ranked(index, query, passage, looker.lookAt(query, passage, bm25)))
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, limit)
  }
  let threshold: number | undefined
  return {
    search,
    analyse: (text) => analysed(readQuery(text, reading)),
    get threshold () { return threshold ??= thresholdFrom(unanswerable.map((text) => search({ text, limit: 1 })[0]?.confidence ?? 0)) },
  }
}

function ranked (index: PassageIndex, query: ReadQuery, passage: number, look: Look): RankedPassage {
  const score = scoreOf(look.features)
  const words = query.slots.map(({ form, idf }) => ({ word: form, idf }))
  return {
    passage,
    id: index.idOf(passage),
    score,
    confidence: confidenceOf(signsOf(query, look, score)),
    window: rangeOf(index, passage, look.first, look.last),
    sentence: rangeOf(index, passage, look.best, look.best),
    matched: words.filter((_, slot) => look.found[slot]! > 0),
    missing: words.filter((_, slot) => look.found[slot] === 0),
    mustMatchMissing: query.slots.filter(({ kind }, slot) => kind !== 'word' && look.found[slot] === 0).map(({ typed }) => typed),
  }
}

/** From the first sentence's beginning to the last one's end; empty where the passage has no sentence. */
function rangeOf ({ arrays }: PassageIndex, passage: number, first: number, last: number): TextRange {
  if (first < 0) return { start: 0, end: 0 }
  const sentences = arrays.sentenceStarts[passage]!
  return { start: arrays.sentenceFrom[sentences + first]!, end: arrays.sentenceTo[sentences + last]! }
}

const analysed = ({ slots, corrections, onlyFunctionWords }: ReadQuery): AnalysedQuery => ({
  words: slots.map(({ typed, form, kind, stemNumber, idf }) => ({ typed, word: form, kind, known: stemNumber >= 0, idf })),
  corrections,
  onlyFunctionWords,
})
