import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readingGrade } from '#knowledge/reading-grade.ts'
import { audiences } from '../turn.ts'
import { wordingFor } from './wording.ts'

type Said = readonly [path: string, text: string]

/** Every sentence with its place; what is filled in is short, so that our own words are measured. */
function sentences (wording: object, path = ''): Said[] {
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]): Said[] => {
    const here = path ? `${path}.${key}` : key
    const said = typeof value === 'function' ? (value as (...filled: unknown[]) => unknown)(key === 'tooLong' ? 500 : 'Bury', 'Kent') : value
    if (typeof said === 'string') return [[here, said]]
    if (Array.isArray(said)) return said.map((line: string, at): Said => [`${here}.${at}`, line])
    return sentences(said as object, here)
  })
}

const conversation = join(import.meta.dirname, '..')
const source = ['.', 'steps'].flatMap((folder) => readdirSync(join(conversation, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(join(conversation, folder, name), 'utf8'))).join('\n')

describe.each(audiences)('what is said to a %s', (audience) => {
  const said = sentences(wordingFor(audience))

  it('is never empty, and has no mark-up that a channel could show as something else', () => {
    for (const [path, text] of said) {
      expect([path, text.trim()]).toEqual([path, text])
      expect([path, text.length > 0, /[<>*_`#|]|\[/.test(text)]).toEqual([path, true, false])
    }
  })
  it('is a sentence a person can read at once: 30 words at most', () => {
    for (const [path, text] of said) {
      for (const sentence of text.split(/(?<=[.?!:])\s/)) expect([path, sentence.split(' ').length <= 30]).toEqual([path, true])
    }
  })
  it('is used', () => {
    const keys = [...new Set(said.map(([path]) => path.split('.').filter((part) => !/^\d+$/.test(part)).at(-1) ?? ''))]
    // Small talk is looked up by its kind, which small-talk.ts names as text.
    expect(keys.filter((key) => !new RegExp(`\\.${key}\\b|[{,] ${key}\\b|'${key}'`).test(source))).toEqual([])
  })
})

describe('what a young person is told', () => {
  it.each(sentences(wordingFor('young_person')))('%s reads at grade 6 or below: %s', (_path, text) => {
    expect(readingGrade([text])).toBeLessThanOrEqual(6)
  })
  it('never claims to be a person or to feel anything', () => {
    const all = sentences(wordingFor('young_person')).map(([, text]) => text).join(' ')
    expect(all).not.toMatch(/\bI (?:feel|care|understand|am here for you|think)\b/)
  })
})
