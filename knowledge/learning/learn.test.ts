import { expect, it } from '@jest/globals'
import { learn, sharesOf, type Labelled } from './learn.ts'

const examples: readonly Labelled<'harm' | 'none'>[] = [
  { features: new Set(['dad', 'hits', 'me']), outcome: 'harm' },
  { features: new Set(['mum', 'hits', 'me']), outcome: 'harm' },
  { features: new Set(['that', 'song', 'hits']), outcome: 'none' },
  { features: new Set(['this', 'song', 'slaps']), outcome: 'none' },
]
const weights = learn(examples, ['harm', 'none'])

it('learns which words speak for what, and judges what it has not seen', () => {
  const [harm = 0, none = 0] = sharesOf(new Set(['uncle', 'hits', 'me']), weights)
  expect(harm).toBeGreaterThan(0.8)
  expect(harm + none).toBeCloseTo(1)
  expect(sharesOf(new Set(['song']), weights)[1]).toBeGreaterThan(0.8)
})

it('learns the same every time', () => {
  expect(learn(examples, ['harm', 'none'])).toEqual(weights)
})

it('gives shares for something with no features at all', () => {
  expect([...sharesOf(new Set(), weights)].every(Number.isFinite)).toBe(true)
})
