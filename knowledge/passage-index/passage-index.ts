/** What is indexed of every passage: which words it has, how often, in which order and in which sentence. */

/** What the builder needs to know of a passage. */
export type PassageToIndex = {
  readonly id: string
  /** Council, document title, headings, label: indexed in front of the text, outermost first. */
  readonly inFront: readonly string[]
  readonly text: string
}

/** Raised whenever the analysis or the arrays change, so that an index of an older house is built again. */
export const formatVersion = 1

/**
 * Typed arrays, one name each; all `…Starts` have one entry more than what they count, so that item i is starts[i]..starts[i + 1].
 * A *form* is a word as it stands (`children`), a *stem* what it is found under (`child`).
 */
export type IndexArrays = {
  readonly idBytes: Uint8Array
  readonly idStarts: Uint32Array
  readonly formBytes: Uint8Array
  readonly formStarts: Uint32Array
  /** Per form: its stem's number, or `noStem` for a function word. */
  readonly formStems: Uint32Array
  /** Per form: in how many passages it stands. */
  readonly formPassages: Uint32Array
  /** Per form: bit set of `formIs`. */
  readonly formFlags: Uint8Array
  readonly stemBytes: Uint8Array
  readonly stemStarts: Uint32Array
  /** Per stem: where its postings start; a posting is a passage and how often the stem stands in it (255 at most). */
  readonly postingStarts: Uint32Array
  readonly postingPassages: Uint32Array
  readonly postingCounts: Uint8Array
  /** Per passage: number of words that have a stem, those in front included. */
  readonly passageLengths: Uint32Array
  /** Per passage: where its tokens start. Tokens in front of the text come first. */
  readonly tokenStarts: Uint32Array
  /** Per passage: how many of its tokens stand in front of the text. */
  readonly frontLengths: Uint32Array
  /** A form's number, with `capitalInside` set where it has a capital and does not begin a sentence. */
  readonly tokens: Uint32Array
  /** Per passage: where its sentences start in the three arrays below. */
  readonly sentenceStarts: Uint32Array
  /** Per sentence: number of tokens (counted from the passage's first) before it. */
  readonly sentenceTokens: Uint32Array
  /** Per sentence: its characters in the passage's text. */
  readonly sentenceFrom: Uint32Array
  readonly sentenceTo: Uint32Array
}

export const noStem = 0xffffffff
export const capitalInside = 0x80000000
export const formNumber = 0x7fffffff
export const formIs = { number: 1, neverLowerCase: 2 } as const

/** A reading room: filled by `buildIndex` or `loadIndex`, never changed afterwards. */
export type PassageIndex = {
  readonly passageCount: number
  /** sha-256 of everything that was indexed and of the format's version: two equal hashes, two equal indexes. */
  readonly contentHash: string
  readonly arrays: IndexArrays
  /** Mean of passageLengths; 1 for an empty index. */
  readonly meanLength: number
  readonly formCount: number
  readonly stemCount: number
  idOf (passage: number): string
  /** The form's number, or undefined where no passage has it. */
  formNumberOf (form: string): number | undefined
  stemNumberOf (stem: string): number | undefined
  formText (form: number): string
  /** What a form is matched by: its stem, or itself when it is a function word. */
  tokenText (form: number): string
}

/** Puts the arrays behind their readers. */
export function openIndex (arrays: IndexArrays, contentHash: string): PassageIndex {
  const passageCount = arrays.passageLengths.length
  const forms = textsOf(arrays.formBytes, arrays.formStarts)
  const formNumbers = numbered(forms)
  const stems = textsOf(arrays.stemBytes, arrays.stemStarts)
  const stemNumbers = numbered(stems)
  const decoder = new TextDecoder()
  return {
    passageCount,
    contentHash,
    arrays,
    meanLength: passageCount === 0 ? 1 : arrays.passageLengths.reduce((sum, length) => sum + length, 0) / passageCount || 1,
    formCount: forms.length,
    stemCount: stemNumbers.size,
    idOf: (passage) => decoder.decode(arrays.idBytes.subarray(arrays.idStarts[passage], arrays.idStarts[passage + 1])),
    formNumberOf: (form) => formNumbers.get(form),
    stemNumberOf: (stem) => stemNumbers.get(stem),
    formText: (form) => forms[form] ?? '',
    tokenText: (form) => stems[arrays.formStems[form] ?? noStem] ?? forms[form] ?? '',
  }
}

function textsOf (bytes: Uint8Array, starts: Uint32Array): string[] {
  const decoder = new TextDecoder()
  return Array.from({ length: starts.length - 1 }, (_, item) => decoder.decode(bytes.subarray(starts[item], starts[item + 1])))
}

const numbered = (texts: readonly string[]): Map<string, number> => new Map(texts.map((text, number) => [text, number]))

/** The sentences of a passage, as characters of its text. */
export function sentenceRanges (index: PassageIndex, passage: number): { start: number, end: number }[] {
  const { sentenceStarts, sentenceFrom, sentenceTo } = index.arrays
  const first = sentenceStarts[passage]!
  return Array.from({ length: sentenceStarts[passage + 1]! - first }, (_, n) => ({ start: sentenceFrom[first + n]!, end: sentenceTo[first + n]! }))
}

/** The forms' numbers of some sentences of a passage, in order; `to` is not included. */
export function formsOfSentences ({ arrays }: PassageIndex, passage: number, from: number, to: number): Uint32Array {
  const { sentenceStarts, sentenceTokens, tokenStarts, tokens } = arrays
  const first = sentenceStarts[passage]!, end = sentenceStarts[passage + 1]!
  const tokenAt = (sentence: number): number => first + sentence < end ? tokenStarts[passage]! + sentenceTokens[first + sentence]! : tokenStarts[passage + 1]!
  return tokens.slice(tokenAt(from), tokenAt(to)).map((token) => token & formNumber)
}
