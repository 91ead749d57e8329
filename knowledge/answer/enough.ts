/** When a passage fits well enough to be quoted as an answer, and when it is only near. */
import { shippedQuestions, thresholdFrom } from '#knowledge/search/calibration.ts'
import type { Shape } from '#knowledge/search/question-shape.ts'
import { readQuestion, type ReadQuestion } from '#knowledge/search/read-question.ts'
import { fitOf, type Fit } from './fit.ts'
import type { Found, Library } from './library.ts'
import { isRightKind } from './right-kind.ts'
import type { Weigh } from './weigh.ts'

/** Half of what is asked is never an answer, however small the library. */
const leastCovered = 0.53
/** Who, when and how many ask about one thing: half of it is somebody else's. */
const moreForOneThing = 0.13
const moreWithPartOfOneThing = 0.21
/** When a thing asked for is nowhere in the documents in question, the rest must be beyond doubt. */
const moreWithSomethingAbsent = 0.09
const enoughOfItsOwn = 0.25
const asksForOneThing: ReadonlySet<Shape> = new Set<Shape>(['who', 'chair', 'when', 'count', 'age', 'amount', 'percentage'])
/** "The phone number of the board" is not the author's; "nicky's number" is told by her row. */
const asksForAPhoneOf = /\b(number|e-?mail|address|details) (of|for) (the|our|your)\b/

/** Share of questions that the documents do not answer whose nearest passage must not be taken for an answer. */
const keptOut = 0.8

/** The share of a question that must be covered here: the more papers there are, the more of it is found by chance. */
export function enoughIn ({ find, findCouncils, vocabulary, weigh }: Library): number {
  const reached = shippedQuestions().map((text) => {
    const read = readQuestion(text, vocabulary, findCouncils(text).words)
    return fitsOf(find(read, () => true), read, weigh).find(({ quotable }) => isRightKind(read, quotable))?.coverage ?? 0
  })
  return Math.max(leastCovered, thresholdFrom(reached, keptOut))
}

/** How well everything that was found fits, best first. */
export const fitsOf = ({ quotables }: Found, read: ReadQuestion, weigh: Weigh): Fit[] =>
  quotables.map((quotable) => fitOf(quotable, read, weigh)).filter(({ coverage }) => coverage > 0).sort((a, b) => b.score - a.score)

/** Tells answers from passages that are only near, among the fits of one scope. */
export function answers (read: ReadQuestion, fits: readonly Fit[], { isSureOf }: Found, enough: number): (fit: Fit) => boolean {
  const tells = read.elements.map(({ generic, common }) => !generic && !common)
  const isAbsent = tells.map((tells, n) => tells && fits.every(({ matches }) => (matches[n] ?? 0) < 0.7))
  const oneThing = asksForOneThing.has(read.shape) || asksForAPhoneOf.test(read.text)
  return ({ quotable, coverage, own, matches }) => {
    const lacksAName = read.elements.some(({ mustMatch }, n) => mustMatch && matches[n] === 0)
    const lacksPart = oneThing && tells.some((tells, n) => tells && (matches[n] ?? 0) < 0.3)
    const lacksTheAbsent = isAbsent.some((absent, n) => absent && (matches[n] ?? 0) < 0.7)
    const more = lacksPart ? moreWithPartOfOneThing : lacksTheAbsent ? moreWithSomethingAbsent : oneThing ? moreForOneThing : 0
    return !lacksAName && coverage >= enough + more && own >= enoughOfItsOwn && isRightKind(read, quotable) && quotable.passage.kind !== 'heading' &&
      // The lexicon knows how our subject is spoken of. On any other, what counts is how well the very words fit.
      (quotable.isOnSubject || isSureOf(quotable))
  }
}
