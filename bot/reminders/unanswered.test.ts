import { expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import { sent } from './for-tests.ts'
import { unansweredCards, unansweredIn } from './unanswered.ts'

const cards = [sent('2026-02-20', { reason: 'coming up' }), sent('2026-03-05', { reason: 'coming up' }), sent('2026-03-12')]

it('counts the cards since the owner last said anything', () => {
  expect(unansweredCards(anAction(), cards)).toEqual({ cards: 3, since: '2026-02-20' })
  expect(unansweredCards(anAction({ ownerAnsweredAt: '2026-03-05T15:00:00.000Z' }), cards)).toEqual({ cards: 1, since: '2026-03-12' })
  expect(unansweredCards(anAction({ ownerAnsweredAt: '2026-03-12T09:10:00.000Z' }), cards)).toBeUndefined()
})

it('does not blame a new owner for cards that went to the one before, nor anybody for what did not arrive', () => {
  expect(unansweredCards(anAction({ ownerId: 'tom' }), cards)).toBeUndefined()
  expect(unansweredCards(anAction(), [{ ...cards[0]!, ending: 'undeliverable', sentOn: null }])).toBeUndefined()
})

it('is over once the action is done', () => {
  expect(unansweredIn([anAction({ status: 'awaiting_sign_off' }), anAction({ id: 'another' })], cards)).toEqual(new Map())
})
