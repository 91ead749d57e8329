import { expect, it } from '@jest/globals'
import { noAnswerCard } from './no-answer-card.ts'

it('sets a related passage apart from what is said', () => {
  const { body } = noAnswerCard({ lead: 'The report does not say.', parts: ['Related, but not an answer:', { quote: 'None', source: 'Bury Council, 11 December 2013' }], choices: [] })
  expect(body[2]).toMatchObject({ type: 'Container', style: 'emphasis' })
})

it('does not read a related passage aloud as though it were the answer', () => {
  const card = noAnswerCard({ lead: 'The report does not say.', parts: [{ quote: 'None', source: 'Bury Council, 11 December 2013' }, 'To find out, ask democratic services.'], choices: [] })
  expect(card.speak).toBe('The report does not say. To find out, ask democratic services.')
})
