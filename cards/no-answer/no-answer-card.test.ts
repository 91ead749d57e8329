import { expect, it } from '@jest/globals'
import { noAnswerCard } from './no-answer-card.ts'

it('names a related passage as related, under its own heading', () => {
  const { body } = noAnswerCard({ lines: ['The reports I hold don’t say.'], related: [{ quote: 'None', source: 'Bury Council, 11 December 2013' }], choices: [] })
  expect(body.map((element) => 'text' in element ? element.text : element.type)).toEqual(['Not in the documents I hold', 'RichTextBlock', 'Related, but not an answer', 'Container'])
})

it('has no heading for what is not there', () => {
  expect(noAnswerCard({ lines: ['The reports I hold don’t say.'], related: [], choices: [] }).body).toHaveLength(2)
})
