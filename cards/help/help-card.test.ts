import { expect, it } from '@jest/globals'
import { helpCard } from './help-card.ts'

it('never leaves out that it is a computer', () => {
  const card = helpCard({ heading: 'Help', lines: ['Ask me anything about corporate parenting.'], examples: [], notes: ['I am a computer program.'] })
  expect(JSON.stringify(card.body)).toContain('I am a computer program.')
  expect(card.speak).toContain('I am a computer program.')
})
