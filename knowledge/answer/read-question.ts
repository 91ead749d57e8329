/** A person's words as what is asked for: elements that an answer must cover, and the shape of the answer. */
import { isQuestionWord, wordsOf } from '#knowledge/passage-index/analysis.ts'
import { tokenOf, type Concept, type Lexicon, type Phrase } from './lexicon.ts'
import { shapeOf, type Shape } from './question-shape.ts'

/** One thing that the question asks about: a word, or a phrase that names concepts. */
export type Element = {
  readonly phrase: Phrase
  readonly concepts: readonly Concept[]
  readonly generic: boolean
  /** Ordinary English throughout ("where", "set out"): it may mean the concept or nothing much, so missing it costs little. */
  readonly common: boolean
  /** The documents know the word, or the lexicon does. */
  readonly known: boolean
  /** 1 in the clause that asks; less in what leads up to it. */
  readonly stress: number
}

export type ReadQuestion = {
  /** Lower case, text-speak and abbreviations written out, typing errors corrected. */
  readonly text: string
  readonly tokens: readonly string[]
  readonly elements: readonly Element[]
  /** The words that are no question or function words, as they are written. */
  readonly contentForms: readonly string[]
  readonly shape: Shape
}

export type Vocabulary = {
  readonly lexicon: Lexicon
  /** True for a stem that some passage holds. */
  readonly isHeld: (stem: string) => boolean
  /** The word that was probably meant, or undefined. */
  readonly correct: (form: string) => string | undefined
}

/** "I'm a Bury councillor but", "As an officer,": who asks, not what for. */
const introduction = /^\W*(?:(?:hi|hello|hey)\W+)?(?:i'?m|i’m|i am|as|speaking as|being) (?:a|an|the|your)\b[^,.?]{0,60}?(?:,|\bbut\b|\band\b|\.|-)\s*(?=\S+\s+\S+)/i

/** Reads a question; `leaveOut` are words that say where to look and not what for (a council's name). */
export function readQuestion (message: string, vocabulary: Vocabulary, leaveOut: ReadonlySet<string>): ReadQuestion {
  const said = message.replace(introduction, '')
  const forms = writtenOut(wordsOf(said.replace(/[*_]/g, ' ')).map(({ form }) => form), vocabulary, leaveOut)
  const tokens = forms.map(tokenOf)
  const text = forms.join(' ') + (said.includes('?') ? '?' : '') + (said.includes('%') ? ' %' : '')
  const shape = shapeOf(text)
  return { text, tokens, elements: elementsIn(said, forms, tokens, vocabulary, leaveOut, shape), contentForms: forms.filter((form) => !isQuestionWord(form) && !leaveOut.has(form)), shape }
}

/** "b4 u go 4 it" -> before you go for it. A digit that counts something stays: "promise 4", "2 weeks". */
function writtenOut (forms: readonly string[], vocabulary: Vocabulary, asTheyAre: ReadonlySet<string>): string[] {
  const { lexicon } = vocabulary
  return forms.flatMap((form, at) => {
    if (form === '4' || form === '2') return standsForAWord(forms, at) ? [form === '4' ? 'for' : 'to'] : [form]
    const long = lexicon.shorthand.get(form)
    if (long !== undefined) return wordsOf(long).map((word) => word.form)
    if (form.length < 4 || asTheyAre.has(form) || /\d/.test(form) || lexicon.words.has(form) || isQuestionWord(form) || vocabulary.isHeld(tokenOf(form))) return [form]
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

/** What leads up to the question, and the circumstances ("when I leave care"), tell less than what is asked. */
const leadingUp = 0.3
const circumstance = 0.5
const asks = /\b(who|what|when|where|why|which|how|does|do|did|is|are|can|will|would|could)\b/

/** The clause of a long message that asks; undefined when the message is short or one clause. */
function askingPart (said: string): string | undefined {
  const clauses = said.split(/[.!?;]\s+|\s[-–—]\s|,\s(?=(?:but|so|and|because) )/).filter((clause) => clause.trim() !== '')
  if (clauses.length < 2 || said.split(/\s+/).length < 14) return undefined
  return clauses.findLast((clause) => asks.test(clause.toLowerCase()) && clause.trim().split(/\s+/).length >= 4)
}

/** Which of the words stand in a clause like "when I leave" or "if I move". */
function circumstances (forms: readonly string[]): boolean[] {
  let inside = false
  return forms.map((form, at) => {
    const next = forms[at + 1] ?? ''
    if (/^(when|once|after|if|while|until)$/.test(form) && /^(i|im|ive|you|youre|youve|we|they|theyre|he|she|id)$/.test(next)) inside = true
    else if (/^(do|does|did|will|can|what|who|how|is|are|would|should|could|am)$/.test(form) && at > 0) inside = false
    return inside
  })
}

/** What a question without a subject asks about: "when was this?" is about the decision. */
const impliedBy: Partial<Record<Shape, string>> = { when: 'decision date', why: 'reason for decision', amount: 'finance', contact: 'contact' }

function implied (shape: Shape, { concepts }: Lexicon): Element[] {
  const concept = concepts.find(({ id }) => id === impliedBy[shape])
  return concept ? [{ phrase: [concept.id], concepts: [concept], generic: false, common: false, known: true, stress: 1 }] : []
}

/** How many tokens the phrase takes from here, or 0. One function word or word of the subject may stand between two of its words: "use (council) services". */
function lengthOf (phrase: Phrase, tokens: readonly string[], at: number, mayBeSkipped: (place: number) => boolean): number {
  let place = at + 1
  for (const part of phrase.slice(1)) {
    if (tokens[place] !== part && phrase.length > 1 && mayBeSkipped(place) && tokens[place + 1] === part) place += 1
    if (tokens[place] !== part) return 0
    place += 1
  }
  return place - at
}

/** "Where", "who helps", "strategy for": the words may mean the concept, or nothing much. */
function isSoft ({ phrase, concepts }: { readonly phrase: Phrase, readonly concepts: readonly Concept[] }, token: string, form: string, lexicon: Lexicon): boolean {
  if (phrase.length === 1) return isOrdinary(token, form, lexicon)
  // A term of the documents ("key decision") is meant as such.
  if (concepts.some(({ say }) => say.some((said) => said.join(' ') === phrase.join(' ')))) return false
  const content = phrase.filter((part) => !isQuestionWord(part))
  return content.length > 0 && content.every((part) => lexicon.neutral.has(part) || lexicon.common.has(part) || lexicon.generic.has(part))
}

const isOrdinary = (token: string, form: string, lexicon: Lexicon): boolean =>
  isQuestionWord(form) || lexicon.neutral.has(token) || lexicon.common.has(token) || lexicon.generic.has(token)

function elementsIn (said: string, forms: readonly string[], tokens: readonly string[], vocabulary: Vocabulary, leaveOut: ReadonlySet<string>, shape: Shape): Element[] {
  const { lexicon } = vocabulary
  const asking = askingPart(said)
  const stressed = asking === undefined ? undefined : new Set(wordsOf(asking).flatMap(({ form }) => [tokenOf(form), ...wordsOf(lexicon.shorthand.get(form) ?? '').map((word) => tokenOf(word.form))]))
  const aside = circumstances(forms)
  const elements: Element[] = []
  const add = (element: Omit<Element, 'stress'>, place: number): void => {
    const stress = stressed && !element.phrase.every((token) => stressed.has(token)) ? leadingUp : aside[place] ? circumstance : 1
    const isSame = (other: Element): boolean => other.phrase.join(' ') === element.phrase.join(' ') ||
      (element.concepts.length > 0 && other.concepts.length === element.concepts.length && element.concepts.every((concept) => other.concepts.includes(concept)))
    const same = elements.findIndex(isSame)
    if (same < 0) elements.push({ ...element, stress })
    else if ((elements[same]?.stress ?? 0) < stress) elements[same] = { ...element, stress }
  }
  const findPhrase = (at: number): { phrase: Phrase, concepts: readonly Concept[], length: number } | undefined => {
    for (const entry of lexicon.phrasesFrom(tokens[at] ?? '')) {
      const length = lengthOf(entry.phrase, tokens, at, (place) => isQuestionWord(forms[place] ?? '') || lexicon.generic.has(tokens[place] ?? ''))
      const concepts = entry.concepts.filter(({ shapes }) => !shapes || shapes.includes(shape))
      if (length > 0 && (concepts.length > 0 || entry.concepts.length === 0)) return { ...entry, concepts, length }
    }
    return undefined
  }
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '', form = forms[at] ?? ''
    const found = findPhrase(at)
    if (found && !(found.phrase.length === 1 && leaveOut.has(form))) {
      if (found.concepts.length > 0) add({ phrase: found.phrase, concepts: found.concepts, generic: found.phrase.every((part) => lexicon.generic.has(part)), common: isSoft(found, token, form, lexicon), known: true }, at)
      at += found.length
      continue
    }
    if (!leaveOut.has(form) && !isQuestionWord(form) && !lexicon.neutral.has(token)) add({ phrase: [token], concepts: [], generic: lexicon.generic.has(token), common: lexicon.common.has(token), known: vocabulary.isHeld(token) }, at)
    at += 1
  }
  return elements.length > 0 ? elements : implied(shape, lexicon)
}
