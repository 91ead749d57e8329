/**
 * The words that a sequence cannot do without, so that a message is only tried against the few rules it has the words for.
 * Of a sequence's elements the rarest is taken ("kill" rather than "i"): one glance at the message's words rules out the rest.
 */
import { allSequences, type Lexicon } from './lexicon.ts'
import type { Element, Pattern, Sequence } from './pattern.ts'

export type Needs = {
  /** Word, or beginning of a word -> the numbers of the sequences that need it (or another of their words). */
  readonly byWord: ReadonlyMap<string, readonly number[]>
  readonly byStart: ReadonlyMap<string, readonly number[]>
  readonly startLengths: readonly number[]
  readonly sequences: number
}

/** Any one of these words must stand in the message. */
type Need = { readonly words: ReadonlySet<string>, readonly starts: ReadonlySet<string>, readonly cost: number }

/** What every sequence of a lexicon needs; made once for a lexicon. */
export function needsOf (lexicon: Lexicon): Needs {
  const often = howOften(lexicon)
  const ofConcept = new Map<string, Need>()
  const cheapest = (needs: readonly Need[]): Need | undefined => needs.toSorted((a, b) => a.cost - b.cost)[0]
  const forElement = (element: Element): Need[] => {
    if (element.kind === 'gap') return []
    return [element.kind === 'concept' ? forConcept(element.name) : need(element.words, new Set(element.starts), often)]
  }
  const forSequence = (sequence: Sequence): Need | undefined => cheapest(sequence.elements.flatMap(forElement))
  const forPattern = ({ parts }: Pattern): Need => cheapest(parts.map(forSequence).filter((found) => found !== undefined)) ?? need(new Set(), new Set(), often)
  const forConcept = (name: string): Need => {
    const known = ofConcept.get(name)
    if (known) return known
    const needs = (lexicon.concepts.get(name) ?? []).map(forPattern)
    const all = need(new Set(needs.flatMap(({ words }) => [...words])), new Set(needs.flatMap(({ starts }) => [...starts])), often)
    ofConcept.set(name, all)
    return all
  }

  const byWord = new Map<string, number[]>()
  const byStart = new Map<string, number[]>()
  let sequences = 0
  const add = (map: Map<string, number[]>, key: string, id: number): void => void (map.get(key)?.push(id) ?? map.set(key, [id]))
  for (const sequence of allSequences(lexicon)) {
    sequences = Math.max(sequences, sequence.id + 1)
    const needed = forSequence(sequence)
    for (const word of needed?.words ?? []) add(byWord, word, sequence.id)
    for (const start of needed?.starts ?? []) add(byStart, start, sequence.id)
  }
  return { byWord, byStart, startLengths: [...new Set([...byStart.keys()].map((start) => start.length))], sequences }
}

/** 1 for every sequence that the message has a needed word for. */
export function possibleIn (words: readonly string[], { byWord, byStart, startLengths, sequences }: Needs): Uint8Array {
  const possible = new Uint8Array(sequences)
  for (const word of new Set(words)) {
    for (const id of byWord.get(word) ?? []) possible[id] = 1
    for (const length of startLengths) if (word.length >= length) for (const id of byStart.get(word.slice(0, length)) ?? []) possible[id] = 1
  }
  return possible
}

/** How many of the lexicon's own examples hold each word: enough to know "i" from "kill". */
function howOften (lexicon: Lexicon): (word: string) => number {
  const counts = new Map<string, number>()
  for (const example of lexicon.categories.flatMap(({ examples }) => Object.values(examples).flat())) {
    for (const word of new Set(String(example).toLowerCase().split(/[^a-z]+/))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => 1 + (counts.get(word) ?? 0)
}

function need (words: ReadonlySet<string>, starts: ReadonlySet<string>, often: (word: string) => number): Need {
  // A beginning stands for a handful of words.
  const cost = [...words].reduce((sum, word) => sum + often(word), 0) + starts.size * 4
  return { words, starts, cost }
}
