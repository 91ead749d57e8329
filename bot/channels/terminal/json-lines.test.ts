import { describe, expect, it } from '@jest/globals'
import { reply } from '#bot/conversation/reply.ts'
import { errorRow, readRow, rowOf } from './json-lines.ts'

const find = (written: string): string | undefined => written.toLowerCase() === 'bury' ? 'bury' : undefined
const read = (row: unknown) => readRow(JSON.stringify(row), find)

describe('a request line', () => {
  it('says everything that a request can say', () => {
    expect(read({ id: 7, question: 'Who chairs it?', audience: 'officer', council: 'Bury', channel: 'teams', conversation: 12, collections: ['strategy'] }))
      .toEqual({ id: 7, request: { text: 'Who chairs it?', audience: 'officer', council: 'bury', channel: 'teams', conversation: '12', collections: ['strategy'] } })
  })
  it('needs only the text; whoever writes in the web chat is a young person unless it says otherwise', () => {
    expect(read({ text: 'hi' })).toEqual({ id: null, request: { text: 'hi', audience: 'councillor' } })
    expect(read({ text: 'hi', channel: 'webchat', council: null }).request.audience).toBe('young_person')
  })
  it.each([
    ['{"id":', 'is not JSON'], ['[1]', 'is [1], not an object'], ['{"id":1}', 'neither "text" nor "question"'], ['{"text":5}', 'found 5'],
    ['{"text":"hi","audience":"mayor"}', 'has "audience" "mayor". Expected one of councillor, officer, young_person'],
    ['{"text":"hi","council":"kent"}', 'has "council" "kent", which is none that is held'],
    ['{"text":"hi","collections":"strategy"}', 'has "collections" "strategy"'], ['{"text":"hi","channel":"email"}', 'has "channel" "email"'],
  ])('%s says what is wrong', (line, problem) => { expect(() => readRow(line, find)).toThrow(problem) })
})

describe('a reply line', () => {
  it('has what the contract names', () => {
    expect(rowOf('q1', reply('no_answer', 'no_passage_found', 'I found nothing.'), 1.23456)).toEqual({
      id: 'q1', kind: 'no_answer', outcome: 'no_passage_found', text: 'I found nothing.', citations: [], related: [], choices: [], briefing: false, services: [], safeguarding: null, ms: 1.23,
    })
  })
  it('names the line that could not be read', () => {
    expect(errorRow(3, '{', new Error('is not JSON.'))).toEqual({ id: null, line: 3, error: 'Line 3 is not JSON.' })
    expect(errorRow(4, '{"id":"q4"}', new Error('has no text.'))).toEqual({ id: 'q4', line: 4, error: 'Line 4 has no text.' })
  })
})
