import { expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import { sent, aReminder, worldWith } from './for-tests.ts'
import { mayGoUpFrom, silenceOf } from './silence.ts'

const warned = sent('2026-03-19', { reason: 'late' })

it('begins with the first late card that the owner got, not with one that may not have arrived', () => {
  const lost = aReminder({ reason: 'late', dueAt: '2026-03-19T09:00:00.000Z', ending: 'undeliverable', endedAt: '2026-03-19T09:00:00.000Z' })
  expect(silenceOf(anAction(), [lost], worldWith())).not.toHaveProperty('ownerWarnedOn')
  expect(silenceOf(anAction(), [lost, sent('2026-03-26', { reason: 'late' }), sent('2026-04-02', { reason: 'late' })], worldWith())).toMatchObject({ ownerWarnedOn: '2026-03-26' })
})

it('is over with a word of the owner, and begins anew with the next late card', () => {
  expect(silenceOf(anAction({ ownerAnsweredAt: '2026-03-20T10:00:00.000Z' }), [warned], worldWith())).not.toHaveProperty('ownerWarnedOn')
  expect(silenceOf(anAction({ ownerAnsweredAt: '2026-03-20T10:00:00.000Z' }), [warned, sent('2026-03-26', { reason: 'late' })], worldWith())).toMatchObject({ ownerWarnedOn: '2026-03-26' })
})

it('takes a manager whose card may not have arrived as told, so that panel support hears next', () => {
  const world = worldWith()
  const told = silenceOf(anAction(), [warned, aReminder({ personId: 'priya', reason: 'owner is silent', dueAt: '2026-04-02T08:00:00.000Z', ending: 'undeliverable', endedAt: '2026-04-02T08:00:00.000Z' })], world)
  expect(told).toMatchObject({ managerToldOn: '2026-04-02' })
  if (told) expect(mayGoUpFrom('2026-04-02', told, world)).toBe('2026-04-20')
})

it('is nobody\'s without an owner or a due date', () => {
  expect(silenceOf(anAction({ ownerId: null }), [warned], worldWith())).toBeUndefined()
  expect(silenceOf(anAction({ dueOn: null }), [warned], worldWith())).toBeUndefined()
})
