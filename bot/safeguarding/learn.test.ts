import { expect, it } from '@jest/globals'
import { learn, type Labelled } from './learn.ts'

const examples: readonly Labelled[] = [
  { features: new Set(['dad', 'hits', 'me']), outcome: 'disclosure' },
  { features: new Set(['mum', 'hits', 'me']), outcome: 'disclosure' },
  { features: new Set(['that', 'song', 'hits']), outcome: 'none' },
  { features: new Set(['this', 'song', 'slaps']), outcome: 'none' },
]

it('learns which words speak for harm and which against it', () => {
  const { of } = learn(examples)
  const [none = 0, , disclosure = 0] = of.get('me') ?? []
  expect(disclosure).toBeGreaterThan(none)
  const [noneOfSong = 0, , disclosureOfSong = 0] = of.get('song') ?? []
  expect(noneOfSong).toBeGreaterThan(disclosureOfSong)
})

it('learns the same every time', () => {
  expect(learn(examples)).toEqual(learn(examples))
})
