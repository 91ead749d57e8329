/** All service guides, read and checked once at start. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseProblems, type ContentProblem } from './content-file.ts'
import { readGuide, type Guide } from './guide.ts'
import type { Sources } from '../sources.ts'

/** By service id, in alphabetical order. */
export type Guides = ReadonlyMap<string, Guide>

/** The guide for whatever nobody wrote a guide for. */
export const catchAll = 'any-other-service'

/** The guides in a folder of Markdown files, with everything that is wrong in them. */
export function readGuides (folder: string, sources: Sources): { guides: Guides, problems: ContentProblem[] } {
  const guides = new Map<string, Guide>()
  const problems: ContentProblem[] = []
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.md')).sort()) {
    const file = join(folder, name)
    const read = readGuide(file, readFileSync(file, 'utf8'), sources)
    guides.set(read.guide.id, read.guide)
    problems.push(...read.problems)
  }
  if (!guides.has(catchAll)) problems.push({ file: join(folder, `${catchAll}.md`), line: 1, what: 'is missing', fix: 'Every service without its own guide is answered from it: put it back.' })
  return { guides, problems }
}

/** The guides, ready to use. Throws with every problem, its line and its fix. */
export function openGuides (folder: string, sources: Sources): Guides {
  const { guides, problems } = readGuides(folder, sources)
  refuseProblems(problems)
  return guides
}
