/** Which action of the plan each row of a sheet is about, so that importing again changes and never doubles. */
import { distance } from 'fastest-levenshtein'
import { referenceFrom, type Action } from '../action.ts'

export type Match =
  | { readonly found: 'new' }
  /** `by`: words that are nearly the same, or under another reference, are said so in the preview. */
  | { readonly found: 'action', readonly action: Action, readonly by: 'reference' | 'words' | 'nearly the same words' }
  /** The same reference or the same words without one stand in an earlier row. */
  | { readonly found: 'twice', readonly row: number }

type Row = { readonly number: number, readonly reference: string, readonly what: string }

// A typing slip corrected in a long sentence is the same action; two short actions may differ by one word.
const leastLength = 30
const mostDifferent = 0.08

/** One match a row, by its number. Rows find theirs by reference first, then by the same words, and only then by nearly the same. */
export function matchActions (rows: readonly Row[], existing: readonly Action[]): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>()
  const free = new Map(existing.map((action) => [action.id, { action, words: plain(action.what) }]))
  const take = (row: Row, action: Action | undefined, by: 'reference' | 'words' | 'nearly the same words'): void => {
    if (!action || !free.delete(action.id)) return
    matches.set(row.number, { found: 'action', action, by })
  }
  const left = (): readonly Row[] => rows.filter(({ number }) => !matches.has(number))

  markRepeated(rows, matches)
  const byReference = new Map(existing.map((action) => [action.reference, action]))
  for (const row of left()) if (row.reference) take(row, byReference.get(referenceFrom(row.reference)), 'reference')
  const byWords = Map.groupBy(free.values(), ({ words }) => words)
  for (const row of left()) take(row, byWords.get(plain(row.what))?.find(({ action }) => free.has(action.id) && mayBe(row, action))?.action, 'words')
  for (const row of left()) take(row, row.reference ? undefined : nearly(row.what, [...free.values()]), 'nearly the same words')
  for (const row of left()) matches.set(row.number, { found: 'new' })
  return matches
}

// A sheet that has given its actions references since it was first imported meets those that we gave; never another sheet's own.
const mayBe = (row: Row, { reference }: Action): boolean => row.reference === '' || /^CP-\d+$/.test(reference)

function markRepeated (rows: readonly Row[], matches: Map<number, Match>): void {
  const first = new Map<string, number>()
  for (const { number, reference, what } of rows) {
    const key = reference ? referenceFrom(reference) : `what:${plain(what)}`
    const before = first.get(key)
    if (before === undefined) first.set(key, number)
    else matches.set(number, { found: 'twice', row: before })
  }
}

/** The one action whose words differ only by a slip. A number or a month that differs makes another action: "by Q1" is not "by Q2". */
function nearly (what: string, free: readonly { readonly action: Action, readonly words: string }[]): Action | undefined {
  const wanted = plain(what)
  if (wanted.length < leastLength) return undefined
  const most = wanted.length * mostDifferent
  const close = free.filter(({ words }) => Math.abs(words.length - wanted.length) <= most && distance(words, wanted) <= most && periodsIn(words) === periodsIn(wanted))
  return close.length === 1 ? close[0]?.action : undefined
}

const periodsIn = (words: string): string => words.match(/\d+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:spring|summer|autumn|winter|first|second|third|fourth)\b/g)?.join(' ') ?? ''
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
