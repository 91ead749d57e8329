/**
 * Learns from examples how much each feature speaks for each outcome: logistic regression by small steps, the same every time.
 * Nothing is downloaded and nobody's messages are used; the examples are all there is to it.
 */

/** How much each feature speaks for each outcome, in the order of `outcomes`. */
export type Weights<Outcome extends string> = { readonly outcomes: readonly Outcome[], readonly bias: Float64Array, readonly of: ReadonlyMap<string, Float64Array> }
export type Labelled<Outcome extends string> = { readonly features: ReadonlySet<string>, readonly outcome: Outcome }

const rounds = 20
const step = 0.15
const shrink = 1e-4
// An outcome that is this nearly right teaches nothing more from this example.
const nearlyRight = 1e-3

/** The weights that tell these examples apart. */
export function learn<Outcome extends string> (examples: readonly Labelled<Outcome>[], outcomes: readonly Outcome[]): Weights<Outcome> {
  const numbers = new Map<string, number>()
  const numberOf = (feature: string): number => numbers.get(feature) ?? (numbers.set(feature, numbers.size), numbers.size - 1)
  const rows = examples.map(({ features, outcome }) => ({ features: Int32Array.from([...features].map(numberOf)), right: outcomes.indexOf(outcome) }))
  const many = outcomes.length
  const weights = new Float64Array(numbers.size * many)
  // Adagrad: a feature that has moved often moves less, so that rare words are learned as well as common ones.
  const moved = new Float64Array(numbers.size * many).fill(1e-6)
  const bias = new Float64Array(many)
  const score = new Float64Array(many)
  const order = rows.map((_, at) => at)
  const random = sequenceOfNumbers()
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at]
      if (!row) continue
      const scale = 1 / Math.sqrt(row.features.length)
      score.set(bias)
      for (const feature of row.features) for (let k = 0; k < many; k++) score[k]! += weights[feature * many + k]! * scale
      softmax(score)
      for (let k = 0; k < many; k++) {
        const wrongBy = score[k]! - (k === row.right ? 1 : 0)
        if (Math.abs(wrongBy) < nearlyRight) continue
        bias[k]! -= step * 0.1 * wrongBy
        for (const feature of row.features) {
          const place = feature * many + k
          const slope = wrongBy * scale + shrink * weights[place]!
          moved[place]! += slope * slope
          weights[place]! -= step * slope / Math.sqrt(moved[place]!)
        }
      }
    }
  }
  // Four digits say all there is to say, and weights that were kept in a file are then the same as those just learned.
  for (const values of [weights, bias]) for (let at = 0; at < values.length; at++) values[at] = Math.round(values[at]! * 1e4) / 1e4
  return { outcomes, bias, of: new Map([...numbers].map(([feature, number]) => [feature, weights.subarray(number * many, (number + 1) * many)])) }
}

/** How likely each outcome is for something with these features: shares of 1, in the order of `outcomes`. */
export function sharesOf<Outcome extends string> (features: ReadonlySet<string>, { bias, of }: Weights<Outcome>): Float64Array {
  const scores = Float64Array.from(bias)
  const scale = 1 / Math.sqrt(Math.max(1, features.size))
  for (const feature of features) {
    const weights = of.get(feature)
    if (weights) for (let k = 0; k < scores.length; k++) scores[k]! += weights[k]! * scale
  }
  softmax(scores)
  return scores
}

/** Turns scores into shares of 1, in place. */
function softmax (scores: Float64Array): void {
  const highest = Math.max(...scores)
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - highest)
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
}

/** Numbers from 0 to 1 that look random and are the same every time. */
function sequenceOfNumbers (): () => number {
  let state = 7
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x80000000
}

function shuffle (places: number[], random: () => number): void {
  for (let at = places.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = places[at]!
    places[at] = places[other]!
    places[other] = kept
  }
}
