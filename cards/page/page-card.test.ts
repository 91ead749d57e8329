import { expect, it } from '@jest/globals'
import { pageCard } from './page-card.ts'

const content = { question: 'Do I have any savings?', lines: ['You may have.'], label: 'Draft, not yet checked by a person.', isChecked: false, choices: [] }

it('dials each number on the page, 999 first, and nothing that is no number', () => {
  const { actions } = pageCard({ ...content, lines: ['You can get £3,000 by 2026.', 'Call Childline on 0800 1111 or 116 123.', 'In danger? Call 999.'] })
  expect(actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Call 999', url: 'tel:999' },
    { type: 'Action.OpenUrl', title: 'Call 0800 1111', url: 'tel:08001111' },
    { type: 'Action.OpenUrl', title: 'Call 116 123', url: 'tel:116123' },
  ])
})

it('says that nobody has checked it, in words', () => {
  expect(JSON.stringify(pageCard(content).body)).toContain('Draft, not yet checked by a person.')
})
