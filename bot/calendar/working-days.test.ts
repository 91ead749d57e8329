import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, addWorkingDays, isWorkingDay, onOrAfter, onOrBefore, workingDaysBetween } from './working-days.ts'

const christmasClosure = { closureDays: ['2026-12-29', '2026-12-30', '2026-12-31'] }

describe('working days', () => {
  it('skip the weekend, Good Friday and Easter Monday', () => {
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07')
  })

  it('count five back from a panel on Wednesday 27 January 2027 to the publication deadline on Wednesday 20 January', () => {
    expect(addWorkingDays('2027-01-27', -5)).toBe('2027-01-20')
  })

  it('leave out the days between Christmas and New Year when the council is closed', () => {
    expect(onOrAfter('2026-12-25', christmasClosure)).toBe('2027-01-04')
    expect(onOrAfter('2026-12-25')).toBe('2026-12-29')
  })

  it('leave out a person\'s leave, first and last day included', () => {
    const calendar = { leave: [{ from: '2026-11-23', to: '2026-11-27' }] }
    expect(onOrAfter('2026-11-23', calendar)).toBe('2026-11-30')
    expect(onOrBefore('2026-11-27', calendar)).toBe('2026-11-20')
  })

  it('know 29 February', () => {
    expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('say what to check when a calendar has no working day', () => {
    expect(() => onOrAfter('2026-01-01', { leave: [{ from: '2020-01-01', to: '2040-01-01' }] })).toThrow('Check the closure days')
  })

  const dates = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2025-01-02', days))

  it('never land on a day off, whatever the date and count', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0), (date, count) => {
      expect(isWorkingDay(addWorkingDays(date, count, christmasClosure), christmasClosure)).toBe(true)
    }))
  })

  it('come back to where they started when counted forth and back from a working day', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
      const start = onOrAfter(date)
      expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start)
      expect(workingDaysBetween(start, addWorkingDays(start, count))).toBe(count)
    }))
  })
})
