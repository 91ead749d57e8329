/** Who is meant by a name as people write names: "Amira", "Khan, Amira", "Cllr A. Khan (Housing)", "Amria Kahn". */
import { distance } from 'fastest-levenshtein'

type Named = { readonly id: string, readonly name: string, readonly email?: string | null, readonly service?: string | null }

export type FoundPerson<P extends Named> =
  /** `spelling`: close, not the same; say the full name back before anything is kept. */
  | { readonly found: 'one', readonly person: P, readonly by: 'name' | 'part of the name' | 'spelling' }
  | { readonly found: 'several', readonly people: readonly P[] }
  /** `nearest` may be offered, never taken. */
  | { readonly found: 'none', readonly nearest: readonly P[] }

/** The person meant, or the choice to offer. A better kind of match wins: a full name is never ambiguous with a first name. */
export function findPerson<P extends Named> (written: string, people: readonly P[]): FoundPerson<P> {
  const email = written.trim().toLowerCase()
  const byEmail = people.filter((person) => person.email?.toLowerCase() === email)
  if (byEmail[0] && byEmail.length === 1) return { found: 'one', person: byEmail[0], by: 'name' }
  const wanted = wordsOfName(written)
  if (wanted.length === 0) return { found: 'none', nearest: [] }
  return taken(narrowed(written, people.filter((person) => sameWords(wanted, wordsOfName(person.name)))), 'name')
    ?? taken(narrowed(written, people.filter((person) => isPartOf(wanted, wordsOfName(person.name)))), 'part of the name')
    ?? taken(narrowed(written, people.filter((person) => isMisspelt(wanted, wordsOfName(person.name)))), 'spelling')
    ?? { found: 'none', nearest: nearest(wanted, people) }
}

function taken<P extends Named> (people: readonly P[], by: 'name' | 'part of the name' | 'spelling'): FoundPerson<P> | undefined {
  const [first] = people
  if (!first) return undefined
  return people.length === 1 ? { found: 'one', person: first, by } : { found: 'several', people }
}

const titles = new Set(['cllr', 'councillor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'rev'])

/** First names first, lower case, without accents, titles, brackets and job titles. */
function wordsOfName (written: string): string[] {
  const bare = written.normalize('NFD').replace(/\p{M}/gu, '').replace(/\(.*?\)|\[.*?\]/g, ' ')
    // "Amira Khan - Head of Housing", "Amira Khan, Head of Housing"; but "Khan, Amira" is one name turned round.
    .split(/\s[-–—/|]\s/, 1)[0] ?? ''
  const [before = '', after = ''] = bare.split(',', 2)
  const turned = after.trim() !== '' && before.trim().split(/\s+/).length === 1 ? `${after} ${before}` : before
  return turned.toLowerCase().replace(/[^\p{L}'’\s-]/gu, ' ').split(/\s+/).filter((word) => word !== '' && !titles.has(word))
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')

/** Every word stands in the name in order, an initial for a whole word: "amira", "a khan", "khan". */
function isPartOf (wanted: readonly string[], name: readonly string[]): boolean {
  let next = 0
  return wanted.every((word) => {
    const at = name.findIndex((full, nth) => nth >= next && (full === word || (word.length === 1 && wanted.length > 1 && full.startsWith(word))))
    next = at + 1
    return at >= 0
  })
}

/** "Sarah (Housing)" is the Sarah who works in housing, if that leaves one. */
function narrowed<P extends Named> (written: string, people: readonly P[]): readonly P[] {
  const lower = written.toLowerCase()
  const inService = people.filter(({ service }) => service && lower.includes(service.toLowerCase()))
  return people.length > 1 && inService.length === 1 ? inService : people
}

// One slip in a short name, two in a long one; "Jo" and "Joe" are two people.
const slipsAllowed = (word: string): number => word.length < 4 ? 0 : word.length < 8 ? 1 : 2

/** Same number of words, each close; two letters the wrong way round are one slip. */
function isMisspelt (wanted: readonly string[], name: readonly string[]): boolean {
  if (wanted.length === 1) return name.some((word) => isClose(wanted[0] ?? '', word))
  return wanted.length === name.length && wanted.every((word, nth) => isClose(word, name[nth] ?? ''))
}

function isClose (written: string, right: string): boolean {
  if (written === right) return true
  const slips = isSwapped(written, right) ? 1 : distance(written, right)
  return slips <= slipsAllowed(right)
}

function isSwapped (a: string, b: string): boolean {
  const at = [...a].findIndex((letter, nth) => letter !== b[nth])
  return a.length === b.length && at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function nearest<P extends Named> (wanted: readonly string[], people: readonly P[]): P[] {
  const whole = wanted.join(' ')
  return people.map((person) => ({ person, far: distance(whole, wordsOfName(person.name).join(' ')) / Math.max(whole.length, 1) }))
    .filter(({ far }) => far <= 0.45).toSorted((a, b) => a.far - b.far).slice(0, 3).map(({ person }) => person)
}
