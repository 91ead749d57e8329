/** What a claimed card comes to: which reminders still go out, and how the others end. Reads fresh, right before sending. */
import type { Action } from '#bot/actions/action.ts'
import { isWorkingDay } from '#bot/calendar/working-days.ts'
import type { Instant, LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { newestEach, type Digest, type DigestEntry } from './digest.ts'
import { dayOf, type Reminder } from './reminder.ts'
import type { Ended, ReminderStore } from './reminder-store.ts'
import { whyNotNeeded } from './still-needed.ts'
import { calendarOf, type World } from './world.ts'

export type DueCard = {
  /** Undefined when nothing is needed any more. */
  readonly digest: Digest | undefined
  /** How those that do not go out end. */
  readonly endings: readonly Ended[]
}

export type DueCardParts = {
  readonly store: Pick<ReminderStore, 'dueTo' | 'ofActions'>
  readonly actions: { byId (id: string): Promise<Action | undefined> }
}

export async function readDueCard (person: Person, { now, today }: { readonly now: Instant, readonly today: LondonDate }, world: World, { store, actions }: DueCardParts): Promise<DueCard> {
  const due = await store.dueTo(person.id, now)
  const { newest, overtaken } = newestEach(due)
  const past = Map.groupBy(await store.ofActions(newest.map(({ actionId }) => actionId)), ({ actionId }) => actionId)
  const entries: DigestEntry[] = []
  const endings: Ended[] = []
  for (const reminder of newest) {
    const action = await actions.byId(reminder.actionId)
    const before = past.get(reminder.actionId) ?? []
    const notNeeded = whyNotNeeded(reminder, action, before, world, today)
    if (action && notNeeded === undefined) entries.push({ reminder, action, past: before })
    const older = overtaken.filter(({ actionId }) => actionId === reminder.actionId)
    endings.push(...notNeeded === undefined ? older.map((one): Ended => ({ reminder: one, ending: 'overtaken' })) : [reminder, ...older].map((one): Ended => ({ reminder: one, ending: 'no_longer_needed', why: notNeeded })))
  }
  if (entries.length === 0) return { digest: undefined, endings }
  const heldUpSince = firstDayMissed(due.filter(({ actionId }) => entries.some(({ action }) => action.id === actionId)), person, world, today)
  return { digest: { person, entries, ...(heldUpSince ? { heldUpSince } : {}) }, endings }
}

/** The first day on which they should have heard and did not. A day of their own leave is no failure of ours. */
function firstDayMissed (due: readonly Reminder[], person: Person, world: World, today: LondonDate): LondonDate | undefined {
  return due.map(dayOf).filter((day) => day < today && isWorkingDay(day, calendarOf(world, person))).toSorted()[0]
}
