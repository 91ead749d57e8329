/**
 * What is looked at in a message when it is compared with the examples: its words, pairs and triples of words, the fields and
 * the lexicon's concepts that they belong to, what is denied, the frames it stands in, and pieces of words for misspellings.
 */
import type { FieldsOf } from './fields.ts'
import type { Lexicon } from './lexicon.ts'
import { stop } from './normalise.ts'
import type { Reading } from './reading.ts'

// Fields this near each other make a pair; a "not" reaches this many words.
const near = 3

/** The features of one message, each once. Their beginning says what they are: "@" a field, "<" a concept, "!" denied, "#" a piece. */
export function featuresOf (reading: Reading, lexicon: Lexicon, fieldsOf: FieldsOf): ReadonlySet<string> {
  const { words } = reading
  const found = new Set<string>()
  const fields = words.map(fieldsOf)
  const kinds = kindsOf(reading)
  let sinceNot = near + 1
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    found.add(word).add(`${stem(word)}~`)
    if (before !== undefined) found.add(`${before}_${word}`)
    if (at > 1) found.add(`${words[at - 2]}_${before}_${word}`).add(`${kinds[at - 2]}_*_${kinds[at]}`)
    if (before !== undefined && (kinds[at] !== word || kinds[at - 1] !== before)) found.add(`${kinds[at - 1]}_${kinds[at]}`)
    for (const field of fields[at] ?? []) {
      found.add(`@${field}`)
      if (before !== undefined) found.add(`${before}@${field}`)
      if (at + 1 < words.length) found.add(`@${field} ${words[at + 1]}`)
      for (let next = at + 1; next <= at + near && next < words.length; next++) for (const other of fields[next] ?? []) found.add(`@${field}@${other}`)
    }
    if (word === stop) sinceNot = near + 1
    else if (sinceNot <= near) {
      found.add(`!${stem(word)}`)
      for (const field of fields[at] ?? []) found.add(`!@${field}`)
    }
    sinceNot = lexicon.negators.has(word) ? 0 : sinceNot + 1
    for (const piece of pieces(word)) found.add(piece)
  }
  found.add(`^${words[0] ?? ''}`).add(`^${words[0] ?? ''}_${words[1] ?? ''}`).add(`long${Math.min(5, words.length >> 2)}`)
  for (const name of lexicon.sharedConcepts) if (reading.spansOf(name).size) found.add(`<${name}>`)
  for (const frame of lexicon.frames) if (reading.isIn(frame)) found.add(`frame ${frame.name}`)
  return found
}

const kindsShown = ['relative', 'carer', 'staff', 'partner', 'body', 'weapon', 'now', 'long_time']

/** The words, with those for a person, a part of the body or a time replaced by what they are: "my <relative>", "my <body>". */
function kindsOf (reading: Reading): readonly string[] {
  const kinds = [...reading.words]
  for (const name of kindsShown) {
    for (const [from, ends] of reading.spansOf(name)) for (const to of ends) kinds.fill(`<${name}>`, from, to)
  }
  return kinds
}

const stem = (word: string): string => word.length > 4 ? word.replace(/(?:ings?|ed|es|s)$/, '') : word

function pieces (word: string): string[] {
  const framed = `^${word}$`
  return Array.from({ length: Math.max(0, framed.length - 3) }, (_, at) => `#${framed.slice(at, at + 4)}`)
}
