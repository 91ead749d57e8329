/** Everything that answering needs, built once when the knowledge base is opened. */
import type { CouncilId, Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { damerauLevenshtein } from '#knowledge/search/spelling.ts'
import type { Library } from './answer-question.ts'
import { councilFinder } from './councils-named.ts'
import { matchOf } from './fit.ts'
import { indexQuotables, type QuotationIndex } from './quotation-index.ts'
import { readLexicon } from './lexicon.ts'
import { namedOnly } from './named-only.ts'
import { quotablesOf, type Quotable } from './quotables.ts'
import type { Element } from './read-question.ts'

/** Builds the library of the passages; every passage's document must be in `documents`. */
export function buildLibrary (passages: readonly Passage[], documents: ReadonlyMap<string, Document>): Library {
  const lexicon = readLexicon(new URL('./lexicon.yaml', import.meta.url), new URL('../synonyms.json', import.meta.url))
  const quotables = quotablesOf(passages, documents, lexicon)
  const index = indexQuotables(quotables)
  const stems = new Set(quotables.flatMap(({ stems: own, above }) => [...own, ...above.stems]))
  const words = [...new Set([...quotables.flatMap(({ forms }) => [...forms]), ...lexicon.words])].filter((word) => !lexicon.neutral.has(word) && !lexicon.common.has(word))
  const councils = new Map([...documents.values()].flatMap(({ council, councilName }): [CouncilId, string][] => council ? [[council, councilName ?? council]] : []))
  return {
    quotables,
    vocabulary: { lexicon, isHeld: (stem) => stems.has(stem), correct: nearestOf(words) },
    speakingOf: index.speakingOf,
    weigh: weighing(quotables, index),
    findCouncils: councilFinder(new URL('./councils.yaml', import.meta.url), councils),
    namedOnly,
  }
}

// A word of the subject tells little, a rare word much; a word that nobody knows must still be covered to be answered.
const genericWeight = 0.2
const commonWeight = 0.5
const unknownWeight = 2.6
/** Phrases remembered, so that what people type cannot fill the memory. */
const mostRemembered = 5000

function weighing (quotables: readonly Quotable[], index: QuotationIndex): (element: Element) => number {
  const weights = new Map<string, number>()
  return (element) => {
    if (element.generic) return genericWeight
    if (element.common && element.concepts.length === 0) return commonWeight
    if (!element.known) return unknownWeight
    const key = element.phrase.join(' ')
    const known = weights.get(key)
    if (known !== undefined) return known
    const holding = index.speakingOf([element]).filter((quotable) => matchOf(element, quotable) > 0.9).length
    const weight = 1 + 0.4 * Math.log(quotables.length / Math.max(holding, 1))
    if (weights.size > mostRemembered) weights.clear()
    weights.set(key, weight)
    return weight
  }
}

/** The nearest known word: one slip from five letters, two from nine; the first letter is nearly always right. */
function nearestOf (words: readonly string[]): (form: string) => string | undefined {
  const byFirst = Map.groupBy(words.filter((word) => word.length >= 4), (word) => word[0] ?? '')
  const remembered = new Map<string, string | undefined>()
  return (form) => {
    if (form.length < 5) return undefined
    if (!remembered.has(form)) {
      const most = form.length >= 9 ? 2 : 1
      let nearest: string | undefined, distance = most + 1
      for (const word of byFirst.get(form[0] ?? '') ?? []) {
        if (Math.abs(word.length - form.length) > most) continue
        const here = damerauLevenshtein(form, word, most)
        if (here < distance) { nearest = word; distance = here }
      }
      if (remembered.size > mostRemembered) remembered.clear()
      remembered.set(form, nearest)
    }
    return remembered.get(form)
  }
}
