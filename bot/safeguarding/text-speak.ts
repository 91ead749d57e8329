/** The spellings in lexicon/text-speak.yaml, ready to look up. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type TextSpeak = {
  readonly abbreviations: Readonly<Record<string, string>>
  readonly pairs: Readonly<Record<string, string>>
  readonly symbols: Readonly<Record<string, string>>
  readonly masked: readonly string[]
}

const written = parse(readFileSync(join(import.meta.dirname, 'lexicon', 'text-speak.yaml'), 'utf8')) as TextSpeak

/** As typed, without apostrophes -> the words it stands for. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(written.abbreviations).map(([typed, words]) => [typed, words.split(' ')]))
/** Two words with a space between -> the one word that rules use. */
export const pairs: ReadonlyMap<string, string> = new Map(Object.entries(written.pairs))
/** Emoji and signs -> a word, or nothing. */
export const symbols: ReadonlyMap<string, string> = new Map(Object.entries(written.symbols))
export const wordLists = { masked: written.masked }
