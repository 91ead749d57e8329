import { describe, expect, it } from '@jest/globals'
import { readingGrade } from '#knowledge/reading-grade.ts'
import { strings } from './strings.ts'

type Said = readonly [path: string, text: string]

/** Every sentence with its place. */
function sentences (words: object, path = ''): Said[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Said[] => {
    const here = path ? `${path}.${key}` : key
    const said = typeof value === 'function' ? (value as (...filled: unknown[]) => unknown)(15, 'SHOUT') : value
    if (typeof said === 'string') return [[here, said]]
    if (Array.isArray(said)) return said.map((line: string, at): Said => [`${here}.${at}`, line])
    return sentences(said as object, here)
  })
}

// Staff have a title of their own.
const forYoungPeople = sentences(strings).filter(([path]) => !/^(?:lang|dir|title\.(?:councillor|officer))$/.test(path))

describe('what the page says by itself', () => {
  it.each(forYoungPeople.filter(([, text]) => text.split(' ').length > 3))('%s reads at grade 6 or below: %s', (_path, text) => {
    expect(readingGrade([text])).toBeLessThanOrEqual(6)
  })

  it('never claims to be a person, to feel anything or to keep a secret', () => {
    expect(forYoungPeople.map(([, text]) => text).join(' ')).not.toMatch(/\bI (?:feel|care|understand|am here for you|think)\b|\bsecret\b|\bconfidential/i)
  })

  it('names its language and direction, as every translation must', () => {
    expect(strings.lang).toMatch(/^[a-z]{2,3}(?:-[A-Z]{2})?$/)
    expect(['ltr', 'rtl']).toContain(strings.dir)
  })
})
