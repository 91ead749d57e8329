import { describe, expect, it } from '@jest/globals'
import { DateTime } from 'luxon'
import { systemClock } from '#bot/clock.ts'
import { bankHolidays, bankHolidaysKnownUntil } from './bank-holidays.ts'

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones and Butcher, Nature 1876): an independent check of the list. */
function easterSunday (year: number): DateTime {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return DateTime.utc(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

describe('the bank holidays of England and Wales', () => {
  it.each([2025, 2026, 2027, 2028])('include Good Friday and Easter Monday of %i', (year) => {
    const easter = easterSunday(year)
    expect(bankHolidays).toContain(easter.minus({ days: 2 }).toISODate())
    expect(bankHolidays).toContain(easter.plus({ days: 1 }).toISODate())
  })

  it('are eight a year, none of them at a weekend, because substitute days stand in', () => {
    for (const year of [2025, 2026, 2027, 2028]) {
      const days = [...bankHolidays].filter((date) => date.startsWith(String(year))).map((date) => DateTime.fromISO(date))
      expect(days).toHaveLength(8)
      expect(days.every((day) => day.weekday <= 5)).toBe(true)
    }
  })

  it('give Monday 28 December 2026 for Boxing Day, which is a Saturday', () => {
    expect(bankHolidays).toContain('2026-12-28')
    expect(bankHolidays).not.toContain('2026-12-26')
  })

  it('are known for at least six months ahead: if this fails, add the next year from gov.uk/bank-holidays', () => {
    const monthsLeft = DateTime.fromISO(bankHolidaysKnownUntil).diff(DateTime.fromISO(systemClock.now()), 'months').months
    expect(monthsLeft).toBeGreaterThan(6)
  })
})
