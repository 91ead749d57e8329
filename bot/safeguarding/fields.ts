/** Fields of words that mean much the same (lexicon/fields.yaml): "pills" and "tablets" are neighbours. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The fields that a word belongs to; none for most words. */
export type FieldsOf = (word: string) => readonly string[]

const none: readonly string[] = []
// A word is typed again and again; the few thousand that people use are soon all known. Bounded, since anybody may type anything.
const mostKept = 20_000

/** Reads the fields. Throws with the field when its words are no list. */
export function readFields (file: string = join(import.meta.dirname, 'lexicon', 'fields.yaml')): FieldsOf {
  const whole = new Map<string, string[]>()
  const starts = new Map<string, string[]>()
  for (const [field, words] of Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, unknown>)) {
    if (!Array.isArray(words)) throw new Error(`fields.yaml: the field "${field}" is no list of words. Write "${field}: [word, word]".`)
    for (const word of words.map(String)) {
      const [map, key] = word.endsWith('*') ? [starts, word.slice(0, -1)] as const : [whole, word] as const
      map.set(key, [...map.get(key) ?? [], field])
    }
  }
  const kept = new Map<string, readonly string[]>()
  return (word) => {
    const known = kept.get(word)
    if (known) return known
    const beginning = Array.from(word, (_, at) => starts.get(word.slice(0, at + 1)) ?? none).flat()
    const found = [...new Set([...whole.get(word) ?? none, ...beginning])]
    if (kept.size < mostKept) kept.set(word, found)
    return found
  }
}
