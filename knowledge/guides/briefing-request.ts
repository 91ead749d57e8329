/**
 * Does a message ask what corporate parenting means for a service? That is a different question from which service it names:
 * "what does the strategy say about health?" names one and asks for a document. The worse mistake is to answer a question
 * about a document with a briefing, so anything that asks who, when, how many or what a report says is left alone.
 */
import { catchAll } from './guides.ts'
import { nearestServices, recogniseServices, type RecognisedServices } from './recognise-service.ts'
import type { ServiceWords } from './service-words.ts'

export type BriefingRequest = RecognisedServices & {
  /** `own`: "my service", which only the conversation knows. `named`: the services are in `services`. */
  readonly about: 'named' | 'own'
}

/** A question for the documents, whatever service it names. */
const asksTheDocuments: readonly RegExp[] = [
  /\b(?:strategy|strategies|report|reports|paper|document|documents|plan|plans|guidance|act|law|covenant|pledge|promises?|policy|appendix|minutes)\s+(?:\w+\s+){0,2}(?:say|says|said|mention|mentions|promise|promises|state|states|list|lists|commit|commits|cover|covers|contain)\b/,
  /\b(?:in|does|did|do|from|of) (?:the|our|your|this|that|bury|westminster)\S* (?:\w+ )?(?:strategy|report|action plan|document|cabinet paper|minutes)\b/,
  /\bwhat (?:do|did|does|have|has) (?:we|they|you|it|cabinet|council|the council|members|bury|westminster|cambridgeshire|herefordshire|buckinghamshire|cambs|bucks|hereford)\b.{0,20}\b(?:say|said|promise|promised|decide|decided|agree|agreed|commit|committed|state)\b/,
  /^\W*(?:who(?! would|'d)|whose|when|how (?:many|much|often|long|old)|which(?! bits?| parts?)|where|is there(?! anything| something)|are there|until what|at what age|what (?:age|date|year|years|percentage|number|proportion|budget|priority|priorities|questions?|page|para))\b/,
  /\bhow (?:many|much|often|long)\b.{0,60}\?*$/,
  /\bwhen (?:was|were|is|did|does|will|do)\b/,
  /\bwho (?:is|are|was|wrote|chairs|sits|leads|owns|decides|decided|monitors|signed|do i (?:ask|ring|call|contact|report))\b/,
  /\b(?:compare|compared|versus)\b/, /\bquestions? (?:to|for|i could|i should|we)\b.{0,20}\b(?:ask|put|panel|raise)\b/, /\bquestions (?:on|about)\b/,
  /^\W*(?:is|are|was|were|do|does|did|has|have|can|will|am) (?:it|there|we|they|you|i|all|the|every|only|this)\b(?!.*(?:anything|have to|need to|give|brief|explain|tell me|apply|relevant|affect|to do with|mean|anything for|anything in))/, /\bimplications?\b/, /\b(?:what(?:'?s| is| are)|define|meaning of) (?:a|an) \w+(?: \w+)?\W*$/, /\bwhat does \w+ (?:stand for|mean)\W*$/,
  /\b(?:bin|rubbish|recycling) (?:collection )?day\b/, /\b(?:weather|restaurant|printer|joke|linkedin|match|homework)\b/, /\b(?:legal )?definition of\b/, /\bwhere do i (?:pay|park|report)\b/, /\bhow do i (?:pay|report|fix|reset|apply|book|renew|contact|get)\b/,
  /\b(?:set|change|switch|make) my (?:council|service|team|job|role)\b/, /\b(?:do|will|can|could|would|should) care leavers? (?:get|pay|have|need|be entitled)\b/,
]

const subject = '(?:corporate parent(?:ing|s|hood|al)?(?: duty| role| responsibilit\\w+| principles?)?|being a (?:good )?(?:corporate )?parent|cp|this|that|it|all (?:of )?this|all that|the (?:duty|duties|role|principles))'
/** Ways to ask what it means for somebody's work. */
const asksMeaning: readonly RegExp[] = [
  /\bmean(?:s|t)?\b[^?.]*\b(?:for|to|in|at|as|if|when)\b/, /\bmeans? (?:for|to) \w+/, /\bmeaning (?:for|to|of)\b.*\bfor\b/,
  /\b(?:got|get|have|has|having|anything|nothing|something|owt|much|what|whats)\b.{0,30}\bto do with\b/, /\bto do with (?:me|us|my|our|them|it|this|corporate)\b/,
  new RegExp(`\\b(?:does|do|would|will|should|how|can|could) ${subject} (?:\\w+ ){0,2}(?:affect|apply|relate|impact|touch|involve|fit|concern|matter|work|look|cover|include|translate|help|change)`),
  /\bwhere (?:do|does)\b.{0,40}\b(?:fit|come) in\b/, /\bhow (?:do|does)\b.{0,50}\b(?:fit in|come into|contribute|play|relate|link|connect|help|support)\b/,
  /\b(?:role|part|job|bit|responsibilit\w+|dut(?:y|ies)|contribution|relevance) (?:of|for|do|does|can|in|as|is|are|should)\b/, /\b(?:s|my|our|their|your|the) (?:role|part|bit|contribution|responsibilit\w+|dut(?:y|ies))\b/,
  /\bwhat (?:do|should) i (?:tell|say)\b/, /\bwhat(?:s|'s| is) expected\b/, /\bwhat (?:can|could|should|must|do|does|would|might|shall|are|is)\b.{0,70}\b(?:do|be doing|know|consider|think|offer|provide|contribute|change|ask|bear|worry|need|remember|for (?:children|care|looked))\b/,
  /\bhow (?:can|could|should|might|would|do|are|is)\b.{0,60}\b(?:help|support|be|become|act|make|contribute|better|good|involved|affected|parent\w*|expected)\b/,
  /\bwhy (?:should|does|do|would|is|are|am|have|has|did|must|me|us)\b/, /\bwhy .{0,40}\bmatters?\b/,
  /\b(?:brief|briefing|explain|tell me about|run me through|talk me through|summary|summarise|one pager|guide|guidance|advice|tips|intro|introduction|overview)\b/,
  /\b(?:anything|something|nothing) (?:\w+ ){0,3}(?:for|relevant)\b/, /\bin it for\b/, /\bsupposed to\b/, /\b(?:link|links|connection|relationship|overlap) (?:between|with|to)\b/, /\b(?:can|could|would|will) you (?:please )?(?:give|send|show|do|write|help|tell|explain|talk)\b/, /\bmattered\b/, /\bshould (?:know|do|think|care|consider|be)\b/, /\b(?:asked|expected|required|wanted) (?:of|from)\b|\bhave any (?:dut\w+|responsib\w+|role)\b/, /\bso what\b/, /\b(?:want|wants|wanted|asked|asking|ask|wonder\w*|like) (?:me )?(?:to know |about )?(?:what|how|why|if)\b/, /\bwhat (?:they|we|i|he|she|people|staff) (?:should|can|could|need|must|have|ought|might|do)\b/, /\b(?:relevant|relevance|apply|applies|applicable|affects?|concerns?|matters?|matter|involves?) (?:to|for|in)?\b/,
  new RegExp(`${subject}\\W+(?:and|for|in|at|within|from|as|to|on|by|if|when|&|\\+|-|–|:|\\/)\\W`), new RegExp(`(?:and|&|\\+|-|–|:|\\/)\\W*${subject}\\W*$`),
  /\b(?:i|we) (?:need|have|want|ought|should|got) to (?:know|do|think|consider|understand)\b/, /\bcorporate parent(?:s|ing)?\b/, /\bwhat about\b/, /\bhow about\b/,
]

// "we do the council tax" tells what somebody works on; "what do we do about council tax" does not.
const own = String.raw`(?<!\b(?:do|does|did|can|could|will|would|should|shall|have|has|are|am|must|may|might|what|where|when|how|who|so|that|if) )\b`
/** Ways to say what one works on. */
const tellsOwnWork: readonly RegExp[] = [
  new RegExp(`${own}(?:i|we)(?: (?:also|just|only|currently|mostly|mainly|now|actually|basically|both|help|have to))* (?:run|manage|lead|head|head up|work|do|look after|oversee|cover|supervise|coordinate|co-ordinate|deliver|commission|sit|chair|handle|deal|process|collect|allocate|send|answer|write|chase|set|sell|fix|mend|cut|clean|empty|drive|teach|plan|issue|inspect|let|buy|pay|hire|recruit|register|represent|provide|organise|build|design|own|train|operate|repair|keep|administer|license|assess|review|advise|decide|arrange|patrol|serve|hold|have|am|are|was|used)\\b`),
  /\b(?:i am|i'm|im|ima|we are|we're|were|i was|as|being)\s+(?:\w+ ){0,2}(?:a|an|the|in|on|from|with|your|responsible|in charge|at|part of|one of)\b/,
  /\b(?:i'm|im|i am)\b/, /\bmy (?:team|service|department|job|role|area|portfolio|staff|work|unit|directorate|section)\b/, /\bour (?:\w+ ){0,3}(?:team|service|department|staff|people|unit|colleagues|lot|centres?|crews?)\b/, /\bhere\b/,
]

const namesOwnService = /\bmy (?:own )?(?:service|team|department|dept|area|job|role|work|section|unit|directorate|portfolio|line of work|staff)\b|\bour (?:service|team|department)\b|\bwhere i work\b|\bfor (?:me|us)\b\W*$|\bto do with (?:me|us)\b\W*$/
/** "I manage the ferry team": somebody's work, though no list has it. */
const soundsLikeAService = /\b(?:team|service|services|department|dept|officer|manager|unit|section|head of|director of|portfolio|cabinet member for|run the|i run|we run|i manage|work in|work on|work for the|in charge of|responsible for)\b/
const aboutPeopleOrPlace = /^(?:practice|law|general|english|short|reality|real|life|word|words|simple|term|terms|ofsted|government|society|everyone|everybody|anyone|someone|somebody|nobody|foster|carer|carers|family|families|bury|westminster|cambridgeshire|herefordshire|buckinghamshire|bucks|cambs|england|uk|ward|wards|backbencher|resident|residents|public|people|councillors|year|today|day|night|moment|number|ten|seven|principle|principles|promise|promises|need|needs|outcome|outcomes|priority|priorities|strategy|report|panel|new|good|better|mum|dad)$/

/** What the message asks to be briefed on, or undefined when it asks for something else. */
export function briefingRequestIn (text: string, known: ServiceWords): BriefingRequest | undefined {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  if (!said || asksTheDocuments.some((pattern) => pattern.test(said))) return undefined
  const found = recogniseServices(text, known)
  const asksFor = asksMeaning.some((pattern) => pattern.test(said))
  const isOwnWork = tellsOwnWork.some((pattern) => pattern.test(said))
  if (found.services.length) {
    const isOnlyAName = found.leftOver.length === 0 || (found.isCertain && found.leftOver.length === 1 && wordCount(said) <= longestBareName && !asksSomething.test(said))
    // A word such as "training" names a service only when nothing else stands in the message: no subject of its own.
    if (!found.isCertain && found.leftOver.some((word) => !known.common.has(word))) return unlistedService(said, found, known, isOwnWork || asksFor)
    return isOnlyAName || startsWithAName(text, known) || (found.isCertain && !asksForAFact.test(said)) || asksFor || isOwnWork ? { ...found, about: 'named' } : undefined
  }
  if (namesOwnService.test(said) && (asksFor || isOwnWork)) return { ...found, about: 'own' }
  return unlistedService(said, found, known, isOwnWork || asksFor)
}

// These openings ask for a fact; any other sentence about a service wants to know what it means there.
const asksForAFact = /^\W*(?:list|name|find|search|show|quote|recommend|suggest|define|and |whats|what'?s|what (?:is|are|was|were|did|do|kind|sort|support|help|happens?|about)|who|whose|when|where|which|how (?:many|much|long|often|old|is|are|was|were|did)|can (?:a|care|children|young)|(?:is|are|do|does|did|was|were|has|have) (?:the (?:strategy|report|council|panel|plan)|a|care|children|young|bury|westminster))\b/

/** "Registrars and libraries - same duty?": a clause that is nothing but a name, whatever is said after it. */
const startsWithAName = (text: string, known: ServiceWords): boolean => {
  const first = recogniseServices(text.split(/\s[-–—]+\s|[:.!?]/)[0] ?? '', known)
  return first.isCertain && first.leftOver.length === 0
}

const longestBareName = 5
const asksSomething = /\?|\b(?:date|cost|costs|decided|decision|changes?|figures?|numbers?|priority|priorities|promises?|protocol|survey|budget|in|like)\b/
const wordCount = (text: string): number => text.split(' ').length

/** A service that no list has still gets an answer, as long as it is plain that a service is meant. */
function unlistedService (said: string, found: RecognisedServices, known: ServiceWords, isFramed: boolean): BriefingRequest | undefined {
  const meant = /\b(?:mean|means) (?:for|to|in|if you)\b (.+)|\bto do with (.+)/.exec(said)
  if (!isFramed && !/\b(?:officer|manager|team|service|department)\W*$/.test(said)) return undefined
  if (!meant && !soundsLikeAService.test(said)) return undefined
  const telling = (words: readonly string[]): string[] => words.filter((word) => word.length > 3 && !aboutPeopleOrPlace.test(word) && !frameWords.has(word) && !known.common.has(word))
  const inSlot = meant ? telling(recogniseServices(meant[1] ?? meant[2] ?? '', known).leftOver) : []
  const words = inSlot.length || !soundsLikeAService.test(said) ? inSlot : telling(found.leftOver)
  if (!words.length) return undefined
  return { services: [catchAll], because: words, nearest: nearestServices(words, known), leftOver: [], isCertain: false, about: 'named' }
}

const frameWords = new Set(['mean', 'means', 'does', 'have', 'what', 'with', 'much', 'this', 'that', 'does', 'manage', 'work', 'look', 'after', 'really', 'actually', 'relevant', 'matter', 'apply', 'affect', 'should', 'could', 'would', 'know', 'think', 'need', 'want', 'more', 'responsible', 'charge', 'very', 'when', 'where', 'they', 'them', 'their', 'having', 'being', 'been', 'good', 'best', 'possible', 'then', 'than', 'into', 'under', 'over', 'until', 'same', 'also'])
