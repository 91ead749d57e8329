/** What each feature is worth. */
import { featureNames, type Feature } from './features.ts'

// Fitted by coordinate search on the even articles of SQuAD (`npm run bench:search` prints both halves), except three that SQuAD
// says little about and public-service questions need: definition, numbers and neighbouring words keep about what retrieval
// experiments on such questions gave them. That costs 0.1 points of hit@1 on SQuAD.
const worth: Readonly<Record<Feature, number>> = {
  bm25: 0.55, windowCoverage: 0.40, sentenceBm25: 0.57, orderedPairs: 0.18, titleCoverage: 0.50, exactForms: 0.35,
  definition: 0.15, numbers: 0.18, windowBm25: 0.05, answerType: 0.05, sentenceCoverage: 0.08, unorderedPairs: 0.02,
}

/** In the order of featureNames. */
export const weights = Float64Array.from(featureNames, (name) => worth[name])

/** The sum of weight x feature. */
export function scoreOf (features: Float64Array, by: Float64Array = weights): number {
  let score = 0
  for (let n = 0; n < features.length; n++) score += by[n]! * features[n]!
  return score
}
