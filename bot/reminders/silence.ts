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
  const firstDay = (of: (reminder: Reminder) => LondonDate | undefined): LondonDate | undefined => past.map(of).filter((day) => day !== undefined && day > lastHeardOn && day > dueOn).toSorted()[0]
  const ownerWarnedOn = firstDay(({ reason, personId, sentOn }) => reason === 'late' && (personId === owner.id || personId === action.coverId) ? sentOn ?? undefined : undefined)
  const managerToldOn = ownerWarnedOn && firstDay((one) => one.reason === 'owner is silent' && one.personId === manager?.id && (triedOn(one) ?? '') >= ownerWarnedOn ? triedOn(one) : undefined)
  return {
    dueOn, owner, manager, hasManager: manager !== undefined, calendar: calendarOf(world, owner),
    ...(lastHeardOn === '' ? {} : { lastHeardOn }), ...(ownerWarnedOn ? { ownerWarnedOn } : {}), ...(managerToldOn ? { managerToldOn } : {}),
  }
}

/** A card that the manager may or may not have got is not sent to them each day anew: the next rung hears instead. */
const triedOn = ({ ending, sentOn, endedAt }: Reminder): LondonDate | undefined => sentOn ?? (ending === 'undeliverable' && endedAt !== null ? londonDateOf(endedAt) : undefined)

/** The day from which the rung above the one told last may hear. Only meaningful once somebody was told. */
export const mayGoUpFrom = (toldOn: LondonDate, { calendar }: Heard, { ladder }: World): LondonDate => addWorkingDays(toldOn, ladder.workingDaysOfSilence, calendar)
