/**
 * Bank holidays in England and Wales, substitute days included.
 * Source: the government's published list (gov.uk/bank-holidays, division "england-and-wales"), as checked on 22 November 2026.
 * A proclamation can add a day (as in 2022 and 2023): a council adds it to its closure days at once; we add it here.
 */
import type { LondonDate } from '#bot/clock.ts'

export const bankHolidaysCheckedOn: LondonDate = '2026-11-22'
/** The list says nothing about dates after this one: bank-holidays.test.ts fails when fewer than six months remain. */
export const bankHolidaysKnownUntil: LondonDate = '2028-12-31'

export const bankHolidays: ReadonlySet<LondonDate> = new Set([
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
  '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
])
