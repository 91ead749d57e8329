import { describe, expect, it } from '@jest/globals'
import { formOf, isNumber, isQuestionWord, stemOf, wordsOf } from './analysis.ts'

const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form)

describe('words', () => {
  it('are found whatever apostrophe a council types', () => {
    expect(formsOf("the Council's care, the Council’s care")).toEqual(['the', 'council', 'care', 'the', 'council', 'care'])
  })

  it('lose the question mark that keeps stock lunr from finding them', () => {
    expect(formsOf('what is the duty?')).toEqual(['what', 'is', 'the', 'duty'])
  })

  it('are parted at slashes, hyphens and dashes', () => {
    expect(formsOf('care/leavers aged 16–25, looked-after')).toEqual(['care', 'leavers', 'aged', '16', '25', 'looked', 'after'])
  })

  it('keep their letters without accents, even at a word’s edge', () => {
    expect(formsOf('the Île and a résumé')).toEqual(['the', 'ile', 'and', 'a', 'resume'])
  })

  it('keep numbers whole: amounts, decimals, paragraph numbers', () => {
    expect(formsOf('£3,000 or 5.5% under 2.3 on the 1st')).toEqual(['3000', 'or', '5.5', 'under', '2.3', 'on', 'the', '1st'])
  })

  it('know their place in the text', () => {
    const text = 'Herefordshire Council’s pledge'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Herefordshire', 'Council’s', 'pledge'])
  })

  it('are not made of query syntax, marks or emoji', () => {
    expect(formsOf('+title:care^5 ~ \u202E 🙂 ???')).toEqual(['title', 'care', '5'])
  })
})

describe('stems', () => {
  it('join the forms that Porter’s rules know', () => {
    expect(new Set(['parent', 'parents', 'parenting'].map(stemOf)).size).toBe(1)
  })

  it('join the exceptions that our subject is full of', () => {
    expect(stemOf('children')).toBe(stemOf('child'))
    expect(stemOf('people')).toBe(stemOf('person'))
    expect(stemOf('adviser')).toBe(stemOf('advisor'))
  })

  it('read small numbers in words as digits', () => {
    expect(stemOf('seven')).toBe(stemOf('7'))
  })

  it('do not exist for function words', () => {
    expect(stemOf('the')).toBeUndefined()
  })
})

it('knows which words only ask', () => {
  expect(['what', 'the', 'please'].every(isQuestionWord)).toBe(true)
  expect(isQuestionWord('panel')).toBe(false)
})

it('counts everything with a digit as a number', () => {
  expect(['2013', '1st', 's20'].every(isNumber)).toBe(true)
  expect(isNumber(formOf('seven'))).toBe(false)
})
