/** The word that somebody probably meant, among the words that the passages really have. */
import { formIs, noStem, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'

export type CorrectSpelling = (form: string) => string | undefined

const shortestCorrected = 4
const twoMistakesFrom = 8

/**
 * A corrector over the index's words: Damerau-Levenshtein 1, from eight letters on 2; the first or second letter must agree;
 * fewer mistakes win, then the word that more passages have. Undefined where nothing is near.
 */
export function spellingOver (index: PassageIndex): CorrectSpelling {
  const byLength = candidatesByLength(index)
  return (form) => {
    if (form.length < shortestCorrected || /\p{N}/u.test(form)) return undefined
    const mistakes = form.length >= twoMistakesFrom ? 2 : 1
    const letters = letterSet(form)
    let best: { form: number, distance: number } | undefined
    for (let length = form.length - mistakes; length <= form.length + mistakes; length++) {
      const candidates = byLength[length]
      if (candidates === undefined) continue
      for (let n = 0; n < candidates.forms.length; n++) {
        // Each mistake changes the set of letters by two at most, so most words are out without being compared.
        if (bitCount(candidates.letters[n]! ^ letters) > 2 * mistakes) continue
        const word = index.formText(candidates.forms[n]!)
        if (word[0] !== form[0] && word[1] !== form[1]) continue
        const distance = damerauLevenshtein(form, word, mistakes)
        if (distance > mistakes) continue
        if (best === undefined || distance < best.distance || (distance === best.distance && isMoreFrequent(index, candidates.forms[n]!, best.form))) {
          best = { form: candidates.forms[n]!, distance }
        }
      }
    }
    return best === undefined ? undefined : index.formText(best.form)
  }
}

const isMoreFrequent = (index: PassageIndex, form: number, than: number): boolean =>
  index.arrays.formPassages[form]! > index.arrays.formPassages[than]!

type Candidates = { readonly forms: Uint32Array, readonly letters: Uint32Array }

function candidatesByLength (index: PassageIndex): (Candidates | undefined)[] {
  const { formStems, formFlags } = index.arrays
  const groups: number[][] = []
  for (let form = 0; form < index.formCount; form++) {
    if (formStems[form] === noStem || (formFlags[form]! & formIs.number) !== 0) continue
    const length = index.formText(form).length
    if (length >= shortestCorrected - 1) (groups[length] ??= []).push(form)
  }
  return Array.from(groups, (forms) => forms === undefined
    ? undefined
    : { forms: Uint32Array.from(forms), letters: Uint32Array.from(forms, (form) => letterSet(index.formText(form))) })
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
