import { expect, it } from '@jest/globals'
import { adaptiveCard, line, sayButton, verbButton } from './adaptive-card.ts'
import { forWebChat } from './for-web-chat.ts'

it('sends the words of a choice as a message', () => {
  const card = adaptiveCard({ title: 'Which council?', summary: 'Which council?', body: [], actions: [sayButton({ title: 'Bury', says: 'Who monitors it in Bury?' })] })
  expect(forWebChat(card)['actions']).toEqual([{ type: 'Action.Submit', title: 'Bury', data: 'Who monitors it in Bury?' }])
})

it('turns Execute into Submit with the verb among its data, because Web Chat does nothing on Execute', () => {
  const card = adaptiveCard({ title: 'A12', summary: 'A12', body: [], actions: [verbButton({ title: 'Mark A12 as done', verb: 'complete', data: { action: 'A12', version: 3 } })] })
  expect(forWebChat(card)['actions']).toEqual([{ type: 'Action.Submit', title: 'Mark A12 as done', data: { action: 'A12', version: 3, verb: 'complete' } }])
})

it('says a badge in words and drops what only Teams knows', () => {
  const card = {
    type: 'AdaptiveCard', version: '1.5', refresh: { action: {} }, msteams: { width: 'full' },
    body: [{ type: 'Badge', text: 'Overdue', fallback: line('Overdue') }, { type: 'Icon', name: 'Clock', fallback: 'drop' }, { type: 'Container', items: [{ type: 'Chart.Pie' }] }],
  }
  expect(forWebChat(card)).toEqual({ type: 'AdaptiveCard', version: '1.5', body: [line('Overdue'), { type: 'Container', items: [] }] })
})

it('refuses what is no card', () => {
  expect(() => forWebChat('a card')).toThrow('Expected an Adaptive Card')
})
