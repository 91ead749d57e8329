/** A reply's text as paragraphs and lists with numbers that can be pressed: the same for the page's script and the plain page. */

/** Words, or words that lead somewhere. */
export type Piece = string | { readonly text: string, readonly href: string }
export type Line = readonly Piece[]
export type Block =
  | { readonly kind: 'paragraph', readonly line: Line }
  /** Each item has one line or more; the later ones say where it is from. */
  | { readonly kind: 'list', readonly isOrdered: boolean, readonly items: readonly (readonly Line[])[] }

/** The text of a reply (see bot/conversation/reply.ts): lines by \n, "- " and "1. " for lists, two spaces before what belongs to an item. */
export function blocksOf (text: string): Block[] {
  const blocks: Block[] = []
  let list: { kind: 'list', isOrdered: boolean, items: Line[][] } | undefined
  for (const written of text.split('\n')) {
    const [, mark, item = ''] = /^(- |\d{1,3}\. )(.*)$/.exec(written) ?? []
    if (mark !== undefined) {
      const isOrdered = mark !== '- '
      if (list?.isOrdered !== isOrdered) blocks.push(list = { kind: 'list', isOrdered, items: [] })
      list.items.push([piecesOf(item)])
    } else if (list && /^\s{2,}\S/.test(written)) {
      list.items.at(-1)?.push(piecesOf(written.trim()))
    } else {
      list = undefined
      if (written.trim() !== '') blocks.push({ kind: 'paragraph', line: piecesOf(written.trim()) })
    }
  }
  return blocks
}

// Numbers a young person may need, as people write them: a text number with its word, helplines, and short numbers only where
// they are said to be called, since "paragraph 111" is nobody's number.
const numbers = /(?<say>\btext (?<word>[A-Z]{2,12}) to (?<toText>\d{5,6})\b)|(?<text>\btext (?<alone>\d{5,6})\b)|(?<call>\b0\d{2,4}[ ]?\d{3,4}(?:[ ]?\d{3,4})?\b|\b116 ?\d{3}\b|\b999\b|(?<=\b[Cc]all |: )1(?:01|11)\b)/g

/** A line's words with what can be called or texted as links. */
export function piecesOf (line: string): Line {
  const pieces: Piece[] = []
  let at = 0
  for (const found of line.matchAll(numbers)) {
    const { word, toText, alone, call } = found.groups ?? {}
    const href = call === undefined ? smsTo(toText ?? alone ?? '', word) : telTo(call)
    if (found.index > at) pieces.push(line.slice(at, found.index))
    pieces.push({ text: found[0], href })
    at = found.index + found[0].length
  }
  if (at < line.length) pieces.push(line.slice(at))
  return pieces
}

export const telTo = (number: string): string => `tel:${number.replace(/\s/g, '')}`
export const smsTo = (number: string, word?: string): string => `sms:${number}${word === undefined ? '' : `?body=${word}`}`
