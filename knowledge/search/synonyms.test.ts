import { describe, expect, it } from '@jest/globals'
import { wordsOf } from '#knowledge/passage-index/analysis.ts'
import { shippedSynonyms, synonymsFrom } from './synonyms.ts'

const synonyms = shippedSynonyms()
const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form)

/** What may stand for words of a question, as stems. */
const standIns = (question: string): string[] => synonyms.sensesIn(formsOf(question)).flatMap(({ concept }) => concept.standIns).map((stems) => stems.join(' '))

describe('the synonyms that ship', () => {
  it('let an abbreviation be found by its words', () => {
    expect(standIns('who reviews LAC cases?')).toContain('look after child')
  })

  it('let several words be found by an abbreviation', () => {
    expect(standIns('does the independent reviewing officer attend?')).toContain('iro')
  })

  it('see a phrase through the function words in it', () => {
    expect(standIns('the child who is in our care')).not.toContain('lac')
    expect(standIns('the child in our care')).toContain('lac')
  })

  it('say which words of the question are stood for', () => {
    expect(synonyms.sensesIn(formsOf('does a virtual head report'))).toContainEqual(expect.objectContaining({ first: 2, last: 3, concept: expect.objectContaining({ id: 'term: virtual school' }) }))
  })

  it('take an ambiguous word only with context: a pathway plan is no care plan', () => {
    expect(standIns('is there a plan for the town centre?')).toEqual([])
    expect(standIns('when is savings paid into a Junior ISA?')).toContain('jisa')
  })

  it('take the only meaning an abbreviation has here, and half trust two', () => {
    expect(standIns('how often must my PA ring?')).toContain('person advisor')
    expect(synonyms.sensesIn(formsOf('does the CPP meet?')).every(({ sureness }) => sureness < 1)).toBe(true)
  })

  it('do not take "care" or "child" for context: they stand in every group', () => {
    expect(standIns('when I leave care, is there a plan?')).not.toContain('pathwai plan')
  })

  it('never let a lone word out of a longer phrase stand for anything', () => {
    expect(standIns('is there a worker in the library?')).toEqual([])
  })

  it('know their words, so that they are not corrected', () => {
    expect(synonyms.knows('uasc')).toBe(true)
    expect(synonyms.knows('parking')).toBe(false)
  })
})

it('refuses a group without a word, and says which', () => {
  expect(() => synonymsFrom({ groups: [['pledge', 'promise'], ['?']], ambiguous: {} })).toThrow('Group 2 of the synonyms has no word in it')
})
