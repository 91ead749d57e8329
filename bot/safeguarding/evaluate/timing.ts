/** How long one message takes to classify, in milliseconds: the middle one, and the one that only a hundredth are slower than. */
import type { Classify } from '../classify.ts'

export type Timing = { readonly median: number, readonly p99: number, readonly longest: number }

const rounds = 20

/** Classifies all texts often; the first rounds only warm up. */
export function timingOf (texts: readonly string[], classify: Classify): Timing {
  for (let round = 0; round < 3; round++) for (const text of texts) classify(text)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      const started = performance.now()
      classify(text)
      times.push(performance.now() - started)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { median: at(0.5), p99: at(0.99), longest: at(1) }
}
