/** How long the owner of a late action has said nothing, and what they and their manager were told meanwhile. */
import type { Action } from '#bot/actions/action.ts'
import { addWorkingDays, type WorkingCalendar } from '#bot/calendar/working-days.ts'
import { londonDateOf, type LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import type { Silence } from './escalation.ts'
import type { Reminder } from './reminder.ts'
import { calendarOf, managerOf, ownerOf, type World } from './world.ts'

export type Heard = Silence & { readonly calendar: WorkingCalendar, readonly owner: Person, readonly manager: Person | undefined }

/** The facts that the ladder (escalation.ts) decides by; undefined when nobody owes an answer. `past` are the action's reminders. */
export function silenceOf (action: Action, past: readonly Reminder[], world: World): Heard | undefined {
  const owner = ownerOf(world, action)
  if (!owner || action.dueOn === null) return undefined
  const { dueOn } = action
  const manager = managerOf(world, owner)
  const lastHeardOn = action.ownerAnsweredAt === null ? '' : londonDateOf(action.ownerAnsweredAt)
  const firstTold = (counts: (reminder: Reminder) => boolean): LondonDate | undefined => past
    .filter(({ ending, sentOn }) => ending === 'sent' && sentOn !== null && sentOn > lastHeardOn && sentOn > dueOn).filter(counts)
    .map(({ sentOn }) => sentOn as LondonDate).toSorted()[0]
  const ownerWarnedOn = firstTold(({ reason, personId }) => reason === 'late' && (personId === owner.id || personId === action.coverId))
  const managerToldOn = ownerWarnedOn && firstTold(({ reason, personId, sentOn }) => reason === 'owner is silent' && personId === manager?.id && (sentOn ?? '') >= ownerWarnedOn)
  return {
    dueOn, owner, manager, hasManager: manager !== undefined, calendar: calendarOf(world, owner),
    ...(lastHeardOn === '' ? {} : { lastHeardOn }), ...(ownerWarnedOn ? { ownerWarnedOn } : {}), ...(managerToldOn ? { managerToldOn } : {}),
  }
}

/** The day from which the rung above the one told last may hear. Only meaningful once somebody was told. */
export const mayGoUpFrom = (toldOn: LondonDate, { calendar }: Heard, { ladder }: World): LondonDate => addWorkingDays(toldOn, ladder.workingDaysOfSilence, calendar)
