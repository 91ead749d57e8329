/** Greetings, thanks and "are you real?": short, kind, and never pretending to be a person. */
import { wordsOf } from '../spoken-words.ts'
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Memory } from '../memory.ts'
import { wordingFor, type Wording } from '../wording/wording.ts'

type Talk = keyof Wording['smallTalk']

const kinds: readonly (readonly [Exclude<Talk, 'welcomeBack'>, RegExp])[] = [
  ['areYouReal', /^(?:wait )?(?:(?:are|r) (?:you|u|ya) |is this |am i (?:talking|speaking|chatting) (?:to|with) |is (?:it|anyone|anybody|somebody) |(?:you|ur|u) )?(?:a |an |really |actually )*(?:(?:real|live|actual)(?: life)?(?: (?:person|human|people|one))?|human(?: being)?|person|robot|bot|chat ?bot|computer|machine|ai|chatgpt|there|reading this)(?: or (?:a |an )?(?:real |actual )?(?:person|human|robot|bot|computer|machine|ai|real|not|what))?(?: though| tho)?$/],
  ['whoAreYou', /^(?:(?:who|what) (?:are|r) (?:you|u)|who(?:'s| is) this|what(?:'s| is) this(?: (?:thing|bot|chat))?|what(?:'s| is) (?:your|ur) name|(?:have you|do you have) a name|who made (?:you|u))$/],
  ['howAreYou', /^(?:(?:hi|hello|hey) )?(?:how (?:are|r) (?:you|u|ya)(?: (?:today|doing|doin|feeling))?|how's it going|hows it going|how do you do|you ok(?:ay)?|u ok|(?:you|u) alright|what's up|whats up|wassup|sup|wuu2|hru|do (?:you|u) have feelings)(?: (?:today|then|mate))?$/],
  ['apology', /^(?:(?:that|this|you|it)(?:'s| is|'re| are|s| was| did)? ?)?(?:(?:not|isn't|isnt|wasn't|wasnt|didn't|didnt|doesn't|doesnt) (?:very |really |any |at all )?(?:help(?:ful|ing|ed)?|useful|use|right|good|what i (?:asked|meant|wanted))|useless|rubbish|crap|wrong|no good|no help|stupid|unhelpful|not it)(?: at all| answer)?$/],
]

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))
const greeting = listed('hi hiya hello hey heya hullo howdy yo morning afternoon evening good gm greetings day')
const thanking = listed(`thanks thank you u ta cheers thx tysm ty tnx thankyou thats that's that is was really very so much lots a lot helpful great brilliant perfect lovely
  useful good for your help the appreciated nice one mate amazing bot again all everything ever`)
const parting = listed('bye goodbye cya see you u ya later laters soon goodnight night gn take care tomorrow have a good day evening weekend')
const agreeing = listed('ok okay k kk lol haha hahaha lmao cool fine right alright great good nice yeah yes yep yup yh no nope nah sure ah oh hmm hm i see got it gotcha understood wow brilliant perfect makes sense fair enough never mind nevermind nvm x xx well idk dunno sorry oops not bothered whatever')
const around = listed('ok okay k lol so well oh ah right cool great again there everyone all bot x xx mate please pls haha yes yeah no then')

const thanks = /^(?:thanks?|ta|cheers|thx|tysm|ty|tnx|thankyou|appreciated)$/
const goodbye = /^(?:bye|goodbye|cya|laters?|goodnight|gn)$/
const hello = /^(?:hi+|hiya|hello|hey+|heya|hullo|howdy|yo|morning|afternoon|evening|gm|greetings)$/

/** What kind of small talk a whole message is; undefined when it says or asks anything else. */
export function smallTalkIn (said: string): Talk | undefined {
  // In capitals and alone it is the service that mends computers.
  if (/^\W*IT\W*$/.test(said)) return undefined
  if (/^[\p{Extended_Pictographic}\p{Emoji_Component}\s!.]+$/u.test(said) && /\p{Extended_Pictographic}/u.test(said)) return 'fine'
  const words = wordsOf(said).map(({ word }) => word)
  if (words.length === 0 || words.length > 9) return undefined
  const line = words.join(' ')
  const known = kinds.find(([, pattern]) => pattern.test(line) || pattern.test(withoutOpening(words)))
  if (known) return known[0]
  const allIn = (...sets: ReadonlySet<string>[]): boolean => words.every((word) => sets.some((set) => set.has(word)))
  if (words.some((word) => thanks.test(word)) && allIn(thanking, around, parting, agreeing)) return 'thanks'
  if (words.some((word) => goodbye.test(word)) && allIn(parting, around, agreeing)) return 'goodbye'
  if (words.some((word) => hello.test(word)) && allIn(greeting, around)) return 'hello'
  if (allIn(agreeing)) return 'fine'
  return undefined
}

const withoutOpening = (words: readonly string[]): string => {
  const first = words.findIndex((word) => !around.has(word) && !hello.test(word))
  return words.slice(Math.max(first, 0)).join(' ')
}

/** Answers small talk; the rest goes on. A greeting in the middle of a conversation is not answered with an introduction. */
export const smallTalk = (memory: Memory): Step => (turn) => {
  const talk = smallTalkIn(turn.said)
  if (!talk) return undefined
  const words = wordingFor(turn.audience)
  const isBack = talk === 'hello' && memory.recall(turn.conversation, turn.at).asked !== undefined
  const offers = talk === 'hello' && !isBack ? words.welcome.examples.map((question) => ({ title: question, says: question })) : []
  const help = talk === 'areYouReal' || talk === 'apology' ? [{ title: words.choice.person, says: 'speak to a person' }] : []
  const tried = offers.length ? ['', words.welcome.tryThese, ...offers.map(({ title }) => `- ${title}`)] : []
  return reply('smalltalk', isBack ? 'welcomeBack' : talk, [words.smallTalk[isBack ? 'welcomeBack' : talk], ...tried].join('\n'), { choices: [...offers, ...help] })
}
