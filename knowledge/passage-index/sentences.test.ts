import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sentencesOf } from './sentences.ts'

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

it('ends a sentence where the next begins with a capital', () => {
  expect(cut('The panel meets monthly. It reports to Cabinet.')).toEqual(['The panel meets monthly.', 'It reports to Cabinet.'])
})

it('does not end one at a title, an initial or "e.g."', () => {
  expect(cut('Cllr. Smith and Mr. J. Jones attend, e.g. Mondays. They vote.')).toEqual(['Cllr. Smith and Mr. J. Jones attend, e.g. Mondays.', 'They vote.'])
})

it('keeps a paragraph number with its sentence', () => {
  expect(cut('2.1. The Council approved it. See below.')).toEqual(['2.1. The Council approved it.', 'See below.'])
})

it('keeps the closing quotation mark', () => {
  expect(cut('They said “we care.” The panel agreed.')).toEqual(['They said “we care.”', 'The panel agreed.'])
})

it('takes the clauses of a half-page list as sentences, because nobody quotes half a page', () => {
  const clause = 'to help young people gain access to, and make the best use of, services that the council and its partners provide;'
  expect(cut(`${clause} ${clause} ${clause}`)).toEqual([clause, clause, clause])
})

it('covers every text in order and leaves out white space only', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ';', ' ', '”', '2', '(', 'é') , maxLength: 400 }), (text) => {
    let end = 0
    for (const sentence of sentencesOf(text)) {
      expect(text.slice(end, sentence.start).trim()).toBe('')
      expect(sentence.end).toBeGreaterThan(sentence.start)
      end = sentence.end
    }
    expect(text.slice(end).trim()).toBe('')
  }))
})
