/** The sentences, list items and table rows that can be quoted, with all that tells what they are about. */
import type { Document } from '#knowledge/documents/document.ts'
import type { Passage } from '#knowledge/ingest/passage.ts'
import { wordsOf } from '#knowledge/passage-index/analysis.ts'
import { sentencesOf } from '#knowledge/passage-index/sentences.ts'
import { holdsPhrase, tokenOf, tokensOf, type Concept, type Lexicon } from './lexicon.ts'

export type Quotable = {
  readonly number: number
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

export type Surroundings = { readonly stems: ReadonlySet<string>, readonly concepts: ReadonlySet<Concept> }

/** The quotables of the passages, in reading order. Headings alone are not quoted unless nothing stands under them. */
export function quotablesOf (passages: readonly Passage[], documents: ReadonlyMap<string, Document>, lexicon: Lexicon): Quotable[] {
  const leads = new Map(passages.filter(({ kind }) => kind === 'list lead').map((lead) => [lead.id, lead]))
  const quotables: Quotable[] = []
  for (const [at, passage] of passages.entries()) {
    const document = documents.get(passage.doc)
    if (!document) throw new Error(`Passage ${passage.id} belongs to "${passage.doc}", which is no document we hold. Pass the document together with its passages.`)
    const above = surroundings([...passage.headings, passage.label ?? '', leads.get(passage.list ?? '')?.text ?? ''].join(' . '), lexicon, [passage.label, passage.headings.at(-1)])
    // A short row is one statement; a long one is prose behind a label.
    const isShortRow = passage.kind === 'table row' && passage.text.length < 200
    const sentences = isShortRow ? [] : sentencesOf(passage.text)
    const parts = sentences.length > 0 ? sentences.map((part) => withoutLabel(part, passage)) : [{ start: 0, end: passage.text.length }]
    for (const [sentence, { start, end }] of parts.entries()) {
      const text = trimmed(passage.text.slice(start, end))
      const others = parts.filter((_, n) => n !== sentence).map((other) => passage.text.slice(other.start, other.end)).join(' . ')
      const words = wordsOf(text)
      const tokens = words.map(({ form }) => tokenOf(form))
      quotables.push({
        number: quotables.length, passage, document, text, tokens, sentence,
        stems: new Set(tokens), forms: new Set(words.map(({ form }) => form)),
        concepts: conceptsIn(tokens, [], lexicon),
        above, heads: labelledAs([passage.label, passage.headings.at(-1)], lexicon), beside: others ? surroundings(others, lexicon, []) : surroundings(samePerson(passages, at), lexicon, []),
      })
    }
  }
  return quotables
}

const surroundings = (text: string, lexicon: Lexicon, labels: readonly (string | undefined)[]): Surroundings => {
  const tokens = tokensOf(text)
  return { stems: new Set(tokens), concepts: conceptsIn(tokens, labels, lexicon) }
}

function labelledAs (labels: readonly (string | undefined)[], lexicon: Lexicon): ReadonlySet<Concept> {
  const written = labels.filter((label) => label !== undefined).map((label) => label.toLowerCase())
  return new Set(lexicon.concepts.filter(({ labels: known }) => known.some((label) => written.some((one) => one === label || one.startsWith(`${label}:`)))))
}

/** The concepts that a text says, or that a label stands for. */
function conceptsIn (tokens: readonly string[], labels: readonly (string | undefined)[], lexicon: Lexicon): ReadonlySet<Concept> {
  const stems = new Set(tokens)
  const labelled = labelledAs(labels, lexicon)
  return new Set(lexicon.concepts.filter((concept) => labelled.has(concept) || concept.say.some((phrase) => phrase.every((token) => stems.has(token)) && holdsPhrase(tokens, phrase))))
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
