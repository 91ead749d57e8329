/** What is indexed of every passage: which words it has, how often, in which order and in which sentence. */

/** What the builder needs to know of a passage. */
export type PassageToIndex = {
  readonly id: string
  /** Council, document title, headings, label: indexed in front of the text, outermost first. */
  readonly inFront: readonly string[]
  readonly text: string
}

/** A reading room: filled by `buildIndex` or `loadIndex`, never changed afterwards. */
export type PassageIndex = {
  readonly passageCount: number
  /** sha-256 of everything that was indexed and of the format's version: two equal hashes, two equal indexes. */
  readonly contentHash: string
  idOf (passage: number): string
}
