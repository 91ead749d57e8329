import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findPerson } from './find-person.ts'

const people = [
  { id: '1', name: 'Amira Khan', email: 'amira.khan@council.example', service: 'Housing' }, { id: '2', name: 'Sarah Whitfield', service: 'Housing' }, { id: '3', name: 'Sarah Jones', service: 'Health' },
  { id: '4', name: 'Jo Brown' }, { id: '5', name: 'Joe Brown' }, { id: '6', name: 'Siân O’Neill' }, { id: '7', name: 'Tom Okafor' }, { id: '8', name: 'Thomas Okafor-Reid' },
]
const who = (written: string): string => { const found = findPerson(written, people); return found.found === 'one' ? `${found.person.name} by ${found.by}` : found.found === 'several' ? found.people.map(({ name }) => name).join(' or ') : 'nobody' }

describe('finding who is meant', () => {
  it.each([
    ['Amira Khan', 'Amira Khan by name'], ['amira khan', 'Amira Khan by name'], ['Khan, Amira', 'Amira Khan by name'], ['Cllr Amira Khan', 'Amira Khan by name'], ['Amira Khan - Head of Housing', 'Amira Khan by name'],
    ['Amira Khan (Housing)', 'Amira Khan by name'], ['AMIRA.KHAN@council.example', 'Amira Khan by name'], ['Sian O’Neill', 'Siân O’Neill by name'],
    ['Amira', 'Amira Khan by part of the name'], ['A. Khan', 'Amira Khan by part of the name'], ['Whitfield', 'Sarah Whitfield by part of the name'], ['Sarah (Health)', 'Sarah Jones by part of the name'],
    ['Amria Khan', 'Amira Khan by spelling'], ['Amira Kahn', 'Amira Khan by spelling'], ['Sarah Whitfeild', 'Sarah Whitfield by spelling'],
    ['Sarah', 'Sarah Whitfield or Sarah Jones'], ['Brown', 'Jo Brown or Joe Brown'],
    ['Jo Brown', 'Jo Brown by name'], ['Jo', 'Jo Brown by part of the name'], ['Tom Okafor', 'Tom Okafor by name'],
    ['Priya', 'nobody'], ['', 'nobody'], ['???', 'nobody'], ['Housing', 'nobody'],
  ])('"%s" is %s', (written, expected) => {
    expect(who(written)).toBe(expected)
  })

  it('offers who is near, but takes nobody', () => {
    expect(findPerson('Sara Whitworth', people)).toEqual({ found: 'none', nearest: [people[1]] })
  })

  it('finds everybody by their own full name, and never throws', () => {
    fc.assert(fc.property(fc.constantFrom(...people), fc.string(), (person, noise) => {
      expect(findPerson(person.name, people)).toMatchObject({ found: 'one', person })
      expect(['one', 'several', 'none']).toContain(findPerson(noise, people).found)
    }))
  })
})
