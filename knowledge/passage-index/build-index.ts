/** Passages into an index. Words of council, title and headings stand in front of each passage, because they say what it is about. */
import { createHash } from 'node:crypto'
import { isNumber, stemOf, wordsOf, type Word } from './analysis.ts'
import { GrowingArray } from './growing-array.ts'
import { capitalInside, formIs, formatVersion, noStem, openIndex, type PassageIndex, type PassageToIndex } from './passage-index.ts'
import { sentencesOf } from './sentences.ts'

/** Indexes the passages in the order given: the first is number 0. Throws when two share an id. */
export function buildIndex (passages: readonly PassageToIndex[]): PassageIndex {
  refuseRepeatedIds(passages)
  const vocabulary = new Vocabulary()
  const tokens = new GrowingArray()
  const tokenStarts = new GrowingArray(), frontLengths = new GrowingArray(), passageLengths = new GrowingArray()
  const sentenceStarts = new GrowingArray(), sentenceTokens = new GrowingArray(), sentenceFrom = new GrowingArray(), sentenceTo = new GrowingArray()
  const postings = new Postings()

  for (const [passage, { inFront, text }] of passages.entries()) {
    const firstToken = tokens.length
    tokenStarts.push(firstToken)
    sentenceStarts.push(sentenceTokens.length)
    for (const piece of inFront) for (const word of wordsOf(piece)) tokens.push(vocabulary.add(word, false))
    frontLengths.push(tokens.length - firstToken)
    for (const { start, end } of sentencesOf(text)) {
      sentenceTokens.push(tokens.length - firstToken)
      sentenceFrom.push(start)
      sentenceTo.push(end)
      for (const [position, word] of wordsOf(text.slice(start, end)).entries()) tokens.push(vocabulary.add(word, position > 0))
    }
    passageLengths.push(postings.addPassage(passage, tokens, firstToken, vocabulary))
  }
  tokenStarts.push(tokens.length)
  sentenceStarts.push(sentenceTokens.length)

  const ids = packed(passages.map(({ id }) => id))
  const forms = packed(vocabulary.forms), stems = packed(vocabulary.stems)
  return openIndex({
    idBytes: ids.bytes, idStarts: ids.starts,
    formBytes: forms.bytes, formStarts: forms.starts,
    formStems: vocabulary.formStems.finished(), formPassages: postings.formPassages(vocabulary.forms.length), formFlags: vocabulary.flags(),
    stemBytes: stems.bytes, stemStarts: stems.starts,
    ...postings.sortedByStem(vocabulary.stems.length),
    passageLengths: passageLengths.finished(),
    tokenStarts: tokenStarts.finished(), frontLengths: frontLengths.finished(), tokens: tokens.finished(),
    sentenceStarts: sentenceStarts.finished(), sentenceTokens: sentenceTokens.finished(),
    sentenceFrom: sentenceFrom.finished(), sentenceTo: sentenceTo.finished(),
  }, contentHashOf(passages))
}

/** What an index of these passages would be called: compare with `PassageIndex.contentHash` to see whether a saved one is stale. */
export function contentHashOf (passages: readonly PassageToIndex[]): string {
  const hash = createHash('sha256').update(`format ${formatVersion}\n`)
  for (const { id, inFront, text } of passages) hash.update(JSON.stringify([id, inFront, text]) + '\n')
  return hash.digest('hex')
}

function refuseRepeatedIds (passages: readonly PassageToIndex[]): void {
  const seen = new Set<string>()
  for (const { id } of passages) {
    if (seen.has(id)) throw new Error(`Two passages have the id "${id}". Ids must be unique: number the repeats in ingest (…#2).`)
    seen.add(id)
  }
}

function packed (texts: readonly string[]): { bytes: Uint8Array, starts: Uint32Array } {
  const encoder = new TextEncoder()
  const encoded = texts.map((text) => encoder.encode(text))
  const starts = new Uint32Array(texts.length + 1)
  for (const [item, bytes] of encoded.entries()) starts[item + 1] = starts[item]! + bytes.length
  const bytes = new Uint8Array(starts[texts.length]!)
  for (const [item, piece] of encoded.entries()) bytes.set(piece, starts[item])
  return { bytes, starts }
}

class Vocabulary {
  readonly forms: string[] = []
  readonly stems: string[] = []
  readonly formStems = new GrowingArray()
  readonly #formNumbers = new Map<string, number>()
  readonly #stemNumbers = new Map<string, number>()
  readonly #capitalsInside: number[] = []
  readonly #lowerCase: number[] = []

  /** The token for a word; new forms and stems are numbered as they come. */
  add ({ form, capital }: Word, insideSentence: boolean): number {
    const number = this.#formNumbers.get(form) ?? this.#addForm(form)
    if (!capital) this.#lowerCase[number]!++
    if (!capital || !insideSentence) return number
    this.#capitalsInside[number]!++
    return (number | capitalInside) >>> 0
  }

  #addForm (form: string): number {
    const number = this.forms.push(form) - 1
    this.#formNumbers.set(form, number)
    this.#capitalsInside.push(0)
    this.#lowerCase.push(0)
    const stem = stemOf(form)
    this.formStems.push(stem === undefined ? noStem : this.#stemNumber(stem))
    return number
  }

  #stemNumber (stem: string): number {
    const known = this.#stemNumbers.get(stem)
    if (known !== undefined) return known
    this.#stemNumbers.set(stem, this.stems.length)
    return this.stems.push(stem) - 1
  }

  flags (): Uint8Array {
    return Uint8Array.from(this.forms, (form, number) =>
      (isNumber(form) ? formIs.number : 0) | (this.#capitalsInside[number]! > 0 && this.#lowerCase[number] === 0 ? formIs.neverLowerCase : 0))
  }
}

class Postings {
  readonly #stems = new GrowingArray()
  readonly #passages = new GrowingArray()
  readonly #counts = new GrowingArray()
  readonly #formPassages: number[] = []

  /** Counts a passage's stems; gives the number of its words that have one. */
  addPassage (passage: number, tokens: GrowingArray, firstToken: number, { formStems }: Vocabulary): number {
    const counts = new Map<number, number>()
    const forms = new Set<number>()
    let length = 0
    for (let position = firstToken; position < tokens.length; position++) {
      const form = (tokens.at(position) & ~capitalInside) >>> 0
      forms.add(form)
      const stem = formStems.at(form)
      if (stem === noStem) continue
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      length++
    }
    for (const form of forms) this.#formPassages[form] = (this.#formPassages[form] ?? 0) + 1
    for (const [stem, count] of counts) {
      this.#stems.push(stem)
      this.#passages.push(passage)
      this.#counts.push(Math.min(count, 255))
    }
    return length
  }

  formPassages (formCount: number): Uint32Array { return Uint32Array.from({ length: formCount }, (_, form) => this.#formPassages[form] ?? 0) }

  /** A counting sort keeps each stem's passages in order. */
  sortedByStem (stemCount: number): { postingStarts: Uint32Array, postingPassages: Uint32Array, postingCounts: Uint8Array } {
    const postingStarts = new Uint32Array(stemCount + 1)
    for (let posting = 0; posting < this.#stems.length; posting++) postingStarts[this.#stems.at(posting) + 1]!++
    for (let stem = 0; stem < stemCount; stem++) postingStarts[stem + 1]! += postingStarts[stem]!
    const next = postingStarts.slice(0, stemCount)
    const postingPassages = new Uint32Array(this.#stems.length)
    const postingCounts = new Uint8Array(this.#stems.length)
    for (let posting = 0; posting < this.#stems.length; posting++) {
      const place = next[this.#stems.at(posting)]!++
      postingPassages[place] = this.#passages.at(posting)
      postingCounts[place] = this.#counts.at(posting)
    }
    return { postingStarts, postingPassages, postingCounts }
  }
}
