/** One message read against the lexicon: where its concepts and patterns stand. Only what can begin somewhere is tried. */
import { allSequences, type Lexicon } from './lexicon.ts'
import { matchAt, together, type Pattern, type Sequence, type Span } from './pattern.ts'

// A pattern that fits in more places than this says nothing new, and somebody may type the same word 300 times.
const mostPlaces = 24

/** First word -> the sequences that begin with it; made once for a lexicon. */
export type Index = { readonly byWord: ReadonlyMap<string, readonly number[]>, readonly byStart: ReadonlyMap<string, readonly number[]>, readonly startLengths: readonly number[] }

/** The index that `Reading` needs. */
export function indexOf (lexicon: Lexicon): Index {
  const byWord = new Map<string, number[]>()
  const byStart = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, key: string, id: number): void => void (map.get(key)?.push(id) ?? map.set(key, [id]))
  for (const { id, elements } of allSequences(lexicon)) {
    const first = elements[0]
    if (first?.kind !== 'word') continue
    for (const word of first.words) add(byWord, word, id)
    for (const start of first.starts) add(byStart, start, id)
  }
  return { byWord, byStart, startLengths: [...new Set([...byStart.keys()].map((start) => start.length))] }
}

export class Reading {
  readonly words: readonly string[]
  readonly #lexicon: Lexicon
  readonly #begins = new Map<number, number[]>()
  readonly #concepts = new Map<string, ReadonlyMap<number, readonly number[]>>()

  constructor (words: readonly string[], lexicon: Lexicon, index: Index) {
    this.words = words
    this.#lexicon = lexicon
    for (const [at, word] of words.entries()) {
      for (const id of index.byWord.get(word) ?? []) this.#begin(id, at)
      for (const length of index.startLengths) if (word.length >= length) for (const id of index.byStart.get(word.slice(0, length)) ?? []) this.#begin(id, at)
    }
  }

  #begin (id: number, at: number): void {
    const places = this.#begins.get(id)
    if (!places) this.#begins.set(id, [at])
    else if (places.at(-1) !== at) places.push(at)
  }

  /** Where the pattern stands in the message; empty when it does not. */
  find (pattern: Pattern): Span[] {
    const parts: Span[][] = []
    for (const part of pattern.parts) {
      const spans = this.#sequence(part)
      if (!spans.length) return []
      parts.push(spans)
    }
    return parts.length === 1 ? parts[0] ?? [] : together(parts)
  }

  /** Whether any of the patterns stands in the message. */
  has (patterns: readonly Pattern[]): boolean {
    return patterns.some((pattern) => this.find(pattern).length > 0)
  }

  /** Spans of a concept by the word they begin with. */
  readonly spansOf = (name: string): ReadonlyMap<number, readonly number[]> => {
    const known = this.#concepts.get(name)
    if (known) return known
    const spans = new Map<number, number[]>()
    for (const pattern of this.#lexicon.concepts.get(name) ?? []) {
      for (const { from, to } of this.find(pattern)) {
        const ends = spans.get(from)
        if (!ends) spans.set(from, [to])
        else if (!ends.includes(to)) ends.push(to)
      }
    }
    this.#concepts.set(name, spans)
    return spans
  }

  #sequence (sequence: Sequence): Span[] {
    const first = sequence.elements[0]
    if (!first || first.kind === 'gap') return []
    const begins = first.kind === 'concept' ? this.spansOf(first.name).keys() : this.#begins.get(sequence.id) ?? []
    const found: Span[] = []
    for (const from of begins) {
      found.push(...matchAt(sequence, this.words, from, this.spansOf))
      if (found.length >= mostPlaces) break
    }
    return found.slice(0, mostPlaces)
  }
}
