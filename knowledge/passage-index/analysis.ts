/**
 * Text into words: the only room that knows lunr. lunr's pipeline stops and stems; the cutting and trimming is ours,
 * because lunr's knows ASCII only and leaves "what is the duty?" looking for "duty?".
 */
import lunr from 'lunr'
import { functionWords, questionWords } from './stop-words.ts'

export type Word = {
  /** Lower case, without accents, apostrophes and possessive: `Children’s` is `children`. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** Written with a capital first letter. */
  readonly capital: boolean
}

const wordShape = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu

/** The words of a text in order, with their places in it (`text.slice(start, end)`). Function words included. */
export function wordsOf (text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordShape)) {
    const written = match[0]
    const form = formOf(written)
    if (form !== '') words.push({ form, start: match.index, end: match.index + written.length, capital: startsWithCapital(written) })
  }
  return words
}

/** How a word is kept: `Île’s` -> `ile`, `1,200` -> `1200`. */
export function formOf (written: string): string {
  const lower = written.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return lower
  return lower
    .normalize('NFD').replace(/\p{M}+/gu, '')
    .replace(/['’ʼ`]s$/u, '').replace(/['’ʼ`]/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '')
}

const startsWithCapital = (written: string): boolean => /^\p{Lu}/u.test(written)

/** True for words that hold a digit: years, amounts, ages, section numbers. */
export const isNumber = (form: string): boolean => /\p{N}/u.test(form)

// Porter knows rules, not exceptions; these are the ones our subject is full of.
const irregular: Readonly<Record<string, string>> = {
  children: 'child', childrens: 'child', people: 'person', women: 'woman', men: 'man', wives: 'wife', lives: 'life', feet: 'foot', teeth: 'tooth',
  adviser: 'advisor', advisers: 'advisor', paid: 'pay', held: 'hold', made: 'make', met: 'meet', kept: 'keep', taken: 'take', took: 'take',
  began: 'begin', begun: 'begin', written: 'write', wrote: 'write', chosen: 'choose', chose: 'choose', left: 'leave', spent: 'spend', built: 'build',
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
}

const irregularForms = (token: lunr.Token): lunr.Token => token.update((form) => Object.hasOwn(irregular, form) ? irregular[form]! : form)
const functionWordFilter = lunr.generateStopWordFilter([...functionWords])
lunr.Pipeline.registerFunction(irregularForms, 'irregularForms')
lunr.Pipeline.registerFunction(functionWordFilter, 'functionWordFilter')

const pipeline = new lunr.Pipeline()
pipeline.add(functionWordFilter, irregularForms, lunr.stemmer)

const stems = new Map<string, string | undefined>()
/** Stems remembered, so that what people type cannot fill the memory. */
const mostRemembered = 50_000

/** What a form is indexed under, or undefined for a function word. */
export function stemOf (form: string): string | undefined {
  if (stems.has(form)) return stems.get(form)
  if (stems.size >= mostRemembered) stems.clear()
  const [stem] = pipeline.runString(form)
  stems.set(form, stem)
  return stem
}

/** Never indexed: it stands in every passage. */
export const isFunctionWord = (form: string): boolean => functionWords.has(form)

/** Left out of a question when it has anything else to ask about. */
export const isQuestionWord = (form: string): boolean => questionWords.has(form) || functionWords.has(form)
