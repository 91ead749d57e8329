import { describe, expect, it } from '@jest/globals'
import { openMemory } from './memory.ts'

const nine = '2026-11-25T09:00:00.000Z'

describe('memory', () => {
  it('remembers within the conversation and tells no other', () => {
    const memory = openMemory()
    memory.remember('amira', nine, 'officer', { ownCouncil: 'bury' })
    expect(memory.recall('amira', '2026-11-25T09:10:00.000Z')).toEqual({ ownCouncil: 'bury' })
    expect(memory.recall('ben', nine)).toEqual({})
  })
  it('adds to what it knows, and forgets what it is given as undefined', () => {
    const memory = openMemory()
    memory.remember('amira', nine, 'officer', { ownCouncil: 'bury', awaiting: 'service' })
    memory.remember('amira', nine, 'officer', { ownService: 'housing', awaiting: undefined })
    expect(memory.recall('amira', nine)).toEqual({ ownCouncil: 'bury', ownService: 'housing' })
  })
  it('has forgotten a colleague an hour after the last word', () => {
    const memory = openMemory()
    memory.remember('amira', nine, 'officer', { ownCouncil: 'bury' })
    memory.remember('amira', '2026-11-25T09:30:00.000Z', 'officer', { ownService: 'housing' })
    expect(memory.recall('amira', '2026-11-25T10:29:59.999Z').ownCouncil).toBe('bury')
    expect(memory.recall('amira', '2026-11-25T10:30:00.000Z')).toEqual({})
  })
  it('has forgotten a young person after a quarter of an hour, even when nobody comes back', () => {
    const memory = openMemory()
    memory.remember('young', nine, 'young_person', { asked: { text: 'can i see my sister', shown: [] } })
    memory.remember('amira', nine, 'officer', { ownCouncil: 'bury' })
    memory.forgetOld('2026-11-25T09:15:00.000Z')
    expect(memory.size).toBe(1)
    expect(memory.recall('young', '2026-11-25T09:15:00.000Z')).toEqual({})
  })
  it('forgets when told to', () => {
    const memory = openMemory()
    memory.remember('young', nine, 'young_person', { ownCouncil: 'bury' })
    memory.forget('young')
    expect(memory.recall('young', nine)).toEqual({})
  })
  it('makes room for the third of two by letting go of the one unused for longest', () => {
    const memory = openMemory(2)
    for (const who of ['a', 'b', 'a', 'c']) memory.remember(who, nine, 'officer', { ownCouncil: 'bury' })
    expect([memory.recall('a', nine).ownCouncil, memory.recall('b', nine).ownCouncil, memory.recall('c', nine).ownCouncil]).toEqual(['bury', undefined, 'bury'])
  })
})
