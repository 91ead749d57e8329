import { describe, expect, it } from '@jest/globals'
import { areOneWord, leavesTheSubject, meaningfulWords, toThePoint } from './spoken-words.ts'

describe('what is said around the point', () => {
  it.each([
    ['ok, so what does it do in relation to the strategy', 'what does it do in relation to the strategy'],
    ['sorry i meant buckinghamshire', 'i meant buckinghamshire'],
    ['nvm what about seeing my sister', 'what about seeing my sister'],
    ['Never mind, who chairs the panel?', 'who chairs the panel?'],
    ['who chairs the panel please', 'who chairs the panel'],
    ['hi, what do you promise?', 'what do you promise?'],
    ['lol', 'lol'],
  ])('%s', (said, point) => { expect(toThePoint(said)).toBe(point) })

  it('knows when the last question is dropped', () => {
    expect(leavesTheSubject('nvm what about seeing my sister')).toBe(true)
    expect(leavesTheSubject('what about seeing my sister')).toBe(false)
  })
})

describe('words that carry the subject', () => {
  it('leaves the asking out', () => {
    expect(meaningfulWords("what's it say about the virtual school?")).toEqual(['virtual', 'school'])
    expect(meaningfulWords('why do they have one')).toEqual([])
  })
  it('sees one word in its forms, and two in two', () => {
    expect([areOneWord('moving', 'move'), areOneWord('ages', 'aged'), areOneWord('members', 'member')]).toEqual([true, true, true])
    expect([areOneWord('care', 'career'), areOneWord('plan', 'planet'), areOneWord('age', 'agenda')]).toEqual([false, false, false])
  })
})
