/**
 * A text file's lines as blocks: headings, labelled rows, list items and paragraphs. Council reports reach us as text cut
 * out of PDFs: sentences run over page breaks, bullets carry numbers, labels stand lines away from their values.
 */

export type Block = {
  readonly kind: 'heading' | 'row' | 'item' | 'paragraph'
  /** As printed: `2.3`, `(a)`, `i`. */
  readonly marker?: string
  readonly label?: string
  /** Without marker and bullet. */
  text: string
  /** The same with everything that was printed, white space collapsed: needed to quote over two blocks. */
  raw: string
  /** A row of a tabbed table is complete; a labelled line may go on in the next lines. */
  readonly complete?: boolean
}

const bullet = /^[-•]\s+/
const numbered = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)/
const lettered = /^(\([a-z]\)|[a-z]\)|[ivx]+\.)\s+/
const labelled = /^([A-Z][^:\t.?!]{0,70}):-?(?:\s+(.*))?$/
const appendix = /^Appendix\s+\w+\b/i
const terminal = /[.?!:;)]["'’”]?\**$/

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length
const withoutEmphasis = (text: string): string => text.replace(/^\*+(?=\S)|(?<=\S)\*+$/g, '')

/** The blocks of a text in reading order. Every printed word is in exactly one block's `raw`. */
export function blocksOf (text: string): Block[] {
  const blocks: Block[] = []
  let afterBlank = true
  let columns: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') { afterBlank = true; continue }
    const previous = blocks.at(-1)
    const cells = line.split('\t').map(collapse)
    if (cells.length > 1) {
      const rows = rowsOf(cells, columns)
      columns = rows.columns
      blocks.push(...rows.blocks)
    } else if (previous && continues(previous, line, afterBlank)) {
      previous.raw = `${previous.raw} ${collapse(line)}`
      previous.text = withoutEmphasis(`${previous.text} ${collapse(line)}`)
    } else {
      blocks.push(blockOf(collapse(line), previous))
    }
    afterBlank = false
  }
  return blocks
}

function blockOf (line: string, previous: Block | undefined): Block {
  const isBullet = bullet.test(line)
  const rest = line.replace(bullet, '')
  const number = numbered.exec(rest)
  if (number) {
    const marker = number[1] ?? ''
    const text = withoutEmphasis(rest.slice(number[0].length))
    // "- 2. Support you ..." is the second item of a list; "- 1.1 The responsibility ..." is paragraph 1.1.
    const isItem = isBullet && !marker.includes('.') && (previous?.kind === 'item' || previous?.text.endsWith(':') === true)
    if (!isItem && looksLikeHeading(text)) return { kind: 'heading', marker, text, raw: line }
    return { kind: isItem ? 'item' : 'paragraph', marker, text, raw: line }
  }
  const letter = lettered.exec(rest)
  if (letter) return { kind: 'item', marker: (letter[1] ?? '').replace(/[.]$/, ''), text: withoutEmphasis(rest.slice(letter[0].length)), raw: line }
  if (isBullet) return { kind: 'item', text: withoutEmphasis(rest), raw: line }
  if (appendix.test(line) && wordCount(line) <= 12) return { kind: 'item', label: line.split(/\s+[–-]\s+|:/)[0] ?? line, text: line, raw: line }
  const label = labelled.exec(line)
  if (label && wordCount(label[1] ?? '') <= 8) return { kind: 'row', label: label[1] ?? '', text: line, raw: line }
  if (looksLikeHeading(line)) return { kind: 'heading', text: line, raw: line }
  return { kind: 'paragraph', text: withoutEmphasis(line), raw: line }
}

const looksLikeHeading = (text: string): boolean =>
  wordCount(text) <= 9 && text.length > 2 && /^[A-Z]/.test(text) && !/[.;,:?!*]$/.test(text) && !/^(N\/A|None|No)\b/.test(text)

/** A line without any mark of its own belongs to what stands before it when that is not finished. */
function continues (previous: Block, line: string, afterBlank: boolean): boolean {
  const next = collapse(line)
  const hasOwnMark = bullet.test(next) || numbered.test(next) || lettered.test(next) || appendix.test(next) || labelled.test(next)
  if (previous.complete) return false
  // "From: Name: Aidan O'Reilly" goes on with "Title: ...", the second field of the same label.
  if (previous.kind === 'row' && /:\s[A-Z]\w+:\s/.test(previous.text) && /^Title:/.test(next)) return true
  if (hasOwnMark) return false
  if (previous.kind === 'row') return !previous.text.endsWith('.') && !(/:-?$/.test(previous.text) && isAllCapitals(previous.text))
  if (previous.kind === 'heading') return false
  const goesOnMidSentence = !terminal.test(previous.text) && wordCount(previous.text) >= 8
  if (goesOnMidSentence) return true
  // "please contact:" is followed by a name on a line of its own.
  if (previous.kind === 'paragraph' && looksLikeHeading(next) && /:( [A-Z][\w'’-]+){0,6}$/.test(previous.text)) return true
  return !afterBlank && previous.kind === 'item' && /^\s/.test(line) && wordCount(next) >= 4
}

const isAllCapitals = (text: string): boolean => text === text.toUpperCase()

/** The cells of one tabbed line: label and value, two pairs side by side, or a plain row under a header. */
function rowsOf (cells: string[], columns: string[]): { blocks: Block[], columns: string[] } {
  const filled = cells.filter(Boolean)
  const isLabel = (cell: string | undefined): boolean => cell !== undefined && cell.endsWith(':')
  const row = (label: string | undefined, parts: string[]): Block => {
    const text = parts.filter(Boolean).join(' ')
    return { kind: 'row', ...(label ? { label: label.replace(/:$/, '') } : {}), text, raw: text, complete: true }
  }
  if (filled.length > 1 && filled.every(isLabel)) return { blocks: [row(undefined, filled)], columns: filled.map((cell) => cell.replace(/:$/, '')) }
  if (filled.length >= 4 && isLabel(filled[0]) && isLabel(filled[2])) {
    const pairs = [filled.slice(0, 2), filled.slice(2)]
    return { blocks: pairs.map((pair, side) => row([columns[side], pair[0]].filter(Boolean).join(', '), pair)), columns }
  }
  const first = filled[0] ?? ''
  if (isLabel(first)) return { blocks: [row(first, filled)], columns: [] }
  if (filled.length === 2 && wordCount(first) <= 6 && wordCount(filled[1] ?? '') >= 8) return { blocks: [row(first, filled)], columns: [] }
  return { blocks: [row(columns.length > 0 ? undefined : first, filled)], columns: [] }
}
