import { expect, it } from '@jest/globals'
import { buildIndex } from './build-index.ts'
import { postingsOver } from './postings.ts'

const index = buildIndex([
  { id: '1', inFront: [], text: 'The virtual school promotes training.' },
  { id: '2', inFront: [], text: 'School is virtual for now.' },
  { id: '3', inFront: ['Virtual', 'of the school'], text: 'Nothing else.' },
])
const { ofPhrase, countWithAny } = postingsOver(index)
const numbers = (...stems: string[]): number[] => stems.map((stem) => index.stemNumberOf(stem)!)

it('finds a phrase where its words follow each other, function words between them or not', () => {
  expect([...ofPhrase(numbers('virtual', 'school')).passages]).toEqual([0, 2])
  expect([...ofPhrase(numbers('school', 'virtual')).passages]).toEqual([1])
})

it('finds a word wherever it stands', () => {
  expect([...ofPhrase(numbers('virtual')).passages]).toEqual([0, 1, 2])
})

it('counts a passage once, however many of the phrases it has', () => {
  expect(countWithAny([['virtual', 'school'], ['train'], ['school', 'virtual']])).toBe(3)
})

it('finds nothing for words that no passage has', () => {
  expect(countWithAny([['parking'], []])).toBe(0)
})
