/** A question as the index sees it: which words count, how rare each is, and what may stand for them. */
import { isQuestionWord, stemOf } from '#knowledge/passage-index/analysis.ts'
import { noStem, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { answerTypeOf, type AnswerType } from './question-shape.ts'
import type { Element, ReadQuestion, ReadWord } from './read-question.ts'

/** One distinct word of the question, or a meaning that has no word of its own ("how old is this"). */
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
  readonly onlyFunctionWords: boolean
}

const synonymWeight = 0.5
// A word that the documents never use ("LAC" where they say "looked after") has nothing else to be found by.
const onlySynonymWeight = 0.9
/** As many as a look at a passage has room for. */
const mostSlots = 64

export function inverseFrequency (passagesWithIt: number, passageCount: number): number {
  return Math.log(1 + (passageCount - passagesWithIt + 0.5) / (passagesWithIt + 0.5))
}

/** A read question over an index. Words past the sixty-fourth are left out. */
export function readQuery ({ words, elements, shape }: ReadQuestion, index: PassageIndex): ReadQuery {
  const counts = whichCount(words)
  const slotOfStem = new Map<string, number>()
  const drafts: Slot[] = []
  const slotOfPlace = words.map((word, at) => {
    if (!counts[at]) return -1
    const stem = stemOf(word.form) ?? word.form
    const known = slotOfStem.get(stem)
    if (known !== undefined) return known
    if (drafts.length === mostSlots) return -1
    slotOfStem.set(stem, drafts.length)
    return drafts.push(slotFor(word, stem, index)) - 1
  })
  const alternatives = alternativesFor(elements, slotOfPlace, drafts, index)
  const slots = drafts.map((slot, n) => slot.stemNumber >= 0 ? slot : { ...slot, idf: idfThroughAlternatives(n, slot, alternatives, index) })
  return {
    slots,
    pairs: pairsOf(slotOfPlace.filter((slot) => slot >= 0)),
    alternatives,
    ideal: slots.reduce((sum, { idf }) => sum + idf, 0),
    answerType: answerTypeOf(shape),
    definition: shape === 'definition' && slots.length <= 5,
    onlyFunctionWords: words.every(({ form }) => isQuestionWord(form)),
  }
}

/** The telling words; where there are none, whatever is no function word. */
function whichCount (words: readonly ReadWord[]): boolean[] {
  if (words.some(({ tells }) => tells)) return words.map(({ tells }) => tells)
  const isContent = words.map(({ form }) => !isQuestionWord(form))
  return isContent.some(Boolean) ? isContent : words.map(({ form }) => stemOf(form) !== undefined)
}

function slotFor ({ typed, form, kind }: ReadWord, stem: string, index: PassageIndex): Slot {
  const stemNumber = index.stemNumberOf(stem) ?? -1
  const formNumber = index.formNumberOf(form) ?? -1
  return {
    typed, form, kind, stemNumber, formNumber,
    idf: inverseFrequency(stemNumber < 0 ? 0 : postingsOf(stemNumber, index), index.passageCount),
  }
}

const postingsOf = (stem: number, { arrays: { postingStarts } }: PassageIndex): number => postingStarts[stem + 1]! - postingStarts[stem]!

function pairsOf (sequence: readonly number[]): (readonly [number, number])[] {
  return sequence.slice(1).map((slot, n) => [sequence[n]!, slot] as const).filter(([one, other]) => one !== other)
}

/** The phrases that say what an element means, where the index has all of their words. */
function alternativesFor (elements: readonly Element[], slotOfPlace: readonly number[], slots: Slot[], index: PassageIndex): Alternative[] {
  const alternatives = new Map<string, Alternative>()
  for (const element of elements.filter(({ concepts }) => concepts.length > 0)) {
    const stoodFor = slotsOf(element, slotOfPlace, slots)
    if (stoodFor.length === 0) continue
    const weights = stoodFor.map((slot) => element.sureness * (slots[slot]!.stemNumber < 0 ? onlySynonymWeight : synonymWeight))
    for (const phrase of element.concepts.flatMap(({ standIns }) => standIns)) {
      const stems = phrase.map((stem) => index.stemNumberOf(stem) ?? noStem)
      const isTheWordItself = stems.length === 1 && stoodFor.length === 1 && stems[0] === slots[stoodFor[0]!]!.stemNumber
      if (!stems.includes(noStem) && !isTheWordItself) alternatives.set(`${stems.join(' ')}>${stoodFor.join(' ')}`, { stems, slots: stoodFor, weights })
    }
  }
  return [...alternatives.values()]
}

/** The slots of an element's words; a slot of its own when all of them are function words. */
function slotsOf ({ first, last, phrase }: Element, slotOfPlace: readonly number[], slots: Slot[]): number[] {
  const own = [...new Set(first < 0 ? [] : slotOfPlace.slice(first, last + 1).filter((slot) => slot >= 0))]
  if (own.length > 0 || slots.length === mostSlots) return own
  return [slots.push({ typed: '', form: phrase.join(' '), kind: 'word', stemNumber: -1, formNumber: -1, idf: 0 }) - 1]
}

/** An unknown word is the rarest of all, unless the documents say the same in another way: then it is as rare as that. */
function idfThroughAlternatives (n: number, slot: Slot, alternatives: readonly Alternative[], index: PassageIndex): number {
  const rarest = alternatives.filter(({ slots }) => slots.includes(n)).map(({ stems }) => Math.min(...stems.map((stem) => postingsOf(stem, index))))
  return rarest.length === 0 ? slot.idf : inverseFrequency(Math.max(...rarest), index.passageCount)
}
