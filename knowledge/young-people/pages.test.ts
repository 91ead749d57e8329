import { join } from 'node:path'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it } from '@jest/globals'
import { checkPages } from './check-pages.ts'
import { openPages, readPages } from './pages.ts'

const knowledge = join(import.meta.dirname, '..')
const made: string[] = []
afterEach(() => { for (const folder of made.splice(0)) rmSync(folder, { recursive: true }) })

/** A copy of the pages in which one text of one page is replaced. */
function pagesWith (page: string, before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  made.push(folder)
  for (const name of ['placeholders.json', 'young-people']) cpSync(join(knowledge, name), join(folder, name), { recursive: true })
  const file = join(folder, 'young-people', 'pages', `${page}.md`)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(before)) throw new Error(`${page} no longer says "${before}". Choose other words to replace in this test.`)
  writeFileSync(file, text.replace(before, after))
  return folder
}

it('ships 43 pages, each with the question it answers and five ways or more to ask it', () => {
  const pages = openPages()
  expect(pages.size).toBe(43)
  expect(pages.get('pocket-money')).toMatchObject({ question: 'How much pocket money should I get?', isUrgent: false })
  expect(pages.get('nowhere-to-stay')).toMatchObject({ isUrgent: true })
})

it('has nothing to put right in what we ship', () => {
  expect(checkPages(knowledge)).toEqual([])
})

describe('the check', () => {
  it('names a placeholder that nobody can fill', () => {
    const folder = pagesWith('savings', '{{savings_rule}}', '{{saving_rule}}')
    expect(readPages(folder).problems).toContainEqual(expect.objectContaining({ what: 'uses {{saving_rule}}, which placeholders.json does not have' }))
  })

  it('measures words and grade itself, whatever the file says', () => {
    const folder = pagesWith('savings', 'The money is yours.', 'Notwithstanding administrative considerations, accumulated contributions are unequivocally yours.')
    const said = checkPages(folder).map(({ what }) => what)
    expect(said).toContainEqual(expect.stringMatching(/^says word_count \d+, but has \d+ words$/))
    expect(said).toContainEqual(expect.stringMatching(/^has a sentence that reads at grade \d+\.\d: "Notwithstanding/))
  })

  it('wants one page for one question', () => {
    const folder = pagesWith('savings', 'The money is yours.', '# And what about debts?\n\nThe money is yours.')
    expect(readPages(folder).problems).toContainEqual(expect.objectContaining({ what: 'has a second heading, "And what about debts?"' }))
  })
})
