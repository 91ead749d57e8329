/**
 * Is a message about one child who could be known from it? Then it is stopped before anything searches, logs or keeps it.
 * Missing one is the worse mistake: a false stop costs the writer a rewording, a miss puts a child's story into a search.
 * The signals are data (rules.yaml); this file only says which of them, together, point at one child.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { openEnglishWords } from '#knowledge/english-words.ts'
import { hasInitial, namesSomebody, type IsInDocuments, type KnownWords } from './names-somebody.ts'

export type SignalGroup = 'alone' | 'child' | 'person' | 'pointer' | 'detail' | 'general'
export type Signal = { readonly id: string, readonly group: SignalGroup, readonly example: string, readonly patterns: readonly RegExp[] }
export type Rules = KnownWords & { readonly signals: readonly Signal[] }

/** Which rule stopped the message. Safe to log: it holds nothing that was written. */
export type IdentifiedBy = 'a number or address' | 'an e-mail or phone number' | 'a name' | 'an initial and an age' | 'the details of one child'

const groups: readonly string[] = ['alone', 'child', 'person', 'pointer', 'detail', 'general']

/** The rules from their files. Throws with the signal and the fix when one cannot be read. */
export function openRules (folder: string = import.meta.dirname): Rules {
  const file = join(folder, 'rules.yaml')
  const written = parse(readFileSync(file, 'utf8')) as { signals?: { id?: string, group?: string, example?: string, matches?: string[], capitals?: boolean }[] }
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
  return { signals, firstNames: new Set(names), english: openEnglishWords() }
}

/** Why the message is about one identifiable child, or undefined when it may go on. */
export function identifiedBy (text: string, rules: Rules, isInDocuments: IsInDocuments): IdentifiedBy | undefined {
  const said = text.replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (hasPrivateContact(said, isInDocuments)) return 'an e-mail or phone number'
  const found = (group: SignalGroup): number => rules.signals.filter((signal) => signal.group === group && signal.patterns.some((pattern) => pattern.test(said))).length
  if (found('alone') && !/^\D*$/.test(said)) return 'a number or address'
  const isChild = found('child') > 0
  const hasAge = rules.signals.some(({ id, patterns }) => id === 'age' && patterns.some((pattern) => pattern.test(said)))
  const isCase = isChild || found('person') > 0
  if (namesSomebody(said, rules, isInDocuments, { isCase, hasAge })) return 'a name'
  if (hasInitial(said, isCase)) return 'an initial and an age'
  const [pointers, details, general] = [found('pointer'), found('detail'), found('general')]
  const isHeOrShe = rules.signals.some(({ id, patterns }) => id === 'he-or-she' && patterns.some((pattern) => pattern.test(said)))
  const isAnyChild = rules.signals.some(({ id, patterns }) => id === 'any-child' && patterns.some((pattern) => pattern.test(said)))
  // "Her foster carers are emigrating and she's 15, which promise covers this" asks about a document, and yet about her.
  const needed = isAnyChild ? 5 : general && !(isHeOrShe && hasAge) ? 3 : 2
  const told = isChild && !general && tellsOfOne(said) ? 1 : 0
  const isAboutOne = isChild || (isHeOrShe && (hasAge || found('person') > 0))
  if (isAboutOne && pointers + details + told >= needed && (pointers + told > 0 || hasAge)) return 'the details of one child'
  return undefined
}

// "Kid in care, 12, arrested for breaking a plate" tells; "what happens when a kid is arrested" asks.
const tellsOfOne = (said: string): boolean => !asks.test(said)
const asks = /^\W*(?:(?:and|so|but|ok|hi|hello|please|also)\W+)*(?:what|who|whose|how|when|where|why|which|is|are|was|were|do|does|did|can|could|should|would|will|may|must|has|have|if|any|every|each|no|tell|give|list|explain|draft|write|compare|show|find|questions?|children|kids|boys|girls|young people|care leavers)\b/i

const publicNumbers = /^(?:0800|0808|0300|0303|0330|0333|0345|0370|116|111|101|999|85258)/

function hasPrivateContact (said: string, isInDocuments: IsInDocuments): boolean {
  const addresses = said.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  if (addresses.some((address) => !/\.(?:gov\.uk|nhs\.uk|police\.uk)$/i.test(address) && !isInDocuments(address))) return true
  const numbers = said.match(/(?:\+44\s?|\b0)\d(?:[\s-]?\d){8,10}\b/g) ?? []
  return numbers.some((number) => !publicNumbers.test(number.replace(/[\s-]/g, '')) && !isInDocuments(number))
}
