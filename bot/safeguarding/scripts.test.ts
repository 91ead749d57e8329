import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { readingGrade } from '#knowledge/reading-grade.ts'
import { readLexicon } from './lexicon.ts'
import { safeguardingLevels } from './level.ts'
import { contactInWords, readScripts, type Script } from './scripts.ts'

const full = {
  ...noCouncilSettings,
  placeholders: {
    out_of_hours_phone: '01234 567890', social_work_team_phone: '01234 567891', leaving_care_team_phone: '01234 567892', housing_options_phone: '01234 567893',
    advocacy_service: 'Your Voice', advocacy_phone: '01234 567894',
  },
  contacts: { frontDoor: '01234 567895', outOfHours: '01234 567890', lado: '01234 567896' },
}
const young = readScripts('young-person', full)
const staff = readScripts('staff', full)
const bare = readScripts('young-person', noCouncilSettings)
const own = ({ heading, lines, close }: Script): string[] => [heading, ...lines, close]

describe('every script for young people', () => {
  it.each(young.all.map((script) => [script.id, script] as const))('%s reads at grade 6 or below, sentence by sentence', (_id, script) => {
    for (const text of own(script)) for (const sentence of text.split(/(?<=[.?!])\s+/)) expect([sentence, readingGrade([sentence]) <= 6]).toEqual([sentence, true])
    expect(readingGrade(own(script).flatMap((text) => text.split(/(?<=[.?!])\s+/)))).toBeLessThanOrEqual(6)
  })

  it.each(bare.all.map((script) => [script.id, script] as const))('%s still says who to call when the council has set nothing', (_id, script) => {
    expect(own(script).join(' ')).not.toMatch(/\{\{|undefined/)
    expect(script.contacts.some(({ call }) => call === '0800 1111')).toBe(true)
  })

  it('puts 999 first in an emergency, and names it in every disclosure', () => {
    for (const script of young.all.filter(({ level }) => level === 'emergency')) {
      expect(script.heading).toContain('999')
      expect(script.contacts[0]?.callLink).toBe('tel:999')
    }
    for (const script of young.all.filter(({ level }) => level === 'disclosure')) expect(own(script).join(' ')).toContain('999')
  })

  it('asks nothing back that needs an answer, claims no feelings and makes no promise to keep a secret', () => {
    // With nothing set, so that a question whose answer was left out cannot be left standing alone.
    for (const script of bare.all) for (const line of script.lines) expect(line).not.toMatch(/\?$/)
    for (const script of [...young.all, ...staff.all]) expect(own(script).join(' ')).not.toMatch(/sorry|i feel|i understand|tell me|do you want to|secret is safe/i)
  })

  it('says who wrote it, which version it is, when it is looked at again, and that nobody has approved it yet', () => {
    for (const script of [...young.all, ...staff.all]) expect(script).toMatchObject({ version: expect.any(Number), author: expect.stringMatching(/\w/), reviewBy: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), approval: null })
  })
})

it('shows an approval once the council’s settings have it', () => {
  const approved = readScripts('young-person', { ...full, approvals: { 'safeguarding-danger': { by: 'Safeguarding lead', on: '2026-12-01' } } })
  expect(approved.all.find(({ id }) => id === 'danger')?.approval).toEqual({ by: 'Safeguarding lead', on: '2026-12-01' })
})

it('has a script for every level and category, for young people and for staff', () => {
  for (const { name } of readLexicon().categories) {
    for (const level of safeguardingLevels) expect(young.for(level, name).level).toBe(level)
    for (const level of ['emergency', 'disclosure'] as const) expect(staff.for(level, name).level).toBe(level)
  }
})

it('says one number when only one is known, and leaves the sentence out when none is', () => {
  const line = (settings: typeof noCouncilSettings): string => readScripts('young-person', settings).for('disclosure', 'physical-abuse').lines.join(' ')
  expect(line(full)).toContain('Call 01234 567891, or 01234 567890 at night.')
  expect(line({ ...noCouncilSettings, placeholders: { out_of_hours_phone: '01234 567890' } })).toContain('Call 01234 567890 at night.')
  expect(line(noCouncilSettings)).not.toContain('at night')
  expect(readScripts('young-person', { ...noCouncilSettings, placeholders: { housing_options_phone: '01234 567893' } }).for('disclosure', 'homelessness').lines).toContain('If you are 18 or over, call 01234 567893.')
})

it('writes a contact in one line of plain text', () => {
  expect(contactInWords({ name: 'Shout', text: '85258', say: 'SHOUT', open: 'free, day and night' })).toBe('Shout: text SHOUT to 85258 (free, day and night)')
  expect(contactInWords({ name: 'CEOP', web: 'https://www.ceop.police.uk/', note: 'tell the police about someone online' })).toBe('CEOP: ceop.police.uk (tell the police about someone online)')
})
