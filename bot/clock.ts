/** The only time in the house. Everything else takes a moment, a date or a Clock as an argument. */
import { DateTime } from 'luxon'

/** A moment, as ISO 8601 in UTC with milliseconds, so that text order is time order in both databases. */
export type Instant = string
/** A calendar date in London, YYYY-MM-DD. */
export type LondonDate = string

export type Clock = { now (): Instant }

export const systemClock: Clock = { now: () => new Date().toISOString() }

/** A clock moved by hand, for tests and dry runs. */
export function clockAt (start: Instant): Clock & { set (moment: Instant): void } {
  let moment = instantOf(start)
  return { now: () => moment, set: (next) => { moment = instantOf(next) } }
}

/** The moment somebody wrote as ISO 8601; without an offset it is London time. Throws when it is no moment. */
export function instantOf (written: string): Instant {
  const moment = DateTime.fromISO(written, { zone: 'Europe/London' })
  if (!moment.isValid) throw new Error(`"${written}" is not a moment. Write it as 2026-12-24T09:00 (London) or 2026-12-24T09:00:00Z.`)
  return moment.toUTC().toISO()
}

export function londonDateOf (moment: Instant): LondonDate {
  // Asked several times a turn, and always about now. London's date changes on the hour in UTC too, so an hour has one date.
  const hour = moment.endsWith('Z') ? moment.slice(0, 13) : moment
  if (lastAsked?.hour !== hour) lastAsked = { hour, date: DateTime.fromISO(moment, { zone: 'Europe/London' }).toISODate() as LondonDate }
  return lastAsked.date
}
let lastAsked: { readonly hour: string, readonly date: LondonDate } | undefined

/** Whole milliseconds from one moment to another; negative when `to` is earlier. */
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

export const later = (moment: Instant, milliseconds: number): Instant => new Date(Date.parse(moment) + milliseconds).toISOString()
