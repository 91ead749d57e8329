/** How like the examples of each level a message is: a second opinion, for words that no rule was written for. */
import { learn, sharesOf, type Weights } from '#knowledge/learning/learn.ts'
import type { Example } from './examples.ts'
import { featuresOf } from './features.ts'
import type { FieldsOf } from './fields.ts'
import type { Lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'
import type { Found } from './rules.ts'

const outcomes: readonly Example['level'][] = ['none', 'worry', 'disclosure', 'emergency']

export type Likeness = {
  /** Shares of 1: how likely each outcome is, judging by the examples. */
  readonly shares: Readonly<Record<Example['level'], number>>
  /** The words or phrases that spoke most for help, as they were understood. */
  readonly saw: () => string
}

export type LikenessOf = (reading: Reading, found: Found) => Likeness

/** What rules find in a message. */
export type Rules = (reading: Reading) => Found

/** Gives weights, from where they were kept or by learning them. */
export type Keep = (learnAnew: () => Weights<Example['level']>, outcomes: readonly Example['level'][]) => Weights<Example['level']>

/** Learns from the examples (a second or two, the same every time) unless `keep` has it already, and gives the second opinion. */
export function learnLikeness (lexicon: Lexicon, examples: readonly Example[], fieldsOf: FieldsOf, read: (text: string) => Reading, rules: Rules, keep: Keep = (learnAnew) => learnAnew()): LikenessOf {
  const seenIn = (reading: Reading, found: Found): ReadonlySet<string> => new Set([...featuresOf(reading, lexicon, fieldsOf), ...featuresOfFound(found)])
  const weights = keep(() => learn(examples.map(({ text, level }) => {
    const reading = read(text)
    return { features: seenIn(reading, rules(reading)), outcome: level }
  }), outcomes), outcomes)
  const speaksForHelp = (feature: string): number => {
    const [none = 0, ...help] = weights.of.get(feature) ?? [0]
    return Math.max(...help, 0) - none
  }
  return (reading, found) => {
    const features = seenIn(reading, found)
    const shares = sharesOf(features, weights)
    return {
      shares: Object.fromEntries(outcomes.map((outcome, k) => [outcome, shares[k] ?? 0])) as Likeness['shares'],
      saw: () => [...features].filter(isWords).sort((a, b) => speaksForHelp(b) - speaksForHelp(a)).slice(0, 3).map((words) => words.replaceAll('_', ' ')).join(', '),
    }
  }
}

/**
 * What rules found and set aside is one thing more to compare: examples show how far a rule can be trusted, and a saying.
 * That rules found nothing is no feature: they know our own examples better than anybody else's words, so it would say too much.
 */
const featuresOfFound = ({ reasons, setAside, holdsSaying }: Found): string[] =>
  [...reasons.slice(0, 1).map(({ level }) => `rules ${level}`), ...setAside.map(({ because }) => `aside ${because}`), ...holdsSaying ? ['a saying'] : []]

/** Words of the message, not what we know about them. */
const isWords = (feature: string): boolean => /^\p{L}[\p{L}\p{N}_]*$/u.test(feature) && !/^long\d$/.test(feature)
