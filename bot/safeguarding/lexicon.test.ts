import { mkdirSync, mkdtempSync, writeFileSync, cpSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { messagesIn, readExamples } from './examples.ts'
import { readLexicon } from './lexicon.ts'

const made: string[] = []
afterEach(() => { for (const folder of made.splice(0)) rmSync(folder, { recursive: true }) })

/** The lexicon that ships, with one category more. */
function lexiconWith (category: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'lexicon-')), 'lexicon')
  made.push(folder)
  cpSync(join(import.meta.dirname, 'lexicon'), folder, { recursive: true })
  writeFileSync(join(folder, 'categories', 'new.yaml'), category)
  return folder
}

it('says which list a rule is missing', () => {
  const folder = lexiconWith('category: suicide\nabout: test\ndisclosure:\n  - <nobody_defined_this> hit me\n')
  expect(() => readLexicon(folder)).toThrow('uses <nobody_defined_this> in "<nobody_defined_this> hit me", but no list has that name')
})

it('says when a list is part of itself', () => {
  const folder = lexiconWith('category: suicide\nabout: test\nlists:\n  one: [<two>]\n  two: [<one>]\ndisclosure:\n  - <one> hit me\n')
  expect(() => readLexicon(folder)).toThrow('is part of itself')
})

it('says when a new category has no place among the others', () => {
  const folder = lexiconWith('category: arson\nabout: test\ndisclosure:\n  - sets fire\n')
  expect(() => readLexicon(folder)).toThrow('Safeguarding category "arson" is not in "order"')
})

it('says which example has a level that we do not know', () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))
  made.push(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bullying.yaml'), 'serious: [they hit me]\n')
  expect(() => readExamples(readLexicon(), folder)).toThrow('bullying.yaml: "serious" is no list of examples')
})

it('reads one line with choices as several messages, each choice used at least once', () => {
  expect(messagesIn('my [mum|dad] [hits|slaps|kicks] me')).toEqual(['my dad hits me', 'my mum slaps me', 'my mum kicks me'])
  expect(messagesIn('she said [quote] and left')).toEqual(['she said [quote] and left'])
})

it('has every example once, and no message twice with two labels', () => {
  const levels = new Map<string, string>()
  const twice = readExamples(readLexicon()).filter(({ text, level }) => {
    const before = levels.get(text.toLowerCase())
    levels.set(text.toLowerCase(), level)
    return before !== undefined && before !== level
  })
  expect(twice).toEqual([])
})
