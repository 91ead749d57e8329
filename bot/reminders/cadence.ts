/** When somebody should next hear about an action: London dates, only on days they work, in daylight. */
import { DateTime } from 'luxon'
import { instantOf, type Instant, type LondonDate } from '#bot/clock.ts'
import { addDays, addWorkingDays, onOrAfter, onOrBefore, type WorkingCalendar } from '#bot/calendar/working-days.ts'

export type Cadence = {
  /** Working days before the due date, e.g. 14 and 5. */
  readonly workingDaysBefore: readonly number[]
  readonly onTheDay: boolean
  /** Calendar days between reminders once the due date has passed. */
  readonly everyDaysWhileLate: number
}

export const defaultCadence: Cadence = { workingDaysBefore: [14, 5], onTheDay: true, everyDaysWhileLate: 7 }

/** How often a person wants a card at most: any working day, or one weekday (1 is Monday). */
export type Rhythm = { readonly digest: 'daily' } | { readonly digest: 'weekly', readonly weekday: number }

export type ReminderReason = 'coming up' | 'due today' | 'late'
export type ReminderDate = { readonly on: LondonDate, readonly reason: ReminderReason }

/** The first reminder after a date. There is always one: a late action goes on being late until somebody says something. */
export function nextReminder (cadence: Cadence, dueOn: LondonDate, after: LondonDate, calendar: WorkingCalendar = {}, rhythm: Rhythm = { digest: 'daily' }): ReminderDate {
  const early = beforeDue(cadence, dueOn, calendar)
    .map((planned) => ({ ...planned, on: earlierDigestDay(planned.on, after, rhythm, calendar) }))
    .filter(({ on }) => on > after && on <= dueOn)
    .sort((a, b) => a.on < b.on ? -1 : 1)[0]
  return early ?? { on: firstLate(cadence, dueOn, after, calendar, rhythm), reason: 'late' }
}

function beforeDue (cadence: Cadence, dueOn: LondonDate, calendar: WorkingCalendar): ReminderDate[] {
  const lastWorkingDay = onOrBefore(dueOn, calendar)
  const comingUp = cadence.workingDaysBefore.map((count): ReminderDate => ({ on: addWorkingDays(lastWorkingDay, -count, calendar), reason: 'coming up' }))
  // Due on Easter Monday means hearing on Maundy Thursday: after the holiday would be too late to do anything.
  return cadence.onTheDay ? [...comingUp, { on: lastWorkingDay, reason: 'due today' }] : comingUp
}

/** Before a due date, a weekly reader hears earlier rather than later, unless that day has passed already. */
function earlierDigestDay (on: LondonDate, after: LondonDate, rhythm: Rhythm, calendar: WorkingCalendar): LondonDate {
  if (rhythm.digest === 'daily') return on
  const weekday = DateTime.fromISO(on).weekday
  const day = onOrBefore(addDays(on, -((weekday - rhythm.weekday + 7) % 7)), calendar)
  return day > after ? day : on
}

function firstLate (cadence: Cadence, dueOn: LondonDate, after: LondonDate, calendar: WorkingCalendar, rhythm: Rhythm): LondonDate {
  const every = cadence.everyDaysWhileLate
  const passed = Math.max(0, Math.floor(DateTime.fromISO(after).diff(DateTime.fromISO(dueOn), 'days').days / every) - 1)
  for (let nth = passed + 1; ; nth++) {
    const on = laterDigestDay(addDays(dueOn, nth * every), rhythm, calendar)
    if (on > after) return on
  }
}

function laterDigestDay (on: LondonDate, rhythm: Rhythm, calendar: WorkingCalendar): LondonDate {
  if (rhythm.digest === 'daily') return onOrAfter(on, calendar)
  const weekday = DateTime.fromISO(on).weekday
  return onOrAfter(addDays(on, (rhythm.weekday - weekday + 7) % 7), calendar)
}

export const earliestHour = 8
export const latestHour = 18

/** The moment a digest goes out: an hour of the London day, whatever the clocks do. Throws for an hour at night. */
export function digestMoment (on: LondonDate, hour: number): Instant {
  if (!Number.isInteger(hour) || hour < earliestHour || hour > latestHour) {
    throw new Error(`A digest at ${hour} o'clock is outside the working day. Choose an hour from ${earliestHour} to ${latestHour}.`)
  }
  return instantOf(`${on}T${String(hour).padStart(2, '0')}:00`)
}
