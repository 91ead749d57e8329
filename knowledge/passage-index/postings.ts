/** Which passages have a stem or a phrase. */
import { formNumber, noStem, type PassageIndex } from './passage-index.ts'

/** Passages in ascending order, and how often each has the stem, or the rarest one of a phrase. */
export type Posting = { readonly passages: Uint32Array, readonly counts: Uint8Array }

export type Postings = {
  /** How many passages have the stem. */
  readonly countOf: (stem: number) => number
  /** Where the stems stand one after the other, function words between them or not. Remembered, because the same phrases are asked for again and again. */
  readonly ofPhrase: (stems: readonly number[]) => Posting
  /** How many passages have at least one of the phrases. */
  readonly countWithAny: (phrases: readonly (readonly string[])[]) => number
}

const nowhere: Posting = { passages: new Uint32Array(), counts: new Uint8Array() }
/** Passage numbers remembered for phrases: 32 MB with their counts, however long the lists are. */
const mostRemembered = 6_000_000

/** A reader that keeps its scratch arrays: one question at a time. */
export function postingsOver (index: PassageIndex): Postings {
  const { postingStarts, postingPassages, postingCounts, tokenStarts, tokens, formStems } = index.arrays
  const stemAt = (token: number): number => formStems[tokens[token]! & formNumber]!
  const remembered = new Map<string, Posting>()
  let room = mostRemembered
  const seenIn = new Uint32Array(index.passageCount)
  let round = 0

  const countOf = (stem: number): number => postingStarts[stem + 1]! - postingStarts[stem]!
  const of = (stem: number): Posting => ({
    passages: postingPassages.subarray(postingStarts[stem], postingStarts[stem + 1]),
    counts: postingCounts.subarray(postingStarts[stem], postingStarts[stem + 1]),
  })

  function ofPhrase (stems: readonly number[]): Posting {
    if (stems.length === 0 || stems.includes(noStem)) return nowhere
    if (stems.length === 1) return of(stems[0]!)
    const key = stems.join(' ')
    const known = remembered.get(key)
    if (known) return known
    const found = intersection(stems)
    room -= found.passages.length + 1
    if (room < 0) { remembered.clear(); room = mostRemembered }
    remembered.set(key, found)
    return found
  }

  function intersection (stems: readonly number[]): Posting {
    const [rarest, ...others] = [...stems].sort((one, other) => countOf(one) - countOf(other))
    const { passages, counts } = of(rarest!)
    const kept = [...passages.keys()].filter((n) => others.every((stem) => has(stem, passages[n]!)) && standsIn(passages[n]!, stems))
    return { passages: Uint32Array.from(kept, (n) => passages[n]!), counts: Uint8Array.from(kept, (n) => counts[n]!) }
  }

  function has (stem: number, passage: number): boolean {
    let low = postingStarts[stem]!, high = postingStarts[stem + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const there = postingPassages[middle]!
      if (there === passage) return true
      if (there < passage) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  function standsIn (passage: number, stems: readonly number[]): boolean {
    const end = tokenStarts[passage + 1]!
    for (let token = tokenStarts[passage]!; token < end; token++) {
      if (stemAt(token) === stems[0] && follows(stems, token, end)) return true
    }
    return false
  }

  function follows (stems: readonly number[], from: number, end: number): boolean {
    let next = 1
    for (let token = from + 1; next < stems.length && token < end; token++) {
      const stem = stemAt(token)
      if (stem === noStem) continue
      if (stem !== stems[next]) return false
      next++
    }
    return next === stems.length
  }

  return {
    countOf,
    ofPhrase,
    countWithAny (phrases) {
      round++
      let count = 0
      for (const phrase of phrases) {
        for (const passage of ofPhrase(phrase.map((stem) => index.stemNumberOf(stem) ?? noStem)).passages) {
          if (seenIn[passage] === round) continue
          seenIn[passage] = round
          count++
        }
      }
      return count
    },
  }
}

/** One a passage: 1 where it has at least one of the phrases. */
export function passagesWithAny (index: PassageIndex, phrases: readonly (readonly string[])[]): Uint8Array {
  const { ofPhrase } = postingsOver(index)
  const has = new Uint8Array(index.passageCount)
  for (const phrase of phrases) for (const passage of ofPhrase(phrase.map((stem) => index.stemNumberOf(stem) ?? noStem)).passages) has[passage] = 1
  return has
}
