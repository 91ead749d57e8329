/** Fits points to judged messages: logistic regression by Adam, plain enough to read. */
import type { Points } from '../points.ts'

/** One judged message. `counts` is how much it weighs: ordinary questions are many and would drown the rest. */
export type Judged = { readonly features: ReadonlySet<string>, readonly isOneChild: boolean, readonly counts: number }

const rounds = 500
const step = 0.03
// Shrinks every point towards none, so that no rare word decides.
const shrinking = 2
// A feature that fewer messages have teaches nothing about the next one.
const fewest = 3

/** Points to two decimals. The same messages give the same points. */
export function fitPoints (judged: readonly Judged[]): Pick<Points, 'start' | 'features'> {
  const seen = new Map<string, number>()
  for (const { features } of judged) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const names = [...seen].filter(([, times]) => times >= fewest).map(([name]) => name)
  const index = new Map(names.map((name, at) => [name, at]))
  const rows = judged.map(({ features, isOneChild, counts }) => ({ at: [...features].flatMap((name) => index.get(name) ?? []), wanted: isOneChild ? 1 : 0, counts }))
  const points = new Float64Array(names.length)
  const [mean, spread] = [new Float64Array(names.length), new Float64Array(names.length)]
  let start = 0
  for (let round = 1; round <= rounds; round++) {
    const slope = points.map((point) => shrinking * point / rows.length)
    let startSlope = 0
    for (const { at, wanted, counts } of rows) {
      const sum = at.reduce((total, feature) => total + points[feature]!, start)
      const error = counts * (1 / (1 + Math.exp(-sum)) - wanted) / rows.length
      startSlope += error
      for (const feature of at) slope[feature]! += error
    }
    start -= 0.5 * startSlope
    for (let feature = 0; feature < points.length; feature++) {
      mean[feature] = 0.9 * mean[feature]! + 0.1 * slope[feature]!
      spread[feature] = 0.999 * spread[feature]! + 0.001 * slope[feature]! ** 2
      points[feature]! -= step * (mean[feature]! / (1 - 0.9 ** round)) / (Math.sqrt(spread[feature]! / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  const rounded = names.map((name, at) => [name, Math.round(100 * points[at]!) / 100] as const).filter(([, point]) => point !== 0)
  return { start: Math.round(100 * start) / 100, features: Object.fromEntries(rounded.sort(([a], [b]) => a < b ? -1 : 1)) }
}
