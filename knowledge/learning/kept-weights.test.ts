import { afterAll, beforeEach, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptWeights } from './kept-weights.ts'
import { learn, sharesOf, type Weights } from './learn.ts'

const outcomes = ['none', 'worry'] as const
const root = mkdtempSync(join(tmpdir(), 'kept-weights-'))
afterAll(() => { rmSync(root, { recursive: true, force: true }) })

let folder: string
let file: string
let learnedTimes: number
const learnAnew = (): Weights<typeof outcomes[number]> => {
  learnedTimes += 1
  return learn([['so', 'sad'], ['sad', 'today'], ['bus', 'pass'], ['bus', 'today']].map((words, at) => ({ features: new Set(words), outcome: outcomes[at < 2 ? 1 : 0] })), outcomes)
}
const weights = (): Weights<typeof outcomes[number]> => keptWeights(learnAnew, outcomes, folder, file)

beforeEach(() => {
  folder = mkdtempSync(join(root, 'examples-'))
  file = join(folder, '../', `${learnedTimes}-data`, 'kept.weights')
  writeFileSync(join(folder, 'low-mood.yaml'), 'worry: [so sad]')
  learnedTimes = 0
})

it('learns once, and gives the same opinion from the file to the last digit', () => {
  const [learned, kept] = [weights(), weights()]
  expect(learnedTimes).toBe(1)
  expect([...sharesOf(new Set(['sad']), kept)]).toEqual([...sharesOf(new Set(['sad']), learned)])
})

it('learns anew when an example has changed', () => {
  weights()
  writeFileSync(join(folder, 'low-mood.yaml'), 'worry: [so sad today]')
  weights()
  expect(learnedTimes).toBe(2)
})

it('learns anew from a damaged file, and starts where none can be written', () => {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '{"madeFrom":')
  weights()
  file = join(folder, 'low-mood.yaml', 'kept.weights')
  expect([...sharesOf(new Set(['bus']), weights())][0]).toBeGreaterThan(0.5)
  expect(learnedTimes).toBe(2)
})
