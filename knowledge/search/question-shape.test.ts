import { describe, expect, it } from '@jest/globals'
import { answerTypeOf, asksForSource, hasAge, hasDate, isDateWord, isFrequencyWord, shapeOf, wantsComparison, wantsList } from './question-shape.ts'

describe('the shape of a question', () => {
  it.each([
    ['how often does the panel meet?', 'how often', 'frequency'], ['how many councillors sit on it', 'count', 'number'], ['until what age do we help', 'age', 'number'],
    ['when was it approved?', 'when', 'date'], ['in which year did it start', 'when', 'date'], ['who chairs the board', 'chair', 'name'], ['why three more members?', 'why', 'any'],
    ['what is corporate parenting?', 'definition', 'any'], ['what does pep stand for', 'definition', 'any'], ['how much does it cost', 'amount', 'number'],
  ])('%s: %s', (question, shape, type) => {
    expect(shapeOf(question)).toBe(shape)
    expect(answerTypeOf(shapeOf(question))).toBe(type)
  })

  it('does not take a helper for a name: "who helps me" wants help', () => {
    expect(shapeOf('who helps me eat better')).not.toBe('who')
  })
})

it('hears when every item of a list is wanted', () => {
  expect(wantsList('what are the five outcomes')).toBe(true)
  expect(wantsList('who made the promises')).toBe(false)
})

it('hears a comparison, and a question after the source itself', () => {
  expect(wantsComparison('is ours earlier than bury')).toBe(true)
  expect(asksForSource('which council made ten promises')).toBe(true)
  expect(asksForSource('who made ten promises')).toBe(false)
})

it('does not take the years in a title or an Act for a date', () => {
  expect(hasDate('Corporate Parenting Strategy 2020 - 2023')).toBe(false)
  expect(hasDate('the Children and Social Work Act 2017')).toBe(false)
  expect(hasDate('endorsed on 18 May 2020')).toBe(true)
})

it('knows ages, dates and frequencies when it sees them', () => {
  expect(hasAge('support care leavers up to the age of 25')).toBe(true)
  expect(['2013', 'october', '16th'].every(isDateWord)).toBe(true)
  expect(['quarterly', 'annually', 'twice'].every(isFrequencyWord)).toBe(true)
  expect(isDateWord('may')).toBe(false)
})
