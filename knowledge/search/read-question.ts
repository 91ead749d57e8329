/** A person's words as what is asked for: elements that an answer must cover, and the shape of the answer. */
import { isNumber, isQuestionWord, wordsOf, type Word } from '#knowledge/passage-index/analysis.ts'
import { tokenOf, type Concept, type Lexicon, type Phrase } from './lexicon.ts'
import { shapeOf, type Shape } from './question-shape.ts'
import type { Sense, Synonyms } from './synonyms.ts'

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
  /** Its places in the question's words; both -1 when it is only implied. */
  readonly first: number
  readonly last: number
  /** How sure its meaning is: 1, or less for an ambiguous abbreviation without context. */
  readonly sureness: number
  /** A name, number or date that means nothing else: a passage without it is about something else. */
  readonly mustMatch: boolean
}

/** A word as we read it; `typed` is what stood there. */
export type ReadWord = Pick<Word, 'form' | 'capital'> & {
  readonly typed: string
  readonly kind: 'word' | 'name' | 'number'
  /** Says what is asked for, and neither how it is asked nor whom. */
  readonly tells: boolean
}

export type ReadQuestion = {
  /** Lower case, text-speak and abbreviations written out, typing errors corrected. */
  readonly text: string
  readonly words: readonly ReadWord[]
  readonly tokens: readonly string[]
  readonly elements: readonly Element[]
  /** The words that are no question or function words, as they are written. */
  readonly contentForms: readonly string[]
  readonly shape: Shape
  readonly corrections: readonly { readonly typed: string, readonly read: string }[]
}

export type Vocabulary = {
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
  /** True for a stem that some passage holds. */
  readonly isHeld: (stem: string) => boolean
  /** True for a word that no passage writes in small letters. */
  readonly isName: (form: string) => boolean
  /** The word that was probably meant, or undefined. */
  readonly correct: (form: string) => string | undefined
}

/** "I'm a Bury councillor but", "As an officer,": who asks, not what for. */
const introduction = /^\W*(?:(?:hi|hello|hey)\W+)?(?:i'?m|i’m|i am|as|speaking as|being) (?:a|an|the|your)\b[^,.?]{0,60}?(?:,|\bbut\b|\band\b|\.|-)\s*(?=\S+\s+\S+)/i
/** "My role as a councillor" is the role of a councillor: the report knows the post, not who asks. */
const asHolder = /\b(?:my|our) (roles?|jobs?|dut(?:y|ies)|responsibilit(?:y|ies)|part|task) as (an? |the )?(?=\w)/gi
/** Nobody asks that much at once. */
const longestQuestion = 256

/** Reads a question; `leaveOut` are words that say where to look and not what for (a council's name). */
export function readQuestion (message: string, vocabulary: Vocabulary, leaveOut: ReadonlySet<string> = new Set()): ReadQuestion {
  const said = message.replace(introduction, '').replace(asHolder, 'the $1 of $2')
  const written = writtenOut(wordsOf(said.replace(/[*_]/g, ' ')).slice(0, longestQuestion), vocabulary, leaveOut)
  const forms = written.map(({ form }) => form)
  const tokens = forms.map(tokenOf)
  const text = forms.join(' ') + (said.includes('?') ? '?' : '') + (said.includes('%') ? ' %' : '')
  const shape = shapeOf(text)
  const { lexicon } = vocabulary
  const kinds = kindsOf(written, vocabulary)
  return {
    text, tokens, shape,
    words: written.map((word, at) => ({ ...word, kind: kinds[at] ?? 'word', tells: !isQuestionWord(word.form) && !leaveOut.has(word.form) && !lexicon.neutral.has(tokens[at] ?? '') })),
    elements: elementsIn(said, forms, tokens, vocabulary, leaveOut, shape).map((element) => ({ ...element, mustMatch: element.concepts.length === 0 && kinds[element.first] !== 'word' })),
    contentForms: forms.filter((form) => !isQuestionWord(form) && !leaveOut.has(form)),
    corrections: written.flatMap(({ typed, form, corrected }) => corrected ? [{ typed, read: form }] : []),
  }
}

type WrittenWord = { readonly form: string, readonly typed: string, readonly capital: boolean, readonly corrected: boolean }

/** "b4 u go 4 it" -> before you go for it. A digit that counts something stays: "promise 4", "2 weeks". */
function writtenOut (words: readonly Word[], { lexicon, synonyms, isHeld, correct }: Vocabulary, asTheyAre: ReadonlySet<string>): WrittenWord[] {
  const forms = words.map(({ form }) => form)
  return words.flatMap(({ form, capital }, at): WrittenWord[] => {
    const as = (read: string, corrected: boolean): WrittenWord => ({ form: read, typed: form, capital, corrected })
    if (form === '4' || form === '2') return [as(standsForAWord(forms, at) ? (form === '4' ? 'for' : 'to') : form, false)]
    const long = lexicon.shorthand.get(form)
    if (long !== undefined) return wordsOf(long).map((word) => as(word.form, false))
    if (/\d/.test(form) || asTheyAre.has(form) || isOrdinary(tokenOf(form), form, lexicon) || lexicon.words.has(form) || isHeld(tokenOf(form)) || synonyms.knows(form)) return [as(form, false)]
    const meant = correct(form)
    return [as(meant ?? form, meant !== undefined)]
  })
}

/** A capital says little at the beginning, or where every word has one. */
function kindsOf (written: readonly WrittenWord[], { isName }: Vocabulary): ReadWord['kind'][] {
  const meant = written.filter(({ form }) => !isQuestionWord(form))
  const shouted = meant.length > 1 && meant.every(({ capital }) => capital)
  return written.map(({ form, capital }, at) => isNumber(form) && !isOwnAge(written, at) ? 'number' : capital && at > 0 && !shouted && isName(form) ? 'name' : 'word')
}

/** "I'm 17": who asks, not what about. */
const isOwnAge = (written: readonly WrittenWord[], at: number): boolean =>
  /^(im|am|be|turn|turned|turning|aged?)$/.test(written[at - 1]?.form ?? '') && Number(written[at]?.form) < 30

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

function implied (shape: Shape, { concepts }: Lexicon): Draft[] {
  const concept = concepts.find(({ id }) => id === impliedBy[shape])
  return concept ? [{ phrase: [concept.id], concepts: [concept], generic: false, common: false, known: true, stress: 1, first: -1, last: -1, sureness: 1 }] : []
}

/** How many tokens the phrase takes from here, or 0. One function word or word of the subject may stand between two of its words: "use (council) services", though not "the (strategy) needs". */
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
  // How many there are is what is asked, however ordinary the words.
  if (phrase[0] === 'how' && phrase[1] === 'mani') return false
  // A term of the documents ("key decision") is meant as such.
  if (isTermOf(concepts, phrase)) return false
  const content = phrase.filter((part) => !isQuestionWord(part))
  return content.length > 0 && content.every((part) => lexicon.neutral.has(part) || lexicon.common.has(part) || lexicon.generic.has(part))
}

const isTermOf = (concepts: readonly Concept[], phrase: Phrase): boolean => concepts.some(({ say }) => say.some((said) => said.join(' ') === phrase.join(' ')))

/** "Corporate parent" is in every passage; the "county plan" is one thing, though of words that are. */
const isGeneric = ({ phrase, concepts }: { readonly phrase: Phrase, readonly concepts: readonly Concept[] }, { generic }: Lexicon): boolean =>
  phrase.every((part) => generic.has(part)) && !(phrase.length > 1 && isTermOf(concepts.filter(({ general }) => !general), phrase))

const isOrdinary = (token: string, form: string, lexicon: Lexicon): boolean =>
  isQuestionWord(form) || lexicon.neutral.has(token) || lexicon.common.has(token) || lexicon.generic.has(token)

type Draft = Omit<Element, 'mustMatch'>
type FoundPhrase = { readonly phrase: Phrase, readonly concepts: readonly Concept[], readonly length: number, readonly sureness: number }

function elementsIn (said: string, forms: readonly string[], tokens: readonly string[], vocabulary: Vocabulary, leaveOut: ReadonlySet<string>, shape: Shape): Draft[] {
  const { lexicon } = vocabulary
  const asking = askingPart(said)
  const stressed = asking === undefined ? undefined : new Set(wordsOf(asking).flatMap(({ form }) => [tokenOf(form), ...wordsOf(lexicon.shorthand.get(form) ?? '').map((word) => tokenOf(word.form))]))
  const aside = circumstances(forms)
  const senses = Map.groupBy(vocabulary.synonyms.sensesIn(forms), ({ first }) => first)
  const elements: Draft[] = []
  const add = (element: Omit<Draft, 'stress'>): void => {
    const stress = stressed && !element.phrase.every((token) => stressed.has(token)) ? leadingUp : aside[element.first] ? circumstance : 1
    const isSame = (other: Draft): boolean => other.phrase.join(' ') === element.phrase.join(' ') ||
      (element.concepts.length > 0 && other.concepts.length === element.concepts.length && element.concepts.every((concept) => other.concepts.includes(concept)))
    const same = elements.findIndex(isSame)
    if (same < 0) elements.push({ ...element, stress })
    else if ((elements[same]?.stress ?? 0) < stress) elements[same] = { ...element, stress }
  }
  const asked = (at: number): FoundPhrase | undefined => {
    for (const entry of lexicon.phrasesFrom(tokens[at] ?? '')) {
      const length = lengthOf(entry.phrase, tokens, at, (place) => !(place === at + 1 && isQuestionWord(forms[at] ?? '')) && (isQuestionWord(forms[place] ?? '') || lexicon.generic.has(tokens[place] ?? '')))
      const concepts = entry.concepts.filter(({ shapes }) => !shapes || shapes.includes(shape))
      if (length > 0 && (concepts.length > 0 || entry.concepts.length === 0)) return { ...entry, concepts, length, sureness: 1 }
    }
    return undefined
  }
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '', form = forms[at] ?? ''
    const found = longer(asked(at), meant(senses.get(at) ?? [], tokens, lexicon))
    if (found && !(found.phrase.length === 1 && leaveOut.has(form))) {
      const { phrase, concepts, sureness } = found
      if (concepts.length > 0) add({ phrase, concepts, sureness, generic: isGeneric(found, lexicon), common: isSoft(found, token, form, lexicon), known: true, first: at, last: at + found.length - 1 })
      at += found.length
      continue
    }
    if (!leaveOut.has(form) && !isQuestionWord(form) && !lexicon.neutral.has(token)) {
      add({ phrase: [token], concepts: [], generic: lexicon.generic.has(token), common: lexicon.common.has(token), known: vocabulary.isHeld(token), first: at, last: at, sureness: 1 })
    }
    at += 1
  }
  halveAlternatives(elements, forms)
  return elements.some(({ generic }) => !generic) ? elements : [...elements, ...implied(shape, lexicon)]
}

/** "Cabinet or full council?": an answer names one of the two. */
function halveAlternatives (elements: Draft[], forms: readonly string[]): void {
  for (const [n, element] of elements.entries()) {
    const next = elements[n + 1]
    if (!next || element.last < 0 || !forms.slice(element.last + 1, next.first).includes('or')) continue
    elements[n] = { ...element, stress: element.stress / 2 }
    elements[n + 1] = { ...next, stress: next.stress / 2 }
  }
}

/** The longest stretch that is a term of the trade, with all that it may mean. */
function meant (senses: readonly Sense[], tokens: readonly string[], lexicon: Lexicon): FoundPhrase | undefined {
  const [longest] = [...senses].sort((a, b) => b.last - a.last || b.sureness - a.sureness)
  if (!longest) return undefined
  const meanings = senses.filter(({ last }) => last === longest.last).flatMap(({ concept }) => [concept, ...preferred(concept, lexicon)])
  return { phrase: tokens.slice(longest.first, longest.last + 1), concepts: [...new Set(meanings)], length: longest.last - longest.first + 1, sureness: longest.sureness }
}

/** What the term's first phrase, which our own texts prefer, asks for. */
const preferred = ({ ask: [term = []] }: Concept, lexicon: Lexicon): readonly Concept[] =>
  lexicon.phrasesFrom(term[0] ?? '').find(({ phrase }) => phrase.join(' ') === term.join(' '))?.concepts ?? []

function longer (asked: FoundPhrase | undefined, term: FoundPhrase | undefined): FoundPhrase | undefined {
  if (!asked || !term) return asked ?? term
  // Of equal length the lexicon knows better: it was written for these questions.
  return asked.length >= term.length ? asked : term
}
