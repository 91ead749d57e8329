/** Which councils a sentence names, as people write them: "Bury", "cambs", "bucks'", "herefordshre". */
import { distance } from 'fastest-levenshtein'
import type { Council } from './library.ts'

/** A council named in a text: `text.slice(start, end)` is how it was written. */
export type NamedCouncil = { readonly council: Council, readonly start: number, readonly end: number }

const shortForms: Readonly<Record<string, readonly string[]>> = {
  buckinghamshire: ['bucks'], cambridgeshire: ['cambs', 'cambridge'], herefordshire: ['hereford', 'herefords'],
}
// One letter away from a council we hold, but a different council.
const otherCouncils = new Set(['hertfordshire'])
const shortestToCorrect = 8

/** The councils named, in the order they stand; a misspelt name counts when it is long and only one or two letters off. */
export function councilsNamed (text: string, held: readonly Council[]): readonly NamedCouncil[] {
  const found: NamedCouncil[] = []
  for (const word of text.matchAll(/\p{L}+/gu)) {
    const council = councilCalled(word[0].toLowerCase(), held)
    const last = found.at(-1)
    if (!council || (last?.council.id === council.id && text.slice(last.end, word.index).trim() === '')) continue
    found.push({ council, start: word.index, end: word.index + word[0].length })
  }
  return found
}

function councilCalled (word: string, held: readonly Council[]): Council | undefined {
  // "Burys": the apostrophe is often left out.
  const written = [word, word.replace(/s$/, '')]
  const exact = held.find(({ id, name }) => written.some((one) => one === id || one === name.toLowerCase() || shortForms[id]?.includes(one)))
  if (exact || word.length < shortestToCorrect || otherCouncils.has(word)) return exact
  return held.find(({ id }) => id.length >= shortestToCorrect && distance(word, id) <= 2)
}

/** The text with every council named in it replaced by another, so that a question can be asked again elsewhere. */
export function withCouncil (text: string, held: readonly Council[], name: string): string {
  return councilsNamed(text, held).reduceRight((written, { start, end }) => written.slice(0, start) + name + written.slice(end), text)
}

/** The text without the councils named in it, nor the words that tied them in ("in Bury", "Bury's"). */
export function withoutCouncils (text: string, held: readonly Council[]): string {
  return councilsNamed(text, held)
    .reduceRight((written, { start, end }) => written.slice(0, start).replace(/\b(?:in|at|for|of|by|from)\s+$/i, '') + written.slice(end).replace(/^'s?\b|^\s+(?:city|county|borough)?\s*council\b/i, ''), text)
    .replace(/\s+/g, ' ').trim()
}
