/** The ways in which people in councils write a day, one rule each. Everything here is about lower-case text. */
import { DateTime } from 'luxon'
import type { LondonDate } from '#bot/clock.ts'
import { addDays, addWorkingDays, type WorkingCalendar } from '#bot/calendar/working-days.ts'
import { dayInWords } from './day-in-words.ts'

export type Calendar = WorkingCalendar & {
  readonly today: LondonDate
  /** Panel meetings, from the council's settings. */
  readonly panelDates: readonly LondonDate[]
  readonly past?: boolean
}

/** A day; `isEnd` when "before" it still means it ("before the end of May"). A string asks what is missing. */
export type Read = { readonly on: LondonDate, readonly assumed?: string, readonly isEnd?: boolean } | string

export type DateRule = {
  readonly pattern: RegExp
  /** Words such as "March" or "next panel" are a due date only after "by", "before" and the like. */
  readonly needsLeadIn?: boolean
  readonly read: (match: RegExpMatchArray, calendar: Calendar) => Read
}

/** Papers for a meeting are published five clear working days before it: what is to be reported must be there by then. */
export const publicationWorkingDays = 5
export const publicationDeadline = (meeting: LondonDate, calendar?: WorkingCalendar): LondonDate => addWorkingDays(meeting, -publicationWorkingDays, calendar)

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const month = '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?'
const weekday = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\\b\\.?'
const year = "(?:,?\\s+(?:of )?(\\d{4}|'\\d{2}|\\d{2}(?=\\s*(?:$|[.,;)]|because\\b|so\\b|as\\b))))?"
const count = '(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple of|\\d{1,3})'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth', 'twenty-sixth', 'twenty-seventh', 'twenty-eighth', 'twenty-ninth', 'thirtieth', 'thirty-first']

const of = (date: LondonDate): DateTime => DateTime.fromISO(date, { zone: 'utc' })
const iso = (date: DateTime): LondonDate => date.toISODate() as LondonDate
const monthNumber = (name: string): number => monthNames.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
const dayNumber = (name: string): number => dayNames.findIndex((full) => full.startsWith(name.slice(0, 2))) + 1
const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const yearNumber = (written: string): number => { const digits = written.replace("'", ''); return digits.length === 2 ? 2000 + Number(digits) : Number(digits) }
const counted = (word: string): number => Number(word) || { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, 'a couple of': 2 }[word] || 0

/** Day and month, with or without a year: the next such day when there is none. */
function dayOf (day: number, monthOfYear: number, writtenYear: string | undefined, { today }: Calendar, named?: string): Read {
  if (monthOfYear < 1 || monthOfYear > 12) return `There is no month ${monthOfYear}. I read dates as day/month: 12/3 is 12 March. Which day do you mean?`
  const name = titled(monthNames[monthOfYear - 1] ?? '')
  const thisYear = of(today).year
  const candidate = (inYear: number): DateTime => DateTime.utc(inYear, monthOfYear, day)
  const found = writtenYear ? candidate(yearNumber(writtenYear)) : candidate(thisYear).isValid && iso(candidate(thisYear)) >= today ? candidate(thisYear) : candidate(thisYear + 1)
  if (!found.isValid) return `There is no ${day} ${name}${monthOfYear === 2 && day === 29 ? ` in ${writtenYear ? yearNumber(writtenYear) : 'the year I took it for'}` : ''}. Which day do you mean?`
  if (named && found.weekday !== dayNumber(named)) return `${day} ${name} ${found.year} is a ${dayNames[found.weekday - 1] ? titled(dayNames[found.weekday - 1] ?? '') : ''}, not a ${titled(dayNames[dayNumber(named) - 1] ?? '')}. Which of the two do you mean?`
  return { on: iso(found) }
}

const endOf = (date: DateTime, unit: 'month' | 'year'): Read => ({ on: iso(date.endOf(unit)), isEnd: true })
const fridayOf = (date: DateTime): DateTime => date.startOf('week').plus({ days: 4 })

function endOfPeriod (which: string, period: string, { today }: Calendar): Read {
  const now = of(today)
  const ahead = which === 'next' ? 1 : 0
  if (period === 'week') return { on: iso(fridayOf(now.plus({ weeks: ahead + (ahead === 0 && now.weekday > 5 ? 1 : 0) }))), isEnd: true }
  if (period === 'month') return endOf(now.plus({ months: ahead }), 'month')
  if (period === 'quarter') return endOf(now.startOf('month').plus({ months: 2 - (now.month - 1) % 3 + 3 * ahead }), 'month')
  if (period === 'financial year') return endOf(DateTime.utc(now.year + (now.month > 3 ? 1 : 0) + ahead, 3, 1), 'month')
  return endOf(now.plus({ years: ahead }), 'year')
}

/** Q1 is April to June: a council's year. */
function endOfQuarter (quarter: number, firstYear: string | undefined, { today }: Calendar): Read {
  const endMonth = [6, 9, 12, 3][quarter - 1] ?? 3
  const now = of(today)
  const financialYear = firstYear ? yearNumber(firstYear) : undefined
  const inYear = financialYear === undefined
    ? now.year + (now.month > endMonth ? 1 : 0)
    : financialYear + (quarter === 4 ? 1 : 0)
  const last = DateTime.utc(inYear, endMonth, 1).endOf('month')
  return { on: iso(last), isEnd: true, assumed: `I took Q${quarter} as a quarter of the financial year, so it ends on ${dayInWords(iso(last))}.` }
}

function panelDay (how: string, monthName: string | undefined, calendar: Calendar): Read {
  const { today, panelDates } = calendar
  const atTheMeeting = /^(?:at|on)/.test(how)
  const dueFor = (meeting: LondonDate): LondonDate => atTheMeeting ? meeting : publicationDeadline(meeting, calendar)
  const wanted = panelDates.toSorted().filter((meeting) => !monthName || of(meeting).month === monthNumber(monthName)).find((meeting) => dueFor(meeting) >= today)
  if (!wanted) return panelDates.length === 0 ? 'I have not been told when the panel meets. Which day do you mean?' : 'I know of no later panel meeting than those that have passed. Which day do you mean?'
  if (atTheMeeting) return { on: wanted, isEnd: true }
  return { on: dueFor(wanted), isEnd: true, assumed: `The panel meets on ${dayInWords(wanted)} and its papers are published ${publicationWorkingDays} working days before, so that is the day.` }
}

function ahead (many: number, kind: string | undefined, unit: string, calendar: Calendar): Read {
  const now = of(calendar.today)
  if (unit === 'day') return { on: kind === 'working' || kind === 'business' ? addWorkingDays(calendar.today, many, calendar) : addDays(calendar.today, many) }
  if (unit === 'fortnight') return { on: addDays(calendar.today, 14 * many) }
  return { on: iso(now.plus({ [`${unit}s`]: many })) }
}

function namedDay (which: string | undefined, name: string, { today }: Calendar): Read {
  const now = of(today)
  const upcoming = now.plus({ days: (dayNumber(name) - now.weekday + 6) % 7 + 1 })
  if (which === 'next') {
    const nextWeek = now.startOf('week').plus({ weeks: 1, days: dayNumber(name) - 1 })
    return { on: iso(nextWeek), assumed: `I took “next ${titled(dayNames[dayNumber(name) - 1] ?? '')}” as the one in the week after this.` }
  }
  return { on: iso(upcoming) }
}

const rule = (pattern: string, read: DateRule['read'], needsLeadIn = false): DateRule => ({ pattern: new RegExp(pattern, 'g'), read, needsLeadIn })

export const dateRules: readonly DateRule[] = [
  rule('\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b', ([, y, m, d], calendar) => dayOf(Number(d), Number(m), y, calendar)),
  rule('\\b(\\d{1,2}) ?/ ?(\\d{1,2})(?: ?/ ?(\\d{4}|\\d{2}))?\\b(?! ?/)', ([, d, m, y], calendar) => dayOf(Number(d), Number(m), y, calendar)),
  // Without a year "1.4" is a paragraph and "2-3" a range.
  rule('\\b(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4}|\\d{2})\\b', ([, d, m, y], calendar) => dayOf(Number(d), Number(m), y, calendar)),
  rule(`(?:\\b${weekday},? )?(?:the )?\\b(\\d{1,2})(?:st|nd|rd|th)?(?: day)?[ -](?:of )?${month}${year}`, ([, name, d, m = '', y], calendar) => dayOf(Number(d), monthNumber(m), y, calendar, name)),
  rule(`(?:\\b${weekday},? )?\\b${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}`, ([, name, m = '', d, y], calendar) => dayOf(Number(d), monthNumber(m), y, calendar, name)),
  rule(`\\b(?:the )?(${ordinals.toReversed().join('|')}) (?:day )?of ${month}${year}`, ([, word = '', m = '', y], calendar) => dayOf(ordinals.indexOf(word) + 1, monthNumber(m), y, calendar)),
  // "By the 15th": the next one. "The 4th floor" is none, nor is the fourth of anything else.
  rule('\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|floor|paragraph|quarter|year|meeting|panel|edition|draft|version|birthday|person|home|day)\\b)', ([, d], calendar) => nextDayNumbered(Number(d), calendar), true),
  rule(`\\b(?:the )?(?:very )?(?:end|last day) (?:of )?${month}(?:,? (\\d{4}))?`, ([, m = '', y], { today }) => endOf(nextMonthNamed(m, y, today), 'month')),
  rule(`\\b(?:the )?mid(?:dle of)?[ -]${month}(?:,? (\\d{4}))?`, ([, m = '', y], { today }) => ({ on: iso(nextMonthNamed(m, y, today).set({ day: 15 })), isEnd: true, assumed: 'I took the middle of the month as the 15th.' })),
  rule(`\\b(?:the )?(?:start|beginning|first day) of ${month}(?:,? (\\d{4}))?`, ([, m = '', y], calendar) => dayOf(1, monthNumber(m), y, calendar)),
  rule('\\b(?:the )?(?:end|last day|close) of (?:(this|next|the) )?(?:(calendar) )?(week|month|quarter|financial year|year)\\b', ([, which = 'this', , period = ''], calendar) => endOfPeriod(which, period, calendar)),
  rule('\\b(?:(this|next) )?(week|month|quarter|year)[ -]end\\b', ([, which = 'this', period = ''], calendar) => endOfPeriod(which, period, calendar)),
  rule('\\bthe weekend\\b', (_, { today }) => ({ on: iso(fridayOf(of(today))), isEnd: true }), true),
  rule('\\b(this|next) (week|month|quarter|year)\\b', ([, which = '', period = ''], calendar) => {
    const end = endOfPeriod(which, period, calendar)
    return typeof end === 'string' ? end : { ...end, assumed: `I took “${which} ${period}” as the end of it.` }
  }, true),
  rule('\\b(?:the )?(?:end of )?(?:quarter |q)([1-4])(?: (?:of )?(\\d{4})(?: ?[/-] ?\\d{2,4})?)?\\b', ([, quarter, y], calendar) => endOfQuarter(Number(quarter), y, calendar)),
  rule('\\b(?:today|tonight|close of play|end of (?:the )?(?:day|play))\\b', (_, { today }) => ({ on: today })),
  rule('\\bthe day after tomorrow\\b|\\bday after tomorrow\\b', (_, { today }) => ({ on: addDays(today, 2) })),
  rule('\\btomorrow\\b', (_, { today }) => ({ on: addDays(today, 1) })),
  rule(`\\b(?:a )?week on ${weekday}`, ([, name = ''], calendar) => weekAfter(name, calendar)),
  rule(`\\b${weekday} week\\b`, ([, name = ''], calendar) => weekAfter(name, calendar)),
  rule(`\\b(?:(this|next|this coming|the following) )?${weekday}`, ([, which, name = ''], calendar) => namedDay(which, name, calendar), true),
  rule(`\\b${count} (?:(working|business|calendar) )?(day|week|fortnight|month|year)s?'?(?: time| from (?:now|today))\\b`, ([, many = '', kind, unit = ''], calendar) => ahead(counted(many), kind, unit, calendar)),
  rule(`\\b(?:in|within) (?:the next )?${count} (?:(working|business|calendar) )?(day|week|fortnight|month|year)s?'?\\b`, ([, many = '', kind, unit = ''], calendar) => ahead(counted(many), kind, unit, calendar)),
  rule(`\\b(before|ahead of|in time for) (?:the |our )?(?:next |following )?(?:${month} )?(?:corporate parenting )?(?:panel|board|committee|sub-committee)(?: meeting)?\\b`, ([, how = '', m], calendar) => panelDay(how, m, calendar)),
  rule(`\\b(by|for|at|on) (?:the |our )?(?:next|following|${month}) (?:corporate parenting )?(?:panel|board|committee|sub-committee)(?: meeting)?\\b`, ([, how = '', m], calendar) => panelDay(how, m, calendar)),
  rule('\\bchristmas(?: day| eve)?\\b', (_, calendar) => withoutBefore(dayOf(24, 12, undefined, calendar), 'I took Christmas as Christmas Eve.'), true),
  rule(`\\b${month}(?: (\\d{4}))?(?! ?\\d)`, ([, m = '', y], { today }) => whichEnd(nextMonthNamed(m, y, today)), true),
  rule(`\\b(?:early|late) (?:in )?${month}`, ([, m = ''], { today }) => whichEnd(nextMonthNamed(m, undefined, today))),
  rule('\\b(?:asap|as soon as possible|soon|shortly|ongoing|tbc|tbd|(?:the )?(?:end of )?(?:(?:this|next) )?(?:half[ -]?term|term)|(?:after |the |next |this )?(?:easter|spring|summer|autumn|winter))\\b', ([words = '']) => `“${words.trim()}” is not a day that I can remind anybody of. Which day do you mean?`, true),
]

function nextDayNumbered (day: number, { today }: Calendar): Read {
  // Every day up to the 31st comes within two months.
  const found = [0, 1, 2].map((months) => of(today).startOf('month').plus({ months }).set({ day })).find((date) => date.day === day && iso(date) >= today)
  return found ? { on: iso(found), assumed: `I took that as ${dayInWords(iso(found))}.` } : `No month has ${day} days. Which day do you mean?`
}

const weekAfter = (name: string, calendar: Calendar): Read => {
  const upcoming = namedDay(undefined, name, calendar)
  return typeof upcoming === 'string' ? upcoming : { on: addDays(upcoming.on, 7) }
}

const withoutBefore = (read: Read, assumed: string): Read => typeof read === 'string' ? read : { ...read, isEnd: true, assumed }

/** The first day of the month that is meant: this year's, unless it is over. */
function nextMonthNamed (name: string, writtenYear: string | undefined, today: LondonDate): DateTime {
  const now = of(today)
  const number = monthNumber(name)
  return DateTime.utc(writtenYear ? Number(writtenYear) : number < now.month ? now.year + 1 : now.year, number, 1)
}

const whichEnd = (first: DateTime): string => `Do you mean ${dayInWords(iso(first))} or ${dayInWords(iso(first.endOf('month')))}?`
