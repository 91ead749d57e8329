/** How people ask for what the documents say: the paraphrase lexicon (lexicon.yaml), read once and ready for matching. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isFunctionWord, stemOf, wordsOf } from '#knowledge/passage-index/analysis.ts'

/** A thing people ask about: the words they use for it and the words the documents use. */
export type Concept = {
  readonly id: string
  readonly ask: readonly Phrase[]
  readonly say: readonly Phrase[]
  /** Labels and headings that stand for it, in small letters. */
  readonly labels: readonly string[]
  /** The same in every council. */
  readonly general: boolean
  /** Only questions of these shapes ask for it ("when did they meet"). */
  readonly shapes?: readonly string[]
  /** What it can be found by in the index: stems in order, function words left out; its id stands before what its labels head. */
  readonly standIns: readonly Phrase[]
}
/** Stems in order; function words stand as they are, so that "on my own" is a phrase. */
export type Phrase = readonly string[]

export type Lexicon = {
  readonly concepts: readonly Concept[]
  /** Every phrase of a question that names concepts, by its first token, longest first. */
  phrasesFrom (token: string): readonly AskedPhrase[]
  /** The concepts that a text says in so many words. */
  saidIn (tokens: readonly string[]): ReadonlySet<Concept>
  /** The concepts that a label or heading stands for. */
  labelled (label: string): readonly Concept[]
  /** What all of it is about, as the index has it. */
  readonly subject: readonly Phrase[]
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

export type AskedPhrase = { readonly phrase: Phrase, readonly concepts: readonly Concept[] }

type LexiconFile = {
  subject: string
  generic: string
  neutral: string
  common: string
  shorthand: Record<string, string>
  concepts: Record<string, { ask?: string, say?: string, labels?: string, general?: boolean, shapes?: string }>
}

/** What a word is matched by: its stem, or itself when it is a function word. */
export const tokenOf = (form: string): string => stemOf(form) ?? form
export const tokensOf = (text: string): string[] => wordsOf(text).map(({ form }) => tokenOf(form))

/** The lexicon that ships; `terms` are concepts from elsewhere, to be recognised in texts as well. Throws with the concept's name when an entry has neither words nor labels to be found by. */
export const shippedLexicon = (terms: readonly Concept[] = []): Lexicon => lexiconFrom(parse(readFileSync(new URL('./lexicon.yaml', import.meta.url), 'utf8')) as LexiconFile, terms)

/** For texts on any subject: no word is ours. */
export const emptyLexicon = (): Lexicon => lexiconFrom({ subject: '', generic: '', neutral: '', common: '', shorthand: {}, concepts: {} }, [])

function lexiconFrom (read: LexiconFile, terms: readonly Concept[]): Lexicon {
  const generic = new Set(listed(read.generic).flatMap(tokensOf))
  const concepts = Object.entries(read.concepts).map(([id, { ask, say, labels, general, shapes }]): Concept => {
    if (!say && !labels) throw new Error(`lexicon.yaml: concept "${id}" has neither "say" nor "labels". Add the words that documents use, or nothing can be found by it.`)
    const said = phrasesIn(say)
    // "Children are in our care" would be found wherever a child and care are.
    const finds = (phrase: Phrase): boolean => phrase.some((token) => !generic.has(token))
    return {
      id, ask: [...phrasesIn(ask), ...said], say: said, labels: listed(labels).map((label) => label.toLowerCase()), general: general === true, ...(shapes ? { shapes: listed(shapes) } : {}),
      standIns: [...said.map(withoutFunctionWords).filter(finds), ...(labels ? [withoutFunctionWords(tokensOf(id))] : [])],
    }
  })
  const labels = Map.groupBy(concepts.flatMap((concept) => concept.labels.map((label) => ({ label, concept }))), ({ label }) => label)
  const said = byFirstToken([...concepts, ...terms].flatMap((concept) => concept.say.map((phrase) => ({ phrase, concept }))))
  const everything = [read.generic, read.neutral, read.common, ...Object.values(read.concepts).flatMap(({ ask, say }) => [ask ?? '', say ?? '']), ...Object.values(read.shorthand)].join(' ')
  const asked = askedPhrases(concepts, phrasesIn(read.neutral))
  return {
    concepts,
    phrasesFrom: (token) => asked.get(token) ?? [],
    saidIn (tokens) {
      const found = new Set<Concept>()
      for (const [at, token] of tokens.entries()) {
        for (const { phrase, concept } of said.get(token) ?? []) if (standsAt(tokens, at, phrase)) found.add(concept)
      }
      return found
    },
    labelled: (label) => beginningsOf(label.toLowerCase()).flatMap((beginning) => labels.get(beginning) ?? []).map(({ concept }) => concept),
    subject: phrasesIn(read.subject).map(withoutFunctionWords),
    generic,
    neutral: new Set(singleWords(read.neutral)),
    common: new Set(singleWords(read.common)),
    shorthand: new Map(Object.entries(read.shorthand)),
    words: new Set(wordsOf(everything).map(({ form }) => form)),
  }
}

/** Every phrase that a question may use, with all it may mean. */
function askedPhrases (concepts: readonly Concept[], neutral: readonly Phrase[]): ReadonlyMap<string, readonly AskedPhrase[]> {
  const byPhrase = new Map<string, { phrase: Phrase, concepts: Concept[] }>()
  for (const concept of concepts) {
    for (const phrase of concept.ask) {
      const entry = byPhrase.get(phrase.join(' ')) ?? { phrase, concepts: [] }
      if (!entry.concepts.includes(concept)) entry.concepts.push(concept)
      byPhrase.set(phrase.join(' '), entry)
    }
  }
  // "Set out", "let me know": nothing is asked by them, whatever their words mean alone.
  for (const phrase of neutral) if (phrase.length > 1 && !byPhrase.has(phrase.join(' '))) byPhrase.set(phrase.join(' '), { phrase, concepts: [] })
  return byFirstToken([...byPhrase.values()].sort((a, b) => b.phrase.length - a.phrase.length))
}

const byFirstToken = <Entry extends { readonly phrase: Phrase }>(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => Map.groupBy(entries, ({ phrase }) => phrase[0] ?? '')

/** "Recommendations: the panel" is headed by "recommendations" too. */
const beginningsOf = (label: string): string[] => [label, ...[...label.matchAll(/:/g)].map(({ index }) => label.slice(0, index))]

const withoutFunctionWords = (phrase: Phrase): Phrase => phrase.filter((token) => !isFunctionWord(token))
const listed = (text: string | undefined): string[] => (text ?? '').split(';').map((item) => item.trim()).filter(Boolean)
const singleWords = (text: string): string[] => listed(text).map(tokensOf).flatMap((tokens) => tokens.length === 1 ? tokens : [])
const phrasesIn = (text: string | undefined): Phrase[] => listed(text).map(tokensOf).filter((phrase) => phrase.length > 0)

const standsAt = (tokens: readonly string[], at: number, phrase: Phrase): boolean => phrase.every((token, n) => tokens[at + n] === token)

/** Where the phrase begins in the tokens, its words one after another, or -1. */
export function placeOf (tokens: readonly string[], phrase: Phrase): number {
  for (let at = tokens.indexOf(phrase[0] ?? ''); at >= 0; at = tokens.indexOf(phrase[0] ?? '', at + 1)) {
    if (standsAt(tokens, at, phrase)) return at
  }
  return -1
}
