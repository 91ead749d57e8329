import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, isWorkingDay } from '#bot/calendar/working-days.ts'
import { defaultCadence, digestMoment, nextReminder } from './cadence.ts'

describe('the next reminder', () => {
  it('comes 14 working days before, then 5, then on the day, then weekly while late', () => {
    const heard = ['2026-10-01']
    for (let i = 0; i < 5; i++) heard.push(nextReminder(defaultCadence, '2026-11-25', heard.at(-1) ?? '').on)
    expect(heard.slice(1)).toEqual(['2026-11-05', '2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'])
  })

  it('reminds Amira on Maundy Thursday when the due date is Easter Monday', () => {
    expect(nextReminder({ workingDaysBefore: [], onTheDay: true, everyDaysWhileLate: 7 }, '2026-04-06', '2026-03-30')).toEqual({ on: '2026-04-02', reason: 'due today' })
  })

  it('waits until a person is back from leave', () => {
    const calendar = { leave: [{ from: '2026-12-01', to: '2026-12-04' }] }
    expect(nextReminder(defaultCadence, '2026-11-25', '2026-11-25', calendar)).toEqual({ on: '2026-12-07', reason: 'late' })
  })

  it('tells somebody who reads on Mondays before the due date on a Wednesday, not after it', () => {
    expect(nextReminder({ ...defaultCadence, workingDaysBefore: [] }, '2026-11-25', '2026-11-20', {}, { digest: 'weekly', weekday: 1 })).toEqual({ on: '2026-11-23', reason: 'due today' })
  })

  it('finds the next late reminder at once for an action that has been late for two years', () => {
    expect(nextReminder(defaultCadence, '2025-01-02', '2026-11-24')).toEqual({ on: '2026-11-26', reason: 'late' })
  })

  const dates = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-02-01', days))
  const rhythms = fc.oneof(fc.constant({ digest: 'daily' as const }), fc.integer({ min: 1, max: 5 }).map((weekday) => ({ digest: 'weekly' as const, weekday })))

  it('is later than the last one, on a working day, and never more than three weeks off once late', () => {
    fc.assert(fc.property(dates, dates, rhythms, (dueOn, after, rhythm) => {
      const { on, reason } = nextReminder(defaultCadence, dueOn, after, {}, rhythm)
      expect(on > after).toBe(true)
      expect(isWorkingDay(on)).toBe(true)
      if (reason === 'late' && after >= dueOn) expect(on <= addDays(after, 21)).toBe(true)
      if (reason !== 'late') expect(on <= dueOn).toBe(true)
    }))
  })
})

describe('the moment of a digest', () => {
  it('is nine in London before and after the clocks change', () => {
    expect(digestMoment('2026-10-23', 9)).toBe('2026-10-23T08:00:00.000Z')
    expect(digestMoment('2026-10-26', 9)).toBe('2026-10-26T09:00:00.000Z')
    expect(digestMoment('2026-03-30', 9)).toBe('2026-03-30T08:00:00.000Z')
  })

  it('is never at night', () => {
    expect(() => digestMoment('2026-10-26', 2)).toThrow('Choose an hour from 8 to 18')
  })
})
