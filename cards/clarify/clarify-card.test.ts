import { expect, it } from '@jest/globals'
import { clarifyCard } from './clarify-card.ts'

const councils = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Council ${index + 1}`, says: `In council ${index + 1}` }))

it('asks with a button each for five councils', () => {
  const card = clarifyCard({ lines: ['Which council do you mean?'], choices: councils(5) })
  expect(card.actions?.map((action) => action.title)).toEqual(['Council 1', 'Council 2', 'Council 3', 'Council 4', 'Council 5'])
})

it('asks with a list for seven councils, because a card has six buttons at most', () => {
  const card = clarifyCard({ lines: ['Which council do you mean?'], choices: councils(7) })
  expect(card.actions).toHaveLength(1)
  expect(card.body[1]).toMatchObject({ type: 'Input.ChoiceSet', id: 'says', choices: expect.arrayContaining([{ title: 'Council 7', value: 'In council 7' }]) })
})
