/** When somebody should next hear about an action: London dates, only on days they work, in daylight. */
import { instantOf, type Instant, type LondonDate } from '#bot/clock.ts'
import { addDays, addWorkingDays, daysBetween, onOrAfter, onOrBefore, weekdayOf, type WorkingCalendar } from '#bot/calendar/working-days.ts'

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
  const weekday = weekdayOf(on)
  const day = onOrBefore(addDays(on, -((weekday - rhythm.weekday + 7) % 7)), calendar)
  return day > after ? day : on
}

function firstLate (cadence: Cadence, dueOn: LondonDate, after: LondonDate, calendar: WorkingCalendar, rhythm: Rhythm): LondonDate {
  const every = cadence.everyDaysWhileLate
  const passed = Math.max(0, Math.floor(daysBetween(dueOn, after) / every) - 1)
  for (let nth = passed + 1; ; nth++) {
    const on = laterDigestDay(addDays(dueOn, nth * every), rhythm, calendar)
    if (on > after) return on
  }
}

/** The first day from `on` on which somebody with this rhythm gets a card: what can wait goes out with the next one. */
export function laterDigestDay (on: LondonDate, rhythm: Rhythm, calendar: WorkingCalendar = {}): LondonDate {
  if (rhythm.digest === 'daily') return onOrAfter(on, calendar)
  const weekday = weekdayOf(on)
  return onOrAfter(addDays(on, (rhythm.weekday - weekday + 7) % 7), calendar)
}

export const earliestHour = 8
export const latestHour = 18

/** The moment a digest goes out: an hour of the London day, whatever the clocks do. Throws for an hour at night. */
export function digestMoment (on: LondonDate, hour: number): Instant {
  if (!Number.isInteger(hour) || hour < earliestHour || hour > latestHour) {
    throw new Error(`A digest at ${hour} o'clock is outside the working day. Choose an hour from ${earliestHour} to ${latestHour}.`)
  }
  const local = `${on}T${String(hour).padStart(2, '0')}:00`
  const known = moments.get(local)
  if (known) return known
  if (moments.size >= momentsKept) moments.clear()
  const moment = instantOf(local)
  moments.set(local, moment)
  return moment
}

// Everybody's digests of a few months fall on few moments, and working out London's clock is the slow part of planning.
const momentsKept = 5_000
const moments = new Map<string, Instant>()
