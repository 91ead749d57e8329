import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { openPrinciples, readPrinciples } from './principles.ts'
import { openSources } from './sources.ts'

const sources = openSources(join(import.meta.dirname, 'sources.json'))
const file = join(import.meta.dirname, 'principles.md')

it('has seven principles, each with its place in the Act and words for a child', () => {
  const { all } = openPrinciples(file, sources)
  expect(all.map(({ law }) => law.text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `section 1(1)(${letter})`))
  expect(all[2]).toMatchObject({ title: 'Act on their voice', forChildren: 'We should take what you say seriously. If we can\'t do it, we should tell you why.' })
})

it('complains when one loses its words for a child', () => {
  const text = readFileSync(file, 'utf8').replace('- **For an 11-year-old:** We should believe in you', '- **For a child:** We should believe in you')
  expect(readPrinciples('principles.md', text, sources).problems).toContainEqual(expect.objectContaining({ what: 'has principle 5 without "For an 11-year-old"' }))
})
