import { expect, it } from '@jest/globals'
import { examples } from './implications-card.examples.ts'

const [leisure] = examples

it('has the draft to read, and in a box to edit and copy, marked as a draft, and sends nothing', () => {
  const shown = JSON.stringify(leisure?.card.body)
  expect(shown).toMatch(/A draft to edit\..*"Input.Text".*"isMultiline":true/)
  expect(leisure?.card.actions).toBeUndefined()
})

it('keeps line breaks and the sources of what it quotes', () => {
  expect(JSON.stringify(leisure?.card.body)).toContain('says:\\n“Free leisure and sports facilities.” Corporate Parenting strategy, Westminster, paragraph 2.1')
})
