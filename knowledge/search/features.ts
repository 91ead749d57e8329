/**
 * Twelve reasons why one passage answers better than another. Each is a share of the ideal, so that scores of different
 * questions compare. What each is worth stands in weights.ts.
 */
import { formIs, formNumber, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { bm25 } from './candidates.ts'
import { inFront, isCapitalInside, scannerOver, type Hits } from './hits.ts'
import { isDateWord, isFrequencyWord } from './question-shape.ts'
import type { ReadQuery } from './read-query.ts'

export const featureNames = [
  'bm25', 'windowCoverage', 'sentenceBm25', 'orderedPairs', 'titleCoverage', 'exactForms',
  'definition', 'numbers', 'windowBm25', 'answerType', 'sentenceCoverage', 'unorderedPairs',
] as const
export type Feature = typeof featureNames[number]
export const featureAt = Object.fromEntries(featureNames.map((name, n) => [name, n])) as Readonly<Record<Feature, number>>

/** What one look at a passage gives; its arrays are filled again by the next look. */
export type Look = {
  /** In the order of featureNames. */
  readonly features: Float64Array
  /** Sentences of the best window (`last` is `first` or the one after) and the best single one; -1 where the text has no sentence. */
  first: number
  last: number
  best: number
  /** Per slot: 1 where the passage has the word, less through a synonym, 0 where it has not. */
  readonly found: Float32Array
}

export type LookAt = (query: ReadQuery, passage: number, bm25Score: number) => Look
export type Looker = { prepare (query: ReadQuery): void, lookAt: LookAt }

const usualSentence = 22
const usualWindow = 44
const foundInTitleOnly = 0.5
const near = 8
const pairSaturation = 0.4

/** A looker that keeps its arrays between passages. Call `prepare` once for a question, then `lookAt` for each candidate. */
export function lookerOver (index: PassageIndex): Looker {
  const scanner = scannerOver(index)
  const kinds = formKinds(index)
  const look: Look = { features: new Float64Array(featureNames.length), first: -1, last: -1, best: -1, found: new Float32Array(64) }
  let inSentence = new Float32Array(1), counts = new Float32Array(1)
  const title = new Float32Array(64)
  const definers = new Set(['is', 'are', 'means', 'mean', 'refers', 'describes', 'defined', 'called'].map((form) => index.formNumberOf(form)).filter((form) => form !== undefined))

  return { prepare: (query) => scanner.prepare(query), lookAt }

  function lookAt (query: ReadQuery, passage: number, bm25Score: number): Look {
    const hits = scanner.scan(passage)
    const slotCount = query.slots.length
    fillTables(hits, slotCount)
    const ideal = query.ideal, idealBm25 = ideal * (bm25.k1 + 1)
    const { features } = look
    chooseWindow(query, hits, slotCount)
    features[featureAt.bm25] = bm25Score / idealBm25
    features[featureAt.titleCoverage] = coverage(query, (slot) => title[slot]!) / ideal
    features[featureAt.exactForms] = exactCoverage(query, hits) / ideal
    features[featureAt.numbers] = numbersPresent(query) - 1
    features[featureAt.definition] = query.definition && saysWhatItIs(query, hits, passage) ? 1 : 0
    features[featureAt.answerType] = look.first >= 0 && holdsAnswerType(query, passage) ? 1 : 0
    pairs(query, hits)
    return look
  }

  function fillTables (hits: Hits, slotCount: number): void {
    const needed = Math.max(1, hits.sentenceCount * slotCount)
    if (inSentence.length < needed) { inSentence = new Float32Array(needed * 2); counts = new Float32Array(needed * 2) }
    inSentence.fill(0, 0, needed)
    counts.fill(0, 0, needed)
    title.fill(0, 0, slotCount)
    look.found.fill(0, 0, slotCount)
    for (let n = 0; n < hits.count; n++) {
      const slot = hits.slot[n]!, weight = hits.weight[n]!, sentence = hits.sentence[n]!
      if (weight > look.found[slot]!) look.found[slot] = weight
      if (sentence === inFront) {
        if (weight > title[slot]!) title[slot] = weight
        continue
      }
      const cell = sentence * slotCount + slot
      if (weight > inSentence[cell]!) inSentence[cell] = weight
      counts[cell]! += weight
    }
  }

  /** The best sentence and the best two neighbouring ones; the window is one sentence where the second adds nothing. */
  function chooseWindow (query: ReadQuery, hits: Hits, slotCount: number): void {
    const { slots, ideal } = query
    const idealBm25 = ideal * (bm25.k1 + 1)
    let oneBm25 = 0, oneCoverage = 0, twoBm25 = 0, twoCoverage = 0, bestWindow = -1
    look.first = look.last = look.best = hits.sentenceCount > 0 ? 0 : -1
    for (let sentence = 0; sentence < hits.sentenceCount; sentence++) {
      const here = sentence * slotCount, there = here + slotCount
      const hasNext = sentence + 1 < hits.sentenceCount
      const length = hits.sentenceLength[sentence]!
      const bothLengths = length + (hasNext ? hits.sentenceLength[sentence + 1]! : 0)
      const part = lengthPart(length, usualSentence), bothPart = lengthPart(bothLengths, usualWindow)
      let one = 0, covered = 0, two = 0, bothCovered = 0
      for (let slot = 0; slot < slotCount; slot++) {
        const idf = slots[slot]!.idf
        const inTitle = foundInTitleOnly * title[slot]!
        const count = counts[here + slot]!
        const bothCount = count + (hasNext ? counts[there + slot]! : 0)
        const has = inSentence[here + slot]!
        const bothHave = hasNext ? Math.max(has, inSentence[there + slot]!) : has
        if (count > 0) one += idf * (bm25.k1 + 1) * count / (count + part)
        if (bothCount > 0) two += idf * (bm25.k1 + 1) * bothCount / (bothCount + bothPart)
        covered += idf * Math.max(has, inTitle)
        bothCovered += idf * Math.max(bothHave, inTitle)
      }
      if (one > oneBm25) { oneBm25 = one; look.best = sentence }
      if (covered > oneCoverage) oneCoverage = covered
      if (two > twoBm25) twoBm25 = two
      if (bothCovered > twoCoverage) twoCoverage = bothCovered
      // Coverage first; among equals the denser window.
      const worth = bothCovered + 0.2 * two
      if (worth > bestWindow) {
        bestWindow = worth
        look.first = sentence
        look.last = hasNext && bothCovered > covered + 1e-6 ? sentence + 1 : sentence
        if (hasNext && look.last === sentence + 1 && !addsAnything(here, slotCount)) look.first = look.last
      }
    }
    const { features } = look
    features[featureAt.sentenceBm25] = oneBm25 / idealBm25
    features[featureAt.sentenceCoverage] = oneCoverage / ideal
    features[featureAt.windowBm25] = twoBm25 / idealBm25
    features[featureAt.windowCoverage] = twoCoverage / ideal
  }

  function addsAnything (here: number, slotCount: number): boolean {
    for (let slot = 0; slot < slotCount; slot++) if (inSentence[here + slot]! > inSentence[here + slotCount + slot]!) return true
    return false
  }

  function exactCoverage ({ slots }: ReadQuery, hits: Hits): number {
    let seen = 0n, covered = 0
    for (let n = 0; n < hits.count; n++) {
      const bit = 1n << BigInt(hits.slot[n]!)
      if (hits.exact[n] === 0 || (seen & bit) !== 0n) continue
      seen |= bit
      covered += slots[hits.slot[n]!]!.idf
    }
    return covered
  }

  function numbersPresent ({ slots }: ReadQuery): number {
    let asked = 0, present = 0
    for (const [slot, { kind }] of slots.entries()) {
      if (kind !== 'number') continue
      asked++
      if (look.found[slot]! > 0) present++
    }
    return asked === 0 ? 1 : present / asked
  }

  /** A sentence with every word asked about, the last of them right before "is", "means" ... */
  function saysWhatItIs ({ slots }: ReadQuery, hits: Hits, passage: number): boolean {
    const { tokens, tokenStarts } = index.arrays
    for (let n = 0; n < hits.count; n++) {
      const sentence = hits.sentence[n]!
      if (sentence === inFront) continue
      const next = tokenStarts[passage]! + hits.token[n]! + 1
      if (next >= tokenStarts[passage + 1]! || !definers.has(tokens[next]! & formNumber)) continue
      if (slots.every((_, slot) => inSentence[sentence * slots.length + slot]! > 0)) return true
    }
    return false
  }

  function holdsAnswerType ({ answerType, slots }: ReadQuery, passage: number): boolean {
    if (answerType === 'any') return false
    const { tokens, tokenStarts, sentenceStarts, sentenceTokens, formFlags, formStems } = index.arrays
    const first = tokenStarts[passage]!, sentences = sentenceStarts[passage]!
    const from = first + sentenceTokens[sentences + look.first]!
    const to = sentences + look.last + 1 < sentenceStarts[passage + 1]! ? first + sentenceTokens[sentences + look.last + 1]! : tokenStarts[passage + 1]!
    for (let token = from; token < to; token++) {
      const form = tokens[token]! & formNumber
      if (answerType === 'date' && (kinds[form]! & isDate) !== 0) return true
      if (answerType === 'frequency' && (kinds[form]! & isFrequency) !== 0) return true
      if (answerType === 'number' && (formFlags[form]! & formIs.number) !== 0) return true
      if (answerType === 'name' && isCapitalInside(tokens[token]!) && !slots.some(({ stemNumber }) => stemNumber === formStems[form])) return true
    }
    return false
  }

  function pairs ({ pairs: asked, slots }: ReadQuery, hits: Hits): void {
    let all = 0, ordered = 0, unordered = 0
    for (const [one, other] of asked) {
      const worth = slots[one]!.idf + slots[other]!.idf
      let adjacent = 0, close = 0
      for (let n = 0; n < hits.count; n++) {
        if (hits.slot[n] !== one) continue
        for (let m = 0; m < hits.count; m++) {
          if (hits.slot[m] !== other) continue
          const distance = hits.place[m]! - hits.place[n]!
          const weight = Math.min(hits.weight[n]!, hits.weight[m]!)
          if (distance === 1 || (distance === 0 && weight < 1)) adjacent += weight
          if (Math.abs(distance) <= near) close = Math.max(close, weight)
        }
      }
      all += worth
      ordered += worth * adjacent / (adjacent + pairSaturation) * (1 + pairSaturation)
      unordered += worth * close
    }
    look.features[featureAt.orderedPairs] = all === 0 ? 0 : Math.min(1.2, ordered / all)
    look.features[featureAt.unorderedPairs] = all === 0 ? 0 : unordered / all
  }
}

const coverage = ({ slots }: ReadQuery, found: (slot: number) => number): number =>
  slots.reduce((sum, { idf }, slot) => sum + idf * found(slot), 0)

const lengthPart = (length: number, usual: number): number => bm25.k1 * (1 - bm25.b + bm25.b * length / usual)

const isDate = 1
const isFrequency = 2

function formKinds (index: PassageIndex): Uint8Array {
  return Uint8Array.from({ length: index.formCount }, (_, form) => {
    const text = index.formText(form)
    return (isDateWord(text) ? isDate : 0) | (isFrequencyWord(text) ? isFrequency : 0)
  })
}
