/** Who should hear when an action is late and its owner has gone quiet. The owner is always told before anybody else is. */
import type { LondonDate } from '#bot/clock.ts'
import { workingDaysBetween, type WorkingCalendar } from '#bot/calendar/working-days.ts'

export type Rung = 'owner' | 'manager' | 'panel support'

/** Working days of silence before the next rung hears. Ten is two weeks: a holiday is not a silence. */
export type Ladder = { readonly workingDaysOfSilence: number }
export const defaultLadder: Ladder = { workingDaysOfSilence: 10 }

export type Silence = {
  readonly dueOn: LondonDate
  /** The last day the owner said anything about the action, if ever. */
  readonly lastHeardOn?: LondonDate
  /** The day the owner got a card that said who hears next. Without it nobody else is told. */
  readonly ownerWarnedOn?: LondonDate
  readonly managerToldOn?: LondonDate
  readonly hasManager: boolean
}

/** The highest rung that may hear today. Speaking up at any time brings it back to the owner. */
export function rungFor (silence: Silence, today: LondonDate, calendar: WorkingCalendar = {}, ladder: Ladder = defaultLadder): Rung {
  const { dueOn, lastHeardOn = '', ownerWarnedOn, managerToldOn, hasManager } = silence
  if (today <= dueOn || ownerWarnedOn === undefined || lastHeardOn >= ownerWarnedOn) return 'owner'
  const quietSince = (from: LondonDate): boolean => workingDaysBetween(from, today, calendar) >= ladder.workingDaysOfSilence
  if (!quietSince(ownerWarnedOn)) return 'owner'
  if (!hasManager) return 'panel support'
  if (managerToldOn === undefined || managerToldOn < ownerWarnedOn) return 'manager'
  return quietSince(managerToldOn) ? 'panel support' : 'manager'
}
