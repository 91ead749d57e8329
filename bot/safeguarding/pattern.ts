/**
 * The small language that rules are written in, and how it is matched.
 *
 *   hit            that word                      a|b|c     one of these words
 *   punch~         punch, punches, punched ...    sui*      any word that begins so
 *   <who>          any phrase of that concept     word?     may be missing (also <concept>? and a|b?)
 *   ..             up to 4 words between          ...       up to 9 words between, also across a sentence's end
 *   A & B          both, in either order, within 14 words
 *
 * Everything is matched word by word on normalised words, so cost grows with the message and not with the number of rules.
 */
import { inflections } from './inflections.ts'
import { stop, wordsOf } from './normalise.ts'

type Element =
  | { readonly kind: 'word', readonly words: ReadonlySet<string>, readonly starts: readonly string[] }
  | { readonly kind: 'concept', readonly name: string }
  | { readonly kind: 'gap', readonly most: number, readonly acrossStops: boolean }

/** One sequence of elements; a rule with "&" has several, a rule with "?" becomes several rules. */
export type Sequence = readonly Element[]
export type Pattern = { readonly written: string, readonly parts: readonly Sequence[] }

/** Where a pattern was found: [from, to), and the words in it that only filled gaps. */
export type Span = { readonly from: number, readonly to: number, readonly gaps: readonly number[] }

const window = 14

/** The patterns one written line stands for (several where something may be missing). Throws with the line and the fix. */
export function parsePattern (written: string, where: string): Pattern[] {
  const parts = written.split(' & ').map((part) => sequences(part.trim(), written, where))
  if (parts.length > 3) throw new Error(`${where}: "${written}" joins more than three parts with &. Split it into two lines.`)
  return combinations(parts).map((chosen) => ({ written, parts: chosen }))
}

function sequences (part: string, written: string, where: string): Sequence[] {
  const choices = part.split(/\s+/).filter(Boolean).map((piece) => pieceChoices(piece, written, where))
  const all = combinations(choices).map((chosen) => chosen.flat()).filter((sequence) => sequence.length)
  for (const sequence of all) {
    if (sequence[0]?.kind === 'gap' || sequence.at(-1)?.kind === 'gap') throw new Error(`${where}: "${written}" begins or ends with a gap. Remove ".." there: it finds nothing by itself.`)
  }
  return all
}

function pieceChoices (piece: string, written: string, where: string): Element[][] {
  if (piece === '..') return [[{ kind: 'gap', most: 4, acrossStops: false }]]
  if (piece === '...') return [[{ kind: 'gap', most: 9, acrossStops: true }]]
  const optional = piece.endsWith('?')
  const bare = optional ? piece.slice(0, -1) : piece
  const name = /^<([a-z_]+)>$/.exec(bare)?.[1]
  if (!name && /[<>?]/.test(bare)) throw new Error(`${where}: "${written}" has "${piece}", which is neither a word nor a <concept>. Concepts have small letters and _ in their name.`)
  const full = name ? [{ kind: 'concept' as const, name }] : wordElements(bare)
  return optional ? [full, []] : [full]
}

/** A written word may stand for several ("im" is "i am"); alternatives may not, except by their inflections. */
function wordElements (bare: string): Element[] {
  const options = bare.split('|')
  if (options.length === 1 && !/[~*]$/.test(bare)) return wordsOf(bare).map((word) => ({ kind: 'word', words: new Set([word]), starts: [] }))
  const words = options.flatMap((option) => option.endsWith('*') ? [] : option.endsWith('~') ? inflections(option.slice(0, -1)) : wordsOf(option).slice(0, 1))
  return [{ kind: 'word', words: new Set(words), starts: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)) }]
}

const combinations = <T>(choices: readonly (readonly T[])[]): T[][] =>
  choices.reduce<T[][]>((made, options) => made.flatMap((before) => options.map((option) => [...before, option])), [[]])

/** Where a concept stands in the message: spans by their first word. */
export type ConceptSpans = (name: string) => ReadonlyMap<number, readonly number[]>

/** Every place where the sequence begins at `from`. */
export function matchAt (sequence: Sequence, words: readonly string[], from: number, spansOf: ConceptSpans): Span[] {
  const found: Span[] = []
  const walk = (index: number, at: number, gaps: readonly number[]): void => {
    const element = sequence[index]
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
