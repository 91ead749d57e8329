/** What "it" would mean after a question: the noun phrase that the question is about. */
import { carriesMeaning, isQuestionWord, isVerb, wordsOf } from './spoken-words.ts'
import type { SpokenWord } from './spoken-words.ts'

const determiners = new Set(['the', 'a', 'an', 'our', 'your', 'my', 'their', 'this', 'that', 'these', 'its'])
// Every question here is about a report; what it says something about is the better "it".
const papers = new Set(['strategy', 'report', 'document', 'paper', 'plan', 'council'])
const mostWords = 5
// "the report", "the new chair": a name here, though elsewhere something that is done ("reports to", "chairs").
const nounsToo = new Set(['chair', 'chairs', 'lead', 'leads', 'cost', 'costs', 'review', 'reviews', 'report', 'reports', 'support', 'change', 'changes', 'checks', 'start', 'end'])
const qualifiers = new Set(['new', 'next', 'last', 'first', 'annual', 'current', 'deputy', 'vice', 'independent', 'financial', 'final', 'other'])

/** The phrase without its article, in the question's own words ("care leaver covenant"); undefined when nothing is named. */
export function thingAskedAbout (question: string): string | undefined {
  const phrases = [...phrasesAfterDeterminers(question)]
  if (phrases.length === 0) return firstRun(question)
  return phrases.find((phrase) => !papers.has(headOf(phrase))) ?? phrases[0]
}

/** The last word, which says what the phrase names: "corporate parenting panel" is a panel. */
export const headOf = (phrase: string): string => wordsOf(phrase).at(-1)?.word ?? ''

/** Whether it is a body of people, or people: who can say, meet and decide. */
export const isPeople = (phrase: string): boolean =>
  /^(?:panel|board|committee|sub-committee|council|cabinet|team|group|scrutiny|police|ofsted|children|people|kids|partners|members|councillors|officers|carers|workers|advisers|leavers|parents|managers)$/i.test(headOf(phrase))
/** One person, whom "it" never means. */
export const isOnePerson = (phrase: string): boolean => /^(?:member|councillor|officer|director|manager|minister|solicitor|chair|chairman|leader|author|worker|adviser|lead)$/i.test(headOf(phrase))
/** Whether "they" may stand for it: people, or more than one of anything. */
export const isPlural = (phrase: string): boolean => isPeople(phrase) || /[^s'u]s$/i.test(headOf(phrase))

function phrasesAfterDeterminers (question: string): string[] {
  const words = wordsOf(question)
  return words.flatMap(({ word }, at) => {
    if (!determiners.has(word)) return []
    let name = at + 1
    while (qualifiers.has(words[name]?.word ?? '')) name += 1
    return phraseFrom(question, words, at + 1, name) ?? []
  })
}

// "who monitors progress", "do we guarantee interviews", "have to move": the word after these is what somebody does.
const doers = new Set(['who', 'i', 'we', 'you', 'u', 'they', 'to', 'it', 'he', 'she'])

function firstRun (question: string): string | undefined {
  const words = wordsOf(question)
  const start = words.findIndex(({ word }, at) => belongs(word) && !/ed$|^\d+$/.test(word) && !doers.has(words[at - 1]?.word ?? ''))
  return start < 0 ? undefined : phraseFrom(question, words, start)
}

/** The words from there that belong together; `name` is where a word like "report" can only be a noun. */
function phraseFrom (question: string, words: readonly SpokenWord[], from: number, name = -1): string | undefined {
  const isPart = (at: number): boolean => belongs(words[at]?.word ?? '') || (at === name && nounsToo.has(words[at]?.word ?? ''))
  let to = from
  while (to < words.length && to - from < mostWords && isPart(to) && (to === from || isJoined(question, words, to))) to += 1
  // "the covenant approved": what was done to it is not its name.
  while (to - from > 1 && /ed$/.test(words[to - 1]?.word ?? '')) to -= 1
  const [first, last] = [words[from], words[to - 1]]
  return to > from && first && last ? question.slice(first.start, last.end) : undefined
}

const belongs = (word: string): boolean => carriesMeaning(word) && !isVerb(word) && !isQuestionWord(word)
const isJoined = (question: string, words: readonly SpokenWord[], at: number): boolean => /^[\s-]+$/.test(question.slice(words[at - 1]?.end, words[at]?.start))
