import { expect, it } from '@jest/globals'
import { accentOf } from './accent.ts'

it.each([['#1d70b8', '#fff'], ['#ffdd00', '#000'], ['#FFF', '#000'], ['#00703c', '#fff'], [' #767676 ', '#fff']])('puts letters on %s that can be read: %s', (colour, onAccent) => {
  expect(accentOf(colour)).toEqual({ accent: colour.trim(), onAccent })
})

it.each(['red', 'rgb(0,0,0)', '#12', '', null, undefined, 'url(https://elsewhere.example)'])('takes no other colour than a hash with three or six digits: %s', (colour) => {
  expect(accentOf(colour)).toBeUndefined()
})
