import { expect, it } from '@jest/globals'
import { mostWords, wordsOf } from './normalise.ts'
import { readLexicon } from './lexicon.ts'

const { vocabulary } = readLexicon()

it.each([
  ['im gonna', 'i am going to'],
  ['I’m', 'i am'],
  ['heeeelp me', 'help me'],
  ['k1ll', 'kill'],
  ['r*pe', 'rape'],
  ['16yo at 3am', '16yo at 3am'],
  ['no one', 'nobody'],
  ['self-harm', 'selfharm'],
  ['k.m.s', 'kill myself'],
  ['stop. now!', 'stop . now'],
  ['he pucnhed me', 'he punched me'],
])('reads %s as "%s"', (typed, words) => {
  expect(wordsOf(typed, vocabulary).filter((word, at, all) => word !== '.' || at < all.length - 1).join(' ')).toBe(words)
})

it('leaves real words alone that look like a serious one', () => {
  expect(wordsOf('i scored and shared it', vocabulary)).toEqual(['i', 'scored', 'and', 'shared', 'it'])
})

it('stops after so many words, so that no message takes long', () => {
  expect(wordsOf('word '.repeat(5_000)).length).toBeLessThanOrEqual(mostWords)
})
