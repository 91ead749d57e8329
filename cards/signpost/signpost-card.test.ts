import { expect, it } from '@jest/globals'
import { signpostCard } from './signpost-card.ts'

const close = 'I am a computer. Nobody reads this chat.'

it('rings Childline with one tap and writes its number out for those who cannot tap', () => {
  const card = signpostCard({ heading: 'Please tell someone today.', lines: [], contacts: [{ name: 'Childline', call: '0800 1111', callLink: 'tel:08001111', open: 'free, day and night' }], close })
  expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Call Childline, 0800 1111', url: 'tel:08001111' }])
  expect(JSON.stringify(card.body)).toContain('Childline: 0800 1111 (free, day and night)')
})

it('texts the word SHOUT where that is how to reach them', () => {
  const card = signpostCard({ heading: 'Please tell someone today.', lines: [], contacts: [{ name: 'Shout', text: '85258', say: 'SHOUT', textLink: 'sms:85258?body=SHOUT' }], close })
  expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Text Shout, 85258', url: 'sms:85258?body=SHOUT' }])
})
