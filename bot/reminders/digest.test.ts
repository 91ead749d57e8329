import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { digestCard } from '#cards/digest/digest-card.ts'
import { lint } from '#cards/lint.ts'
import type { Action } from '#bot/actions/action.ts'
import { anAction } from '#bot/actions/for-tests.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import type { DigestContent } from '#bot/conversation/card-contents.ts'
import { digestReply, newestEach, type DigestEntry } from './digest.ts'
import { aReminder, amira, joan, priya, sent, tom, worldWith } from './for-tests.ts'
import { listReasons, managerReasons, ownReasons, reasons, type Reminder } from './reminder.ts'

const today = '2026-03-12'
const entry = (action: Partial<Action>, reminder: Partial<Reminder> = {}, past: readonly Reminder[] = []): DigestEntry => {
  const whole = anAction(action)
  return { action: whole, reminder: aReminder({ actionId: whole.id, ...reminder }), past }
}
const contentOf = (entries: readonly DigestEntry[], person = amira): DigestContent => digestReply({ person, entries }, worldWith(), today).card?.content as DigestContent

describe('the card of a day', () => {
  it('answers one action in place, and of several names each that can be answered', () => {
    expect(contentOf([entry({})]).answers?.buttons.map(({ title }) => title)).toEqual(['CP-012 is on track', 'Save my update', 'Mark CP-012 as done', 'CP-012 is not mine', 'Remind me on Thursday 19 March', 'Open the board'])
    const two = contentOf([entry({}), entry({ id: 'a7', reference: 'CP-007', dueOn: '2026-02-20' }, { reason: 'late' })])
    expect({ heading: two.heading, answers: two.answers, choices: two.choices.map(({ title }) => title) }).toEqual({ heading: '2 actions need a word from you: 1 late and 1 due today', answers: undefined, choices: ['Answer CP-007', 'Answer CP-012', 'Open the board'] })
  })

  it('tells a late owner who hears next and when, before anybody else hears', () => {
    expect(digestReply({ person: amira, entries: [entry({ dueOn: '2026-03-05' }, { reason: 'late' })] }, worldWith(), today).text).toContain('If nobody says anything before Thursday 26 March 2026, I will tell your manager, Priya Patel.')
  })

  const text = fc.oneof(fc.constantFrom('Update the housing protocol', 'Agree *every* [offer] with <providers> & partners', 'Ωμέγα 家', '_x_'), fc.string({ minLength: 1, maxLength: 2_000 }).filter((words) => words.trim() !== ''))
  const actions = fc.array(fc.record({
    what: text, dueOn: fc.option(fc.integer({ min: -900, max: 60 }).map((days) => addDays(today, days))), brag: fc.constantFrom(null, 'green' as const, 'red' as const), notMine: fc.option(fc.constant('moved to Health')),
    status: fc.constantFrom('open' as const, 'in_progress' as const, 'awaiting_sign_off' as const), why: fc.option(text.map((words) => ({ kind: 'promise' as const, text: words }))), ownerId: fc.constantFrom('amira', 'tom', null), reason: fc.constantFrom(...reasons),
  }), { minLength: 1, maxLength: 60 })

  it('fits a phone, Teams and a screen reader whatever is due, and counts what it does not show', () => {
    fc.assert(fc.property(actions, fc.constantFrom(amira, joan, priya, tom), (some, person) => {
      const entries = some.map(({ reason, ...action }, nth) => entry({ id: `a${nth}`, reference: `CP-${100 + nth}`, ...action }, { reason, dueOn: action.dueOn }, [sent('2026-02-26', { actionId: `a${nth}`, reason: 'late' })]))
      const reply = digestReply({ person, entries }, worldWith(), today)
      const content = reply.card?.content as DigestContent
      expect(lint(digestCard(content))).toEqual([])
      const hidden = content.sections.flatMap(({ more }) => more ? [Number(/\d+/.exec(more)?.[0])] : [])
      expect(content.sections.flatMap(({ items }) => items).length + hidden.reduce((sum, count) => sum + count, 0)).toBe(entries.length)
      for (const { items } of content.sections) for (const { title } of items) expect(reply.text).toContain(title)
    }), { numRuns: 100 })
  })
})

describe('of several reminders about one action', () => {
  it('the newest goes out, and of two at one moment the one nearest to the action', () => {
    const [owner, list] = [aReminder({ reason: 'late' }), aReminder({ reason: 'nobody answers' })]
    expect(newestEach([list, owner]).newest).toEqual([owner])
  })

  it('none is lost: each goes out or is overtaken, and each action goes out once', () => {
    const due = fc.array(fc.record({ actionId: fc.constantFrom('a', 'b', 'c'), day: fc.integer({ min: 1, max: 28 }), reason: fc.constantFrom(...ownReasons, ...managerReasons, ...listReasons) }), { maxLength: 30 })
      .map((some) => some.map(({ actionId, day, reason }) => aReminder({ actionId, reason, dueAt: `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z` })))
    fc.assert(fc.property(due, (reminders) => {
      const { newest, overtaken } = newestEach(reminders)
      expect(newest.length + overtaken.length).toBe(reminders.length)
      expect(new Set(newest.map(({ actionId }) => actionId)).size).toBe(newest.length)
      for (const kept of newest) for (const other of overtaken.filter(({ actionId }) => actionId === kept.actionId)) expect(other.dueAt <= kept.dueAt).toBe(true)
    }))
  })
})
