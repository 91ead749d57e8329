/** How like the examples of each level a message is: a second opinion, for words that no rule was written for. */
import { learn, sharesOf } from '#knowledge/learning/learn.ts'
import type { Example } from './examples.ts'
import { featuresOf } from './features.ts'
import type { FieldsOf } from './fields.ts'
import type { Lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'

const outcomes: readonly Example['level'][] = ['none', 'worry', 'disclosure', 'emergency']

export type Likeness = {
  /** Shares of 1: how likely each outcome is, judging by the examples. */
  readonly shares: Readonly<Record<Example['level'], number>>
  /** The words or phrases that spoke most for help, as they were understood. */
  readonly saw: () => string
}

export type LikenessOf = (reading: Reading) => Likeness

/** Learns from the examples (a fraction of a second, the same every time) and gives the second opinion. */
export function learnLikeness (lexicon: Lexicon, examples: readonly Example[], fieldsOf: FieldsOf, read: (text: string) => Reading): LikenessOf {
  const weights = learn(examples.map(({ text, level }) => ({ features: featuresOf(read(text), lexicon, fieldsOf), outcome: level })), outcomes)
  const speaksForHelp = (feature: string): number => {
    const [none = 0, ...help] = weights.of.get(feature) ?? [0]
    return Math.max(...help, 0) - none
  }
  return (reading) => {
    const features = featuresOf(reading, lexicon, fieldsOf)
    const shares = sharesOf(features, weights)
    return {
      shares: Object.fromEntries(outcomes.map((outcome, k) => [outcome, shares[k] ?? 0])) as Likeness['shares'],
      saw: () => [...features].filter(isWords).sort((a, b) => speaksForHelp(b) - speaksForHelp(a)).slice(0, 3).map((words) => words.replaceAll('_', ' ')).join(', '),
    }
  }
}

/** Words of the message, not what we know about them. */
const isWords = (feature: string): boolean => /^\p{L}[\p{L}\p{N}_]*$/u.test(feature) && !/^long\d$/.test(feature)
