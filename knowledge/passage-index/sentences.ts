/** Where sentences begin and end: what we score one by one, and the smallest thing we quote. */

export type Span = { readonly start: number, readonly end: number }

const sentenceEnd = /[.!?…]+["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}£•])/gu
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|rev|hon|cllr|st|no|nos|para|paras|art|reg|regs|sec|sch|vol|pp?|cf|vs|e\.g|i\.e|etc|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L}|\p{L}\.\p{L})\.$/iu
// A printed sentence of a list can run for half a page: past this length its clauses count as sentences.
const longSentence = 280

/** The sentences of a text, in order, without the white space around them. A paragraph number ("2.1.") does not stand alone. */
export function sentencesOf (text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].trimEnd().length
    const soFar = text.slice(start, end)
    if (abbreviation.test(soFar) || /^\s*[\p{N}.()]+$/u.test(soFar)) continue
    addSentence(text, start, end, sentences)
    start = match.index + match[0].length
  }
  addSentence(text, start, text.length, sentences)
  return sentences
}

function addSentence (text: string, start: number, end: number, sentences: Span[]): void {
  const trimmed = trim(text, start, end)
  if (trimmed === undefined) return
  if (trimmed.end - trimmed.start <= longSentence) { sentences.push(trimmed); return }
  let from = trimmed.start
  for (const match of text.slice(trimmed.start, trimmed.end).matchAll(/;\s+/g)) {
    const cut = trimmed.start + match.index + 1
    const clause = trim(text, from, cut)
    if (clause !== undefined) sentences.push(clause)
    from = cut
  }
  const rest = trim(text, from, trimmed.end)
  if (rest !== undefined) sentences.push(rest)
}

function trim (text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end)
  const leading = piece.length - piece.trimStart().length
  const length = piece.trim().length
  return length === 0 ? undefined : { start: start + leading, end: start + leading + length }
}
