/** The example that shares most with a message: names the kind of harm where only likeness found it, and shows why. */
import type { Example } from './examples.ts'
import type { FieldsOf } from './fields.ts'
import type { SafeguardingLevel } from './level.ts'
import { stop, wordsOf, type Vocabulary } from './normalise.ts'

/** The nearest example that calls for help; one of this level if there is any that shares something. */
export type NearestExample = (words: readonly string[], level: SafeguardingLevel) => Example | undefined

/** Compares by words, pairs of words and fields; the rarer a word, the more it says. */
export function nearestAmong (examples: readonly Example[], fieldsOf: FieldsOf, vocabulary: Vocabulary): NearestExample {
  const harmful = examples.filter(({ level }) => level !== 'none')
  const holding = new Map<string, number[]>()
  const sizes = harmful.map(({ text }, at) => {
    const parts = partsOf(wordsOf(text, vocabulary), fieldsOf)
    for (const part of parts) holding.set(part, [...holding.get(part) ?? [], at])
    return parts.size
  })
  return (words, level) => {
    const scores = new Float64Array(harmful.length)
    for (const part of partsOf(words, fieldsOf)) {
      const places = holding.get(part) ?? []
      for (const at of places) scores[at] = (scores[at] ?? 0) + Math.log(harmful.length / places.length) / Math.sqrt(sizes[at] ?? 1)
    }
    const best = (test: (example: Example) => boolean): number => harmful.reduce((found, example, at) => test(example) && (scores[at] ?? 0) > (scores[found] ?? 0) ? at : found, -1)
    const ofLevel = best((example) => example.level === level)
    return harmful[ofLevel >= 0 ? ofLevel : best(() => true)]
  }
}

function partsOf (words: readonly string[], fieldsOf: FieldsOf): ReadonlySet<string> {
  const said = words.filter((word) => word !== stop)
  return new Set([...said, ...said.slice(1).map((word, at) => `${said[at]} ${word}`), ...said.flatMap((word) => fieldsOf(word).map((field) => `@${field}`))])
}
