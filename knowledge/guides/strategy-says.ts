/** What a council's own report says about a service, word for word, or that it does not mention it. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Citation } from '../answer/answer.ts'
import { citationOf } from '../answer/citation.ts'
import { reportsOf, type HeldReport } from '../held-reports.ts'
import type { Passage } from '../ingest/passage.ts'
import { sentencesOf } from '../passage-index/sentences.ts'
import { refuseProblems, type ContentProblem } from './content-file.ts'

/** How reports speak about each service. */
export type StrategyWords = ReadonlyMap<string, { readonly names: readonly RegExp[], readonly near: readonly RegExp[], readonly not: readonly RegExp[] }>

export type StrategySays =
  | { readonly outcome: 'says', readonly citations: readonly Citation[] }
  /** It does not name the service; `nearest` is the closest it comes, `others` what other councils' reports say. */
  | { readonly outcome: 'not mentioned', readonly nearest: readonly Citation[], readonly others: readonly Citation[] }
  | { readonly outcome: 'no council', readonly others: readonly Citation[] }
  | { readonly outcome: 'no report held', readonly others: readonly Citation[] }

type Lists = { names?: string[], near?: string[], not?: string[] }

/** The words file, with everything that is wrong in it. `services` are the ids that there is a guide for. */
export function readStrategyWords (file: string, text: string, services: readonly string[]): { words: StrategyWords, problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const written = (parse(text) ?? {}) as Record<string, Lists>
  const lineOf = (id: string): number => Math.max(1, text.split('\n').findIndex((line) => line.startsWith(`${id}:`)) + 1)
  for (const id of services) if (!written[id]?.names?.length) problems.push({ file, line: lineOf(id), what: `has no words by which a report names ${id}`, fix: `Add a line "${id}: { names: [...], near: [...], not: [] }".` })
  for (const id of Object.keys(written)) if (!services.includes(id)) problems.push({ file, line: lineOf(id), what: `has words for "${id}", which has no guide`, fix: `Use one of: ${services.join(', ')}.` })
  return { words: new Map(Object.entries(written).map(([id, { names = [], near = [], not = [] }]) => [id, { names: names.map(patternOf), near: near.map(patternOf), not: not.map(patternOf) }])), problems }
}

/** The words for these guides, ready to use. Throws with every problem, its line and its fix. */
export function openStrategyWords (file: string, services: readonly string[]): StrategyWords {
  const { words, problems } = readStrategyWords(file, readFileSync(file, 'utf8'), services)
  refuseProblems(problems)
  return words
}

function patternOf (written: string): RegExp {
  const escaped = written.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\w*').replace(/['’]/g, '[\'’]').replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'i')
}

const quotedAtMost = 3
const othersAtMost = 2

/** What the council's reports say about a service on a day; other councils speak only when ours does not. */
export function strategySays (service: string, held: readonly HeldReport[], words: StrategyWords, { council, today }: { readonly council?: string, readonly today: string }): StrategySays {
  const known = words.get(service)
  if (!known) return { outcome: 'no council', others: [] }
  const quote = (reports: readonly HeldReport[], patterns: readonly RegExp[], most: number): Citation[] =>
    reports.flatMap((report) => mentions(report, patterns, known.not, today)).slice(0, most)
  // One sentence each, so that the comparison is not one council's page.
  const fromOthers = (): Citation[] => reportsOf(held).filter(({ document }) => document.council !== council)
    .flatMap((report) => mentions(report, known.names, known.not, today).slice(0, 1)).slice(0, othersAtMost)
  if (council === undefined) return { outcome: 'no council', others: fromOthers() }
  const ours = reportsOf(held, council)
  if (!ours.length) return { outcome: 'no report held', others: fromOthers() }
  const citations = quote(ours, known.names, quotedAtMost)
  if (citations.length) return { outcome: 'says', citations }
  return { outcome: 'not mentioned', nearest: quote(ours, known.near, 1), others: fromOthers() }
}

/** The sentences of a report that one of the patterns is in; those with most of them first. Labels and headings are no sentences. */
function mentions ({ document, passages }: HeldReport, patterns: readonly RegExp[], not: readonly RegExp[], today: string): Citation[] {
  const found = passages.filter(isProse).flatMap((passage) => sentencesOf(passage.text).flatMap(({ start, end }) => {
    const sentence = passage.text.slice(start, end)
    const telling = not.reduce((left, pattern) => left.replace(new RegExp(pattern, 'gi'), ' '), sentence)
    const count = patterns.filter((pattern) => pattern.test(telling)).length
    return count && !saysNothing.test(sentence) ? [{ passage, sentence, count }] : []
  }))
  return found.sort((a, b) => b.count - a.count).map(({ passage, sentence }) => citationOf(document, passage, sentence, today))
}

// "Procurement implications N/A" names the service and says nothing about it.
const saysNothing = /\b(?:n\/a|none|nil|not (?:required|applicable))\W*$/i
const fewestWords = 4
const isProse = ({ kind, text, label }: Passage): boolean =>
  kind !== 'heading' && kind !== 'label' && text.split(' ').length >= fewestWords && !/contact|author|email|tel\b|background papers|title|subject|report of|report by|chief executive/i.test(label ?? '')
