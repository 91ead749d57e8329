/** "it", "they", "there" and "one" in a follow-up, filled in with what was asked about before. */
import { isOnePerson, isPeople, isPlural } from './thing-asked-about.ts'

export type FilledIn = {
  readonly text: string
  /** Whether the question leant on the last one at all, be it only with "there". */
  readonly leans: boolean
  /** Whether the thing itself was filled in, so that it stays what "it" means. */
  readonly usesThing: boolean
}

// "is it going to rain", "what time is it", "is it true that": nothing was meant by "it".
const emptyIt = /\bit\b.*\b(?:rain\w*|snow\w*|sunny|cold|warm|weather|o'clock|late|early|true|possible|ok|okay|worth|about time)\b|\b(?:time|date|day|weather)\b.*\b(?:is|was) it\b|\bis it (?:just|only|me)\b|\bor is it\b/i
// "who wrote it", "does it mention Ofsted": the report that is being asked, whatever it was asked about.
const itIsTheReport = /\b(?:wrote|written|writes|write|author(?:ed)?|published|signed)\b|\bit (?:also |even )?(?:say|says|said|mention|mentions|cover|covers|list|lists|include|includes|talk|talks|refer|refers|quote|quotes|name|names)\b/i
// "what did they say": people, or else the council.
const peopleDo = /\bthey (?:\w+ly )?(?:say|said|says|think|mean|meant|promise|promised|want|listen|listened|endorse|endorsed|agree|agreed|decide|decided|meet|met|ask|asked|inspect|check|checked|see|do|have|had|get)\b/i
const countThem = /^(?:and )?how (?:many|much)(?: (?:of (?:them|those)|(?:are|is) there|are they|is it|in total|altogether))*\W*$/i
const it = /\b(?:it|itself)\b/i
const its = /\bits\b/i
const contractedIt = /\b(it)('s|'ll|'d)(?=\s)/i
// "that" alone, not "that strategy" and not "a plan that says": at the end, before a helping verb, or after a preposition that ends the clause.
const that = /\b(?:that|this)(?=\s*(?:[?.!,]|$)|\s+(?:is|was|does|did|do|has|have|had|can|will|would|should|means?|works?|costs?|apply|applies|happens?|about|for|with|in|at|and)\b)(?!\s+(?:is|was) (?:because|when|why)\b)/i
const thats = /\b(?:that|this)'s\b/i
const theSame = /\bthe (?:same(?: thing)?|equivalent)\b/i
const they = /\b(they|them|these|those)\b(?!\s+(?:children|young|kids|people|care|who|of)\b)/i
const their = /\btheir\b/i
const theirs = /\btheirs\b/i
const one = /(\b(?:have|has|had|got|get|need|want|made|set up|see|is there|there's|there is|do)\s+)(?:one|ones|any|some)(?=\s*(?:[?.!,]|$)|\s+(?:in|at|for|too|there|as|yet|already)\b)/i
/** "That report": the one that was just asked, whoever's it is. */
const thatReport = /\b(?:that|the same) (report|paper|strategy|document|plan|council|decision)\b/i
const there = /(?<!\b(?:is|are|was|were|isn't|aren't|will|if)\s)\b(?:over |up |down )?there\b(?!\s*(?:is|are|was|were|'s|any|a)\b)/i

/** Fills the thing in where a pronoun stands for it. Without a thing the words stay, and only "there" is taken out. */
export function fillIn (question: string, thing: string | undefined): FilledIn {
  const whereTo = question.replace(thatReport, 'the $1').replace(there, ' ').replace(/\s+(?=[?.!,]|$)/g, '').replace(/\s+/g, ' ').trim()
  const leansOnPlace = whereTo !== question
  const text = thing === undefined || itIsTheReport.test(whereTo) ? whereTo : withThing(whereTo, thing)
  return { text, leans: leansOnPlace || meansSomething(whereTo), usesThing: text !== whereTo }
}

const meansSomething = (question: string): boolean =>
  (!emptyIt.test(question) && [it, its, that, thats, theSame, one].some((pronoun) => pronoun.test(question))) || [they, their, theirs, countThem].some((pronoun) => pronoun.test(question))

function withThing (question: string, thing: string): string {
  const the = `the ${thing}`
  if (countThem.test(question)) return `how many ${thing} are there`
  // "do they have one": "one" is the thing, so "they" are the council.
  if (one.test(question)) return question.replace(one, `$1${/^[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`)
  if (!emptyIt.test(question)) {
    if (contractedIt.test(question)) return question.replace(contractedIt, `${the}$2`)
    // "Its terms" are nobody's: a person has theirs.
    if (isOnePerson(thing) && (it.test(question) || its.test(question))) return question.replace(its, 'the')
    for (const [pronoun, said] of [[its, `the ${possessive(thing)}`], [thats, `${the} is`], [it, the], [that, the], [theSame, the]] as const) {
      if (pronoun.test(question)) return question.replace(pronoun, said)
    }
  }
  if (!isPlural(thing) || (peopleDo.test(question) && !isPeople(thing))) return question
  return question.replace(they, the).replace(their, `the ${possessive(thing)}`)
}

const possessive = (thing: string): string => thing.endsWith('s') ? `${thing}'` : `${thing}'s`
