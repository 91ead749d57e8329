/** "What is promise 9?", "the third recommendation": one item of a list by its place. */
import type { Quotable } from './quotables.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const thing = '(promise|principle|need|outcome|recommendation|observation)'
const byNumber = new RegExp(`\\b${thing} (?:number |no )?(\\d+|${numbers.join('|')})\\b`)
const byOrdinal = new RegExp(`\\b(\\d+(?:st|nd|rd|th)|${ordinals.join('|')}) ${thing}\\b`)

export type NthItem = { readonly thing: string, readonly place: number }

/** The list item that a normalised question asks for by number, or undefined. */
export function nthItemAskedFor (text: string): NthItem | undefined {
  const number = byNumber.exec(text)
  if (number) return { thing: number[1] ?? '', place: placeOf(number[2] ?? '') }
  const ordinal = byOrdinal.exec(text)
  return ordinal ? { thing: ordinal[2] ?? '', place: placeOf(ordinal[1] ?? '') } : undefined
}

const placeOf = (written: string): number => {
  const named = Math.max(ordinals.indexOf(written), numbers.indexOf(written))
  return named >= 0 ? named + 1 : Number.parseInt(written, 10)
}

/** Is this quotable an item of a list of such things? Lists are told by their lead or heading. */
export const isItemOf = ({ thing }: NthItem) => ({ passage, above, sentence }: Quotable): boolean =>
  passage.kind === 'list item' && sentence === 0 && [...above.concepts].some(({ id }) => id === `${thing}s` || id === thing)
