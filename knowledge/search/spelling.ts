/** The word that somebody probably meant, among the words that the passages really have. */
import { formIs, noStem, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'

export type CorrectSpelling = (form: string) => string | undefined

const shortestCorrected = 4
const twoMistakesFrom = 8
/** Longer ones are no words. */
const longestCorrected = 30

/**
 * A corrector over the index's words, and words that are `alsoKnown`: Damerau-Levenshtein 1, from eight letters on 2; the first or
 * second letter must agree; fewer mistakes win, then the word that more passages have. Undefined where nothing is near.
 */
export function spellingOver (index: PassageIndex, alsoKnown: Iterable<string> = []): CorrectSpelling {
  const known = knownWords(index, alsoKnown)
  const byLength = Map.groupBy(known, ({ form }) => form.length)
  return (form) => {
    if (form.length < shortestCorrected || form.length > longestCorrected || /\p{N}/u.test(form)) return undefined
    const mistakes = form.length >= twoMistakesFrom ? 2 : 1
    const letters = letterSet(form)
    let best: { word: Known, distance: number } | undefined
    for (let length = form.length - mistakes; length <= form.length + mistakes; length++) {
      for (const word of byLength.get(length) ?? []) {
        // Each mistake changes the set of letters by two at most, so most words are out without being compared.
        if (bitCount(word.letters ^ letters) > 2 * mistakes) continue
        if (word.form[0] !== form[0] && word.form[1] !== form[1]) continue
        const distance = damerauLevenshtein(form, word.form, mistakes)
        if (distance > mistakes) continue
        if (best === undefined || distance < best.distance || (distance === best.distance && word.passages > best.word.passages)) best = { word, distance }
      }
    }
    return best?.word.form
  }
}

type Known = { readonly form: string, readonly letters: number, readonly passages: number }

function knownWords (index: PassageIndex, alsoKnown: Iterable<string>): Known[] {
  const { formStems, formFlags, formPassages } = index.arrays
  const known: Known[] = []
  const add = (form: string, passages: number): void => { if (form.length >= shortestCorrected - 1) known.push({ form, letters: letterSet(form), passages }) }
  for (let form = 0; form < index.formCount; form++) {
    if (formStems[form] !== noStem && (formFlags[form]! & formIs.number) === 0) add(index.formText(form), formPassages[form]!)
  }
  for (const form of alsoKnown) if (index.formNumberOf(form) === undefined) add(form, 0)
  return known
}

/** One bit a letter; everything but a to z shares the last. */
function letterSet (word: string): number {
  let set = 0
  for (let n = 0; n < word.length; n++) {
    const letter = word.charCodeAt(n) - 97
    set |= 1 << (letter >= 0 && letter < 26 ? letter : 26)
  }
  return set >>> 0
}

function bitCount (bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555)
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; anything above `most` is given as most + 1. */
export function damerauLevenshtein (one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= other.length; j++) {
      const replaced = last[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      let distance = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) distance = Math.min(distance, before[j - 2]! + 1)
      row.push(distance)
      if (distance < smallest) smallest = distance
    }
    if (smallest > most) return most + 1
    before = last
    last = row
  }
  return last[other.length]!
}
