/** A person's words in, the passages that fit them best out: with the sentences to quote and how sure we are. */
import { formIs, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { shippedQuestions, thresholdFrom } from './calibration.ts'
import { candidatesOver, type Candidate } from './candidates.ts'
import { confidenceOf, signsOf } from './confidence.ts'
import { lookerOver, type Look } from './features.ts'
import { emptyLexicon, tokenOf, type Lexicon } from './lexicon.ts'
import { readQuery, type ReadQuery } from './read-query.ts'
import { readQuestion, type ReadQuestion, type Vocabulary } from './read-question.ts'
import { spellingOver } from './spelling.ts'
import { shippedSynonyms, type Synonyms } from './synonyms.ts'
import { scoreOf } from './weights.ts'

export type SearchOptions = {
  /** Which passages may be returned, by number; applied before ranking. Everything when absent. */
  readonly filter?: (passage: number) => boolean
  /** One a passage: 1 where it is likelier meant than others. */
  readonly favoured?: Uint8Array
  /** How many passages to return; 10 when absent. */
  readonly limit?: number
}

/** Characters of the passage's text: `text.slice(start, end)`. */
export type TextRange = { readonly start: number, readonly end: number }

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
  /** Names, numbers and dates of the question that this passage does not have, as typed: the cheapest sign of a near miss. */
  readonly mustMatchMissing: readonly string[]
}

export type Searcher = {
  /** What the searcher reads questions with: the words of its passages, of the lexicon and of the synonyms. */
  readonly vocabulary: Vocabulary
  /** Best first; an empty list when no word of the question is in any passage that the filter allows. */
  readonly search: (question: string | ReadQuestion, options?: SearchOptions) => readonly RankedPassage[]
  /** Passages worth a closer look, by BM25 alone: cheaper than ranking them, for whoever ranks them in another way. */
  readonly candidates: (question: ReadQuestion, options?: SearchOptions) => readonly Candidate[]
  /** Some candidates of a question as `search` would see them, one at a time and only when looked at. */
  readonly looking: (question: ReadQuestion) => (candidate: Candidate) => RankedPassage
  /** The confidence below which a passage probably does not answer, measured on this knowledge base. */
  readonly threshold: number
}

const usualLimit = 10
/** Share of the unanswerable questions that the threshold keeps out. */
const keptOut = 0.9
// Twenty were measured to rank as well as a hundred; more only so that a long list can be filled.
const candidatesAtLeast = 20

export type SearcherOptions = {
  /** The words people use for what documents say; none when absent, for texts on any subject. */
  readonly lexicon?: Lexicon
  /** Words that mean nearly the same; those that ship when absent. */
  readonly synonyms?: Synonyms
  /** Real words, which are no spelling mistakes although no passage has them; none when absent. */
  readonly realWords?: ReadonlySet<string>
  /** Questions that these documents do not answer, to measure the threshold with; those that ship when absent. */
  readonly unanswerable?: readonly string[]
}

/** Opens an index for searching, one question at a time: the searcher keeps its scratch memory. */
export function searcherOver (index: PassageIndex, { lexicon = emptyLexicon(), synonyms = shippedSynonyms(), realWords = new Set(), unanswerable = shippedQuestions() }: SearcherOptions = {}): Searcher {
  const correct = spellingOver(index, telling(lexicon))
  const vocabulary: Vocabulary = {
    lexicon, synonyms,
    isHeld: (stem) => index.stemNumberOf(stem) !== undefined,
    isName: (form) => {
      const number = index.formNumberOf(form)
      return number === undefined || (index.arrays.formFlags[number]! & formIs.neverLowerCase) !== 0
    },
    correct: (form) => realWords.has(form) ? undefined : correct(form),
  }
  const findCandidates = candidatesOver(index)
  const looker = lookerOver(index)

  const search: Searcher['search'] = (question, { limit = usualLimit, ...options } = {}) => {
    const query = readQuery(typeof question === 'string' ? readQuestion(question, vocabulary) : question, index)
    if (query.slots.length === 0) return []
    looker.prepare(query)
    return findCandidates(query, Math.max(candidatesAtLeast, limit), options)
      .map(({ passage, bm25 }) => ranked(index, query, passage, looker.lookAt(query, passage, bm25)))
      .sort((one, other) => other.score - one.score || one.passage - other.passage)
      .slice(0, limit)
  }
  let threshold: number | undefined
  return {
    vocabulary,
    search,
    candidates: (question, { limit = usualLimit, ...options } = {}) => findCandidates(readQuery(question, index), limit, options),
    looking (question) {
      const query = readQuery(question, index)
      return ({ passage, bm25 }) => {
        looker.prepare(query)
        return ranked(index, query, passage, looker.lookAt(query, passage, bm25))
      }
    },
    get threshold () { return threshold ??= thresholdFrom(unanswerable.map((text) => search(text, { limit: 1 })[0]?.confidence ?? 0), keptOut) },
  }
}

/** What somebody may have wanted to ask for: words that only shade a question are no corrections. */
const telling = ({ words, neutral, common }: Lexicon): string[] => [...words].filter((form) => !neutral.has(tokenOf(form)) && !common.has(tokenOf(form)))

function ranked (index: PassageIndex, query: ReadQuery, passage: number, look: Look): RankedPassage {
  const score = scoreOf(look.features)
  return {
    passage,
    id: index.idOf(passage),
    score,
    confidence: confidenceOf(signsOf(query, look, score)),
    window: rangeOf(index, passage, look.first, look.last),
    mustMatchMissing: query.slots.filter(({ kind }, slot) => kind !== 'word' && look.found[slot] === 0).map(({ typed }) => typed),
  }
}

/** From the first sentence's beginning to the last one's end; empty where the passage has no sentence. */
function rangeOf ({ arrays }: PassageIndex, passage: number, first: number, last: number): TextRange {
  if (first < 0) return { start: 0, end: 0 }
  const sentences = arrays.sentenceStarts[passage]!
  return { start: arrays.sentenceFrom[sentences + first]!, end: arrays.sentenceTo[sentences + last]! }
}
