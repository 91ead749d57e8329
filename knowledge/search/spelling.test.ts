import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildIndex } from '#knowledge/passage-index/build-index.ts'
import { damerauLevenshtein, spellingOver } from './spelling.ts'

const correct = spellingOver(buildIndex([
  { id: '1', inFront: [], text: 'The virtual school promotes education, training and accommodation for care leavers in Herefordshire.' },
  { id: '2', inFront: [], text: 'Care leavers have a pathway plan. The place of the plan is the panel.' },
  { id: '3', inFront: [], text: 'A plane is not a plan.' },
]))

describe('spelling', () => {
  it.each([['virtul', 'virtual'], ['scohol', 'school'], ['herfordshire', 'herefordshire'], ['acommodaton', 'accommodation'], ['leevers', 'leavers']])('reads %s as %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant)
  })

  it('takes the word that more passages have when two are equally near', () => {
    expect(correct('plann')).toBe('plan')
  })

  it('leaves short words and numbers alone: they are nearer to everything', () => {
    expect(correct('car')).toBeUndefined()
    expect(correct('2o21')).toBeUndefined()
  })

  it('leaves a word alone that is near to nothing', () => {
    expect(correct('parking')).toBeUndefined()
  })

  it('does not change both of the first two letters, where people rarely slip', () => {
    expect(correct('obrtual')).toBeUndefined()
  })
})

describe('Damerau-Levenshtein', () => {
  it('counts a swap of neighbours as one mistake', () => {
    expect(damerauLevenshtein('panle', 'panel', 2)).toBe(1)
  })

  it('gives the same both ways, and nothing only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(fc.property(word, word, (one, other) => {
      expect(damerauLevenshtein(one, other, 9)).toBe(damerauLevenshtein(other, one, 9))
      expect(damerauLevenshtein(one, other, 9) === 0).toBe(one === other)
    }))
  })

  it('stops counting past the most that is asked for', () => {
    expect(damerauLevenshtein('panel', 'education', 2)).toBe(3)
  })
})
