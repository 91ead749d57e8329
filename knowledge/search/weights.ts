/** What each feature is worth, and what the features say about our being right. */
import { featureNames, type Feature } from './features.ts'

const worth: Readonly<Record<Feature, number>> = {
  bm25: 0.50, windowCoverage: 0.50, sentenceBm25: 0.50, orderedPairs: 0.42, titleCoverage: 0.40, exactForms: 0.22,
  definition: 0.20, numbers: 0.18, windowBm25: 0.10, answerType: 0.07, sentenceCoverage: 0.07, unorderedPairs: 0.05,
}

/** In the order of featureNames. */
export const weights = Float64Array.from(featureNames, (name) => worth[name])

/** The sum of weight x feature. */
export function scoreOf (features: Float64Array, by: Float64Array = weights): number {
  let score = 0
  for (let n = 0; n < features.length; n++) score += by[n]! * features[n]!
  return score
}
