import { expect, it } from '@jest/globals'
import { answerCard } from './answer-card.ts'

const shown = answerCard({
  lead: 'Bury’s report says this about who reports to the panel.',
  parts: [{ number: 1, quote: 'Officers *must* report [quarterly].', source: 'Corporate Parenting Strategy, Bury Council, paragraph 4.1, 11 December 2013', caution: 'Out of date: this report’s period has ended.' }],
  choices: [{ title: 'Show more', says: 'Show me more' }],
})

it('shows the quotation word for word, where Markdown cannot change it', () => {
  expect(JSON.stringify(shown.body)).toContain('{"type":"TextRun","text":"“Officers *must* report [quarterly].”"}')
})

it('keeps our own sentences in the order of the text', () => {
  const { body } = answerCard({ lead: 'Side by side:', parts: ['Westminster:', { quote: 'Annually', source: 'Westminster City Council' }, 'Bury:'], choices: [] })
  expect(body.map((element) => element.type)).toEqual(['TextBlock', 'RichTextBlock', 'Container', 'RichTextBlock'])
})

it('says in words that a source is out of date, on the card and to a screen reader', () => {
  expect(JSON.stringify(shown.body)).toContain('Out of date')
  expect(shown.speak).toContain('Out of date')
})

it('says the choice for the person who presses it', () => {
  expect(shown.actions).toEqual([{ type: 'Action.Submit', title: 'Show more', data: { msteams: { type: 'messageBack', text: 'Show me more', displayText: 'Show me more', value: { says: 'Show me more' } } } }])
})
