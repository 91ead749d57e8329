import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { citeSource, citeShortly, openSources, readSources } from './sources.ts'

const sources = openSources(join(import.meta.dirname, 'sources.json'))

it('says of every part of the 2026 Act that it is enacted, not in force', () => {
  const parts = [...sources.values()].filter(({ id }) => id.startsWith('CWSA26-'))
  expect(parts.map(({ id }) => id)).toEqual(['CWSA26-s23', 'CWSA26-s7', 'CWSA26-s78', 'CWSA26-s8', 'CWSA26-s9'])
  for (const source of parts) {
    expect(citeSource(source, [])).toMatch(/\(enacted, not in force\)$/)
    expect(citeShortly(source, [])).toMatch(/Act 2026, ss?\.[\d-]+ \(enacted, not in force\)$/)
  }
})

it('stops saying so for the part that a council lists as in force', () => {
  const homelessness = sources.get('CWSA26-s9')!
  expect(citeSource(homelessness, ['CWSA26-s9'])).not.toContain('not in force')
  expect(citeSource(homelessness, ['CWSA26-s7'])).toContain('not in force')
})

it('names the line of a source whose status is none we know', () => {
  const { problems } = readSources('sources.json', '{\n "A1": {\n  "id": "A1", "ref": "An Act", "url": "https://x.uk", "status": "read"\n }\n}')
  expect(problems).toEqual([{ file: 'sources.json', line: 2, what: 'has a source A1 with status "read"', fix: 'Use one of seen, secondary, not_seen, editorial.' }])
})
