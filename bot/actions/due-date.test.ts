import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { addDays, addWorkingDays } from '#bot/calendar/working-days.ts'
import { dayInWords } from './day-in-words.ts'
import { readDueDate } from './due-date.ts'
import type { Calendar } from './due-date-rules.ts'

// A Monday. The panel meets on Thursday 2 April; its papers are published five working days before.
const monday: Calendar = { today: '2026-03-02', panelDates: ['2026-01-15', '2026-04-02', '2026-07-09'] }
const on = (text: string, calendar = monday): string | undefined => { const read = readDueDate(text, calendar); return read.outcome === 'date' ? read.on : read.outcome === 'unclear' ? read.why : undefined }

describe('a due date', () => {
  it.each([
    ['by 12 March', '2026-03-12'], ['12/3', '2026-03-12'], ['by 12/03/26', '2026-03-12'], ['12.3.2026', '2026-03-12'], ['12-03-2026', '2026-03-12'], ['2026-03-12', '2026-03-12'],
    ['by the 12th of March', '2026-03-12'], ['March 12th', '2026-03-12'], ['Thursday 12 March', '2026-03-12'], ['Thurs, 12 Mar 26', '2026-03-12'], ['by 1st March', '2027-03-01'],
    ['by the end of next month', '2026-04-30'], ['end of this month', '2026-03-31'], ['by the end of the week', '2026-03-06'], ['before the end of May', '2026-05-31'], ['end of February 2028', '2028-02-29'],
    ['by year end', '2026-12-31'], ['by the end of the financial year', '2026-03-31'], ['by the end of the quarter', '2026-03-31'],
    ['end of Q2', '2026-09-30'], ['by Q4', '2026-03-31'], ['by the end of Q4 2026/27', '2027-03-31'],
    ['in two weeks', '2026-03-16'], ['within 10 working days', '2026-03-16'], ["in three months' time", '2026-06-02'], ['a fortnight from today', '2026-03-16'], ['in a couple of weeks', '2026-03-16'],
    ['by Friday', '2026-03-06'], ['next Friday', '2026-03-13'], ['by next Friday', '2026-03-13'], ['by Monday', '2026-03-09'], ['a week on Tuesday', '2026-03-10'], ['Friday week', '2026-03-13'],
    ['by tomorrow', '2026-03-03'], ['the day after tomorrow', '2026-03-04'], ['by close of play', '2026-03-02'],
    ['before the next panel', '2026-03-26'], ['in time for the July panel', '2026-07-02'], ['at the next panel', '2026-04-02'], ['by the next panel meeting', '2026-03-26'],
    ['by the 15th', '2026-03-15'], ['by the 1st', '2026-04-01'], ['on 31st', '2026-03-31'], ['by 5pm on Friday', '2026-03-06'], ['by Friday at noon', '2026-03-06'], ['by the first of May', '2026-05-01'], ['the twenty-ninth of February 2028', '2028-02-29'],
    ['before 12 March', '2026-03-11'], ['mid-May', '2026-05-15'], ['before Christmas', '2026-12-24'], ['no later than 5 June 2026', '2026-06-05'], ['by 5 June 26 because Legal are slow', '2026-06-05'],
  ])('"%s" is %s', (text, date) => {
    expect(on(text)).toBe(date)
  })

  it.each([
    ['31 April', 'There is no 31 April. Which day do you mean?'],
    ['by 3/25', 'There is no month 25. I read dates as day/month: 12/3 is 12 March. Which day do you mean?'],
    ['29 February 2027', 'There is no 29 February in 2027. Which day do you mean?'],
    ['Friday 12 March', '12 March 2026 is a Thursday, not a Friday. Which of the two do you mean?'],
    ['by 12 March 2025', 'Wednesday 12 March 2025 is in the past. Which day do you mean?'],
    ['by March', 'Do you mean Sunday 1 March 2026 or Tuesday 31 March 2026?'],
    ['for the summer', '“the summer” is not a day that I can remind anybody of. Which day do you mean?'],
    ['by the end of term', '“the end of term” is not a day that I can remind anybody of. Which day do you mean?'],
  ])('"%s" is asked about', (text, why) => {
    const read = readDueDate(text, monday)
    expect(read.outcome === 'unclear' && read.why).toBe(why)
  })

  it.each(['Report to the panel', 'We may need 24 beds', 'See paragraph 1.4', 'Ask 2-3 foster carers', 'Approved by panel', 'March on with the plan', 'See you next Friday at the home', 'Sun cream for the trip', 'Sign in on the 4th floor', 'Report to the 4th panel'])('"%s" has none', (text) => {
    expect(readDueDate(text, monday)).toEqual({ outcome: 'none' })
  })

  it('is the led-in one of two, and says which words said it', () => {
    expect(readDueDate('Amira to check the 12 January figures by 30 April', monday)).toEqual({ outcome: 'date', on: '2026-04-30', written: 'by 30 April' })
  })

  it('takes the time of day with it, so that no hour stays behind in the action', () => {
    expect(readDueDate('Tom to chase the data by 5pm on Friday', monday)).toEqual({ outcome: 'date', on: '2026-03-06', written: 'by 5pm on Friday' })
    expect(readDueDate('Tom to chase the data by 12 March at the latest', monday)).toMatchObject({ written: 'by 12 March at the latest' })
  })

  it('says what it took for granted', () => {
    expect(readDueDate('before the next panel', monday)).toMatchObject({ assumed: 'The panel meets on Thursday 2 April 2026 and its papers are published 5 working days before, so that is the day.' })
    expect(readDueDate('end of Q2', monday)).toMatchObject({ assumed: 'I took Q2 as a quarter of the financial year, so it ends on Wednesday 30 September 2026.' })
  })

  it('asks when nobody has said when the panel meets', () => {
    expect(on('before the next panel', { today: '2026-03-02', panelDates: [] })).toBe('I have not been told when the panel meets. Which day do you mean?')
  })

  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days))
  const formats = ['d MMMM yyyy', 'd/M/yyyy', 'dd/MM/yy', 'd.M.yyyy', 'yyyy-MM-dd', 'cccc d MMMM yyyy', 'MMMM d, yyyy', "d'th' 'of' MMMM yyyy"]

  it('comes back from every way of writing a day, over ten years with leap days and both clock changes', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom(...formats), fc.constantFrom('', 'by ', 'due on ', 'Amira to do it by '), (date, format, before) => {
      const written = DateTime.fromISO(date, { locale: 'en-GB' }).toFormat(format)
      expect(readDueDate(before + written, { today: '2024-01-01', panelDates: [] })).toMatchObject({ outcome: 'date', on: date })
    }), { numRuns: 500 })
  })

  it('without a year is the next such day, never a day that has gone', () => {
    fc.assert(fc.property(anyDay, anyDay, (today, day) => {
      const read = readDueDate(DateTime.fromISO(day, { locale: 'en-GB' }).toFormat('d MMMM'), { today, panelDates: [] })
      if (read.outcome !== 'date') { expect(day.slice(5)).toBe('02-29'); return }
      expect(read.on >= today && read.on <= addDays(today, 366)).toBe(true)
      expect(read.on.slice(5)).toBe(day.slice(5))
    }), { numRuns: 500 })
  })

  it('of words is from today on, whatever today is', () => {
    const phrases = ['by Friday', 'by next Tuesday', 'end of the week', 'end of next month', 'end of Q1', 'end of Q3', 'in two weeks', 'in 3 working days', 'by the end of the financial year', 'a week on Monday', 'by year end', 'end of the quarter', 'before Christmas', 'end of June']
    fc.assert(fc.property(anyDay, fc.constantFrom(...phrases), (today, phrase) => {
      const read = readDueDate(phrase, { today, panelDates: [] })
      // On 25 December "before Christmas" is next year's; nothing else may be refused.
      expect(read.outcome === 'date' && read.on >= today).toBe(true)
    }), { numRuns: 1_000 })
  })

  it('before a panel is five working days before one that can still be met, over Christmas, Easter and leap days', () => {
    const days = fc.integer({ min: 0, max: 1_300 }).map((count) => addDays('2025-02-01', count))
    fc.assert(fc.property(days, fc.uniqueArray(days, { maxLength: 8 }), fc.array(days, { maxLength: 4 }), (today, panelDates, closureDays) => {
      const read = readDueDate('before the next panel', { today, panelDates, closureDays })
      const met = panelDates.filter((meeting) => addWorkingDays(meeting, -5, { closureDays }) >= today).toSorted()[0]
      if (met === undefined) return expect(read.outcome).toBe('unclear')
      expect(read).toMatchObject({ outcome: 'date', on: addWorkingDays(met, -5, { closureDays }) })
    }), { numRuns: 500 })
  })

  it('of the week, of the month and in so many working days is right on every day over ten years', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (today, count) => {
      const on = (phrase: string): string => { const read = readDueDate(phrase, { today, panelDates: [] }); return read.outcome === 'date' ? read.on : read.outcome }
      const [friday, last, numbered] = [on('by Friday'), on('by the end of next month'), on(`by the ${count}th`)].map((day) => DateTime.fromISO(day))
      expect({ weekday: friday?.weekday, isSoon: on('by Friday') > today && on('by Friday') <= addDays(today, 7) }).toEqual({ weekday: 5, isSoon: true })
      expect({ isLast: last?.day === last?.daysInMonth, months: last?.startOf('month').diff(DateTime.fromISO(today).startOf('month'), 'months').months }).toEqual({ isLast: true, months: 1 })
      expect({ day: numbered?.day, isAhead: on(`by the ${count}th`) >= today && on(`by the ${count}th`) <= addDays(today, 31) }).toEqual({ day: count, isAhead: true })
    }), { numRuns: 1_000 })
  })

  it('is said back with its weekday', () => {
    expect(dayInWords('2026-03-12')).toBe('Thursday 12 March 2026')
  })
})
