/** What "it" would mean after a question: the noun phrase that the question is about. */
import { carriesMeaning, isQuestionWord, isVerb, wordsOf } from './spoken-words.ts'
import type { SpokenWord } from './spoken-words.ts'

const determiners = new Set(['the', 'a', 'an', 'our', 'your', 'my', 'their', 'this', 'that', 'these', 'its'])
// Every question here is about a report; what it says something about is the better "it".
const papers = new Set(['strategy', 'report', 'document', 'paper', 'plan', 'council'])
const mostWords = 5

/** The phrase without its article, in the question's own words ("care leaver covenant"); undefined when nothing is named. */
export function thingAskedAbout (question: string): string | undefined {
  const phrases = [...phrasesAfterDeterminers(question)]
  if (phrases.length === 0) return firstRun(question)
  return phrases.find((phrase) => !papers.has(headOf(phrase))) ?? phrases[0]
}

/** The last word, which says what the phrase names: "corporate parenting panel" is a panel. */
export const headOf = (phrase: string): string => wordsOf(phrase).at(-1)?.word ?? ''

/** Whether "they" may stand for it: a body of people, or more than one. */
export const isPlural = (phrase: string): boolean => /(?:panel|board|committee|council|cabinet|team|group|partners|police|children|people|young people|[^s'u]s)$/i.test(headOf(phrase))

function phrasesAfterDeterminers (question: string): string[] {
  const words = wordsOf(question)
  return words.flatMap(({ word }, at) => determiners.has(word) ? phraseFrom(question, words, at + 1) ?? [] : [])
}

function firstRun (question: string): string | undefined {
  const words = wordsOf(question)
  // "who monitors progress": the word after "who" is what somebody does.
  const start = words.findIndex(({ word }, at) => belongs(word) && !['who', "who's", 'whos'].includes(words[at - 1]?.word ?? ''))
  return start < 0 ? undefined : phraseFrom(question, words, start)
}

function phraseFrom (question: string, words: readonly SpokenWord[], from: number): string | undefined {
  let to = from
  while (to < words.length && to - from < mostWords && belongs(words[to]?.word ?? '') && (to === from || isJoined(question, words, to))) to += 1
  const [first, last] = [words[from], words[to - 1]]
  return to > from && first && last ? question.slice(first.start, last.end) : undefined
}

const belongs = (word: string): boolean => carriesMeaning(word) && !isVerb(word) && !isQuestionWord(word)
const isJoined = (question: string, words: readonly SpokenWord[], at: number): boolean => /^[\s-]+$/.test(question.slice(words[at - 1]?.end, words[at]?.start))
