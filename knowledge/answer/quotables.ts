/** The sentences, list items and table rows that can be quoted, with all that tells what they are about. */
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { wordsOf } from '#knowledge/passage-index/analysis.ts'
import { formsOfSentences, sentenceRanges, type PassageIndex } from '#knowledge/passage-index/passage-index.ts'
import { tokensOf, type Concept, type Lexicon } from '#knowledge/search/lexicon.ts'

export type Quotable = {
  /** Which passage, and which sentence of it: the order of reading. */
  readonly place: readonly [passage: number, sentence: number]
  readonly passage: Passage
  readonly document: Document
  /** Cut from the passage's text, without leftovers of mark-up at its ends. */
  readonly text: string
  readonly tokens: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
  readonly concepts: ReadonlySet<Concept>
  /** Label, headings and the list's lead: what the words stand under. */
  readonly above: Surroundings
  /** The words of its nearest heading. */
  readonly title: readonly string[]
  /** What its label or nearest heading stands for: the place in a report where that is said. */
  readonly heads: ReadonlySet<Concept>
  /** The whole passage; of a contact's row, the other rows of the same person. */
  readonly beside: Surroundings
  /** About corporate parenting at all, by its own words or what it stands under. */
  readonly isOnSubject: boolean
  /** From 0: which sentence of its passage. */
  readonly sentence: number
}

export const inReadingOrder = ({ place: [one, oneSentence] }: Quotable, { place: [other, otherSentence] }: Quotable): number => one - other || oneSentence - otherSentence

export type Surroundings = { readonly stems: ReadonlySet<string>, readonly concepts: ReadonlySet<Concept> }

export type Quotables = {
  /** The quotables of a passage (by its place among the passages), in reading order. */
  of (passage: number): readonly Quotable[]
  /** The places of a list's items; the list is called by the id that they share. */
  itemsOf (list: string): readonly number[]
}

/** Passages whose quotables are remembered: more than a small corpus has, and few enough for a large one. */
const mostRemembered = 3000

export type CutFrom = {
  readonly passages: readonly Passage[]
  /** Every passage's document. */
  readonly documents: ReadonlyMap<string, Document>
  /** Of exactly these passages, in their order: their words are read from it and not a second time. */
  readonly index: PassageIndex
  readonly lexicon: Lexicon
  readonly isOnSubject: (passage: number) => boolean
}

/** Cuts passages when they are asked for. */
export function quotablesOver ({ passages, documents, index, lexicon, isOnSubject }: CutFrom): Quotables {
  const leads = new Map(passages.filter(({ kind }) => kind === 'list lead').map((lead) => [lead.id, lead]))
  const items = Map.groupBy([...passages.entries()].filter(([, { kind, list }]) => kind === 'list item' && list !== undefined), ([, { list }]) => list)
  const aboveOf = aboveOver(lexicon)
  const cut = new Map<number, readonly Quotable[]>()
  return {
    itemsOf: (list) => (items.get(list) ?? []).map(([at]) => at),
    of (at) {
      const known = cut.get(at)
      if (known) return known
      const passage = passages[at], document = documents.get(passage?.doc ?? '')
      if (!passage || !document) throw new Error(`There is no passage number ${at} with its document. The index and the passages are not of the same documents.`)
      const made = quotablesOf(passage, document, { above: aboveOf(passage, leads.get(passage.list ?? '')?.text ?? ''), samePerson: samePerson(passages, at), at, isOnSubject: isOnSubject(at) }, lexicon, index)
      if (cut.size >= mostRemembered) cut.clear()
      cut.set(at, made)
      return made
    },
  }
}

type Around = { readonly above: Surroundings, readonly samePerson: string, readonly at: number, readonly isOnSubject: boolean }

function quotablesOf (passage: Passage, document: Document, { above, samePerson, at, isOnSubject }: Around, lexicon: Lexicon, index: PassageIndex): Quotable[] {
  const heads = headsOf(passage, lexicon), title = tokensOf(passage.headings.at(-1) ?? '')
  const read = partsOf(passage, sentenceRanges(index, at)).map(({ start, end, from, to }) => {
    const text = trimmed(passage.text.slice(start, end))
    const forms = [...formsOfSentences(index, at, from, to)].slice(from === 0 ? wordsOf(passage.text.slice(0, start)).length : 0)
    const tokens = forms.map((form) => index.tokenText(form))
    return { text, tokens, stems: new Set(tokens), forms: new Set(forms.map((form) => index.formText(form))), concepts: lexicon.saidIn(tokens) }
  })
  const beside: Surroundings = read.length === 1
    ? surroundings(samePerson, lexicon)
    : { stems: new Set(read.flatMap(({ tokens }) => tokens)), concepts: new Set(read.flatMap(({ concepts }) => [...concepts])) }
  return read.map((words, sentence) => ({ ...words, place: [at, sentence], passage, document, sentence, above, heads, title, isOnSubject, beside }))
}

type Part = { readonly start: number, readonly end: number, readonly from: number, readonly to: number }

/** The parts that are quoted, as characters and as sentences: a short row is one statement, a long one prose behind a label. */
function partsOf (passage: Passage, sentences: readonly { readonly start: number, readonly end: number }[]): Part[] {
  const isShortRow = passage.kind === 'table row' && passage.text.length < 200
  if (isShortRow || sentences.length === 0) return [{ start: 0, end: passage.text.length, from: 0, to: sentences.length }]
  return sentences.map((sentence, n) => ({ ...withoutLabel(sentence, passage), from: n, to: n + 1 }))
}

/** What a passage's label and its nearest heading stand for. */
const headsOf = ({ label, headings }: Passage, lexicon: Lexicon): ReadonlySet<Concept> =>
  new Set([label, headings.at(-1)].flatMap((head) => head === undefined ? [] : lexicon.labelled(head)))

function surroundings (text: string, lexicon: Lexicon): Surroundings {
  const tokens = tokensOf(text)
  return { stems: new Set(tokens), concepts: lexicon.saidIn(tokens) }
}

/** What passages stand under, read once for all that stand under the same. */
function aboveOver (lexicon: Lexicon): (passage: Passage, lead: string) => Surroundings {
  const known = new Map<string, Surroundings>()
  return (passage, lead) => {
    const text = [...passage.headings, passage.label ?? '', lead].join(' . ')
    const before = known.get(text)
    if (before) return before
    const { stems, concepts } = surroundings(text, lexicon)
    const above = { stems, concepts: new Set([...concepts, ...headsOf(passage, lexicon)]) }
    if (known.size >= mostRemembered) known.clear()
    known.set(text, above)
    return above
  }
}

const contactLabel = /(^|, )(names?|post|role|e-?mail|tel|phone|report of|from|contact officer)$/i

/** The other rows of one person's contact details: whose e-mail address a row holds is said in the row above it. */
function samePerson (passages: readonly Passage[], at: number): string {
  const row = passages[at]
  if (!row?.label || !contactLabel.test(row.label)) return ''
  const column = /^(.*), /.exec(row.label)?.[1]
  return passages.slice(Math.max(0, at - 8), at + 9).filter((other) => other !== row && other.doc === row.doc && other.label && contactLabel.test(other.label) && /^(.*), /.exec(other.label)?.[1] === column)
    .map(({ text }) => text).join(' . ')
}

/** Behind a label stands the statement: the label is shown as the citation's place. */
function withoutLabel (part: { start: number, end: number }, { label, text, kind }: Passage): { start: number, end: number } {
  if (kind !== 'table row' || !label || part.start > 0 || !text.startsWith(label)) return part
  const start = /^:?-?\s*/.exec(text.slice(label.length))?.[0].length ?? 0
  return label.length + start < part.end ? { start: label.length + start, end: part.end } : part
}

/** Without emphasis marks and a dangling "and" left at the cut; still an exact substring. */
const trimmed = (text: string): string => text.replace(/\*+(?=\s*$)/, '').trim()
