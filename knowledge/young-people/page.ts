/** One page for young people, as its writer left it: the question it answers, how else it is asked, and its lines. */
import { readContentFile, textOf, type ContentProblem } from '../guides/content-file.ts'

export type Page = {
  /** The file's name: `pocket-money`. Settings approve a page by it. */
  readonly id: string
  readonly question: string
  readonly alsoAsked: readonly string[]
  readonly topics: readonly string[]
  /** Somebody may be in danger: a number that is missing gives way to a national one. */
  readonly isUrgent: boolean
  /** YYYY-MM-DD */
  readonly lastReviewed: string
  /** A paragraph or list item each, with **bold**, "- ", "1. " and {{placeholders}} as written. */
  readonly lines: readonly string[]
}

const placeholder = /\{\{(\w+)\}\}/g

/** The names of the placeholders in a text. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name)

/** One page from its text, with everything that is wrong in it. `known` holds the names that placeholders may have. */
export function readPage (file: string, text: string, known: ReadonlySet<string>): { page: Page, problems: ContentProblem[] } {
  const { content, problems } = readContentFile(file, text)
  const say = (line: number, what: string, fix: string): void => { problems.push({ file, line, what, fix }) }
  const { front, sections: [only, ...others] } = content
  const id = file.replace(/^.*\//, '').replace(/\.md$/, '')
  const question = textOf(front['question'])
  if (front['id'] !== id) say(content.lineOf('id'), `has id ${JSON.stringify(front['id'])}`, `Make it "${id}", the file's name: settings approve the page by it.`)
  if (!question.endsWith('?') && !question.endsWith('.')) say(content.lineOf('question'), `has question ${JSON.stringify(question)}`, 'Write it as a young person asks it, with its question mark.')
  if (only?.heading !== question) say(only?.line ?? 1, `is headed "${only?.heading ?? ''}", which is not its question`, `Write "# ${question}".`)
  for (const { line, heading } of others) say(line, `has a second heading, "${heading}"`, 'A page answers one question: make it a line in bold, or a page of its own.')
  const alsoAsked = Array.isArray(front['also_asked']) ? front['also_asked'].map(textOf) : []
  if (alsoAsked.length < 5) say(content.lineOf('also_asked'), `has ${alsoAsked.length} ways to ask`, 'List at least five under also_asked, as young people type them.')
  const lastReviewed = textOf(front['last_reviewed'])
  if (!/^\d{4}-\d{2}-\d{2}$/.test(lastReviewed)) say(content.lineOf('last_reviewed'), `has last_reviewed ${JSON.stringify(lastReviewed)}`, 'Write the day somebody last read it, as "2026-11-22" in quotes.')
  for (const { text, line } of only?.lines ?? []) {
    for (const name of placeholdersIn(text).filter((name) => !known.has(name))) say(line, `uses {{${name}}}, which placeholders.json does not have`, 'Add it there with a description, or correct the spelling.')
  }
  const topics = Array.isArray(front['topics']) ? front['topics'].map(textOf) : []
  return { page: { id, question, alsoAsked, topics, isUrgent: front['urgent'] === true, lastReviewed, lines: (only?.lines ?? []).map((line) => line.text) }, problems }
}
