/** A quotation with where it is from and how far it can be relied on: the same on every card that quotes. */
import { group, line, type Element } from './adaptive-card.ts'

export type Quotation = {
  /** The mark that the reply's text uses for it. */
  readonly number?: number
  /** Word for word, without quotation marks. */
  readonly quote: string
  /** Document, council, paragraph and date, in words. */
  readonly source: string
  /** What a reader must know before relying on it ("Out of date: it covered 2014 to 2017"); absent when the source is current. */
  readonly caution?: string
}

/** What is said, in the order of the reply's text: our own lines, and quotations between them. */
export type Part = string | Quotation

/** The parts as elements; a quotation that follows another has a line above it. `style` sets quotations apart from what is said. */
export const said = (parts: readonly Part[], style?: 'emphasis'): readonly Element[] => parts.map((part, index) =>
  typeof part === 'string' ? line(part, headsWhatFollows(part) ? { bold: true, separator: index > 0 } : {}) : quotation(part, { separator: typeof parts[index - 1] === 'object', ...(style ? { style } : {}) }))

// "Westminster:" before what Westminster says; a sentence that ends in a colon is longer.
const headsWhatFollows = (text: string): boolean => text.endsWith(':') && text.length <= 60

/** One quotation and its source. */
export function quotation (shown: Quotation, look: { separator?: boolean, style?: 'emphasis' } = {}): Element {
  const mark = shown.number === undefined ? '' : `[${shown.number}] `
  return group([
    line(`“${shown.quote}”`),
    line(`${mark}${shown.source}`, { subtle: true, small: true, spacing: 'Small' }),
    // In words first: the colour only repeats it.
    ...(shown.caution ? [line(shown.caution, { bold: true, small: true, color: 'Warning', spacing: 'Small' })] : []),
  ], look)
}
