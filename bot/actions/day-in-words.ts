/** A date as we say it back before it is kept. */
import { DateTime } from 'luxon'
import type { LondonDate } from '#bot/clock.ts'

/** "Thursday 12 March 2026": the weekday lets people notice a slip. */
export const dayInWords = (date: LondonDate): string => DateTime.fromISO(date, { locale: 'en-GB' }).toFormat('cccc d MMMM yyyy')
