/**
 * The small language that rules are written in, and how it is matched.
 *
 *   hit            that word                      a|b|c_d   one of these, "c d" as two words
 *   punch~         punch, punches, punched ...    sui*      any word that begins so
 *   <who>          any phrase of that concept     word?     may be missing (also <concept>? and a|b?)
 *   ..             up to 4 words between          ...       up to 9 words between, also across a sentence's end
 *   A & B          both, in either order, within 14 words
 *
 * Everything is matched word by word on normalised words, so cost grows with the message and not with the number of rules.
 */
import { inflections } from './inflections.ts'
import { stop, wordsOf } from './normalise.ts'
import { pairs } from './text-speak.ts'

export type Element =
  | { readonly kind: 'word', readonly words: ReadonlySet<string>, readonly starts: readonly string[] }
  | { readonly kind: 'concept', readonly name: string }
  | { readonly kind: 'gap', readonly most: number, readonly acrossStops: boolean }

/** One sequence of elements; a rule with "&" has several, a rule with "?" becomes several rules. Known by its number (an object may not be). */
export type Sequence = { readonly id: number, readonly elements: readonly Element[] }
export type Pattern = { readonly written: string, readonly parts: readonly Sequence[] }

/** Where a pattern was found: [from, to), and the words in it that only filled gaps. */
export type Span = { readonly from: number, readonly to: number, readonly gaps: readonly number[] }

const window = 14
let sequencesMade = 0

/** The patterns one written line stands for (several where something may be missing). Throws with the line and the fix. */
export function parsePattern (written: string, where: string, named: (concept: string) => string = (name) => name): Pattern[] {
  const parts = written.split(' & ').map((part) => sequences(part.trim(), written, where, named))
  if (parts.length > 4) throw new Error(`${where}: "${written}" joins more than four parts with &. Split it into two lines.`)
  return combinations(parts).map((chosen) => ({ written, parts: chosen }))
}

function sequences (part: string, written: string, where: string, named: (concept: string) => string): Sequence[] {
  const pieces = oneIdea(part.split(/\s+/).filter(Boolean))
  if (/^\.|\.$/.test(pieces.at(0) ?? '') || pieces.at(-1)?.endsWith('.')) throw new Error(`${where}: "${written}" begins or ends with a gap. Remove ".." there: it finds nothing by itself.`)
  return combinations(pieces.map((piece) => pieceChoices(piece, written, where, named)))
    .map((chosen) => withoutOuterGaps(chosen.flat()))
    .filter((elements) => elements.length)
    .map((elements) => ({ id: sequencesMade++, elements }))
}

/** "self harm" in a rule is the one word that it is in a message. */
function oneIdea (pieces: readonly string[]): string[] {
  const whole: string[] = []
  for (const piece of pieces) {
    const pair = pairs.get(`${whole.at(-1)} ${piece}`)
    if (pair === undefined) whole.push(piece)
    else whole.splice(-1, 1, pair)
  }
  return whole
}

/** Where the first or last word is left out, the gap beside it goes too. */
function withoutOuterGaps (elements: readonly Element[]): Element[] {
  const inner = (element: Element): boolean => element.kind !== 'gap'
  return elements.slice(Math.max(0, elements.findIndex(inner)), elements.findLastIndex(inner) + 1)
}

function pieceChoices (piece: string, written: string, where: string, named: (concept: string) => string): Element[][] {
  if (piece === '..') return [[{ kind: 'gap', most: 4, acrossStops: false }]]
  if (piece === '...') return [[{ kind: 'gap', most: 9, acrossStops: true }]]
  const optional = piece.endsWith('?')
  const bare = optional ? piece.slice(0, -1) : piece
  const options = bare.split('|')
  const concepts = options.filter((option) => option.startsWith('<')).map((option): Element[] => {
    const name = /^<([a-z_]+)>$/.exec(option)?.[1]
    if (!name) throw new Error(`${where}: "${written}" has "${option}", which is no concept. Write <small_letters>.`)
    return [{ kind: 'concept', name: named(name) }]
  })
  const words = options.filter((option) => option && !option.startsWith('<')).join('|')
  if (/[<>?]/.test(words)) throw new Error(`${where}: "${written}" has "${piece}", which is neither a word nor a <concept>.`)
  const choices = [...concepts, ...wordChoices(words.split('|').filter(Boolean))]
  return optional ? [...choices, []] : choices
}

/** One word each of whose forms fits; or, where words are joined by _ or a short form is spelt out, a row of words. */
function wordChoices (options: readonly string[]): Element[][] {
  const rows = options.filter((option) => !/[~*]$/.test(option)).map((option) => oneIdea(option.split('_').flatMap((word) => wordsOf(word))))
  const inflected = options.filter((option) => option.endsWith('~')).flatMap((option) => inflections(option.slice(0, -1)))
  const starts = options.filter((option) => option.endsWith('*') && !option.includes('_')).map((option) => option.slice(0, -1))
  const single = { kind: 'word' as const, words: new Set([...inflected, ...rows.filter((row) => row.length === 1).flat()]), starts }
  const longer = rows.filter((row) => row.length > 1).map((row) => row.map((word): Element => ({ kind: 'word', words: new Set([word]), starts: [] })))
  return single.words.size || starts.length ? [[single], ...longer] : longer
}

const combinations = <T>(choices: readonly (readonly T[])[]): T[][] =>
  choices.reduce<T[][]>((made, options) => made.flatMap((before) => options.map((option) => [...before, option])), [[]])

/** Where a concept stands in the message: spans by their first word. */
export type ConceptSpans = (name: string) => ReadonlyMap<number, readonly number[]>

/** Every place where the sequence begins at `from`. */
export function matchAt (sequence: Sequence, words: readonly string[], from: number, spansOf: ConceptSpans): Span[] {
  const found: Span[] = []
  const walk = (index: number, at: number, gaps: readonly number[]): void => {
    const element = sequence.elements[index]
    if (!element) {
      found.push({ from, to: at, gaps })
      return
    }
    if (element.kind === 'gap') {
      const skipped: number[] = []
      for (let most = 0; most <= element.most && at + most <= words.length; most++) {
        walk(index + 1, at + most, [...gaps, ...skipped])
        if (words[at + most] === stop && !element.acrossStops) break
        skipped.push(at + most)
      }
      return
    }
    if (element.kind === 'concept') {
      for (const to of spansOf(element.name).get(at) ?? []) walk(index + 1, to, gaps)
      return
    }
    const word = words[at]
    if (word !== undefined && fits(element, word)) walk(index + 1, at + 1, gaps)
  }
  walk(0, from, [])
  return found
}

const fits = (element: { readonly words: ReadonlySet<string>, readonly starts: readonly string[] }, word: string): boolean =>
  element.words.has(word) || element.starts.some((start) => word.startsWith(start))

/** Spans that hold one of each part, in any order and near each other. */
export function together (parts: readonly (readonly Span[])[]): Span[] {
  return combinations(parts).flatMap((chosen) => {
    const from = Math.min(...chosen.map((span) => span.from))
    const to = Math.max(...chosen.map((span) => span.to))
    if (to - from > window) return []
    const inside = (at: number): boolean => chosen.some((span) => at >= span.from && at < span.to && !span.gaps.includes(at))
    return [{ from, to, gaps: Array.from({ length: to - from }, (_, i) => from + i).filter((at) => !inside(at)) }]
  })
}
