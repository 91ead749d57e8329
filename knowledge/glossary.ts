/** Plain meanings of the words around care, and which of them a person asked about: "what's a PA", "UASC?". */
import { readFileSync } from 'node:fs'
import { readContentFile, refuseProblems, statementOf, textOf, type ContentProblem, type Statement } from './guides/content-file.ts'
import { sourceProblems } from './guides/guide.ts'
import type { Sources } from './sources.ts'

export type GlossaryEntry = {
  readonly term: string
  readonly meaning: Statement
  /** Other words for the same thing, abbreviations too. */
  readonly also: readonly string[]
}

export type Glossary = {
  readonly lastReviewed: string
  readonly entries: readonly GlossaryEntry[]
  /** What an abbreviation means to people outside this subject, by the abbreviation in small letters. */
  readonly otherMeanings: ReadonlyMap<string, string>
  /** Every entry that a word or abbreviation may mean, best first; more than one when it is ambiguous. */
  entriesFor (word: string): readonly GlossaryEntry[]
}

const longestMeaningWords = 45

/** The glossary from its text, with everything that is wrong in it. */
export function readGlossary (file: string, text: string, sources: Sources): { glossary: Glossary, problems: ContentProblem[] } {
  const { content, problems } = readContentFile(file, text)
  problems.push(...sourceProblems(content, sources))
  const entries = content.sections.filter(({ level }) => level === 2).map(({ heading, line, lines }): GlossaryEntry => {
    const meaning = statementOf(lines.filter(({ text }) => !text.startsWith('**Also:**')).map(({ text }) => text).join(' '))
    const also = lines.map(({ text }) => /^\*\*Also:\*\* (.+)$/.exec(text)?.[1]).find((found) => found)?.split(',').map((word) => word.trim()).filter(Boolean) ?? []
    if (!meaning.text) problems.push({ file, line, what: `has "${heading}" without a meaning`, fix: 'Write one or two plain sentences under it.' })
    else if (!meaning.refs.length) problems.push({ file, line, what: `has "${heading}" without a source`, fix: 'End the meaning with the source in square brackets, e.g. [GOV-LC].' })
    const words = meaning.text.split(/\s+/).length
    if (words > longestMeaningWords) problems.push({ file, line, what: `has a meaning of ${words} words for "${heading}"`, fix: `Cut it to ${longestMeaningWords}.` })
    return { term: heading, meaning, also }
  })
  const others = content.front['other_meanings']
  const otherMeanings = new Map(Object.entries(typeof others === 'object' && others !== null ? others : {}).map(([word, meaning]) => [word.toLowerCase(), textOf(meaning)]))
  return { glossary: { otherMeanings, lastReviewed: textOf(content.front['last_reviewed']), entries, entriesFor: lookUp(entries) }, problems }
}

/** The glossary, ready to use. Throws with every problem, its line and its fix. */
export function openGlossary (file: string, sources: Sources): Glossary {
  const { glossary, problems } = readGlossary(file, readFileSync(file, 'utf8'), sources)
  refuseProblems(problems)
  return glossary
}

const keyOf = (word: string): string => word.toLowerCase().normalize('NFKD').replace(/[^a-z0-9£+ ]+/g, ' ').replace(/\s+/g, ' ').trim()
/** "pathway plans" is looked up as "pathway plan", "IROs" as "IRO". */
const singular = (key: string): string => key.replace(/ies$/, 'y').replace(/(?<=[a-z]{2})s$/, '')

function lookUp (entries: readonly GlossaryEntry[]): (word: string) => readonly GlossaryEntry[] {
  const byWord = new Map<string, GlossaryEntry[]>()
  const put = (word: string, entry: GlossaryEntry): void => {
    for (const key of new Set([keyOf(word), singular(keyOf(word))])) {
      const held = byWord.get(key) ?? []
      if (!held.includes(entry)) byWord.set(key, [...held, entry])
    }
  }
  for (const entry of entries) put(entry.term, entry)
  for (const entry of entries) for (const word of [...entry.also, ...entry.term.split(' and ')]) put(word, entry)
  return (word) => {
    const key = keyOf(word).replace(/^(?:a|an|the) /, '')
    return byWord.get(key) ?? byWord.get(singular(key)) ?? []
  }
}
