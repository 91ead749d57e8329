/**
 * Is a message about one child who could be known from it? Then it is stopped before anything searches, logs or keeps it.
 * Missing one is the worse mistake: a false stop costs the writer a rewording, a miss puts a child's story into a search.
 * The signals are data (rules.yaml), and so is how much each of them counts (points.json).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { openEnglishWords } from '#knowledge/english-words.ts'
import { featuresOf, type WordClasses } from './features.ts'
import { hasInitial, namesSomebody, type IsInDocuments, type KnownWords } from './names-somebody.ts'
import { addUp, openPoints, type Points } from './points.ts'

export type SignalGroup = 'alone' | 'child' | 'person' | 'pointer' | 'detail' | 'general'
export type Signal = { readonly id: string, readonly group: SignalGroup, readonly example: string, readonly patterns: readonly RegExp[] }
export type Rules = KnownWords & { readonly signals: readonly Signal[], readonly classes: WordClasses, readonly publicPeople: RegExp, readonly alsoWords: ReadonlySet<string>, readonly points: Points }

/** Which rule stopped the message. Safe to log: it holds nothing that was written. */
export type IdentifiedBy = 'a number or address' | 'an e-mail or phone number' | 'a name' | 'an initial and an age' | 'the details of one child'

const groups: readonly string[] = ['alone', 'child', 'person', 'pointer', 'detail', 'general']

/** The rules from their files. Throws with the signal and the fix when one cannot be read. */
export function openRules (folder: string = import.meta.dirname): Rules {
  return { ...openSignals(folder), points: openPoints(folder) }
}

/** The rules without the points, for learning them. */
export function openSignals (folder: string = import.meta.dirname): Omit<Rules, 'points'> {
  const file = join(folder, 'rules.yaml')
  const written = parse(readFileSync(file, 'utf8')) as { 'classes'?: Record<string, string>, 'public'?: string, 'also-words'?: string, 'signals'?: { id?: string, group?: string, example?: string, matches?: string[], capitals?: boolean }[] }
  const signals = (written.signals ?? []).map(({ id, group, example, matches, capitals }): Signal => {
    if (!id || !group || !groups.includes(group)) throw new Error(`${file}: the signal ${JSON.stringify(id)} has the group ${JSON.stringify(group)}. Expected one of ${groups.join(', ')}.`)
    if (!matches?.length) throw new Error(`${file}: the signal "${id}" matches nothing. Give it at least one pattern under "matches".`)
    try {
      return { id, group: group as SignalGroup, example: example ?? '', patterns: matches.map((pattern) => new RegExp(pattern, capitals ? 'u' : 'i')) }
    } catch (error) {
      throw new Error(`${file}: the signal "${id}" has a pattern that is no regular expression (${(error as Error).message}). Correct it or remove it.`, { cause: error })
    }
  })
  const names = readFileSync(join(folder, 'first-names.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).join(' ').split(/\s+/).filter(Boolean)
  const classes = Object.entries(written.classes ?? {}).map(([name, words]) => ({ name, words: new RegExp(`\\b(?:${words})\\b`, 'g') }))
  const alsoWords = (written['also-words'] ?? '').split('|').filter(Boolean)
  return { signals, classes, publicPeople: new RegExp(`(?<!\\p{L})(?:${written.public ?? '(?!)'})(?!\\p{L})`, 'gu'), firstNames: new Set(names), alsoWords: new Set(alsoWords), english: openEnglishWords() }
}

/** Why the message is about one identifiable child, or undefined when it may go on. */
export function identifiedBy (text: string, rules: Rules, isInDocuments: IsInDocuments): IdentifiedBy | undefined {
  const said = plain(text, rules)
  const certain = certainlyBy(said, rules, isInDocuments)
  if (certain) return certain
  return addUp(featuresOf(said, rules), rules.points) >= rules.points.enough ? 'the details of one child' : undefined
}

/** White space and quotation marks as the patterns expect them, and nobody named whom everybody knows. */
export const plain = (text: string, { publicPeople }: Pick<Rules, 'publicPeople'>): string =>
  text.replaceAll('’', "'").replace(/\s+/g, ' ').trim().replace(publicPeople, 'Ofsted')

/** What stops a message without any weighing: a number, a way to reach somebody, a name, or a letter that stands for one. */
export function certainlyBy (said: string, { signals, ...known }: Pick<Rules, 'signals' | 'firstNames' | 'english'>, isInDocuments: IsInDocuments): IdentifiedBy | undefined {
  if (hasPrivateContact(said, isInDocuments)) return 'an e-mail or phone number'
  const has = (isOne: (signal: Signal) => boolean): boolean => signals.some((signal) => isOne(signal) && signal.patterns.some((pattern) => pattern.test(said)))
  if (/\d/.test(said) && has(({ group }) => group === 'alone')) return 'a number or address'
  const isCase = has(({ group }) => group === 'child' || group === 'person')
  if (namesSomebody(said, known, isInDocuments, { isCase, hasAge: has(({ id }) => id === 'age') })) return 'a name'
  if (hasInitial(said, isCase)) return 'an initial and an age'
  return oneOfAnAge.test(said) ? 'the details of one child' : undefined
}

// "He's 14", "she is only seven": whatever is asked besides, one child is meant.
const oneOfAnAge = /\b(?:he|she)(?:'s|s| is| was)? (?:now |only |just |still |nearly |almost |about to be |turned )*(?:[1-9]|1\d|2[0-4]|(?:four|six|seven|eight|nine)(?:teen)?|five|fifteen|three|thirteen|two|twelve|ten|eleven|twenty)\b(?!%|[-–/:.]\d| (?:of|to|and|or|per|times|children|people|points|questions|things|days|weeks|months|hours|minutes|councils|members|actions|services|years? (?:ago|in|as)))/i

const publicNumbers = /^(?:0800|0808|0300|0303|0330|0333|0345|0370|116|111|101|999|85258)/

function hasPrivateContact (said: string, isInDocuments: IsInDocuments): boolean {
  const addresses = said.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  if (addresses.some((address) => !/\.(?:gov\.uk|nhs\.uk|police\.uk)$/i.test(address) && !isInDocuments(address))) return true
  const numbers = said.match(/(?:\+44\s?|\b0)\d(?:[\s-]?\d){8,10}\b/g) ?? []
  return numbers.some((number) => !publicNumbers.test(number.replace(/[\s-]/g, '')) && !isInDocuments(number))
}
