/** Which panel a report is for, and since when: from one panel to the next. */
import { addDays } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'

export type ReportPeriod = { readonly since: LondonDate, readonly panelOn?: LondonDate }

// A quarter, which is how often panels meet, where nobody has told us their dates.
const usualDays = 91

/** `wanted` is the day of the panel that the report is for; without it the next one that is known. */
export function reportPeriod (panelDates: readonly LondonDate[], today: LondonDate, wanted?: LondonDate): ReportPeriod {
  const known = panelDates.toSorted()
  const panelOn = wanted ?? known.find((day) => day >= today)
  const last = known.findLast((day) => day < today && day < (panelOn ?? today))
  return { since: last === undefined ? addDays(today, -usualDays) : addDays(last, 1), ...(panelOn === undefined ? {} : { panelOn }) }
}
