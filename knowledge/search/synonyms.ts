/**
 * Words that mean nearly the same. They count half: never as plain expansion, which was measured to hurt.
 * An ambiguous word ("plan", "PA") only takes the meanings that another word of the question points to.
 */
import { readFileSync } from 'node:fs'
import { stemOf, wordsOf } from '#knowledge/passage-index/analysis.ts'

/** As in knowledge/synonyms.json. A meaning that starts with "other:" is one that our documents do not speak about. */
export type SynonymFile = {
  readonly groups: readonly (readonly string[])[]
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
}

/** A stretch of the question and a phrase that may stand for it. */
export type Synonym = {
  /** The words of the question it stands for: places in the list given to `synonymsIn`. */
  readonly first: number
  readonly last: number
  readonly stems: readonly string[]
  /** 1 as sure as synonyms get; less for an ambiguous abbreviation without context. */
  readonly sureness: number
}

export type SynonymFinder = {
  /** Phrases that may stand for stretches of these words (forms, function words included, in order). */
  synonymsIn (forms: readonly string[]): readonly Synonym[]
  /** Is this form a word of the synonym file, so that it is not a spelling mistake? */
  knows (form: string): boolean
}

type Entry = { readonly key: string, readonly stems: readonly string[], readonly wholeOnly: boolean }
type Sense = { readonly entry: Entry, readonly group: readonly Entry[], readonly ambiguous: boolean, readonly abbreviation: boolean, readonly onlySense: boolean }

const unsureSense = 0.5

/** Prepares a synonym file for questions. Throws when a group has fewer than one phrase with a word in it. */
export function synonymsFrom (file: SynonymFile): SynonymFinder {
  const senses = new Map<string, Sense[]>()
  const known = new Set<string>()
  let longest = 1
  const groups = file.groups.map((phrases) => phrases.map(entryOf).filter((entry) => entry.stems.length > 0))
  const ambiguous = new Map(Object.entries(file.ambiguous).map(([phrase, meanings]) => [keyOf(phrase), { phrase, meanings }]))

  for (const [n, group] of groups.entries()) {
    if (group.length === 0) throw new Error(`Group ${n + 1} of the synonyms has no word in it. Remove it or write its phrases.`)
    for (const entry of group) {
      const doubt = ambiguous.get(entry.key)
      const key = entry.wholeOnly ? entry.key : entry.stems.join(' ')
      longest = Math.max(longest, entry.key.split(' ').length)
      senses.set(key, [...(senses.get(key) ?? []), {
        entry, group, ambiguous: doubt !== undefined,
        abbreviation: doubt !== undefined && /^[A-Z]{2,5}$/.test(doubt.phrase),
        onlySense: doubt !== undefined && doubt.meanings.filter((meaning) => !meaning.startsWith('other:')).length === 1,
      }])
    }
  }
  for (const group of file.groups) for (const phrase of group) for (const { form } of wordsOf(phrase)) known.add(form)

  return {
    knows: (form) => known.has(form),
    synonymsIn (forms) {
      const stems = forms.map((form) => stemOf(form))
      const present = new Set(stems.filter((stem) => stem !== undefined))
      const found: Synonym[] = []
      for (let first = 0; first < forms.length; first++) {
        for (let last = first; last < Math.min(forms.length, first + longest + 2); last++) {
          if (stems[first] === undefined && stems[last] === undefined) continue
          for (const sense of sensesOf(senses, forms, stems, first, last)) {
            const sureness = surenessOf(sense, present)
            if (sureness === 0) continue
            for (const other of sense.group) {
              if (other.wholeOnly || other.stems.join(' ') === sense.entry.stems.join(' ')) continue
              found.push({ first, last, stems: other.stems, sureness })
            }
          }
        }
      }
      return found
    },
  }
}

/** The synonyms that ship with the knowledge base. */
export const shippedSynonyms = (): SynonymFinder =>
  synonymsFrom(JSON.parse(readFileSync(new URL('../synonyms.json', import.meta.url), 'utf8')) as SynonymFile)

/** A phrase with one word beside function words ("my worker") only means it as a whole; "worker" alone is too common. */
function entryOf (phrase: string): Entry {
  const forms = wordsOf(phrase).map(({ form }) => form)
  const stems = forms.map((form) => stemOf(form)).filter((stem) => stem !== undefined)
  return { key: keyOf(phrase), stems, wholeOnly: stems.length === 1 && forms.length > 1 }
}

const keyOf = (phrase: string): string => wordsOf(phrase).map(({ form }) => stemOf(form) ?? form).join(' ')

function sensesOf (senses: ReadonlyMap<string, readonly Sense[]>, forms: readonly string[], stems: readonly (string | undefined)[], first: number, last: number): readonly Sense[] {
  const whole = forms.slice(first, last + 1).map((form, n) => stems[first + n] ?? form).join(' ')
  const exact = senses.get(whole) ?? []
  if (stems[first] === undefined || stems[last] === undefined) return exact.filter(({ entry }) => entry.wholeOnly)
  const content = stems.slice(first, last + 1).filter((stem) => stem !== undefined).join(' ')
  return content === whole ? exact : [...exact, ...(senses.get(content) ?? []).filter(({ entry }) => !entry.wholeOnly)]
}

function surenessOf (sense: Sense, present: ReadonlySet<string>): number {
  if (!sense.ambiguous) return 1
  const own = new Set(sense.entry.stems)
  const pointsToIt = sense.group.some(({ stems }) => stems.some((stem) => !own.has(stem) && present.has(stem)))
  if (pointsToIt) return 1
  if (!sense.abbreviation) return 0
  return sense.onlySense ? 1 : unsureSense
}
