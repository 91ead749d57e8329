/** How people ask for what the documents say: the paraphrase lexicon (lexicon.yaml), read once and ready for matching. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { stemOf, wordsOf } from '#knowledge/passage-index/analysis.ts'

/** A thing people ask about: the words they use for it and the words the documents use. A `general` one is the same in every council; with `shapes`, only such questions ask for it ("when did they meet"). */
export type Concept = { readonly id: string, readonly ask: readonly Phrase[], readonly say: readonly Phrase[], readonly labels: readonly string[], readonly general: boolean, readonly shapes?: readonly string[] }
/** Stems in order; function words stand as they are, so that "on my own" is a phrase. */
export type Phrase = readonly string[]

export type Lexicon = {
  readonly concepts: readonly Concept[]
  /** Every phrase of a question that names concepts, by its first token, longest first. */
  phrasesFrom (token: string): readonly { readonly phrase: Phrase, readonly concepts: readonly Concept[] }[]
  /** In nearly every passage of the subject, so they hardly tell one from another. */
  readonly generic: ReadonlySet<string>
  /** Say nothing about what is asked for. */
  readonly neutral: ReadonlySet<string>
  /** Ordinary English: shades a question, seldom its subject. */
  readonly common: ReadonlySet<string>
  /** Text-speak and abbreviations, written out. */
  readonly shorthand: ReadonlyMap<string, string>
  /** Every word the lexicon knows, as it is written: no typing error. */
  readonly words: ReadonlySet<string>
}

type LexiconFile = {
  generic: string
  neutral: string
  common: string
  shorthand: Record<string, string>
  concepts: Record<string, { ask?: string, say?: string, labels?: string, general?: boolean, shapes?: string }>
}

/** What a word is matched by: its stem, or itself when it is a function word. */
export const tokenOf = (form: string): string => stemOf(form) ?? form
export const tokensOf = (text: string): string[] => wordsOf(text).map(({ form }) => tokenOf(form))

/** Reads the lexicon. Throws with the concept's name when an entry has neither words nor labels to be found by. */
export function readLexicon (file: URL, synonyms: URL): Lexicon {
  const read = parse(readFileSync(file, 'utf8')) as LexiconFile
  const concepts = Object.entries(read.concepts).map(([id, { ask, say, labels, general, shapes }]): Concept => {
    if (!say && !labels) throw new Error(`lexicon.yaml: concept "${id}" has neither "say" nor "labels". Add the words that documents use, or nothing can be found by it.`)
    return { id, ask: [...phrasesIn(ask), ...phrasesIn(say)], say: phrasesIn(say), labels: listed(labels).map((label) => label.toLowerCase()), general: general === true, ...(shapes ? { shapes: listed(shapes) } : {}) }
  })
  const known = new Set(concepts.flatMap(({ ask }) => ask.map((phrase) => phrase.join(' '))))
  const terms = termsOf(JSON.parse(readFileSync(synonyms, 'utf8')) as SynonymsFile).filter(({ ask }) => !known.has(ask[0]?.join(' ') ?? ''))
  concepts.push(...terms)
  const byPhrase = new Map<string, { phrase: Phrase, concepts: Concept[] }>()
  for (const concept of concepts) {
    for (const phrase of concept.ask) {
      const key = phrase.join(' ')
      const entry = byPhrase.get(key) ?? { phrase, concepts: [] }
      if (!entry.concepts.includes(concept)) entry.concepts.push(concept)
      byPhrase.set(key, entry)
    }
  }
  // "Set out", "let me know": nothing is asked by them, whatever their words mean alone.
  for (const phrase of phrasesIn(read.neutral)) if (phrase.length > 1 && !byPhrase.has(phrase.join(' '))) byPhrase.set(phrase.join(' '), { phrase, concepts: [] })
  const byFirst = new Map<string, { phrase: Phrase, concepts: Concept[] }[]>()
  for (const entry of [...byPhrase.values()].sort((a, b) => b.phrase.length - a.phrase.length)) {
    const first = entry.phrase[0] ?? ''
    byFirst.set(first, [...byFirst.get(first) ?? [], entry])
  }
  const everything = [read.generic, read.neutral, read.common, ...Object.values(read.concepts).flatMap(({ ask, say }) => [ask ?? '', say ?? '']), ...Object.values(read.shorthand)].join(' ')
  return {
    concepts,
    phrasesFrom: (token) => byFirst.get(token) ?? [],
    generic: new Set(listed(read.generic).flatMap(tokensOf)),
    neutral: new Set(singleWords(read.neutral)),
    common: new Set(singleWords(read.common)),
    shorthand: new Map(Object.entries(read.shorthand)),
    words: new Set(wordsOf(everything).map(({ form }) => form)),
  }
}

type SynonymsFile = { groups: string[][], ambiguous: Record<string, unknown> }

/** Terms of the trade ("care order", "s.31"): each is a thing of its own, covered only where a document says it. */
const termsOf = ({ groups, ambiguous }: SynonymsFile): Concept[] => groups.map((group) => {
  const phrases = group.filter((term) => !(term in ambiguous) && tokensOf(term).join('').length > 3).map(tokensOf)
  return { id: `term: ${group[0] ?? ''}`, ask: phrases, say: phrases, labels: [], general: false }
})

const listed = (text: string | undefined): string[] => (text ?? '').split(';').map((item) => item.trim()).filter(Boolean)
const singleWords = (text: string): string[] => listed(text).map(tokensOf).flatMap((tokens) => tokens.length === 1 ? tokens : [])
const phrasesIn = (text: string | undefined): Phrase[] => listed(text).map(tokensOf).filter((phrase) => phrase.length > 0)

/** True when the phrase stands in the tokens, its words one after another. */
export function holdsPhrase (tokens: readonly string[], phrase: Phrase): boolean {
  return placeOf(tokens, phrase) >= 0
}

/** Where the phrase begins in the tokens, or -1. */
export function placeOf (tokens: readonly string[], phrase: Phrase): number {
  for (let at = tokens.indexOf(phrase[0] ?? ''); at >= 0; at = tokens.indexOf(phrase[0] ?? '', at + 1)) {
    if (phrase.every((token, n) => tokens[at + n] === token)) return at
  }
  return -1
}
