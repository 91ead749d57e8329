/** A person's words as what is asked for: elements that an answer must cover, and the shape of the answer. */
import { isQuestionWord, wordsOf } from '#knowledge/passage-index/analysis.ts'
import { tokenOf, type Concept, type Lexicon, type Phrase } from './lexicon.ts'
import { shapeOf, type Shape } from './question-shape.ts'

/** One thing that the question asks about: a word, or a phrase that names concepts. */
export type Element = {
  readonly phrase: Phrase
  readonly concepts: readonly Concept[]
  readonly generic: boolean
  /** The documents know the word, or the lexicon does. */
  readonly known: boolean
}

export type ReadQuestion = {
  /** Lower case, text-speak and abbreviations written out, typing errors corrected. */
  readonly text: string
  readonly tokens: readonly string[]
  readonly elements: readonly Element[]
  readonly shape: Shape
}

export type Vocabulary = {
  readonly lexicon: Lexicon
  /** True for a stem that some passage holds. */
  readonly isHeld: (stem: string) => boolean
  /** The word that was probably meant, or undefined. */
  readonly correct: (form: string) => string | undefined
}

/** Reads a question; `leaveOut` are words that say where to look and not what for (a council's name). */
export function readQuestion (said: string, vocabulary: Vocabulary, leaveOut: ReadonlySet<string>): ReadQuestion {
  const forms = writtenOut(wordsOf(said.replace(/[*_]/g, ' ')).map(({ form }) => form), vocabulary)
  const tokens = forms.map(tokenOf)
  const text = forms.join(' ') + (said.includes('?') ? '?' : '') + (said.includes('%') ? ' %' : '')
  return { text, tokens, elements: elementsIn(forms, tokens, vocabulary, leaveOut), shape: shapeOf(text) }
}

/** "b4 u go 4 it" -> before you go for it. A digit that counts something stays: "promise 4", "2 weeks". */
function writtenOut (forms: readonly string[], vocabulary: Vocabulary): string[] {
  const { lexicon } = vocabulary
  return forms.flatMap((form, at) => {
    if (form === '4' || form === '2') return standsForAWord(forms, at) ? [form === '4' ? 'for' : 'to'] : [form]
    const long = lexicon.shorthand.get(form)
    if (long !== undefined) return wordsOf(long).map((word) => word.form)
    if (form.length < 4 || /\d/.test(form) || lexicon.words.has(form) || isQuestionWord(form) || vocabulary.isHeld(tokenOf(form))) return [form]
    return [vocabulary.correct(form) ?? form]
  })
}

const counted = /^(weeks?|days?|years?|months?|hours?|members?|people|councillors?|times|appendi(x|ces)|outcomes?|promises?|principles?|needs?|recommendations?|sectors?|councils?|reports?|documents?|areas?|questions?|of|and|things?)$/
const numberedThing = /^(promises?|priority|principle|number|paragraph|para|section|point|outcome|need|volume|appendix|no|item|recommendation|version|level|stage|part|page|vol)$/

function standsForAWord (forms: readonly string[], at: number): boolean {
  const before = forms[at - 1], after = forms[at + 1]
  if (before !== undefined && (numberedThing.test(before) || /^\d+$/.test(before))) return false
  return after !== undefined && !counted.test(after) && !/^\d+$/.test(after)
}

function elementsIn (forms: readonly string[], tokens: readonly string[], { lexicon, isHeld }: Vocabulary, leaveOut: ReadonlySet<string>): Element[] {
  const elements: Element[] = []
  const add = (element: Element): void => {
    if (!elements.some(({ phrase }) => phrase.join(' ') === element.phrase.join(' '))) elements.push(element)
  }
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '', form = forms[at] ?? ''
    const found = lexicon.phrasesFrom(token).find(({ phrase }) => phrase.every((part, n) => tokens[at + n] === part))
    if (found && !(found.phrase.length === 1 && leaveOut.has(form))) {
      add({ phrase: found.phrase, concepts: found.concepts, generic: found.phrase.every((part) => lexicon.generic.has(part)), known: true })
      at += found.phrase.length
      continue
    }
    at += 1
    if (leaveOut.has(form) || isQuestionWord(form) || lexicon.neutral.has(token)) continue
    add({ phrase: [token], concepts: [], generic: lexicon.generic.has(token), known: isHeld(token) })
  }
  return elements
}
