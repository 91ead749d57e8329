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

/** One quotation and its source. */
export function quotation (shown: Quotation, following: boolean): Element {
  const mark = shown.number === undefined ? '' : `[${shown.number}] `
  return group([
    line(`“${shown.quote}”`),
    line(`${mark}${shown.source}`, { subtle: true, small: true, spacing: 'Small' }),
    // In words first: the colour only repeats it.
    ...(shown.caution ? [line(shown.caution, { bold: true, small: true, color: 'Warning', spacing: 'Small' })] : []),
  ], { separator: following })
}
