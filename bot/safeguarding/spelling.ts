/** Mends a misspelling towards a word the lexicon knows: one letter added, lost, changed or swapped in a long word. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Vocabulary } from './normalise.ts'

type Spelling = { readonly worth_mending: readonly string[], readonly real_words: readonly string[] }

// Short words have too many neighbours that are words themselves ("hit", "bit"); their usual misspellings are in text-speak.yaml.
const shortest = 5

/** A vocabulary of `words` that mends towards those listed as worth it in lexicon/spelling.yaml. */
export function spellingTowards (words: ReadonlySet<string>): Vocabulary {
  const { worth_mending, real_words } = parse(readFileSync(join(import.meta.dirname, 'lexicon', 'spelling.yaml'), 'utf8')) as Spelling
  const real = new Set(real_words)
  const near = new Map<string, string>()
  for (const word of worth_mending) for (const shape of shapes(word)) if (!near.has(shape)) near.set(shape, word)
  return {
    has: (word) => words.has(word),
    mend: (word) => {
      if (word.length < shortest || real.has(word)) return undefined
      for (const shape of shapes(word)) {
        const meant = near.get(shape)
        if (meant !== undefined && meant[0] === word[0] && Math.abs(meant.length - word.length) <= 1) return meant
      }
      return undefined
    },
  }
}

/** The word and the word without each of its letters: two words that are one slip apart share one of these. */
const shapes = (word: string): string[] => [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]
