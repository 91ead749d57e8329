import { describe, expect, it } from '@jest/globals'
import { buildIndex, contentHashOf } from './build-index.ts'
import { capitalInside, formNumber, sentenceRanges, type PassageIndex, type PassageToIndex } from './passage-index.ts'

const pledge: PassageToIndex = { id: 'bury-2013/1.1', inFront: ['Bury', 'Corporate Parenting Strategy'], text: 'The panel reads the pledge. Children in Bury wrote the pledge.' }
const panel: PassageToIndex = { id: 'bury-2013/1.2', inFront: ['Bury'], text: 'The panel meets.' }

function postingsOf (index: PassageIndex, stem: string): [passage: number, count: number][] {
  const { postingStarts, postingPassages, postingCounts } = index.arrays
  const number = index.stemNumberOf(stem)!
  return Array.from({ length: postingStarts[number + 1]! - postingStarts[number]! }, (_, n) => [postingPassages[postingStarts[number]! + n]!, postingCounts[postingStarts[number]! + n]!])
}

function tokensOf (index: PassageIndex, passage: number): string[] {
  const { arrays } = index
  return Array.from(arrays.tokens.slice(arrays.tokenStarts[passage], arrays.tokenStarts[passage + 1]), (token) => index.formText(token & formNumber) + ((token & capitalInside) === 0 ? '' : '^'))
}

describe('an index', () => {
  const index = buildIndex([pledge, panel])

  it('says in which passages a stem stands, and how often', () => {
    expect(postingsOf(index, 'pledg')).toEqual([[0, 2]])
    expect(postingsOf(index, 'panel')).toEqual([[0, 1], [1, 1]])
  })

  it('keeps every word in order, the title in front, and marks capitals that begin no sentence', () => {
    expect(tokensOf(index, 0)).toEqual(['bury', 'corporate', 'parenting', 'strategy', 'the', 'panel', 'reads', 'the', 'pledge', 'children', 'in', 'bury^', 'wrote', 'the', 'pledge'])
    expect(index.arrays.frontLengths[0]).toBe(4)
  })

  it('counts only words that are looked for in a passage’s length', () => {
    expect([...index.arrays.passageLengths]).toEqual([11, 3])
  })

  it('knows where the sentences of the text are, without the title', () => {
    expect(sentenceRanges(index, 0).map(({ start, end }) => pledge.text.slice(start, end))).toEqual(['The panel reads the pledge.', 'Children in Bury wrote the pledge.'])
  })

  it('is called by the id that the passage came with', () => {
    expect(index.idOf(1)).toBe('bury-2013/1.2')
  })
})

it('is built of no passage at all as well', () => {
  expect(buildIndex([])).toMatchObject({ passageCount: 0, formCount: 0, meanLength: 1 })
})

it('takes a passage without a word', () => {
  expect(sentenceRanges(buildIndex([{ id: 'empty', inFront: [], text: ' ' }]), 0)).toEqual([])
})

it('refuses two passages of one id, and names it', () => {
  expect(() => buildIndex([panel, panel])).toThrow('Two passages have the id "bury-2013/1.2"')
})

it('is called differently when a word, a title or the order changes', () => {
  const hashes = [[pledge, panel], [panel, pledge], [pledge, { ...panel, text: 'The panel met.' }], [pledge, { ...panel, inFront: ['Westminster'] }]].map(contentHashOf)
  expect(new Set(hashes).size).toBe(4)
})
