import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { openGlossary, readGlossary } from './glossary.ts'
import { openSources } from './sources.ts'

const sources = openSources(join(import.meta.dirname, 'sources.json'))
const glossary = openGlossary(join(import.meta.dirname, 'glossary.md'), sources)
const terms = (word: string): string[] => glossary.entriesFor(word).map(({ term }) => term)

it('knows an abbreviation, a plural and a second name', () => {
  expect(terms('PA')).toEqual(['Personal adviser'])
  expect(terms('pathway plans')).toEqual(['Pathway plan'])
  expect(terms('IROs')).toEqual(['Independent reviewing officer'])
})

it('gives both meanings of SAR', () => {
  expect(terms('SAR')).toEqual(['Shared accommodation rate', 'Subject access request'])
})

it('knows nothing about words of other trades', () => {
  expect(terms('kerb')).toEqual([])
})

it('complains about a word without a source', () => {
  const { problems } = readGlossary('glossary.md', '---\nid: glossary\n---\n\n# Glossary\n\n## Nan\n\nA grandmother.\n', sources)
  expect(problems).toEqual([{ file: 'glossary.md', line: 7, what: 'has "Nan" without a source', fix: 'End the meaning with the source in square brackets, e.g. [GOV-LC].' }])
})
