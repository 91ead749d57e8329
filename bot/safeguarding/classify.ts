/**
 * What a message tells us about harm, and what made us think so. Local and deterministic: written rules look first, likeness to
 * labelled examples gives a second opinion, and both are weighed here. Nothing is asked of a network and nothing is kept.
 */
import { readExamples, type Example } from './examples.ts'
import { readFields } from './fields.ts'
import type { SafeguardingLevel } from './level.ts'
import type { Lexicon } from './lexicon.ts'
import { learnLikeness, type Keep } from './likeness.ts'
import { nearestAmong } from './nearest-example.ts'
import { needsOf } from './needs.ts'
import { wordsOf } from './normalise.ts'
import { Reading } from './reading.ts'
import { rulesOf, type Found, type Reason, type SetAside } from './rules.ts'
import { isLower, weighed } from './weigh.ts'

export type Classification = {
  readonly level: SafeguardingLevel | 'none'
  /** What kind of harm; null when nothing was found. */
  readonly category: string | null
  /** Most urgent first. For a person who looks into a result; never logged, because it holds words of the message. */
  readonly reasons: readonly Reason[]
  readonly setAside: readonly SetAside[]
}

export type Classify = (message: string) => Classification

/** A classifier by rules alone. It keeps nothing between messages and never throws. */
export function classifyByRules (lexicon: Lexicon): Classify {
  const needs = needsOf(lexicon)
  const rules = rulesOf(lexicon)
  return inParts((message) => classification(rules(new Reading(wordsOf(message, lexicon.vocabulary), lexicon, needs))))
}

/** A classifier by rules and by likeness to examples. It keeps nothing between messages and never throws. */
export function classifyWith (lexicon: Lexicon, examples: readonly Example[] = readExamples(lexicon), keep?: Keep): Classify {
  const needs = needsOf(lexicon)
  const rules = rulesOf(lexicon)
  const fieldsOf = readFields()
  const read = (message: string): Reading => new Reading(wordsOf(message, lexicon.vocabulary), lexicon, needs)
  const likenessOf = learnLikeness(lexicon, examples, fieldsOf, read, rules, keep)
  const nearest = nearestAmong(examples, fieldsOf, lexicon.vocabulary)
  return inParts((message) => {
    const reading = read(message)
    const found = rules(reading)
    const likeness = likenessOf(reading, found)
    const level = weighed(found.reasons[0]?.level, likeness.shares)
    if (level === found.reasons[0]?.level) return classification(found)
    // Harm is often wrapped in an ordinary question, which then looks ordinary as a whole: only what says one thing is lowered.
    if (level === undefined || isLower(level, found.reasons[0]?.level)) return classification(saysOneThing(message) ? lowered(found, level) : found)
    const example = nearest(reading.words, level)
    if (!found.reasons.length && example && found.isTaken(example.category)) return classification(found)
    return classification(raised(found, level, likeness.saw(), example))
  })
}

const classification = ({ reasons, setAside }: Readonly<Pick<Found, 'reasons' | 'setAside'>>): Classification => ({ level: reasons[0]?.level ?? 'none', category: reasons[0]?.category ?? null, reasons, setAside })

/** What rules found, with the level taken down because the message looks so ordinary; undefined sets all of it aside. */
function lowered ({ reasons, setAside }: Found, level: SafeguardingLevel | undefined): Readonly<Pick<Found, 'reasons' | 'setAside'>> {
  const because = 'like ordinary messages'
  return {
    reasons: level === undefined ? [] : reasons.slice(0, 1).map((reason): Reason => ({ ...reason, level, note: because })),
    setAside: [...setAside, ...reasons.map(({ category, saw, rule }): SetAside => ({ category, saw, rule, because }))],
  }
}

/** What rules found, with a more urgent level on top because the message is like this example. */
function raised ({ reasons, setAside }: Found, level: SafeguardingLevel, saw: string, example: Example | undefined): Readonly<Pick<Found, 'reasons' | 'setAside'>> {
  const category = reasons[0]?.category ?? example?.category ?? 'low-mood'
  return { reasons: [{ level, category, saw, rule: `like "${example?.text ?? ''}"`, note: 'like examples' }, ...reasons], setAside }
}

const saysOneThing = (message: string): boolean => !/[.,;:?!\n(][^.,;:?!\n]*\p{L}|\b(?:but|and|cos|coz|because|also)\b/iu.test(message)

// A part is as long as normalise.ts reads; parts overlap, so that what stands on an edge is whole in one of them.
const partLength = 2_000
const overlap = 200
const mostParts = 8

/** A classifier that reads a long message in parts; the most urgent part counts. */
const inParts = (classify: Classify): Classify => (message) => {
  if (message.length <= partLength) return classify(message)
  const starts = Array.from({ length: mostParts }, (_, part) => part * (partLength - overlap)).filter((start) => start < message.length)
  const found = starts.map((start) => classify(message.slice(start, start + partLength)))
  return found.reduce((worst, part) => isLower(worst.level, part.level) ? part : worst)
}
