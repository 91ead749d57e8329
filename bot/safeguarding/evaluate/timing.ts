/** How long a message takes to classify, in milliseconds: the middle message, the one that a hundredth are slower than, the slowest. */
import type { Classify } from '../classify.ts'

export type Timing = { readonly median: number, readonly p99: number, readonly longest: number }

const rounds = 20

/** Classifies all texts often; the first rounds only warm up. Of each text the middle time counts, since a machine has other work too. */
export function timingOf (texts: readonly string[], classify: Classify): Timing {
  for (let round = 0; round < 3; round++) for (const text of texts) classify(text)
  const times = texts.map((text) => {
    const ofText = Array.from({ length: rounds }, () => {
      const started = performance.now()
      classify(text)
      return performance.now() - started
    }).sort((a, b) => a - b)
    return ofText[rounds >> 1] ?? 0
  }).sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { median: at(0.5), p99: at(0.99), longest: at(1) }
}
