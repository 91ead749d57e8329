/**
 * The page that answers a question asked in a young person's own words. Every page has ways it is asked for and words that point
 * to it; a question goes to the page whose words it shares most, counted so that rare words say more (naive Bayes). It goes to
 * none when nothing in it points there, or when most of it is about something no page speaks of.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isNumber, stemOf, wordsOf } from '../passage-index/analysis.ts'
import { functionWords, questionWords } from '../passage-index/stop-words.ts'
import type { Page } from './page.ts'
import type { Pages } from './pages.ts'

/** The page for a question; undefined when it asks for something else. */
export type FindPage = (question: string) => Page | undefined

/** A list in YAML: page id, or `none`, -> texts. */
export type ByPage = Readonly<Record<string, readonly string[]>>

/** How pages are asked for, and the words that point to them. */
export type PageWords = { readonly asked: ByPage, readonly words: ByPage, readonly shortForms: Readonly<Record<string, string>> }

const none = 'none'

/** Reads asked.yaml, words.yaml and short-forms.yaml. Throws when one names a page that is not there. */
export function readPageWords (pages: Pages, folder: string = import.meta.dirname): PageWords {
  const read = (name: string): ByPage => {
    const lists = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown[]>
    const unknown = Object.keys(lists).find((id) => id !== none && !pages.has(id))
    if (unknown !== undefined) throw new Error(`${name} has lines for "${unknown}", which is no page. Correct the name, or move them to the page that answers them.`)
    return Object.fromEntries(Object.entries(lists).map(([id, texts]) => [id, texts.map(String)]))
  }
  return { asked: read('asked.yaml'), words: read('words.yaml'), shortForms: parse(readFileSync(join(folder, 'short-forms.yaml'), 'utf8')) as Record<string, string> }
}

// Words that somebody wrote down because they point to a page count as much as being asked that way five times.
const weightOfWords = 5
const smoothing = 1
// What no page speaks of has many ways to be said; each of ours stands for little.
const weightOfNone = 0.3
// More than this share of what a question is about must be known to some page; more still when one word is all that points there.
const knownAtLeast = 0.3
const knownForOneWord = 0.5

/** Counts the words once, and finds pages from then on. */
export function pageFinder (pages: Pages, { asked, words, shortForms }: PageWords = readPageWords(pages)): FindPage {
  const classes = [none, ...pages.keys()]
  const termsOf = termsWith(shortForms)
  const counts = new Map<string, Float64Array>()
  const pointing = new Map<string, Set<number>>()
  const count = (page: string, text: string, weight: number): void => {
    const at = classes.indexOf(page)
    for (const term of termsOf(text)) {
      const ofTerm = counts.get(term) ?? new Float64Array(classes.length)
      counts.set(term, ofTerm)
      ofTerm[at] = (ofTerm[at] ?? 0) + weight
    }
  }
  for (const { id, question, alsoAsked } of pages.values()) for (const text of [question, ...alsoAsked]) count(id, text, 1)
  for (const [id, texts] of Object.entries(asked)) for (const text of texts) count(id, text, id === none ? weightOfNone : 1)
  for (const [id, texts] of Object.entries(words)) {
    for (const text of texts) {
      count(id, text, weightOfWords)
      const phrase = stemsOf(text, shortForms).join(' ')
      pointing.set(phrase, (pointing.get(phrase) ?? new Set()).add(classes.indexOf(id)))
    }
  }
  const known = new Set([...counts.keys(), ...[...pages.values()].flatMap(({ lines }) => lines.flatMap((line) => spelled(line, shortForms).map(stem)))])
  const listed = new Map([...pages.values()].flatMap((page) => [page.question, ...page.alsoAsked].map((text) => [stemsOf(text, shortForms).join(' '), page])))
  return (question) => {
    const asListed = listed.get(stemsOf(question, shortForms).join(' '))
    if (asListed) return asListed
    const scores = new Float64Array(classes.length)
    for (const term of termsOf(question)) {
      const ofTerm = counts.get(term)
      if (!ofTerm) continue
      const total = ofTerm.reduce((sum, one) => sum + one, 0)
      for (const at of classes.keys()) scores[at] = (scores[at] ?? 0) + weightOf(term) * Math.log(((ofTerm[at] ?? 0) * classes.length + smoothing) / (total + smoothing))
    }
    const pointers = pointersIn(stemsOf(question, shortForms), pointing)
    const best = classes.reduce<number | undefined>((found, _, at) => at > 0 && pointers.has(at) && (found === undefined || (scores[at] ?? 0) > (scores[found] ?? 0)) ? at : found, undefined)
    if (best === undefined || (scores[best] ?? 0) <= (scores[0] ?? 0) || (pointers.get(0) ?? 0) >= (pointers.get(best) ?? 0)) return undefined
    return shareKnown(question, known, shortForms) > (pointers.get(best) === 1 ? knownForOneWord : knownAtLeast) ? pages.get(classes[best] ?? none) : undefined
  }
}

/** How many words of the question point to each page, through single words and phrases. */
function pointersIn (stems: readonly string[], pointing: ReadonlyMap<string, ReadonlySet<number>>): ReadonlyMap<number, number> {
  const covered = new Map<number, Set<number>>()
  for (const from of stems.keys()) {
    for (let to = from + 1; to <= Math.min(stems.length, from + 7); to++) {
      for (const page of pointing.get(stems.slice(from, to).join(' ')) ?? []) {
        const places = covered.get(page) ?? new Set()
        covered.set(page, places)
        for (let at = from; at < to; at++) places.add(at)
      }
    }
  }
  return new Map([...covered].map(([page, places]) => [page, places.size]))
}

/** The share of the question's own words (not "can i", "the", numbers) that some page uses. 1 when it has none. */
function shareKnown (question: string, known: ReadonlySet<string>, shortForms: Readonly<Record<string, string>>): number {
  const own = spelled(question, shortForms).filter((word) => isContent(word) && !isNumber(word)).map(stem)
  return own.length ? own.filter((word) => known.has(word)).length / own.length : 1
}

/** Stems of content words, pairs of them, and pairs of all words ("_can i"): small words tell much, but less. */
const termsWith = (shortForms: Readonly<Record<string, string>>) => (text: string): ReadonlySet<string> => {
  const words = spelled(text, shortForms)
  const content = words.filter((word) => !functionWords.has(word)).map(stem)
  const all = words.map(stem)
  return new Set([...content, ...pairs(content), ...pairs(all).map((pair) => `_${pair}`)])
}

const weightOf = (term: string): number => term.startsWith('_') ? 0.5 : 1
const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at]} ${word}`)
const isContent = (word: string): boolean => !functionWords.has(word) && !questionWords.has(word)
const stem = (word: string): string => stemOf(word) ?? word
const spelled = (text: string, shortForms: Readonly<Record<string, string>>): string[] =>
  wordsOf(text).flatMap(({ form }) => Object.hasOwn(shortForms, form) ? shortForms[form]!.split(' ') : [form])
const stemsOf = (text: string, shortForms: Readonly<Record<string, string>>): string[] => spelled(text, shortForms).map(stem)
