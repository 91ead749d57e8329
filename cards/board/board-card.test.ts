import { expect, it } from '@jest/globals'
import { boardCard } from './board-card.ts'

it('says what is not shown, and that something is late in words and not by colour alone', () => {
  const { body, speak } = boardCard({
    heading: 'The action plan', standing: ['41 actions are open: 6 late.'], notes: [], choices: [],
    sections: [{ heading: 'Late (6)', items: [{ title: 'CP-012: Update the housing protocol', due: 'Due Thursday 12 March 2026, 4 days late', isLate: true, lines: [] }], more: 'and 5 more. Say “open the board for late”.' }],
  })
  expect(JSON.stringify(body)).toMatch(/4 days late.*and 5 more/)
  expect(speak).toBe('The action plan. 41 actions are open: 6 late. Late (6).')
})
