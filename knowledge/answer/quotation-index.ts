/** Which quotables speak of a word or concept at all, so that only those are looked at. */
import { isQuestionWord } from '#knowledge/passage-index/analysis.ts'
import type { Concept } from './lexicon.ts'
import type { Quotable } from './quotables.ts'
import type { Element } from './read-question.ts'

export type QuotationIndex = {
  /** Every quotable that may match one of the elements, in reading order. Generic ones count only when there is nothing else. */
  readonly speakingOf: (elements: readonly Element[]) => readonly Quotable[]
}

/** Indexes the quotables by the stems and concepts of their own words, headings and neighbours. */
export function indexQuotables (quotables: readonly Quotable[]): QuotationIndex {
  const byStem = new Map<string, number[]>(), byConcept = new Map<Concept, number[]>()
  for (const { number, stems, concepts, above, beside, heads } of quotables) {
    for (const stem of new Set([...stems, ...above.stems, ...beside.stems])) push(byStem, stem, number)
    for (const concept of new Set([...concepts, ...above.concepts, ...beside.concepts, ...heads])) push(byConcept, concept, number)
  }
  return {
    speakingOf: (elements) => {
      const telling = elements.filter(({ generic }) => !generic)
      const found = new Set<number>()
      for (const { phrase, concepts } of telling.length > 0 ? telling : elements) {
        for (const token of phrase) if (!isQuestionWord(token) || phrase.length === 1) for (const number of byStem.get(token) ?? []) found.add(number)
        for (const concept of concepts) for (const number of byConcept.get(concept) ?? []) found.add(number)
      }
      return [...found].sort((a, b) => a - b).flatMap((number) => quotables[number] ?? [])
    },
  }
}

function push<Key> (postings: Map<Key, number[]>, key: Key, number: number): void {
  const list = postings.get(key)
  if (list) list.push(number)
  else postings.set(key, [number])
}
