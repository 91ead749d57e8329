import { describe, expect, it } from '@jest/globals'
import { readScripts } from '#bot/safeguarding/scripts.ts'
import { noCouncilSettings, parseCouncilSettings } from '#bot/settings/council-settings.ts'
import { helpNow } from './help-now.ts'
import { strings } from './strings.ts'

const scripts = readScripts('young-person', noCouncilSettings)

describe('who can help', () => {
  it('begins with 999, and has somebody to call and to text by day and night', () => {
    const groups = helpNow(scripts, noCouncilSettings, strings)
    expect(groups[0]?.contacts[0]?.ways).toEqual([{ title: 'Call 999', href: 'tel:999' }])
    expect(groups.flatMap(({ contacts }) => contacts).map(({ name }) => name)).toEqual(expect.arrayContaining(['Childline', 'Samaritans', 'Shout']))
    expect(groups.map(({ heading }) => heading)).not.toContain(strings.help.council)
  })

  it('shows the council\'s own people when it has told us of them', () => {
    const settings = parseCouncilSettings('placeholders:\n  out_of_hours_phone: 01234 567890\n  advocacy_service: Bury Voice\n  advocacy_phone: 0800 123 4567\n', 'bury.yaml')
    const groups = helpNow(scripts, settings, strings)
    expect(groups.find(({ heading }) => heading === strings.help.council)?.lines).toEqual([{ name: 'Night and weekend team', line: [{ text: '01234 567890', href: 'tel:01234567890' }] }])
    expect(groups.find(({ heading }) => heading === strings.help.yourSide)?.lines).toEqual([{ name: 'Advocate', line: ['Bury Voice, ', { text: '0800 123 4567', href: 'tel:08001234567' }] }])
  })

  it('refuses to start without somebody it names', () => {
    expect(() => helpNow({ all: [] }, noCouncilSettings, strings)).toThrow('names the contact "Emergency", which no young person\'s script has any more')
  })
})
