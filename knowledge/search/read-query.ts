/** A question as the index sees it: which words count, how rare each is, and what may stand for them. */
import { isNumber, isQuestionWord, stemOf, wordsOf, type Word } from '#knowledge/passage-index/analysis.ts'
import { formIs, noStem, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { answerTypeOf, asksForDefinition, type AnswerType } from './question-shape.ts'
import type { CorrectSpelling } from './spelling.ts'
import type { SynonymFinder } from './synonyms.ts'

/** One distinct word of the question. */
export type Slot = {
  readonly typed: string
  readonly form: string
  readonly kind: 'word' | 'name' | 'number'
  /** Their numbers in the index, -1 where no passage has them. */
  readonly formNumber: number
  readonly stemNumber: number
  readonly idf: number
}

/** Stems that may stand in a passage, in this order, for some slots of the question. */
export type Alternative = { readonly stems: readonly number[], readonly slots: readonly number[], readonly weights: readonly number[] }

export type ReadQuery = {
  readonly slots: readonly Slot[]
  /** Neighbouring words of the question, as pairs of slots. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly alternatives: readonly Alternative[]
  /** Sum of the slots' idf: what a perfect passage would collect. */
  readonly ideal: number
  readonly answerType: AnswerType
  readonly definition: boolean
  readonly corrections: readonly { readonly typed: string, readonly read: string }[]
  readonly onlyFunctionWords: boolean
}

export type Reading = { readonly index: PassageIndex, readonly correct: CorrectSpelling, readonly synonyms: SynonymFinder }

const synonymWeight = 0.5
// A word that the documents never use ("LAC" where they say "looked after") has nothing else to be found by.
const onlySynonymWeight = 0.9
const longestQuestion = 64

export function inverseFrequency (passagesWithIt: number, passageCount: number): number {
  return Math.log(1 + (passageCount - passagesWithIt + 0.5) / (passagesWithIt + 0.5))
}

/** Reads a question over an index. Words past the sixty-fourth are left out: nobody asks that much at once. */
export function readQuery (text: string, { index, correct, synonyms }: Reading): ReadQuery {
  const all = wordsOf(text).slice(0, longestQuestion * 4)
  const meant = all.filter(({ form }) => !isQuestionWord(form))
  const onlyFunctionWords = meant.length === 0
  const counted = (onlyFunctionWords ? all.filter(({ form }) => stemOf(form) !== undefined) : meant).slice(0, longestQuestion)

  const corrections: { typed: string, read: string }[] = []
  const read = new Map<Word, string>()
  for (const word of counted) {
    const form = readForm(word.form, { index, correct, synonyms })
    if (form !== word.form) corrections.push({ typed: word.form, read: form })
    read.set(word, form)
  }

  const forms = all.map((word) => read.get(word) ?? word.form)
  const shouted = counted.length > 1 && counted.every(({ capital }) => capital)
  const slotOfStem = new Map<string, number>()
  const drafts: Slot[] = []
  const slotOfPlace = all.map((word) => {
    const form = read.get(word)
    if (form === undefined) return -1
    const stem = stemOf(form) ?? form
    const known = slotOfStem.get(stem)
    if (known !== undefined) return known
    slotOfStem.set(stem, drafts.length)
    return drafts.push(slotFor(word, form, stem, !shouted && word !== all[0], index)) - 1
  })

  const alternatives = alternativesFor(synonyms.synonymsIn(forms), slotOfPlace, drafts, index)
  const slots = drafts.map((slot, n) => slot.stemNumber >= 0 ? slot : { ...slot, idf: idfThroughAlternatives(n, slot, alternatives, index) })
  return {
    slots,
    pairs: pairsOf(slotOfPlace.filter((slot) => slot >= 0)),
    alternatives,
    ideal: slots.reduce((sum, { idf }) => sum + idf, 0),
    answerType: answerTypeOf(text),
    definition: asksForDefinition(text) && slots.length <= 5,
    corrections,
    onlyFunctionWords,
  }
}

function readForm (form: string, { index, correct, synonyms }: Reading): string {
  const stem = stemOf(form)
  if (stem === undefined || index.stemNumberOf(stem) !== undefined || synonyms.knows(form)) return form
  return correct(form) ?? form
}

function slotFor (word: Word, form: string, stem: string, mayBeName: boolean, index: PassageIndex): Slot {
  const stemNumber = index.stemNumberOf(stem) ?? -1
  const formNumber = index.formNumberOf(form) ?? -1
  const { postingStarts, formFlags } = index.arrays
  const passagesWithIt = stemNumber < 0 ? 0 : postingStarts[stemNumber + 1]! - postingStarts[stemNumber]!
  const alwaysCapital = formNumber >= 0 && (formFlags[formNumber]! & formIs.neverLowerCase) !== 0
  const isName = word.capital && mayBeName && (formNumber < 0 || alwaysCapital)
  return {
    typed: word.form, form, stemNumber, formNumber,
    kind: isNumber(form) ? 'number' : isName ? 'name' : 'word',
    idf: inverseFrequency(passagesWithIt, index.passageCount),
  }
}

function pairsOf (sequence: readonly number[]): (readonly [number, number])[] {
  return sequence.slice(1).map((slot, n) => [sequence[n]!, slot] as const).filter(([one, other]) => one !== other)
}

function alternativesFor (found: ReturnType<SynonymFinder['synonymsIn']>, slotOfPlace: readonly number[], slots: readonly Slot[], index: PassageIndex): Alternative[] {
  const alternatives = new Map<string, Alternative>()
  for (const { first, last, stems, sureness } of found) {
    const numbers = stems.map((stem) => index.stemNumberOf(stem) ?? noStem)
    const stoodFor = [...new Set(slotOfPlace.slice(first, last + 1).filter((slot) => slot >= 0))]
    if (numbers.includes(noStem) || stoodFor.length === 0) continue
    const weights = stoodFor.map((slot) => sureness * (slots[slot]!.stemNumber < 0 ? onlySynonymWeight : synonymWeight))
    alternatives.set(`${numbers.join(' ')}>${stoodFor.join(' ')}`, { stems: numbers, slots: stoodFor, weights })
  }
  return [...alternatives.values()]
}

/** An unknown word is the rarest of all, unless the documents say the same in another way: then it is as rare as that. */
function idfThroughAlternatives (n: number, slot: Slot, alternatives: readonly Alternative[], index: PassageIndex): number {
  const { postingStarts } = index.arrays
  const rarest = alternatives.filter(({ slots }) => slots.includes(n))
    .map(({ stems }) => Math.min(...stems.map((stem) => postingStarts[stem + 1]! - postingStarts[stem]!)))
  return rarest.length === 0 ? slot.idf : inverseFrequency(Math.max(...rarest), index.passageCount)
}
