/**
 * Words that mean nearly the same (knowledge/synonyms.json). They count half: never as plain expansion, which was measured to hurt.
 * An ambiguous word ("plan", "PA") only takes the meanings that another word of the question points to.
 */
import { readFileSync } from 'node:fs'
import { isQuestionWord, stemOf, wordsOf } from '#knowledge/passage-index/analysis.ts'
import { tokenOf, tokensOf, type Concept } from './lexicon.ts'

/** As in knowledge/synonyms.json. A meaning that starts with "other:" is one that our documents do not speak about. */
export type SynonymFile = {
  readonly groups: readonly (readonly string[])[]
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
}

/** A stretch of the question and what it may mean. */
export type Sense = {
  /** The words of the question that say it: places in the list given to `sensesIn`. */
  readonly first: number
  readonly last: number
  /** The group as a concept: said and found by any of its phrases. */
  readonly concept: Concept
  /** 1 as sure as synonyms get; less for an ambiguous abbreviation without context. */
  readonly sureness: number
}

export type Synonyms = {
  /** One a group. */
  readonly concepts: readonly Concept[]
  /** What stretches of these words may mean (forms, function words included, in order). */
  sensesIn (forms: readonly string[]): readonly Sense[]
  /** Is this form a word of the synonym file, so that it is not a spelling mistake? */
  knows (form: string): boolean
}

type Entry = { readonly key: string, readonly stems: readonly string[], readonly wholeOnly: boolean }
type Meaning = { readonly entry: Entry, readonly concept: Concept, readonly ambiguous: boolean, readonly abbreviation: boolean, readonly onlySense: boolean }

const unsureSense = 0.5

/** Prepares a synonym file for questions. Throws when a group has no phrase with a word in it. */
export function synonymsFrom (file: SynonymFile): Synonyms {
  const meanings = new Map<string, Meaning[]>()
  const known = new Set<string>()
  let longest = 1
  const concepts: Concept[] = []
  const doubts = new Map(Object.entries(file.ambiguous).map(([phrase, senses]) => [keyOf(phrase), { phrase, senses }]))

  for (const [n, phrases] of file.groups.entries()) {
    const entries = phrases.map(entryOf).filter(({ stems }) => stems.length > 0)
    if (entries.length === 0) throw new Error(`Group ${n + 1} of the synonyms has no word in it. Remove it or write its phrases.`)
    const concept = conceptOf(phrases, entries, (entry) => doubts.has(entry.key))
    concepts.push(concept)
    for (const entry of entries) {
      const doubt = doubts.get(entry.key)
      const key = entry.wholeOnly ? entry.key : entry.stems.join(' ')
      longest = Math.max(longest, entry.key.split(' ').length)
      meanings.set(key, [...(meanings.get(key) ?? []), {
        entry, concept, ambiguous: doubt !== undefined,
        abbreviation: doubt !== undefined && /^[A-Z]{2,5}$/.test(doubt.phrase),
        onlySense: doubt !== undefined && doubt.senses.filter((sense) => !sense.startsWith('other:')).length === 1,
      }])
    }
    for (const phrase of phrases) for (const { form } of wordsOf(phrase)) known.add(form)
  }

  const everywhere = stemsOfMany(concepts)
  return {
    concepts,
    knows: (form) => known.has(form),
    sensesIn (forms) {
      const stems = forms.map((form) => stemOf(form))
      const present = new Set(stems.filter((stem): stem is string => stem !== undefined && !everywhere.has(stem)))
      const found: Sense[] = []
      for (let first = 0; first < forms.length; first++) {
        for (let last = first; last < Math.min(forms.length, first + longest + 2); last++) {
          if (stems[first] === undefined && stems[last] === undefined) continue
          for (const meaning of meaningsOf(meanings, forms, stems, first, last)) {
            const sureness = surenessOf(meaning, present)
            if (sureness > 0) found.push({ first, last, concept: meaning.concept, sureness })
          }
        }
      }
      return found
    },
  }
}

/** The synonyms that ship with the knowledge base. */
export const shippedSynonyms = (): Synonyms =>
  synonymsFrom(JSON.parse(readFileSync(new URL('../synonyms.json', import.meta.url), 'utf8')) as SynonymFile)

/** A document that has only an ambiguous word of the group does not say it, but may be found by it. */
function conceptOf (phrases: readonly string[], entries: readonly Entry[], isAmbiguous: (entry: Entry) => boolean): Concept {
  const said = phrases.filter((phrase) => !isAmbiguous(entryOf(phrase))).map(tokensOf)
  return { id: `term: ${phrases[0] ?? ''}`, ask: said, say: said, labels: [], general: false, standIns: entries.filter(({ wholeOnly }) => !wholeOnly).map(({ stems }) => stems) }
}

/** A phrase with one telling word ("my worker", "what do I get") only means it as a whole; "worker" alone is too common. */
function entryOf (phrase: string): Entry {
  const forms = wordsOf(phrase).map(({ form }) => form)
  const stems = forms.map((form) => stemOf(form)).filter((stem) => stem !== undefined)
  return { key: keyOf(phrase), stems, wholeOnly: forms.length > 1 && forms.filter((form) => !isQuestionWord(form)).length < 2 }
}

const fewGroups = 4

function stemsOfMany (concepts: readonly Concept[]): ReadonlySet<string> {
  const groups = Map.groupBy(concepts.flatMap(({ standIns }) => [...new Set(standIns.flat())]), (stem) => stem)
  return new Set([...groups].filter(([, { length }]) => length > fewGroups).map(([stem]) => stem))
}

const keyOf = (phrase: string): string => wordsOf(phrase).map(({ form }) => tokenOf(form)).join(' ')

function meaningsOf (meanings: ReadonlyMap<string, readonly Meaning[]>, forms: readonly string[], stems: readonly (string | undefined)[], first: number, last: number): readonly Meaning[] {
  const whole = forms.slice(first, last + 1).map((form, n) => stems[first + n] ?? form).join(' ')
  const exact = meanings.get(whole) ?? []
  if (stems[first] === undefined || stems[last] === undefined) return exact.filter(({ entry }) => entry.wholeOnly)
  const content = stems.slice(first, last + 1).filter((stem) => stem !== undefined).join(' ')
  return content === whole ? exact : [...exact, ...(meanings.get(content) ?? []).filter(({ entry }) => !entry.wholeOnly)]
}

/** `present` are the question's stems that point to something: "care" and "child" are in every group. */
function surenessOf ({ entry, concept, ambiguous, abbreviation, onlySense }: Meaning, present: ReadonlySet<string>): number {
  if (!ambiguous) return 1
  const own = new Set(entry.stems)
  if (concept.standIns.some((stems) => stems.some((stem) => !own.has(stem) && present.has(stem)))) return 1
  if (!abbreviation) return 0
  return onlySense ? 1 : unsureSense
}
