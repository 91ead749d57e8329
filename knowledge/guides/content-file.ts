/** One Markdown file with front matter, read so that every complaint about it can name the line and the fix. */
import { relative } from 'node:path'
import { LineCounter, parseDocument, isNode } from 'yaml'

/** What is wrong with a piece of content, where, and what the person who edits it should do. */
export type ContentProblem = { readonly file: string, readonly line: number, readonly what: string, readonly fix: string }

/** A line of the text below the front matter. `line` counts from 1 in the whole file, as editors do. */
export type ContentLine = { readonly line: number, readonly text: string }

/** What stands under one heading, up to the next heading of the same or a higher level. */
export type ContentSection = { readonly level: number, readonly heading: string, readonly line: number, readonly lines: readonly ContentLine[] }

export type ContentFile = {
  readonly file: string
  readonly front: Readonly<Record<string, unknown>>
  /** The line of a front matter entry, by its path, e.g. `lineOf('sources', 2, 'id')`; 1 when it is missing. */
  lineOf (...path: readonly (string | number)[]): number
  readonly sections: readonly ContentSection[]
}

/** The file's front matter and headed sections. Problems name what could not be read; the rest is still returned. */
export function readContentFile (file: string, text: string): { content: ContentFile, problems: ContentProblem[] } {
  const lines = text.split('\n')
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  if (end < 0) {
    const problem = { file, line: 1, what: 'has no front matter', fix: 'Start the file with "---", the settings one a line, and "---" again.' }
    return { content: { file, front: {}, lineOf: () => 1, sections: sectionsOf(lines, 0) }, problems: [problem] }
  }
  const counter = new LineCounter()
  const yaml = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter })
  const problems = yaml.errors.map((error) => ({ file, line: (error.linePos?.[0].line ?? 1) + 1, what: `has front matter that is not YAML (${error.message.split('\n', 1)[0]})`, fix: 'Put text that contains ": " or starts with a quote in double quotes.' }))
  const front: unknown = problems.length ? {} : yaml.toJS()
  const lineOf = (...path: readonly (string | number)[]): number => {
    const node = yaml.getIn(path, true)
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line + 1 : 1
  }
  return { content: { file, front: isRecord(front) ? front : {}, lineOf, sections: sectionsOf(lines, end + 1) }, problems }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function sectionsOf (lines: readonly string[], from: number): ContentSection[] {
  const sections: { level: number, heading: string, line: number, lines: ContentLine[] }[] = []
  lines.slice(from).forEach((text, index) => {
    const line = from + index + 1
    const heading = /^(#{1,6}) (.+)$/.exec(text)
    if (heading) sections.push({ level: heading[1]!.length, heading: heading[2]!.trim(), line, lines: [] })
    else if (text.trim()) sections.at(-1)?.lines.push({ line, text: text.trim() })
  })
  return sections
}

/** A sentence of ours and the ids of the sources that back it, split: "Text. [A] [B]" gives "Text." and A, B. */
export type Statement = { readonly text: string, readonly refs: readonly string[] }

const mark = /\s*\[([A-Z][A-Za-z0-9.-]*)\]/g

export function statementOf (written: string): Statement {
  return { text: written.replace(/^- /, '').replace(mark, '').trim(), refs: [...written.matchAll(mark)].map((found) => found[1]!) }
}

/** Words as a reader counts them: headings, list marks and source marks left out. */
export const wordsIn = (sections: readonly ContentSection[]): number =>
  sections.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + (statementOf(text).text.match(/[\p{L}\p{N}£½]+(?:[’'.,:/-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0)

/** A front matter value as text; empty when it is missing or no plain value. */
export const textOf = (value: unknown): string => typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** One line a problem, as an editor or a terminal shows it. */
export const describeProblem = ({ file, line, what, fix }: ContentProblem): string => `${relative('.', file)}:${line} ${what}. ${fix}`

/** Stops the start with every problem at once, so that nobody has to fix them one run at a time. */
export function refuseProblems (problems: readonly ContentProblem[]): void {
  if (problems.length) throw new Error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the content:\n${problems.map(describeProblem).join('\n')}`)
}
