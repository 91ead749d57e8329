import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { featuresOf } from './features.ts'
import { addUp, openPoints } from './points.ts'
import { fitPoints } from './evaluate/fit.ts'

const classes = [{ name: 'ONE', words: /\b(?:girl|lad)\b/g }, { name: 'TIME', words: /\b(?:tuesday|night)\b/g }]
const readWith = { signals: [], classes, firstNames: new Set(['kieron']), alsoWords: new Set(['grace']), english: new Set(['what', 'do', 'we', 'owe', 'grace', 'at']) }
const read = (said: string): string[] => [...featuresOf(said, readWith)]

describe('what counts in a message', () => {
  it('puts like words together: a girl and a lad are both ONE', () => {
    expect(read('a girl left on Tuesday')).toEqual(read('a lad left on Tuesday'))
    expect(read('a girl left on Tuesday')).toEqual(expect.arrayContaining(['pair:a ONE', 'then:ONE>TIME', 'opens:a ONE']))
  })

  it.each([
    ['is Tomasz 14', ['word:NAME', 'word:NUM']],
    ['what do we owe kieron', ['pair:owe NAME']],
    ['what do we owe Grace', ['pair:owe NAME']],
    ['Grace at Tuesday', ['opens:grace at', 'word:TIME']],
    ['what do we owe Cllr Bloom', ['pair:owe TITLED']],
  ])('tells a name from a word: %s', (said, features) => { expect(read(said)).toEqual(expect.arrayContaining(features)) })

  it('knows which one is meant, and what is told from what is asked', () => {
    expect(read('our poor little girl left, what do we do at night')).toEqual(expect.arrayContaining(['which:our ONE', 'told:ONE', 'asked:TIME']))
  })
})

it('learns that telling of one weighs more than asking about any', () => {
  const judged = ['a girl left on Tuesday', 'a lad left at night', 'a girl left', 'what if any girl leaves', 'do any leave at night', 'what if any leave'].map((text, at) => ({ features: featuresOf(text, readWith), isOneChild: at < 3, counts: 1 }))
  const points = fitPoints(judged)
  expect(points.features['pair:a ONE']).toBeGreaterThan(0)
  expect(points.features['word:any']).toBeLessThan(0)
  expect(addUp(judged[0]!.features, points)).toBeGreaterThan(addUp(judged[3]!.features, points))
})

it('says which command writes the points when they are damaged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'points-'))
  writeFileSync(join(folder, 'points.json'), '{"start": 1}')
  try {
    expect(() => openPoints(folder)).toThrow(/npm run learn:one-child/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
