/** A due date as people write it: found in what they said, always confirmed back in words before it is kept. */
import type { LondonDate } from '#bot/clock.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { dayInWords } from './day-in-words.ts'
import { dateRules, type Calendar } from './due-date-rules.ts'

export type DueDate =
  | {
    readonly outcome: 'date'
    readonly on: LondonDate
    /** What we had to take for granted, as a whole sentence to show before saving. */
    readonly assumed?: string
    /** The words that said it, with their "by" or "before", exactly as written: cut these out and the rest is the action. */
    readonly written: string
  }
  /** A date was meant, but not one date: `why` asks for what is missing. */
  | { readonly outcome: 'unclear', readonly why: string, readonly written: string }
  | { readonly outcome: 'none' }

// "by", "due on", "no later than" ... When two dates are said, the one that is led in is the due date.
const leadIn = /(?:(?:to be |and |which is |it is )?(?:done|finished|completed?|ready|due|deadline|target date)[ :]*)?(?:\b(?:no later than|not later than|ahead of|in time for|by|before|due|on|until|till|to|for|within|in|at|is)\b[ :]*)(?:(?:\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|\d{1,2}[:.]\d{2}|noon|midday|lunchtime|close of play) )?(?:at |on )?$/

/**
 * The due date in a text, if there is one.
 * Day comes before month; a date without a year is the next such day; a quarter is one of the financial year.
 * @param calendar.past when true, dates that have gone are as good as others (a sheet holds late actions).
 */
export function readDueDate (text: string, calendar: Calendar): DueDate {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const candidates = dateRules.flatMap((rule) => [...lower.matchAll(rule.pattern)].map((match) => ({ rule, match, ...spanOf(lower, match) })))
    .filter(({ rule, led }) => led || !rule.needsLeadIn)
  // Of two that overlap, the one that explains more of the text; of two apart, the one that is led in, then the last.
  const whole = candidates.filter((one) => !candidates.some((other) => other !== one && other.from < one.to && one.from < other.to && lengthOf(other) > lengthOf(one)))
  const best = whole.toSorted((a, b) => Number(b.led) - Number(a.led) || b.from - a.from)[0]
  if (!best) return { outcome: 'none' }
  const written = text.slice(best.from, best.to)
  const read = best.rule.read(best.match, calendar)
  if (typeof read === 'string') return { outcome: 'unclear', why: read, written }
  return inTime(/\bbefore\b/.test(lower.slice(best.from, best.match.index)) && !read.isEnd ? theDayBefore(read) : read, calendar, written)
}

// We keep days, not hours: a time is read so that it does not stay behind in the action.
const timeOfDay = /^,? (?:at|by) (?:\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|\d{1,2}[:.]\d{2}|noon|midday|lunchtime|close of play|the latest)\b/

const lengthOf = ({ match }: { match: RegExpMatchArray }): number => match[0].length

function spanOf (lower: string, match: RegExpMatchArray): { from: number, to: number, led: boolean } {
  const start = match.index ?? 0
  const led = leadIn.exec(lower.slice(0, start))?.[0] ?? ''
  const to = start + match[0].trimEnd().length
  // An answer to "which day?" is all date: nothing leads it in.
  return { from: start - led.length, to: to + (timeOfDay.exec(lower.slice(to))?.[0].length ?? 0), led: led !== '' || match[0].trim() === lower.trim() }
}

const theDayBefore = ({ on }: { on: LondonDate }): { on: LondonDate, assumed: string } => ({ on: addDays(on, -1), assumed: 'You said “before”, so I took the day before.' })

function inTime ({ on, assumed }: { on: LondonDate, assumed?: string }, { today, past }: Calendar, written: string): DueDate {
  if (on < today && !past) return { outcome: 'unclear', why: `${dayInWords(on)} is in the past. Which day do you mean?`, written }
  return { outcome: 'date', on, written, ...(assumed === undefined ? {} : { assumed }) }
}
