/** How likely it is that a ranked passage answers, from 0 to 1. */
import { featureAt, type Look } from './features.ts'
import type { ReadQuery } from './read-query.ts'

/** What the confidence is computed from; every sign is a share between 0 and about 1. */
export type Signs = {
  readonly bm25: number
  /** Share of the question's words (by idf) that no passage of the whole index has. */
  readonly unknown: number
  /** Idf of the rarest word missing here, as a share of the highest possible. */
  readonly rarestMissing: number
  readonly coverage: number
  readonly window: number
  readonly score: number
}

const logit = { bias: -6.7, bm25: 6.4, unknown: -3.5, rarestMissing: -2.2, coverage: 1.9, window: 1.3, score: 1.8 } as const

export function signsOf (query: ReadQuery, look: Look, score: number, highestIdf: number): Signs {
  let unknown = 0, rarest = 0, covered = 0
  for (const [slot, { idf, stemNumber }] of query.slots.entries()) {
    const found = look.found[slot]!
    covered += idf * found
    if (found === 0 && idf > rarest) rarest = idf
    if (stemNumber < 0 && found === 0) unknown += idf
  }
  return {
    bm25: look.features[featureAt.bm25]!, unknown: unknown / query.ideal, rarestMissing: rarest / highestIdf,
    coverage: covered / query.ideal, window: look.features[featureAt.windowCoverage]!, score,
  }
}

export function confidenceOf ({ bm25, unknown, rarestMissing, coverage, window, score }: Signs): number {
  const sum = logit.bias + logit.bm25 * bm25 + logit.unknown * unknown + logit.rarestMissing * rarestMissing +
    logit.coverage * coverage + logit.window * window + logit.score * score
  return 1 / (1 + Math.exp(-sum))
}
