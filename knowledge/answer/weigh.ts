/** How much each thing that is asked for tells. */
import type { PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { postingsOver } from '#knowledge/passage-index/postings.ts'
import { isFunctionWord } from '#knowledge/passage-index/analysis.ts'
import type { Phrase } from '#knowledge/search/lexicon.ts'
import type { Element } from '#knowledge/search/read-question.ts'

export type Weigh = {
  /** How much an element tells. */
  readonly of: (element: Element) => number
  /** How much it tells that a passage is about our subject at all: nothing where all of them are. */
  readonly subject: number
}

// A word of the subject tells little, a rare word much; a word that nobody knows must still be covered to be answered.
const genericWeight = 0.2
const commonWeight = 0.5
const unknownWeight = 2.6
/** What the rarest thing of a corpus tells more than one that every passage has: the same in a small and in a large corpus. */
const mostRarity = 2.34
/** Phrases remembered, so that what people type cannot fill the memory. */
const mostRemembered = 5000

/** How much a passage's being about our subject tells, where hardly any is. */
const subjectRarity = 2

/** Weighs elements by how many passages of the index have their words or say what they mean; `subject` are the words of our subject. */
export function weighing (index: PassageIndex, subject: readonly Phrase[]): Weigh {
  const { countWithAny } = postingsOver(index)
  const rarity = (holding: number): number => Math.log(index.passageCount / Math.max(holding, 1)) / Math.log(Math.max(index.passageCount, 2))
  const weights = new Map<string, number>()
  // Every passage found asks for the same elements again.
  const weighed = new WeakMap<Element, number>()
  const of = (element: Element): number => {
    const known = weighed.get(element)
    if (known !== undefined) return known
    const weight = weightOf(element)
    weighed.set(element, weight)
    return weight
  }
  const weightOf = (element: Element): number => {
    if (element.generic) return genericWeight
    if (element.common && element.concepts.length === 0) return commonWeight
    if (!element.known) return unknownWeight
    const key = [element.phrase.join(' '), ...element.concepts.map(({ id }) => id)].join('|')
    const known = weights.get(key)
    if (known !== undefined) return known
    const holding = countWithAny([element.phrase.filter((token) => !isFunctionWord(token)), ...element.concepts.flatMap(({ standIns }) => standIns)])
    const weight = 1 + mostRarity * rarity(holding)
    if (weights.size > mostRemembered) weights.clear()
    weights.set(key, weight)
    return weight
  }
  return { of, subject: subjectRarity * rarity(countWithAny(subject)) }
}
