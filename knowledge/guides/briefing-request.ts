/**
 * Does a message ask what corporate parenting means for a service? That is a different question from which service it names:
 * "what does the strategy say about health?" names one and asks for a document. The worse mistake is to answer a question
 * about a document with a briefing, so anything that asks who, when, how many or what a report says is left alone.
 */
import { asksForAFact, asksMeaning, asksSomething, asksTheDocuments, namesTheSubject, tellsOwnWork } from './briefing-phrases.ts'
import { catchAll } from './guides.ts'
import { likelyWork } from './likely-work.ts'
import { nearestServices, recogniseServices, type RecognisedServices } from './recognise-service.ts'
import type { ServiceWords } from './service-words.ts'

export type BriefingRequest = RecognisedServices & {
  /** `own`: "my service", which only the conversation knows. `named`: the services are in `services`. */
  readonly about: 'named' | 'own'
}

const namesOwnService = /\bmy (?:own )?(?:service|team|department|dept|area|job|role|work|section|unit|directorate|portfolio|line of work|staff)\b|\bour (?:service|team|department)\b|\bwhere i work\b|\bfor (?:me|us)\b\W*$|\bto do with (?:me|us)\b\W*$/
/** "I manage the ferry team": somebody's work, though no list has it. */
const soundsLikeAService = /\b(?:team|service|services|department|dept|officer|manager|unit|section|head of|director of|portfolio|cabinet member for|run the|i run|we run|i manage|work in|work on|work for the|in charge of|responsible for)\b/
const aboutPeopleOrPlace = /^(?:practice|law|general|english|short|reality|real|life|word|words|simple|term|terms|ofsted|government|society|everyone|everybody|anyone|someone|somebody|nobody|foster|carer|carers|family|families|bury|westminster|cambridgeshire|herefordshire|buckinghamshire|bucks|cambs|england|uk|ward|wards|backbencher|resident|residents|public|people|councillors|partners|partner|members|staff|officers|children|adults|parents|colleagues|agencies|schools|year|today|day|night|moment|number|ten|seven|principle|principles|promise|promises|need|needs|outcome|outcomes|priority|priorities|strategy|report|panel|new|good|better|mum|dad)$/

/** What the message asks to be briefed on, or undefined when it asks for something else. */
export function briefingRequestIn (text: string, known: ServiceWords): BriefingRequest | undefined {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (!said || asksTheDocuments.some((pattern) => pattern.test(said))) return undefined
  const found = recogniseServices(text, known)
  const isFact = asksForAFact.test(said)
  const asksFor = asksMeaning.some((pattern) => pattern.test(said)) || (namesTheSubject.test(said) && !isFact)
  const isOwnWork = tellsOwnWork.some((pattern) => pattern.test(said))
  const likely = isOwnWork && !isFact ? likelyWork(text, known.work) : undefined
  if (likely && (!found.isCertain || (found.services.includes(likely) && !joinsTwo.test(said)))) return { ...found, services: [likely], about: 'named' }
  const own: BriefingRequest | undefined = asksAboutOwn(said, isOwnWork || asksFor) ? { ...found, services: [], about: 'own' } : undefined
  if (!found.services.length || (own && found.because.every((words) => meansOwnWork.test(words)))) return own ?? unlistedService(said, found, known, isOwnWork, asksFor)
  // A word such as "training" names a service only when nothing else stands in the message: no subject of its own.
  if (!found.isCertain && found.leftOver.some((word) => !known.common.has(word)) && !isInItsPlace(said, found, known, isOwnWork && !isFact)) return unlistedService(said, found, known, isOwnWork, asksFor) ?? own
  return isOnlyAName(said, found, isFact) || (!isFact && startsWithAName(text, known)) || asksFor || isOwnWork ? { ...found, about: 'named' } : undefined
}

/** "My service", or "for us" when what is meant is the duty: not "what does trailblazer status mean for us", nor "list them for me". */
function asksAboutOwn (said: string, isFramed: boolean): boolean {
  if (!isFramed || !namesOwnService.test(said) || isARole.test(said)) return false
  if (saysMyService.test(said)) return true
  const meant = /\bwhat (?:do|does|would|will|might|could|is) (.+?) means? (?:for|to)\b/.exec(said)?.[1]
  return meant === undefined ? !asksForAList.test(said) : meansTheDuty.test(meant)
}

// "What's my role as a councillor" asks about the role that the law and the strategy give.
const isARole = /\bmy (?:role|job|dut(?:y|ies)) as (?:a|an|the) (?:\w+ )?(?:councillor|member|corporate parent|governor|lead member|officer|foster carer|chair)\b/
// "Registrars and libraries" are two; "filming meetings for TikTok" is one job.
const joinsTwo = /\b(?:and|plus|or|both|also|as well as)\b|[&+/,;]/
const saysMyService = /\b(?:my|our) (?:own )?(?:service|team|department|dept|area|job|role|work|section|unit|directorate|portfolio|line of work|staff)\b|\bwhere i work\b/
const meansOwnWork = /^(?:job|work|staff|service)s?$/
const meansTheDuty = /\b(?:corporate parent\w*|parent(?:ing)?|cp|it|this|that|dut(?:y|ies)|principles?|all)\b/
const asksForAList = /^\W*(?:set out|list|give|show|find|name|write|spell out|explain the|tell me the|read)\b/

function isOnlyAName (said: string, { leftOver, isCertain }: RecognisedServices, isFact: boolean): boolean {
  if (leftOver.length === 0) return !opensAFact.test(said) && (!isFact || /^\W*(?:and|what about|how about)\b/.test(said))
  if (isFact || asksSomething.test(said) || opensAQuestion.test(said)) return false
  if (isCertain && leftOver.length === 1 && wordCount(said) <= longestBareName) return true
  return wordCount(said) <= longestJobTitle && (isCertain || endsAsAJob.test(said)) && !saysSomething.test(said)
}

// "Is mental health mentioned" names something and asks about the documents.
const opensAQuestion = /^\W*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should) /

// "Allotment society liaison" names a job; "members agreed the housing protocol" tells something.
const longestJobTitle = 8
const endsAsAJob = /\b(?:officer|manager|team|service|services|department|coordinator|unit|worker|workers|officers|managers|staff|lead|assistant|adviser|advisor)\W*$/
const saysSomething = /\b(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|should|must|may|get|gets|got|say|says|said|agreed|decided|gives?|means?|not|from|by|if|when|how|what|why)\b|n't\b|\b(?:wont|cant|dont|doesnt|isnt)\b|^\W*(?:book (?:me|a|us)|translate|fix|make|open|order|play|sing|draw|calculate|convert|spell|turn|export|import|print|send|add|delete|remove|cancel)\b/

// "What's the budget for the strategy" is nothing but a service's name and small words, yet asks for a sum.
const opensAFact = /^\W*(?:what(?:'?s| is| are| was| were)|which|whose|who|when|where|is|are) (?:the|on|in|a|an|our|your)\b|\b(?:e-?mail|address|(?:tele)?phone number|contact details)\b|^\W*(?:tele)?(?:phone|number) for\b/

/** "Registrars and libraries - same duty?": a clause that is nothing but a name, whatever is said after it. */
const startsWithAName = (text: string, known: ServiceWords): boolean => {
  const [clause, ...rest] = text.split(/\s[-–—]+\s|[:.!?/]/)
  const first = recogniseServices(clause ?? '', known)
  return first.isCertain && first.leftOver.length === 0 && !opensAFact.test(text.toLowerCase()) && !asksSomething.test(rest.join(' ').toLowerCase().replace('?', ''))
}

const longestBareName = 5
const wordCount = (text: string): number => text.split(' ').length

/** A service that no list has still gets an answer, as long as it is plain that a service is meant. */
function unlistedService (said: string, found: RecognisedServices, known: ServiceWords, isOwnWork: boolean, asksFor: boolean): BriefingRequest | undefined {
  const isBareName = endsAsAJob.test(said) && wordCount(said) <= longestBareName
  if (!isOwnWork && !asksFor && !isBareName) return undefined
  const telling = (words: readonly string[]): string[] => words.filter((word) => word.length > 3 && !aboutPeopleOrPlace.test(word) && !frameWords.has(word) && !known.common.has(word))
  const meant = placeInQuestion.exec(said)
  const inSlot = meant?.[1] === undefined ? [] : telling(recogniseServices(meant[1], known).leftOver)
  const words = inSlot.length ? inSlot : (isOwnWork || isBareName) && soundsLikeAService.test(said) ? telling(found.leftOver) : []
  if (!words.length) return undefined
  return { services: [catchAll], because: words, nearest: nearestServices(words, known), leftOver: [], isCertain: false, about: 'named' }
}

/** A word such as "contracts" stands where only a service can: "mean for people who award contracts", "we buy placements and contracts". */
const isInItsPlace = (said: string, { services }: RecognisedServices, known: ServiceWords, isOwnWork: boolean): boolean =>
  isOwnWork || recogniseServices(placeInQuestion.exec(said)?.[1] ?? '', known).services.join() === services.join()

/** Where a service stands in a question that names one: after "mean for", "to do with", "apply to", "role of". */
const placeInQuestion = /\b(?:(?:mean|means|matters?|relevant|relevance|role|part) (?:for|to|in|of)|apply to|applies to|affects?|expected of|to do with|if you(?:'re| are)?)\b (?:the |a |an |our |your )?(.+)/

const frameWords = new Set(['mean', 'means', 'does', 'have', 'what', 'with', 'much', 'this', 'that', 'does', 'manage', 'work', 'look', 'after', 'really', 'actually', 'relevant', 'matter', 'apply', 'affect', 'should', 'could', 'would', 'know', 'think', 'need', 'want', 'more', 'responsible', 'charge', 'very', 'when', 'where', 'they', 'them', 'their', 'having', 'being', 'been', 'good', 'best', 'possible', 'then', 'than', 'into', 'under', 'over', 'until', 'same', 'also'])
