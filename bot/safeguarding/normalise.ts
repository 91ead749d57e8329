/**
 * A message as the plain words a rule can look for: text-speak spelt out, stretched letters shortened, disguised letters
 * undone, missing or curly apostrophes made one form. The lexicon's own phrases go through the same door, so both always meet.
 */
import { abbreviations, pairs, symbols, wordLists } from './text-speak.ts'

/** The most words that are looked at: about 1,500 characters. What comes after is not read, so that no message takes long. */
export const mostWords = 300

/** Knows which words the lexicon can recognise, so that a misspelling is only mended towards one of them. */
export type Vocabulary = { readonly has: (word: string) => boolean, readonly mend: (word: string) => string | undefined }

/** A sentence's end is a word of its own, so that two sentences are not read as one. */
export const stop = '.'

/** The words of a message, in order, at most `mostWords`. Never throws, whatever it is given. */
export function wordsOf (message: string, vocabulary?: Vocabulary): string[] {
  const text = message.slice(0, mostWords * 8).normalize('NFKC').toLowerCase()
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/[‘’`´ʼ]/g, "'")
    .replace(/[а-яёі]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(symbolPattern, (found) => ` ${symbols.get(found) ?? ''} `)
    .replace(/\b([a-z])[.\s]([a-z])[.\s]([a-z])\b(?![.\s][a-z]\b)/g, (all, a: string, b: string, c: string) => abbreviations.has(a + b + c) ? a + b + c : all)
  const words: string[] = []
  for (const found of text.match(/[\p{L}\p{N}][\p{L}\p{N}'*@$!|-]*|[.?!\n]+/gu) ?? []) {
    if (words.length >= mostWords) break
    if (/^[.?!\n]/.test(found)) {
      if (words.length && words.at(-1) !== stop) words.push(stop)
      continue
    }
    // "self-harm" is two words; "f**k" and "k!ll" are one; "help!" is a word and an end.
    for (const part of found.replace(/[!|]+$/, '').split('-')) {
      if (part) words.push(...spelled(part, vocabulary))
    }
  }
  return joined(words)
}

/** Letters of other alphabets that look like ours: some keyboards and some jokers type them. */
const lookAlikes: Readonly<Record<string, string>> = { а: 'a', е: 'e', і: 'i', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', ѕ: 's' }

const symbolPattern = new RegExp([...symbols.keys()].sort((a, b) => b.length - a.length).map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu')

function spelled (said: string, vocabulary?: Vocabulary): readonly string[] {
  const plain = said.replace(/'/g, '')
  const known = abbreviations.get(plain)
  if (known) return known
  if (/^\p{L}+$/u.test(plain) && !/(.)\1\1/.test(plain)) return [mended(plain, vocabulary)]
  const short = unstretched(undisguised(plain), vocabulary)
  return abbreviations.get(short) ?? [mended(short, vocabulary)]
}

const mended = (word: string, vocabulary?: Vocabulary): string => !vocabulary || vocabulary.has(word) ? word : vocabulary.mend(word) ?? word

/** "k1ll" is kill and "r*pe" is rape, but "16yo", "3am" and "5000" stay as they are. */
function undisguised (word: string): string {
  if (/^\d+(?:\p{L}{0,3}|months?|years?|hours?)$/u.test(word)) return word
  const masked = /[*@$!|]/.test(word) ? wordLists.masked.find((whole) => maskOf(word).test(whole)) : undefined
  if (masked) return masked
  return /\p{L}/u.test(word) ? word.replace(/[013457@$!|]/g, (sign) => disguises[sign] ?? sign) : word
}

const maskOf = (word: string): RegExp => new RegExp(`^${word.replace(/[*@$!|]+/g, '.{1,2}')}$`)

const disguises: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '|': 'i' }

/** "heeeelp" is help: three or more of a letter become two if that is a word we know, otherwise one. */
function unstretched (word: string, vocabulary?: Vocabulary): string {
  if (!/(.)\1\1/.test(word)) return word
  const two = word.replace(/(.)\1{2,}/g, '$1$1')
  if (vocabulary?.has(two) || abbreviations.has(two)) return two
  return word.replace(/(.)\1{2,}/g, '$1')
}

/** Two words that are one idea ("no one", "do not", "step dad") become one word, so that a rule names them once. */
function joined (words: readonly string[]): string[] {
  const whole: string[] = []
  for (const word of words) {
    const before = whole.at(-1)
    const pair = before === undefined ? undefined : pairs.get(`${before} ${word}`)
    if (pair) whole.splice(-1, 1, pair)
    else whole.push(word)
  }
  return whole
}
