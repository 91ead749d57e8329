import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { addDays, isWorkingDay } from '#bot/calendar/working-days.ts'
import { later, londonDateOf } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { amira, joan, priya, reachable, sent, tom, worldWith } from './for-tests.ts'
import { nextLook, plannedSince, planReminders } from './plan-reminders.ts'
import type { Reminder } from './reminder.ts'
import type { World } from './world.ts'

const plan = (action: Partial<Action>, at: string, { past = [], world = worldWith(), since = at }: { past?: readonly Reminder[], world?: World, since?: string } = {}): string[] =>
  planReminders(anAction(action), past, { since, now: at }, world).map(({ personId, dueAt, reason }) => `${personId} ${dueAt.slice(0, 16)} ${reason}`)

describe('planning the reminders of an action', () => {
  it('gives the owner the next one, at nine in London, on both sides of the clock change', () => {
    expect(plan({ dueOn: '2026-03-27' }, '2026-03-02T09:00:00.000Z')).toEqual(['amira 2026-03-09T09:00 coming up'])
    expect(plan({ dueOn: '2026-03-30' }, '2026-03-27T09:30:00.000Z')).toEqual(['amira 2026-03-30T08:00 due today'])
  })

  it('plans nothing for a moment that has passed when the action is new', () => {
    expect(plan({ dueOn: '2026-03-12' }, '2026-03-12T14:00:00.000Z')).toEqual(['amira 2026-03-19T09:00 late'])
  })

  it('catches up with everything that fell due since the last one when nothing ran for two weeks', () => {
    expect(plan({ dueOn: '2026-03-12' }, '2026-03-20T10:00:00.000Z', { since: '2026-02-01T09:00:00.000Z', past: [sent('2026-03-05', { reason: 'coming up' })] }))
      .toEqual(['amira 2026-03-12T09:00 due today', 'amira 2026-03-19T09:00 late', 'amira 2026-03-26T09:00 late'])
  })

  it('is over when the action is closed, and has none without a due date', () => {
    expect(plan({ status: 'closed' }, '2026-03-02T09:00:00.000Z')).toEqual([])
    expect(plan({ dueOn: null }, '2026-03-02T09:00:00.000Z')).toEqual([])
  })

  it('honours "remind me later" and goes on with the cadence afterwards', () => {
    const action = { dueOn: '2026-03-12', later: { until: '2026-03-16', reason: 'Legal are slow' } }
    expect(plan(action, '2026-03-09T10:00:00.000Z')).toEqual(['amira 2026-03-16T09:00 asked for'])
    expect(plan(action, '2026-03-16T10:00:00.000Z', { past: [sent('2026-03-16', { reason: 'asked for' })] })).toEqual(['amira 2026-03-19T09:00 late'])
  })

  it('tells the cover on days when the owner is away, and the owner before and after', () => {
    const away: Person = { ...amira, leave: [{ from: '2026-03-11', to: '2026-03-20' }] }
    const world = worldWith([away, priya, joan, tom])
    const action = { coverId: 'tom', dueOn: '2026-03-12' }
    expect(plan(action, '2026-03-06T09:30:00.000Z', { world })).toEqual(['amira 2026-03-10T09:00 due today', 'tom 2026-03-12T09:00 due today'])
    const past = [sent('2026-03-10'), sent('2026-03-12', { personId: 'tom' })]
    expect(plan(action, '2026-03-12T10:00:00.000Z', { world, past })).toEqual(['amira 2026-03-23T09:00 late', 'tom 2026-03-19T09:00 late'])
  })

  it('tells the manager ten working days after the card that said so, then panel support on their Monday', () => {
    const warned = sent('2026-03-19', { reason: 'late' })
    expect(plan({}, '2026-03-19T10:00:00.000Z', { past: [warned] })).toEqual(['amira 2026-03-26T09:00 late', 'priya 2026-04-02T08:00 owner is silent'])
    const told = sent('2026-04-02', { personId: 'priya', reason: 'owner is silent' })
    expect(plan({}, '2026-04-09T10:00:00.000Z', { past: [warned, sent('2026-04-09', { reason: 'late' }), told] })).toEqual(['amira 2026-04-16T08:00 late', 'joan 2026-04-20T08:00 nobody answers'])
  })

  it('tells nobody else once the owner has said something', () => {
    expect(plan({ ownerAnsweredAt: '2026-03-20T11:00:00.000Z' }, '2026-03-20T12:00:00.000Z', { past: [sent('2026-03-19', { reason: 'late' })] })).toEqual(['amira 2026-03-26T09:00 late'])
  })

  it('puts what only panel support can settle on their weekly list', () => {
    const at = '2026-03-04T09:30:00.000Z'
    expect(plan({ ownerId: null }, at)).toEqual(['joan 2026-03-09T09:00 no owner'])
    expect(plan({ notMine: 'moved to Health' }, at)).toEqual(['joan 2026-03-09T09:00 owner disputes it'])
    expect(plan({ status: 'awaiting_sign_off' }, at)).toEqual(['joan 2026-03-09T09:00 awaits sign-off'])
    expect(plan({ status: 'awaiting_sign_off', doneById: 'joan' }, at)).toEqual([])
    const gone = worldWith([{ ...amira, reach: 'uninstalled' }, joan])
    expect(plan({ dueOn: '2026-06-30' }, at, { world: gone })).toEqual(['amira 2026-06-10T08:00 coming up', 'joan 2026-03-09T09:00 owner cannot be reached'])
  })

  it('keeps to an action\'s own cadence before the person\'s, and to both before the usual one', () => {
    const [everyDay, monthly] = [{ workingDaysBefore: [2], onTheDay: false, everyDaysWhileLate: 1 }, { workingDaysBefore: [20], onTheDay: true, everyDaysWhileLate: 28 }]
    const world = worldWith(undefined, { cadences: { actions: new Map([['action-12', everyDay]]), people: new Map([['amira', monthly]]) } })
    expect(plan({ dueOn: '2026-03-27' }, '2026-02-02T09:30:00.000Z', { world })).toEqual(['amira 2026-03-25T09:00 coming up'])
    expect(plan({ id: 'another', dueOn: '2026-03-27' }, '2026-02-02T09:30:00.000Z', { world })).toEqual(['amira 2026-02-27T09:00 coming up'])
  })

  it('reminds a day behind at most of an action that came to us years old', () => {
    const action = anAction({ dueOn: '2025-03-12', changedAt: '2025-01-01T09:00:00.000Z' })
    expect(plannedSince(action, '2026-03-12T12:00:00.000Z')).toBe('2026-03-11T12:00:00.000Z')
  })
})

describe('planning over years', () => {
  const date = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2025-02-01', days))
  const leave = fc.array(fc.tuple(date, fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({ from, to: addDays(from, days) })), { maxLength: 3 })
  const digest = fc.record({ every: fc.constantFrom('daily' as const, 'weekly' as const), day: fc.integer({ min: 1, max: 5 }), hour: fc.integer({ min: 8, max: 18 }) })
  const world = fc.record({ leave, digest, closureDays: fc.array(date, { maxLength: 5 }) }).map(({ leave, digest, closureDays }) => worldWith([reachable({ ...amira, leave, digest }), reachable({ ...priya, digest }), joan, tom], { closureDays }))
  const action = fc.record({ dueOn: date, coverId: fc.constantFrom(null, 'tom'), later: fc.option(fc.record({ until: date, reason: fc.constant('busy') })) }).map((more) => anAction(more))

  it('is only ever for working days of whoever hears, between eight and six in London, and always ahead', () => {
    fc.assert(fc.property(action, world, date, (one, known, today) => {
      const now = `${today}T12:00:00.000Z`
      const planned = planReminders(one, [], { since: now, now }, known)
      expect(planned.length).toBeGreaterThan(0)
      for (const { personId, dueAt } of planned) {
        const person = known.people.get(personId) as Person
        expect(dueAt > now).toBe(true)
        expect(isWorkingDay(londonDateOf(dueAt), { closureDays: known.closureDays, leave: person.leave })).toBe(true)
        expect(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }).format(new Date(dueAt))).toBe(String(person.digest.hour).padStart(2, '0'))
      }
    }))
  })

  it('comes to the same when it is looked at every day and when nothing ran for months', () => {
    fc.assert(fc.property(action, world, date, fc.integer({ min: 1, max: 120 }), (one, known, start, days) => {
      const since = `${start}T20:00:00.000Z`
      const end = later(since, days * 86_400_000)
      const atOnce = planReminders(one, [], { since, now: end }, known).filter(({ dueAt }) => dueAt <= end)
      const daily: Reminder[] = []
      for (let now = since; now < end; now = later(now, 86_400_000)) {
        const until = later(now, 86_400_000)
        for (const planned of planReminders(one, daily, { since, now }, known)) if (planned.dueAt <= until) daily.push({ ...planned, plannedAt: now, ending: 'overtaken', endedAt: until, why: null, sentOn: null })
      }
      const keys = (some: readonly { personId: string, dueAt: string, reason: string }[]): string[] => some.map(({ personId, dueAt, reason }) => `${dueAt} ${personId} ${reason}`).toSorted()
      expect(keys(daily)).toEqual(keys(atOnce))
    }), { numRuns: 60 })
  })

  it('looks again at the first moment ahead', () => {
    fc.assert(fc.property(action, world, date, (one, known, today) => {
      const now = `${today}T12:00:00.000Z`
      const planned = planReminders(one, [], { since: now, now }, known)
      expect(planned.map(({ dueAt }) => dueAt).toSorted()[0]).toBe(nextLook(planned, now))
    }))
  })
})
