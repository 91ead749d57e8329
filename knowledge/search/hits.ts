/** Where the words of a question stand in one passage. Filled again for every candidate, so nothing is allocated while ranking. */
import { capitalInside, formNumber, noStem, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import type { Alternative, ReadQuery } from './read-query.ts'

export const inFront = -1
/** Words of two sentences are never neighbours. */
const gapBetweenSentences = 16

export type Hits = {
  count: number
  readonly slot: Int32Array
  /** Sentence of the passage, or `inFront`. */
  readonly sentence: Int32Array
  /** Place among the words that have a stem: neighbours differ by one, function words between them or not. */
  readonly place: Int32Array
  /** Place among all tokens of the passage. */
  readonly token: Int32Array
  /** 1 for the word itself, less for a synonym. */
  readonly weight: Float32Array
  /** 1 where the word stands exactly as asked. */
  readonly exact: Uint8Array
  sentenceCount: number
  /** Per sentence: how many of its words have a stem. */
  readonly sentenceLength: Int32Array
}

const roomForHits = 4096
const roomForSentences = 2048

export type ScanPassage = {
  /** Says which question the next passages are scanned for. */
  prepare (query: ReadQuery): void
  scan (passage: number): Hits
}

const isAsked = 1
const beginsAlternative = 2

/** A scanner that keeps its arrays between questions: one question at a time. Hits past the 4,096th of a passage are left out. */
export function scannerOver (index: PassageIndex): ScanPassage {
  const { tokens, tokenStarts, frontLengths, sentenceStarts, sentenceTokens, formStems } = index.arrays
  const marks = new Uint8Array(index.stemCount)
  const slotOfStem = new Int32Array(index.stemCount)
  const marked: number[] = []
  const hits: Hits = {
    count: 0, sentenceCount: 0,
    slot: new Int32Array(roomForHits), sentence: new Int32Array(roomForHits), place: new Int32Array(roomForHits), token: new Int32Array(roomForHits),
    weight: new Float32Array(roomForHits), exact: new Uint8Array(roomForHits), sentenceLength: new Int32Array(roomForSentences),
  }
  let query: ReadQuery | undefined
  let alternativesOf = new Map<number, Alternative[]>()

  return {
    prepare (next) {
      for (const stem of marked) marks[stem] = 0
      marked.length = 0
      query = next
      for (const [slot, { stemNumber }] of next.slots.entries()) {
        if (stemNumber >= 0) { mark(stemNumber, isAsked); slotOfStem[stemNumber] = slot }
      }
      alternativesOf = Map.groupBy(next.alternatives, ({ stems }) => stems[0]!)
      for (const stem of alternativesOf.keys()) mark(stem, beginsAlternative)
    },

    scan (passage) {
      const first = tokenStarts[passage]!, end = tokenStarts[passage + 1]!
      const firstSentence = sentenceStarts[passage]!
      hits.count = 0
      hits.sentenceCount = Math.min(sentenceStarts[passage + 1]! - firstSentence, roomForSentences)
      let place = 0, sentence = inFront, length = 0
      let sentenceEnd = first + frontLengths[passage]!
      for (let token = first; token < end; token++) {
        while (token >= sentenceEnd && sentence < hits.sentenceCount - 1) {
          if (sentence >= 0) hits.sentenceLength[sentence] = length
          sentence++
          length = 0
          place += gapBetweenSentences
          sentenceEnd = sentence + 1 < hits.sentenceCount ? first + sentenceTokens[firstSentence + sentence + 1]! : end
        }
        const stem = formStems[tokens[token]! & formNumber]!
        if (stem === noStem) continue
        place++
        length++
        const markOf = marks[stem]!
        if (markOf === 0) continue
        if ((markOf & isAsked) !== 0) {
          const slot = slotOfStem[stem]!
          add(slot, sentence, place, token - first, 1, (tokens[token]! & formNumber) === query!.slots[slot]!.formNumber)
        }
        if ((markOf & beginsAlternative) !== 0) addAlternatives(stem, token, sentenceEnd, sentence, place, first)
      }
      if (sentence >= 0) hits.sentenceLength[sentence] = length
      return hits
    },
  }

  function mark (stem: number, as: number): void {
    if (marks[stem] === 0) marked.push(stem)
    marks[stem]! |= as
  }

  function add (slot: number, sentence: number, place: number, token: number, weight: number, exact: boolean): void {
    if (hits.count === roomForHits) return
    const n = hits.count++
    hits.slot[n] = slot
    hits.sentence[n] = sentence
    hits.place[n] = place
    hits.token[n] = token
    hits.weight[n] = weight
    hits.exact[n] = exact ? 1 : 0
  }

  function addAlternatives (stem: number, token: number, sentenceEnd: number, sentence: number, place: number, first: number): void {
    for (const { stems, slots, weights } of alternativesOf.get(stem)!) {
      if (!follows(stems, token, sentenceEnd)) continue
      for (const [n, slot] of slots.entries()) add(slot, sentence, place, token - first, weights[n]!, false)
    }
  }

  /** Do the stems stand one after the other, function words between them or not, before the sentence ends? */
  function follows (stems: readonly number[], from: number, sentenceEnd: number): boolean {
    let next = 1
    for (let token = from + 1; next < stems.length; token++) {
      if (token >= sentenceEnd) return false
      const stem = formStems[tokens[token]! & formNumber]!
      if (stem === noStem) continue
      if (stem !== stems[next]) return false
      next++
    }
    return true
  }
}

/** Has this token a capital although no sentence begins with it? */
export const isCapitalInside = (token: number): boolean => (token & capitalInside) !== 0
