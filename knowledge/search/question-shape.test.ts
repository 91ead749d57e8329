import { expect, it } from '@jest/globals'
import { answerTypeOf, asksForDefinition, isDateWord, isFrequencyWord } from './question-shape.ts'

it.each([
  ['How often does the panel meet?', 'frequency'], ['how many councillors sit on it', 'number'], ['until what age do we help', 'number'],
  ['When was it approved?', 'date'], ['in which year did it start', 'date'], ['who chairs the board', 'name'], ['why three more members?', 'any'],
])('%s asks for: %s', (question, type) => {
  expect(answerTypeOf(question)).toBe(type)
})

it.each(['What is corporate parenting?', 'define care leaver', 'what does PEP stand for', 'and what are the principles'])('%s asks what something is', (question) => {
  expect(asksForDefinition(question)).toBe(true)
})

it('does not take every question for a definition', () => {
  expect(asksForDefinition('who is the lead member')).toBe(false)
})

it('knows dates and frequencies when it sees them', () => {
  expect(['2013', 'october', '16th'].every(isDateWord)).toBe(true)
  expect(['quarterly', 'annually', 'twice'].every(isFrequencyWord)).toBe(true)
  expect(isDateWord('may')).toBe(false)
})
