/** The seven corporate parenting principles: statute first, then our plain words for adults and for an 11-year-old. */
import { readFileSync } from 'node:fs'
import { readContentFile, refuseProblems, statementOf, textOf, type ContentProblem, type Statement } from './guides/content-file.ts'
import { sourceProblems } from './guides/guide.ts'
import type { Sources } from './sources.ts'

export type Principle = {
  /** 1 to 7, in the order of section 1(1)(a) to (g). */
  readonly number: number
  readonly title: string
  /** Where it stands in the Act: "section 1(1)(a)". */
  readonly law: Statement
  readonly forAdults: string
  readonly forChildren: string
  readonly example: string
}

export type Principles = {
  readonly lastReviewed: string
  readonly all: readonly Principle[]
  /** What councils have to do, whom it covers and what is changing: the lines above the first principle. */
  readonly introduction: readonly Statement[]
  /** The section that says which question to keep asking. */
  readonly keepAsking: Statement
}

const parts = { 'Law': 'law', 'For adults': 'forAdults', 'For an 11-year-old': 'forChildren', 'Example': 'example' } as const

/** The principles from their text, with everything that is wrong in it. */
export function readPrinciples (file: string, text: string, sources: Sources): { principles: Principles, problems: ContentProblem[] } {
  const { content, problems } = readContentFile(file, text)
  problems.push(...sourceProblems(content, sources))
  const all = content.sections.flatMap(({ level, heading, line, lines }): Principle[] => {
    const title = /^(\d)\. (.+)$/.exec(heading)
    if (level !== 2 || !title) return []
    const said = new Map(lines.map(({ text }) => /^- \*\*(.+?):\*\* (.+)$/.exec(text)).filter((part) => part !== null).map(([, name, words]) => [name!, statementOf(words!)]))
    for (const name of Object.keys(parts)) {
      if (!said.get(name)?.text) problems.push({ file, line, what: `has principle ${title[1]} without "${name}"`, fix: `Add "- **${name}:** ..." under its heading.` })
    }
    const words = (name: keyof typeof parts): string => said.get(name)?.text ?? ''
    return [{ number: Number(title[1]), title: title[2]!, law: said.get('Law') ?? { text: '', refs: [] }, forAdults: words('For adults'), forChildren: words('For an 11-year-old'), example: words('Example') }]
  })
  if (all.map(({ number }) => number).join() !== '1,2,3,4,5,6,7') problems.push({ file, line: 1, what: `has principles ${all.map(({ number }) => number).join(', ')}`, fix: 'Keep seven, headed "## 1. ..." to "## 7. ...": the Act has seven.' })
  const keepAsking = content.sections.find(({ heading }) => heading === 'The question to keep asking')
  if (!keepAsking?.lines.length) problems.push({ file, line: 1, what: 'has no section "The question to keep asking"', fix: 'Put it back after the seventh principle.' })
  const introduction = (content.sections[0]?.lines ?? []).map(({ text }) => statementOf(text.replaceAll('**', '')))
  return { principles: { lastReviewed: textOf(content.front['last_reviewed']), all, introduction, keepAsking: statementOf(keepAsking?.lines[0]?.text ?? '') }, problems }
}

/** The principles, ready to use. Throws with every problem, its line and its fix. */
export function openPrinciples (file: string, sources: Sources): Principles {
  const { principles, problems } = readPrinciples(file, readFileSync(file, 'utf8'), sources)
  refuseProblems(problems)
  return principles
}
