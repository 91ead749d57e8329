import { join } from 'node:path'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, it } from '@jest/globals'
import { checkContent } from './content-check.ts'

const folders: string[] = []
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }) })

/** A copy of our content that a test may spoil. */
function copyOfContent (): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  folders.push(folder)
  for (const name of ['sources.json', 'placeholders.json', 'principles.md', 'glossary.md', 'guides', 'young-people']) cpSync(join(import.meta.dirname, name), join(folder, name), { recursive: true })
  return folder
}

it('finds nothing to put right in what we ship', () => {
  expect(checkContent(import.meta.dirname, '2026-11-25')).toEqual([])
})

it('asks for a new reading once a guide is a year old', () => {
  expect(checkContent(import.meta.dirname, '2027-12-01')).toContainEqual(expect.objectContaining({ file: expect.stringMatching(/leisure-sport\.md$/), what: 'was last reviewed on 2026-11-22, more than 12 months ago' }))
})

it('says when a guide has become hard to read', () => {
  const folder = copyOfContent()
  const file = join(folder, 'guides', 'services', 'leisure-sport.md')
  const hard = 'Notwithstanding organisational considerations regarding accessibility, participatory recreational opportunities necessitate comprehensive multidisciplinary facilitation, '.repeat(6)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Open the door to fun, fitness and friends, so that being in care never means missing out.', `${hard}always.`))
  expect(checkContent(folder, '2026-11-25')).toContainEqual(expect.objectContaining({ what: expect.stringMatching(/^reads at grade \d+\.\d in the guide$/) }))
})

it('names a service that the word list knows but nobody wrote a guide for', () => {
  const folder = copyOfContent()
  const file = join(folder, 'guides', 'service-words.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n  registrars:\n', '\n  registrar:\n'))
  expect(checkContent(folder, '2026-11-25')).toContainEqual(expect.objectContaining({ what: 'has words for "registrar", which has no guide' }))
})
