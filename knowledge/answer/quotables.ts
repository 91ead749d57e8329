/** The sentences, list items and table rows that can be quoted, with all that tells what they are about. */
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { wordsOf } from '#knowledge/passage-index/analysis.ts'
import { sentencesOf } from '#knowledge/passage-index/sentences.ts'
import { tokenOf, tokensOf, type Concept, type Lexicon } from '#knowledge/search/lexicon.ts'

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
  /** What its label or nearest heading stands for: the place in a report where that is said. */
  readonly heads: ReadonlySet<Concept>
  /** The other sentences of the same passage. */
  readonly beside: Surroundings
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

/** Cuts passages when they are asked for. Throws when a passage belongs to no document. */
export function quotablesOver (passages: readonly Passage[], documents: ReadonlyMap<string, Document>, lexicon: Lexicon): Quotables {
  const leads = new Map(passages.filter(({ kind }) => kind === 'list lead').map((lead) => [lead.id, lead]))
  const items = Map.groupBy([...passages.entries()].filter(([, { kind, list }]) => kind === 'list item' && list !== undefined), ([, { list }]) => list)
  const cut = new Map<number, readonly Quotable[]>()
  return {
    itemsOf: (list) => (items.get(list) ?? []).map(([at]) => at),
    of (at) {
      const known = cut.get(at)
      if (known) return known
      const passage = passages[at], document = documents.get(passage?.doc ?? '')
      if (!passage || !document) throw new Error(`Passage ${passage?.id ?? `number ${at}`} belongs to "${passage?.doc ?? ''}", which is no document we hold. Pass the document together with its passages.`)
      const made = quotablesOf(passage, document, { lead: leads.get(passage.list ?? '')?.text ?? '', samePerson: samePerson(passages, at), at }, lexicon)
      if (cut.size >= mostRemembered) cut.clear()
      cut.set(at, made)
      return made
    },
  }
}

type Around = { readonly lead: string, readonly samePerson: string, readonly at: number }

function quotablesOf (passage: Passage, document: Document, { lead, samePerson, at }: Around, lexicon: Lexicon): Quotable[] {
  const labels = [passage.label, passage.headings.at(-1)].filter((label) => label !== undefined)
  const heads = new Set(labels.flatMap((label) => lexicon.labelled(label)))
  const above = surroundings([...passage.headings, passage.label ?? '', lead].join(' . '), lexicon, heads)
  // A short row is one statement; a long one is prose behind a label.
  const isShortRow = passage.kind === 'table row' && passage.text.length < 200
  const sentences = isShortRow ? [] : sentencesOf(passage.text)
  const parts = sentences.length > 0 ? sentences.map((part) => withoutLabel(part, passage)) : [{ start: 0, end: passage.text.length }]
  return parts.map(({ start, end }, sentence) => {
    const text = trimmed(passage.text.slice(start, end))
    const others = parts.filter((_, n) => n !== sentence).map((other) => passage.text.slice(other.start, other.end)).join(' . ')
    const words = wordsOf(text)
    const tokens = words.map(({ form }) => tokenOf(form))
    return {
      place: [at, sentence], passage, document, text, tokens, sentence, above, heads,
      stems: new Set(tokens), forms: new Set(words.map(({ form }) => form)),
      concepts: lexicon.saidIn(tokens),
      beside: surroundings(others || samePerson, lexicon, new Set()),
    }
  })
}

function surroundings (text: string, lexicon: Lexicon, heads: ReadonlySet<Concept>): Surroundings {
  const tokens = tokensOf(text)
  return { stems: new Set(tokens), concepts: new Set([...lexicon.saidIn(tokens), ...heads]) }
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
