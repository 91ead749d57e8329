/** Everyday English as it is typed in a chat: which words carry a question's subject, and which only carry the talk. */

export type SpokenWord = { readonly word: string, readonly start: number, readonly end: number }

/** Words in lower case with where they stand; "what's" is one word. */
export const wordsOf = (text: string): readonly SpokenWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu)].map((found) => ({ word: found[0].toLowerCase(), start: found.index, end: found.index + found[0].length }))

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Said before the point: "ok, so ...", "sorry i meant ...", "nvm what about ...". */
const openers = listed(`ok okay k so well right sorry oh ah hmm um er erm lol haha actually btw anyway hi hello hey hiya please pls plz cool great thanks
  thank ta cheers alright yeah yes yep no nah wait also now then but nvm nevermind`)
/** Said after it. */
const closers = listed('please pls plz thanks ta cheers lol haha x xx then tho though mate')

const questionWords = listed("what what's whats which who who's whos whom whose when when's where where's why how how's hows wot")

const helperVerbs = listed(`is isn't isnt are aren't arent was were wasn't be been being am i'm im it's its that's thats there's they're theyre you're ur r
  do does did don't dont doesn't doesnt didn't didnt done has have had hasn't haven't havent having having've i've ive you've youve we've
  can can't cant could couldn't will won't wont would wouldn't shall should shouldn't may might must gonna`)

const smallWords = listed(`a an the this that these those and or but nor if as than to of in on at by for from with without about into onto over under after before
  during between through because so too also just only even ever any some all every each no not more most much many other another same own
  i me my mine we us our ours you u your yours yr he him his she her hers it they them their theirs one ones someone anyone there here
  up down out off again then now really actually exactly please pls tho though x xx lol 2 4 b n nd w
  often first long soon far late never always ever together else till until since`)

/** Verbs that ask or report rather than name a subject. */
const askingVerbs = listed(`say says said saying tell tells told mean means meant meaning explain describe describes get gets getting got give gives gave go goes going
  make makes made making know knows think thinks want wants need needs look looks see show shows find list lists mention mentions mentioned happen happens
  work works working come comes came put take takes use uses used let lets help helps try trying run runs call called calls ask asked asking talk`)

/** Verbs that the reports' subjects do; they end a noun phrase ("the strategy | paid for"). */
const reportingVerbs = listed(`pay pays paid fund funds cost costs monitor monitors check checks review reviews write writes wrote written decide decides meet meets
  chair chairs chaired lead leads led cover covers last lasts apply applies support supports achieve achieving achieves include includes agree agrees approve approves
  sit sits publish publishes change chose start starts end ends begin begins report reports hold holds own owns keep keeps live living`)

export const isQuestionWord = (word: string): boolean => questionWords.has(word)
export const isHelperVerb = (word: string): boolean => helperVerbs.has(word)
export const isVerb = (word: string): boolean => helperVerbs.has(word) || askingVerbs.has(word) || reportingVerbs.has(word)
/** A word that says what the question is about. */
export const carriesMeaning = (word: string): boolean => !questionWords.has(word) && !helperVerbs.has(word) && !smallWords.has(word) && !askingVerbs.has(word) && !openers.has(word)

export const meaningfulWords = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word).filter(carriesMeaning)

/** The text without the talk around the point: "ok, so what does it do pls" gives "what does it do". */
export function toThePoint (text: string): string {
  const trimmed = text.replace(/^(?:\W*(?:never ?mind|hang on|hold on|by the way|forget (?:that|it)|no worries)\b)+/i, '')
  const words = wordsOf(trimmed)
  let first = 0
  while (first < words.length - 1 && openers.has(words[first]?.word ?? '')) first += 1
  let last = words.length - 1
  while (last > first && closers.has(words[last]?.word ?? '')) last -= 1
  const from = words[first]
  if (from === undefined) return trimmed.trim()
  const rest = last === words.length - 1 ? trimmed.slice(from.start) : trimmed.slice(from.start, words[last]?.end)
  return rest.trim()
}

const abandoned = /^\W*(?:nvm|never ?mind|forget (?:that|it)|scrap that|different question|new question)\b/i
/** "never mind, ...": what follows has nothing to do with what was asked before. */
export const leavesTheSubject = (text: string): boolean => abandoned.test(text)

/** Whether two words are forms of one: "moving" and "move", "ages" and "aged". Rough on purpose: it only decides between two answers. */
export const areOneWord = (one: string, other: string): boolean => one === other || (one.length >= 3 && other.length >= 3 && stemOf(one) === stemOf(other))

const stemOf = (word: string): string => word.replace(/(?:ings?|ed|ers?|ies|es|s|e|y)$/, '')
