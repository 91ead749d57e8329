/** Which services a message names, in any words: none, one or more, and why. It does not decide what the message asks for. */
import { distance } from 'fastest-levenshtein'
import { catchAll } from './guides.ts'
import { normalWords } from './normal-words.ts'
import type { Entry, ServiceWords } from './service-words.ts'

export type RecognisedServices = {
  /** Guide ids in the order in which the message names them. `any-other-service` alone when it names one that has no guide. */
  readonly services: readonly string[]
  /** The phrases that named them, as we read them: "swimming pool". For the reply and for tests, never for a log. */
  readonly because: readonly string[]
  /** With the catch-all: the three guides nearest to what was named. */
  readonly nearest: readonly string[]
  /** Words that name no service and are no filler either: "ferry", "decided". Empty when a service's name stands alone. */
  readonly leftOver: readonly string[]
  /** The name is one that stands for a service anywhere, not a word such as "training" that may mean something else. */
  readonly isCertain: boolean
}

/** A stretch of the message that the word list knows, or one word that it does not. */
type Piece = { readonly words: string, readonly entry?: Entry }

// Below five letters a correction is as often wrong as right: "bids" is not "bins".
const shortestToCorrect = 5
const longToCorrectTwice = 8
const shortestByEar = 6
const shortestStem = 5
// Less would make "community" a kind of communication, and "personal" of personnel.
const mostOfTheWord = 0.7

/** The services that a message names. Tolerates misspelling, plurals, hyphens and run-together words. */
export function recogniseServices (text: string, known: ServiceWords): RecognisedServices {
  const pieces = piecesOf(normalWords(text), known)
  const ofKind = (kind: Entry['kind']) => pieces.filter((piece) => piece.entry?.kind === kind)
  const leftOver = pieces.filter(({ entry }) => !entry).map(({ words }) => words)
  for (const kind of ['strong', 'unlisted', 'weak'] as const) {
    const named = ofKind(kind)
    if (!named.length) continue
    const each = named.filter((piece) => !followsDirectly(pieces, piece, kind)).map(({ entry }) => entry!.services[0]!)
    const services = kind === 'weak' ? mostNamed(each) : [...new Set(each)]
    return { services, because: named.map(({ words }) => words), nearest: named[0]!.entry!.nearest ?? [], leftOver, isCertain: kind !== 'weak' }
  }
  return { services: [], because: [], nearest: [], leftOver, isCertain: false }
}

/** Of words that each may mean something else, the service that most of them point to: "we buy placements and contracts" is procurement. */
function mostNamed (services: readonly string[]): readonly string[] {
  const count = (service: string): number => services.filter((other) => other === service).length
  const most = Math.max(...services.map(count))
  return [...new Set(services)].filter((service) => count(service) === most)
}

/** "Bus contracts manager" is one job, in transport: a name that follows another with nothing between only narrows it. */
function followsDirectly (pieces: readonly Piece[], piece: Piece, kind: Entry['kind']): boolean {
  return pieces[pieces.indexOf(piece) - 1]?.entry?.kind === kind
}

/** The three guides nearest to words that no list has, for the catch-all; the ones that most people deal with when nothing is near. */
export function nearestServices (words: readonly string[], known: ServiceWords): readonly string[] {
  const scores = new Map<string, number>()
  for (const [phrase, { kind, services }] of known.phrases) {
    if (kind === 'filler' || kind === 'subject' || services[0] === catchAll) continue
    for (const word of words) {
      if (word.length < 4 || !phrase.split(' ').some((other) => other.startsWith(word.slice(0, 5)) && other.length >= 4)) continue
      for (const service of services) scores.set(service, (scores.get(service) ?? 0) + 1)
    }
  }
  const near = [...scores].sort(([, a], [, b]) => b - a).map(([service]) => service)
  return [...new Set([...near, ...usualNeighbours])].slice(0, 3)
}

const usualNeighbours = ['customer-services-digital', 'human-resources-apprenticeships', 'property-estates']

/** The message cut into the longest phrases that the list knows, from left to right. */
function piecesOf (typed: readonly string[], known: ServiceWords): Piece[] {
  const words = typed.flatMap((word, at) => known.vocabulary.has(word) || known.common.has(word) ? [word] : meantBy(word, [typed[at - 1], typed[at + 1]], known))
  const pieces: Piece[] = []
  for (let at = 0; at < words.length;) {
    const length = yieldedTo(words, at, longestAt(words, at, known), known)
    const run = words.slice(at, at + Math.max(1, length)).join(' ')
    const joined = known.phrases.get(run) ?? (length ? known.phrases.get(run.replaceAll(' ', '')) : undefined)
    pieces.push({ words: run, ...(joined ? { entry: joined } : {}) })
    at += Math.max(1, length)
  }
  return pieces
}

/** "The children" gives way to "children's centre": words that name no service end where the name of one begins that reaches further. */
function yieldedTo (words: readonly string[], at: number, length: number, known: ServiceWords): number {
  const kind = known.phrases.get(words.slice(at, at + length).join(' '))?.kind
  if (kind !== 'subject' && kind !== 'filler') return length
  for (let start = at + 1; start < at + length; start++) {
    const reach = longestAt(words, start, known)
    if (start + reach > at + length && known.phrases.get(words.slice(start, start + reach).join(' '))?.kind === 'strong') return start - at
  }
  return length
}

/** How many words from here make the longest phrase on the list; also written as one word ("play grounds"). 0 when none does. */
function longestAt (words: readonly string[], at: number, known: ServiceWords): number {
  for (let length = Math.min(known.longestPhrase, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length)
    if (known.phrases.has(run.join(' '))) return length
    if (length === 2 && run.join('').length >= shortestToCorrect && known.phrases.has(run.join(''))) return length
  }
  return 0
}

/** What a word that no list has stands for: two run together, one misspelt, one of the same stem, or itself. */
function meantBy (word: string, [before, after]: readonly (string | undefined)[], known: ServiceWords): readonly string[] {
  const parts = known.runTogether.get(word)
  if (parts) return parts.split(' ')
  const isWord = known.english.has(word)
  if (isWord || word.length === shortestToCorrect - 1) return [besideItsNeighbour(word, before, after, known) ?? (isWord ? sameFamily(word, known) : undefined) ?? word]
  return [corrected(word, known)]
}

/** "Social meda", "environmental heath": a short or a real word is only taken for another where the two beside each other name something. */
function besideItsNeighbour (word: string, before: string | undefined, after: string | undefined, { vocabulary, phrases }: ServiceWords): string | undefined {
  if (word.length < shortestToCorrect - 1) return undefined
  return [...vocabulary].find((candidate) => candidate[0] === word[0] && Math.abs(candidate.length - word.length) <= 1 &&
    (phrases.get(`${before} ${candidate}`)?.kind === 'strong' || phrases.get(`${candidate} ${after}`)?.kind === 'strong') && distance(word, candidate) === 1)
}

/** The word on the list that this one misspells, or the word itself. The first letter has to be right. */
function corrected (word: string, known: ServiceWords): string {
  const { vocabulary, phrases } = known
  if (word.length < shortestToCorrect || /\d/.test(word)) return word
  const sound = consonants(word)
  let best = word
  let least = 3
  for (const candidate of vocabulary) {
    if (candidate[0] !== word[0] || candidate.length < shortestToCorrect - 1 || Math.abs(candidate.length - word.length) > 2) continue
    const slips = isSwapped(word, candidate) ? 1 : distance(word, candidate)
    // "Liberry" is two slips from "library", but sounds like it: as near as one slip.
    const steps = slips === 2 && word.length >= shortestByEar && consonants(candidate) === sound ? 1 : slips
    if (steps > 1 && word.length < longToCorrectTwice) continue
    // Of two that are equally near, the one that names something by itself: "registars" is registrars, not "register".
    if (steps < least || (steps === least && phrases.has(candidate) && !phrases.has(best))) { least = steps; best = candidate }
  }
  return least <= 2 ? best : sameFamily(word, known) ?? word
}

const consonants = (word: string): string => word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')

/** "Archival" for archive, "budgetary" for budget: a longer or shorter word from the same stem that names a service by itself. */
function sameFamily (word: string, { vocabulary, phrases }: ServiceWords): string | undefined {
  if (word.length < shortestStem + 2) return undefined
  return [...vocabulary].find((candidate) => {
    if (candidate[0] !== word[0] || candidate.length < shortestStem + 1 || phrases.get(candidate)?.kind !== 'strong') return false
    let shared = 0
    while (shared < word.length && word[shared] === candidate[shared]) shared++
    return shared >= shortestStem && shared >= mostOfTheWord * Math.max(word.length, candidate.length) && [word, candidate].every((one) => isEnding.test(one.slice(shared)))
  })
}

// "Concern" and "concert" begin alike, but neither ends as a form of the other.
const isEnding = /^(?:|e|y|d|r|al|ary|ory|ive|ative|ing|ed|er|or|ist|ism|ic|ical|ics|ian|ion|ation|tion|ational|ment|ity|ility|ship|ful|ness|ry|age|ance|ence|ent|ant|ate|ies|ied|ier)$/

/** Two neighbouring letters changed places: "hosuing". */
function isSwapped (word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false
  const at = [...word].findIndex((letter, index) => letter !== candidate[index])
  return at >= 0 && word[at] === candidate[at + 1] && word[at + 1] === candidate[at] && word.slice(at + 2) === candidate.slice(at + 2)
}
