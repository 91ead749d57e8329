/** The passages worth a closer look: BM25 over the postings. */
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { postingsOver } from '#knowledge/passage-index/postings.ts'
import type { ReadQuery } from './read-query.ts'

export type Candidate = { readonly passage: number, readonly bm25: number }
export type FindCandidates = (query: ReadQuery, howMany: number, options?: { readonly filter?: (passage: number) => boolean, readonly favoured?: Uint8Array }) => Candidate[]

export const bm25 = { k1: 1.2, b: 0.75 } as const

/** A finder that keeps its scratch arrays between questions: one question at a time. */
export function candidatesOver (index: PassageIndex): FindCandidates {
  const { postingStarts, postingPassages, postingCounts, passageLengths } = index.arrays
  const { ofPhrase } = postingsOver(index)
  const totals = new Float32Array(index.passageCount)
  const ofSlot = new Float32Array(index.passageCount)
  const touched = new Uint32Array(index.passageCount)
  const lengthPart = Float32Array.from(passageLengths, (length) => bm25.k1 * (1 - bm25.b + bm25.b * length / index.meanLength))

  return (query, howMany, { filter, favoured } = {}) => {
    let touchedCount = 0
    const softOnes = query.alternatives.map((alternative) => ({ alternative, ...ofPhrase(alternative.stems) }))
    for (const [slot, { stemNumber, idf }] of query.slots.entries()) {
      const soft = softOnes.filter(({ alternative }) => alternative.slots.includes(slot))
      if (soft.length === 0) { if (stemNumber >= 0) addPrimary(stemNumber, idf, totals); continue }
      addBest(slot, stemNumber, idf, soft)
    }
    const best = bestOf(totals, touched.subarray(0, touchedCount), howMany, filter, favoured)
    for (let n = 0; n < touchedCount; n++) totals[touched[n]!] = 0
    return best

    function addPrimary (stem: number, idf: number, to: Float32Array): void {
      const end = postingStarts[stem + 1]!
      const most = idf * (bm25.k1 + 1)
      for (let posting = postingStarts[stem]!; posting < end; posting++) {
        const passage = postingPassages[posting]!
        const count = postingCounts[posting]!
        if (to[passage] === 0 && totals[passage] === 0) touched[touchedCount++] = passage
        to[passage]! += most * count / (count + lengthPart[passage]!)
      }
    }

    /** A passage gets the better of the word itself and its synonyms, never the sum. */
    function addBest (slot: number, stem: number, idf: number, soft: typeof softOnes): void {
      const reached: number[] = []
      const offer = (passage: number, amount: number): void => {
        if (ofSlot[passage] === 0) reached.push(passage)
        if (amount > ofSlot[passage]!) ofSlot[passage] = amount
      }
      const most = idf * (bm25.k1 + 1)
      if (stem >= 0) {
        for (let posting = postingStarts[stem]!; posting < postingStarts[stem + 1]!; posting++) {
          const passage = postingPassages[posting]!, count = postingCounts[posting]!
          offer(passage, most * count / (count + lengthPart[passage]!))
        }
      }
      for (const { alternative, passages, counts } of soft) {
        const weight = alternative.weights[alternative.slots.indexOf(slot)]!
        for (const [n, passage] of passages.entries()) offer(passage, weight * most * counts[n]! / (counts[n]! + lengthPart[passage]!))
      }
      for (const passage of reached) {
        if (totals[passage] === 0) touched[touchedCount++] = passage
        totals[passage]! += ofSlot[passage]!
        ofSlot[passage] = 0
      }
    }
  }
}

/** What a favoured passage's score counts for when candidates are chosen; its BM25 stays what it is. */
const favour = 2.5

type Ranked = Candidate & { readonly worth: number }

function bestOf (totals: Float32Array, touched: Uint32Array, howMany: number, filter?: (passage: number) => boolean, favoured?: Uint8Array): Candidate[] {
  const best: Ranked[] = []
  let floor = 0
  for (const passage of touched) {
    const bm25 = totals[passage]!
    const worth = favoured?.[passage] === 1 ? favour * bm25 : bm25
    if (best.length === howMany && worth <= floor) continue
    if (filter !== undefined && !filter(passage)) continue
    if (best.length === howMany) best.pop()
    let place = best.length
    while (place > 0 && isBetter(worth, passage, best[place - 1]!)) place--
    best.splice(place, 0, { passage, bm25, worth })
    floor = best[best.length - 1]!.worth
  }
  return best
}

/** Equal scores keep the documents' order, so that a ranking is the same on every machine. */
const isBetter = (worth: number, passage: number, than: Ranked): boolean =>
  worth > than.worth || (worth === than.worth && passage < than.passage)
