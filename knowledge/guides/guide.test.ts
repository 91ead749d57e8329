import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { openSources } from '../sources.ts'
import { describeProblem } from './content-file.ts'
import { readGuide, suggestedActionOf } from './guide.ts'
import { openGuides } from './guides.ts'

const folder = join(import.meta.dirname, 'services')
const sources = openSources(join(import.meta.dirname, '../sources.json'))
const libraries = readFileSync(join(folder, 'libraries-culture.md'), 'utf8')
const complaints = (text: string): string[] => readGuide('libraries-culture.md', text, sources).problems.map(describeProblem)

it('opens the 26 guides, one of them for every service that has none', () => {
  const guides = openGuides(folder, sources)
  expect(guides.size).toBe(26)
  expect(guides.get('any-other-service')?.inOneSentence).toContain('a good parent in your job')
})

it('splits a suggested action into what, who by role and by when', () => {
  expect(suggestedActionOf('- Issue cards that stay valid when a child moves — Owner: Library Systems Lead — Timescale: 6 months')).toEqual({
    what: 'Issue cards that stay valid when a child moves', ownerRole: 'Library Systems Lead', timescale: { kind: 'within', count: 6, unit: 'month', written: '6 months' },
  })
  expect(suggestedActionOf('- Issue better cards — Owner: Somebody — Timescale: soon')).toBeUndefined()
})

describe('what a content designer is told', () => {
  it('a line that cites a source nobody listed: the line and what to do', () => {
    const line = libraries.split('\n').findIndex((text) => text.startsWith('- Issue cards')) + 1
    expect(line).toBeGreaterThan(0)
    const broken = libraries.replace('would not mean losing', 'should').replace('[PLMA64-s7]', '[PLMA64-s8]')
    expect(complaints(broken)).toContainEqual(expect.stringMatching(/^libraries-culture\.md:\d+ cites \[PLMA64-s8\], which its front matter does not list\. Add it under "sources"/))
  })

  it('a missing section, by name', () => {
    expect(complaints(libraries.replace('## Ask yourself', '## Ask around'))).toEqual(expect.arrayContaining([
      expect.stringContaining('has a section "Ask around" that no briefing shows'), expect.stringContaining('has no section "Ask yourself"'),
    ]))
  })

  it('an action without a timescale that we can read, on its own line', () => {
    const broken = libraries.replace('Timescale: 12 months', 'Timescale: when we can')
    const line = broken.split('\n').findIndex((text) => text.includes('when we can')) + 1
    expect(complaints(broken)).toContainEqual(expect.stringMatching(new RegExp(`^libraries-culture\\.md:${line} has an action that we cannot read`)))
  })

  it('a word count that is not the text’s, and how to mend it', () => {
    expect(complaints(libraries.replace(/word_count: \d+/, 'word_count: 12'))).toContainEqual(expect.stringMatching(/says word_count 12, but has \d+ words\. Write \d+, or run npm run content:check -- --write/))
  })

  it('a review date that is no date', () => {
    expect(complaints(libraries.replace('"2026-11-22"', 'last Tuesday'))).toContainEqual(expect.stringContaining('has last_reviewed "last Tuesday"'))
  })

  it('a source described otherwise than in the register', () => {
    expect(complaints(libraries.replace('s.7 (library service duty)', 's.7'))).toContainEqual(expect.stringContaining('describes PLMA64-s7 differently from sources.json'))
  })
})
