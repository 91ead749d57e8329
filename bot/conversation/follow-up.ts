/**
 * Reads what was said in the light of what was asked before: "and in Herefordshire?", "which ages?", "*virtual", "do they have
 * one?". A question that is complete in itself is left exactly as it is, because the worse mistake is to answer another one.
 */
import { distance } from 'fastest-levenshtein'
import type { CouncilId } from '#knowledge/documents/document.ts'
import { councilsNamed, withCouncil, withoutCouncils } from './council-names.ts'
import type { Council } from './library.ts'
import type { Asked, Remembered } from './memory.ts'
import { fillIn } from './pronouns.ts'
import { isHelperVerb, isQuestionWord, isVerb, leavesTheSubject, meaningfulWords, toThePoint, wordsOf } from './spoken-words.ts'
import { thingAskedAbout } from './thing-asked-about.ts'

/** One way to put the question. The first that is answered counts. */
export type Reading = {
  readonly text: string
  /** A filter; nothing when the question is to be asked of all. */
  readonly council?: CouncilId
  /** The best quotation must have each of these words in some form, or the reading has missed the point. */
  readonly mustMention?: readonly string[]
  /** Only asked to hear whether it is about something else altogether ("is it going to rain"). */
  readonly onlyToRefuse?: true
}

export type Understood =
  | { readonly kind: 'question', readonly readings: readonly Reading[], readonly thing?: string, readonly choosesCouncil?: CouncilId }
  | { readonly kind: 'more', readonly asked?: Asked }
  | { readonly kind: 'council stated', readonly council: Council, readonly askAgain?: Reading }

export type Around = {
  readonly remembered: Remembered
  readonly held: readonly Council[]
  /** The person's council, whoever set it. */
  readonly council?: CouncilId
}

/** What a message means. `said` is already cleaned and not empty. */
export function understand (said: string, around: Around): Understood {
  const { remembered, held, council } = around
  const asked = leavesTheSubject(said) ? undefined : remembered.asked
  const point = toThePoint(said)
  const own = council ?? remembered.chosenCouncil
  const stated = councilStated(point, held)
  if (stated) return { kind: 'council stated', council: stated, ...(asked && (remembered.awaiting !== undefined || asked.council !== stated.id) ? { askAgain: elsewhere(asked, [stated], held) } : {}) }
  if (asksForMore(point)) return { kind: 'more', ...(asked ? { asked } : {}) }
  if (!asked) return complete(leavesTheSubject(said) ? point : said, own)
  return councilOnly(point, asked, { ...around, council: own }) ?? corrected(said, point, asked) ?? numbered(point, asked) ?? leaning(point, asked, own) ?? fragment(point, asked, own) ?? complete(said, own)
}

function complete (text: string, council: CouncilId | undefined): Understood {
  return question([reading(text, crossesCouncils(text) ? undefined : council)], thingAskedAbout(text))
}

const question = (readings: readonly Reading[], thing: string | undefined, more: { choosesCouncil?: CouncilId } = {}): Understood =>
  ({ kind: 'question', readings, ...(thing === undefined ? {} : { thing }), ...more })
const reading = (text: string, council: CouncilId | undefined, more: Partial<Reading> = {}): Reading =>
  ({ text, ...(council === undefined ? {} : { council }), ...more })

const acrossCouncils = /\b(?:which (?:one|ones|council|councils|report|reports|of (?:them|these|the))|whose (?:report|strategy|council|paper)|(?:any|all|other|each|every|both) (?:of the )?(?:councils?|reports?|five)|any(?:one|body) else|who else)\b/i
/** "Which one mentions a virtual school": an answer from one council only would miss the question. */
const crossesCouncils = (text: string): boolean => acrossCouncils.test(text)

const more = /^(?:(?:can|could) (?:you|u|i) )?(?:(?:please )?(?:show|give|tell|see|get|have) (?:me |us )?)?(?:(?:some |any |a bit |a little )?more|the rest|the others?)(?: (?:please|pls|of (?:it|them|those)|on (?:this|that|it)|about (?:this|that|it)|quotes|quotations|results|info|information|detail|details))*\W*$/i
const goOn = /^(?:(?:is there )?any(?:thing|more)(?: else| more)?|what else(?: (?:is there|does it say|do they say|have you got))?|go on|keep going|carry on|continue|next|(?:is )?that(?:'s| is)? (?:all|it)(?= ?\?)|(?:any|what) others?)\W*$/i
const asksForMore = (point: string): boolean => more.test(point) || goOn.test(point)

const statement = /^(?:i'?m|i am|we'?re|we are|im|i live|i work|i'm based|i am based|i come|my council is|my council's|our council is|its|it's|it is|i was in|i'?ve moved to|i'm under|i belong)\b/i
const roles = new Set(['council', 'councillor', 'cllr', 'member', 'officer', 'county', 'city', 'borough', 'based', 'care', 'worker', 'live', 'living', 'work', 'working', 'belong', 'moved', 'under', 'area'])

/** "im in cambridgeshire", "I'm a Bury councillor": a council and nothing asked. */
function councilStated (point: string, held: readonly Council[]): Council | undefined {
  const named = councilsNamed(point, held)
  if (named.length !== 1 || !statement.test(point) || point.endsWith('?')) return undefined
  const rest = withoutCouncils(point, held)
  const asks = wordsOf(rest).some(({ word }) => isQuestionWord(word)) || meaningfulWords(rest).some((word) => !roles.has(word))
  return !asks ? named[0]?.council : undefined
}

const aroundACouncil = new Set(`and or but what what's whats how how's about in at for of from the equivalent same thing version one ones i meant mean it is was over instead no not
  say says does do did they there's council county city borough try use with to me tell show check area`.split(/\s+/))
const everyCouncil = /^(?:all|all of (?:them|those|the councils)|each|each of them|every one|all five|any|either|both|the lot|all councils|every council)\W*$/i

const theOthers = /^(?:and |what about |how about )(?:all )?(?:the )?(?:others?|other (?:councils|ones)|rest(?: of them)?)\W*$/i
const ourOwn = /^(?:and |what about |how about |and what about )?(?:us|ours|we|here|mine|my council|our council)\W*$/i

/** "and in Herefordshire?", "the equivalent in cambs", "sorry i meant bury", "and us?": the same question, of another council. */
function councilOnly (point: string, asked: Asked, { remembered: { awaiting, chosenCouncil }, held, council }: Around): Understood | undefined {
  const meantTo = councilsMeant(point, asked, held, council, awaiting === 'council of the question')
  const named = meantTo ?? [...new Map(councilsNamed(point, held).map((found) => [found.council.id, found.council])).values()]
  const rest = wordsOf(withoutCouncils(point, held)).map(({ word }) => word)
  if (named.length === 0 || !(meantTo || rest.every((word) => aroundACouncil.has(word)))) return undefined
  const meant = rest.includes('not') || rest.includes('meant') ? named.slice(-1) : named
  const [only] = meant
  const chooses = meant.length === 1 && only && (awaiting === 'council of the question' || (rest.includes('meant') && chosenCouncil !== undefined))
  return question([elsewhere(asked, meant, held)], asked.thing, chooses ? { choosesCouncil: only.id } : {})
}

/** The councils meant without their names. */
function councilsMeant (point: string, asked: Asked, held: readonly Council[], own: CouncilId | undefined, isAwaited: boolean): readonly Council[] | undefined {
  if (isAwaited && everyCouncil.test(point)) return held
  if (asked.council !== undefined && theOthers.test(point)) return held.filter(({ id }) => id !== asked.council)
  const mine = held.find(({ id }) => id === own)
  return mine && ourOwn.test(point) ? [mine] : undefined
}

function elsewhere (asked: Asked, councils: readonly Council[], held: readonly Council[]): Reading {
  const [only] = councils
  const alreadyNamed = councilsNamed(asked.text, held).length
  if (councils.length === 1 && only && alreadyNamed < 2) return reading(alreadyNamed === 0 ? asked.text : withCouncil(asked.text, held, only.name), only.id)
  const plain = withoutCouncils(asked.text, held).replace(/\s*(?:compared (?:with|to)|versus|vs)\s*(?=[?.!]|$)/i, '').replace(/[?.!\s]+$/, '')
  return reading(`${plain} in ${councils.map(({ name }) => name).join(' and ')}?`, undefined)
}

const meantWord = /^(?:i (?:meant|mean)|meant|should (?:be|have been|say))\s+(?:to (?:say|ask|type|write)\s+)?["']?([\p{L}\p{N}][\p{L}\p{N}' -]*)["']?\W*$/iu
const starred = /^\*\s?([^*]+)$|^([^*]+)\*$/

/** "*virtual", "i meant the panel": the last question with that word in its place. */
function corrected (said: string, point: string, asked: Asked): Understood | undefined {
  const star = starred.exec(said)
  const right = (star?.[1] ?? star?.[2] ?? meantWord.exec(point)?.[1])?.trim()
  if (right === undefined || right.split(' ').length > 5) return undefined
  const text = withWord(asked.text, right) ?? (asked.thing === undefined ? `${asked.text} ${right}` : asked.text.replace(asked.thing, right.replace(/^(?:the|a|an) /i, '')))
  return question([reading(text, asked.council)], thingAskedAbout(text) ?? asked.thing)
}

/** The text with each corrected word in the place of the word it was meant to be; undefined when one has no such place. */
function withWord (text: string, right: string): string | undefined {
  let written = text
  for (const word of right.split(/\s+/)) {
    const nearest = wordsOf(written).map((place) => ({ ...place, off: distance(place.word, word.toLowerCase()) })).sort((a, b) => a.off - b.off)[0]
    if (!nearest || nearest.off > Math.max(1, Math.floor(word.length / 3))) return undefined
    written = written.slice(0, nearest.start) + word + written.slice(nearest.end)
  }
  return written
}

// A longer question has said for itself what it is about.
const longestToLean = 14

/** A question with "it", "they", "one" or "there" in it. */
function leaning (point: string, asked: Asked, own: CouncilId | undefined): Understood | undefined {
  const filled = fillIn(point, asked.thing)
  if (!filled.leans || wordsOf(point).length > longestToLean || meaningfulWords(point).length > 5) return undefined
  const isOurs = /\b(?:we|our|ours|us)\b/i.test(point)
  const council = isOurs ? own ?? asked.council : asked.council ?? own
  const thing = filled.usesThing ? asked.thing : thingAskedAbout(filled.text) ?? asked.thing
  const first = meaningfulWords(point).length > 0 ? [reading(point, council, { onlyToRefuse: true })] : []
  // "how often is it reviewed" is often answered by the report as it stands, when the thing was misread.
  const asItStands = first.length > 0 && filled.text !== point ? [reading(point, council)] : []
  return question([...first, reading(filled.text, council), ...asItStands], thing)
}

const listedThing = /\b(promise|principle|need|outcome|recommendation|observation)s?\b/i
const byNumber = /^(?:what(?:'s| is)? )?(?:number|no\.?|the) ?(\d+|[a-z]+(?:st|nd|rd|th)|first|second|third)(?: one)?\W*$/i

/** "and number 5", "the third one": an item of the list that was asked for. */
function numbered (point: string, asked: Asked): Understood | undefined {
  const [, noun] = listedThing.exec(`${asked.thing ?? ''} ${asked.text}`) ?? []
  const [, place] = byNumber.exec(point.replace(/^(?:and|or|what about|how about|and what about) /i, '')) ?? []
  if (noun === undefined || place === undefined) return undefined
  return question([reading(/^\d/.test(place) ? `what is ${noun} ${place.replace(/\D+$/, '')}` : `what is the ${place} ${noun}`, asked.council)], asked.thing ?? `${noun}s`)
}

const whatAbout = /^(?:and |or |but )?(?:what|how|wot) (?:about|abt)\s+(?:the |my |our )?/i
const mostWordsOfAFragment = 4

/** "which ages?", "what about moving house", "why?": a few words that add to the last question, or stand alone. */
function fragment (point: string, asked: Asked, own: CouncilId | undefined): Understood | undefined {
  const bare = point.replace(whatAbout, '').replace(/^(?:and|or|but)\s+/i, '')
  const words = wordsOf(bare).map(({ word }) => word)
  const added = meaningfulWords(bare)
  const isWhatAbout = whatAbout.test(point)
  if (words.length === 0 || added.length > mostWordsOfAFragment || (!isWhatAbout && words.some(isVerb))) return undefined
  const council = /\b(?:we|our|ours|us)\b/i.test(point) ? own ?? asked.council : asked.council ?? own
  const unmarked = bare.replace(/\W+$/, '')
  if (added.length === 0) return question([reading(`${unmarked} ${withoutAsking(asked.text)}`, council)], asked.thing)
  // "And the councillor's?" leaves out what was asked for.
  if (/(?:'s|s')\W*$/i.test(bare) && words.length <= 3) return question([reading(`${unmarked} ${asked.thing ?? meaningfulWords(asked.text).join(' ')}`, council)], asked.thing)
  const joined = reading(`${unmarked} ${asked.thing ?? meaningfulWords(asked.text).join(' ')}`, council, { mustMention: added })
  // "which ages?" asks about the same thing; "decision date?" names another.
  const isAboutTheSame = !isWhatAbout && words.some(isQuestionWord)
  return question([joined, reading(bare, council)], isAboutTheSame ? asked.thing ?? thingAskedAbout(bare) : thingAskedAbout(bare) ?? asked.thing)
}

/** "how many members are we adding" as "members are we adding", so that "why" can be put before it. */
function withoutAsking (text: string): string {
  const words = wordsOf(text)
  const from = words.find(({ word }) => !isQuestionWord(word) && !isHelperVerb(word) && !['many', 'much', 'often', 'long', 'i', 'we', 'you', 'u', 'they'].includes(word))
  return from ? text.slice(from.start) : text
}
