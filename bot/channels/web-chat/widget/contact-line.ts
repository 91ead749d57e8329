/** A line of a reply that names who to call or text, taken apart so that each way is a button: "Childline: 0800 1111 (free, day and night)". */
import type { Line, Piece } from './spoken.ts'
import type { Strings } from './strings.ts'

export type ShownContact = {
  /** Empty where the number is the name: 999. */
  readonly name: string
  /** Who it is for and when it is open. */
  readonly about: string
  readonly ways: readonly { readonly title: string, readonly href: string }[]
}

type Link = Exclude<Piece, string>
const isLink = (piece: Piece | undefined): piece is Link => typeof piece === 'object'

/** Undefined for a line that is no contact. Numbers that stand later in the line stay words. */
export function contactOf (line: Line, words: Pick<Strings, 'call'>): ShownContact | undefined {
  const named = typeof line[0] === 'string' ? /^(.{1,40}): $/.exec(line[0])?.[1] : ''
  if (named === undefined) return undefined
  const links: Link[] = []
  let at = named === '' ? 0 : 1
  for (let piece = line[at]; isLink(piece); piece = line[at]) {
    links.push(piece)
    at += line[at + 1] === ', or ' ? 2 : 1
  }
  if (links.length === 0) return undefined
  const rest = line.slice(at).map((piece) => isLink(piece) ? piece.text : piece).join('')
  return { name: named, about: withoutBrackets(rest), ways: links.map(({ text, href }) => ({ title: href.startsWith('tel:') ? words.call(text) : text.replace(/^t/, 'T'), href })) }
}

/** What comes after the ways: "(free; day and night)", ". Can’t speak? …" or ", or papyrus-uk.org (free)". */
const withoutBrackets = (rest: string): string => rest.replace(/^[.,]? /, '').replace(/^\((.*)\)$/, '$1').trim()
