/** Which days somebody works: never a weekend, a bank holiday, a day the council is closed or a day of their own leave. */
import type { LondonDate } from '#bot/clock.ts'
import { bankHolidays } from './bank-holidays.ts'

/** Days off, first and last included. */
export type Leave = { readonly from: LondonDate, readonly to: LondonDate }

export type WorkingCalendar = { readonly closureDays?: readonly LondonDate[], readonly leave?: readonly Leave[] }

export function isWorkingDay (date: LondonDate, calendar: WorkingCalendar = {}): boolean {
  if (weekdayOf(date) > 5 || bankHolidays.has(date)) return false
  return !calendar.closureDays?.includes(date) && !isOnLeave(date, calendar.leave)
}

export const isOnLeave = (date: LondonDate, leave: readonly Leave[] = []): boolean =>
  leave.some(({ from, to }) => from <= date && date <= to)

/** The date itself when it is a working day, otherwise the next one. */
export const onOrAfter = (date: LondonDate, calendar?: WorkingCalendar): LondonDate => nearest(date, 1, calendar)

/** The date itself when it is a working day, otherwise the last one before it. */
export const onOrBefore = (date: LondonDate, calendar?: WorkingCalendar): LondonDate => nearest(date, -1, calendar)

/** `count` working days after a date, or before it when negative; 0 gives the date itself, working or not. */
export function addWorkingDays (date: LondonDate, count: number, calendar?: WorkingCalendar): LondonDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; left--) day = nearest(addDays(day, step), step, calendar)
  return day
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween (from: LondonDate, to: LondonDate, calendar?: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}

// A calendar date has no zone. Plain arithmetic, because planning a whole plan asks for millions of days.
const dayMilliseconds = 86_400_000
export const addDays = (date: LondonDate, days: number): LondonDate => new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10)

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LondonDate, to: LondonDate): number => (Date.parse(to) - Date.parse(from)) / dayMilliseconds

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: LondonDate): number => (new Date(date).getUTCDay() + 6) % 7 + 1

// Longer than any leave or closure: a calendar with no working day in it is a mistake, and a loop without an end is worse than an error.
const longestAbsenceDays = 800

function nearest (date: LondonDate, step: 1 | -1, calendar?: WorkingCalendar): LondonDate {
  let day = date
  for (let tried = 0; tried < longestAbsenceDays; tried++, day = addDays(day, step)) if (isWorkingDay(day, calendar)) return day
  throw new Error(`No working day within ${longestAbsenceDays} days of ${date}. Check the closure days in the council's settings and the person's leave dates.`)
}
