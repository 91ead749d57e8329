import { expect, it } from '@jest/globals'
import { digestCard } from './digest-card.ts'

const item = { title: 'CP-012: Update the housing protocol', due: 'Due Thursday 12 March 2026, 7 days late', isLate: true, lines: ['If nobody says anything before Thursday 2 April 2026, I will tell your manager, Priya Patel.'], recorded: [] }
const onTrack = { title: 'CP-012 is on track', verb: 'action_on_track', data: { reference: 'CP-012', version: 3 } }
const card = digestCard({ heading: 'CP-012 is 7 days late', sections: [{ items: [item] }], notes: [], answers: { noteLabel: 'In a line', buttons: [onTrack] }, choices: [{ title: 'Open the board', says: 'Open the board' }] })

it('answers one action in place, with the version that its reader saw', () => {
  expect(card.actions?.[0]).toMatchObject({ type: 'Action.Execute', verb: 'action_on_track', data: { reference: 'CP-012', version: 3 } })
  expect(JSON.stringify(card.body)).toContain('"Input.Text"')
})

it('says who hears next, and says that it is late in words and not by colour alone', () => {
  expect(JSON.stringify(card.body)).toContain('I will tell your manager, Priya Patel.')
  expect(card.speak).toBe('CP-012 is 7 days late. CP-012: Update the housing protocol. Due Thursday 12 March 2026, 7 days late.')
})
