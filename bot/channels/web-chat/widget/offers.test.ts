import { expect, it } from '@jest/globals'
import { offersBeside, offersOf } from './offers.ts'

const withActions = (...actions: object[]) => ({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { actions } }] })

it('reads words to say, verbs and numbers from a card\'s buttons, and choices from an activity without a card', () => {
  expect(offersOf(withActions({ title: 'More', data: 'show me more' }, { title: 'A service', data: { verb: 'service.show' } }, { title: 'Call 999', url: 'tel:999' }))).toEqual([
    { title: 'More', says: 'show me more' }, { title: 'A service', value: { verb: 'service.show' } }, { title: 'Call 999', href: 'tel:999' },
  ])
  expect(offersOf({ suggestedActions: { actions: [{ title: 'Help', value: 'help' }] } })).toEqual([{ title: 'Help', says: 'help' }])
})

it('opens nothing but numbers and web addresses', () => {
  expect(offersOf(withActions({ title: 'Press me', url: 'javascript:alert(1)' }, { title: 'Data', url: 'data:text/html,x' }))).toEqual([])
})

it('leaves out what cannot be pressed without the card\'s own fields', () => {
  expect(offersOf(withActions({ title: 'Ask about the one I picked' }, { data: 'no title' }))).toEqual([])
  expect(offersOf({ attachments: [{ contentType: 'x', content: 'no card' }] })).toEqual([])
})

it('offers a number once: in the text, where it stands', () => {
  expect(offersBeside('Childline: 0800 1111 (free)', withActions({ title: 'Call Childline', url: 'tel:08001111' }, { title: 'Open CEOP', url: 'https://www.ceop.police.uk/' }))).toEqual([{ title: 'Open CEOP', href: 'https://www.ceop.police.uk/' }])
})
