import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filledPage, nationally } from './filled-page.ts'
import { openPages } from './pages.ts'

const lines = ['**Under 18?** Ask the council. Call {{social_work_team_phone}}. They must help.', '**Night or weekend?** Call {{out_of_hours_phone}}.', '**In our area:** {{pocket_money_rule}}']

it('shows the council’s own numbers, in plain text', () => {
  expect(filledPage({ lines, isUrgent: false }, { social_work_team_phone: '01234 1', out_of_hours_phone: '01234 2', pocket_money_rule: 'Your plan says how much.' })).toEqual([
    'Under 18? Ask the council. Call 01234 1. They must help.', 'Night or weekend? Call 01234 2.', 'In our area: Your plan says how much.',
  ])
})

it('leaves out a sentence whose number is not set, with the words that only led to it', () => {
  expect(filledPage({ lines, isUrgent: false }, {})).toEqual(['Under 18? Ask the council. They must help.'])
})

it('names a national line in its place where the page is urgent, each once', () => {
  const shown = filledPage({ lines, isUrgent: true }, {})
  expect(shown).toEqual(['Under 18? Ask the council. You can call Childline, free, on 0800 1111. They must help.'])
})

it('does not say twice what a list says', () => {
  expect(filledPage({ lines: ['- {{advocacy_service}}: {{advocacy_phone}}', '- Coram Voice, weekdays: 0808 800 5792'], isUrgent: true }, {})).toEqual(['- Coram Voice, weekdays: 0808 800 5792'])
})

it('leaves no placeholder, mark-up or hanging colon on any page, whatever is set', () => {
  for (const placeholders of [{}, Object.fromEntries(Object.keys(JSON.parse(readFileSync(join(import.meta.dirname, '../placeholders.json'), 'utf8')) as object).map((name) => [name, 'our team']))]) {
    for (const page of openPages().values()) {
      const shown = filledPage(page, placeholders)
      expect([page.id, shown.join('\n')]).toEqual([page.id, expect.not.stringMatching(/\{\{|\*\*|undefined| {2}|:$(?!\n- )/m)])
      if (page.isUrgent) expect([page.id, /999/.test(shown.join(' '))]).toEqual([page.id, true])
    }
  }
})

it('has national lines that are on the list of support contacts', () => {
  const contacts = readFileSync(join(import.meta.dirname, '../support-contacts.md'), 'utf8')
  for (const sentence of Object.values(nationally)) {
    const [number] = /\b\d[\d ]{4,}\d\b|\b111\b/.exec(sentence) ?? []
    expect([sentence, number !== undefined && contacts.includes(number)]).toEqual([sentence, true])
  }
})
