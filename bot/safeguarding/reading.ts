/** One message read against the lexicon: where its concepts and patterns stand. Only what the message has the words for is tried. */
import type { Frame, Lexicon } from './lexicon.ts'
import { possibleIn, type Needs } from './needs.ts'
import { matchAt, together, type Pattern, type Sequence, type Span } from './pattern.ts'

// A pattern that fits in more places than this says nothing new, and somebody may type the same word 300 times.
const mostPlaces = 24
const nowhere: readonly Span[] = []

export class Reading {
  readonly words: readonly string[]
  readonly #lexicon: Lexicon
  readonly #possible: Uint8Array
  readonly #concepts = new Map<string, ReadonlyMap<number, readonly number[]>>()

  constructor (words: readonly string[], lexicon: Lexicon, needs: Needs) {
    this.words = words
    this.#lexicon = lexicon
    this.#possible = possibleIn(words, needs)
  }

  /** Whether the message has the words that the pattern cannot do without. */
  mayHold ({ parts }: Pattern): boolean {
    for (let part = 0; part < parts.length; part++) if (this.#possible[parts[part]!.id] === 0) return false
    return true
  }

  /** Where the pattern stands in the message; empty when it does not. */
  find (pattern: Pattern): readonly Span[] {
    if (!this.mayHold(pattern)) return nowhere
    const parts: (readonly Span[])[] = []
    for (const part of pattern.parts) {
      const spans = this.#sequence(part)
      if (!spans.length) return nowhere
      parts.push(spans)
    }
    return parts.length === 1 ? parts[0] ?? nowhere : together(parts)
  }

  /** Whether any of the patterns stands in the message. */
  has (patterns: readonly Pattern[]): boolean {
    return patterns.some((pattern) => this.find(pattern).length > 0)
  }

  /** Whether the message stands in the frame. */
  isIn ({ patterns, unless }: Frame): boolean {
    return this.has(patterns) && !this.has(unless)
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
    const begins = first.kind === 'concept' ? this.spansOf(first.name).keys() : this.words.keys()
    const found: Span[] = []
    for (const from of begins) {
      found.push(...matchAt(sequence, this.words, from, this.spansOf))
      if (found.length >= mostPlaces) break
    }
    return found.slice(0, mostPlaces)
  }
}
