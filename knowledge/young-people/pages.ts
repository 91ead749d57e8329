/** All pages for young people, read and checked once at start. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseProblems, type ContentProblem } from '../guides/content-file.ts'
import { readPage, type Page } from './page.ts'

/** By page id, in alphabetical order. */
export type Pages = ReadonlyMap<string, Page>

/** The pages below a folder laid out as knowledge/ is, with everything that is wrong in them. */
export function readPages (folder: string): { pages: Pages, problems: ContentProblem[] } {
  const known = new Set(Object.keys(JSON.parse(readFileSync(join(folder, 'placeholders.json'), 'utf8')) as object))
  const read = readdirSync(join(folder, 'young-people', 'pages')).filter((name) => name.endsWith('.md')).sort().map((name) => {
    const file = join(folder, 'young-people', 'pages', name)
    return readPage(file, readFileSync(file, 'utf8'), known)
  })
  return { pages: new Map(read.map(({ page }) => [page.id, page])), problems: read.flatMap(({ problems }) => problems) }
}

/** The pages that ship, ready to use. Throws with every problem, its line and its fix. */
export function openPages (folder: string = join(import.meta.dirname, '..')): Pages {
  const { pages, problems } = readPages(folder)
  refuseProblems(problems)
  return pages
}
