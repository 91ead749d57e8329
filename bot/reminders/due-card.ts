/** What a person's card comes to: which reminders still go out, and how the others end. */
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

/** What is known about one action: itself, unless it is no more, and its reminders so far. */
export type Known = { readonly action: Action | undefined, readonly past: readonly Reminder[] }

/** Judges everything that is due to somebody. Pure. */
export function judgeDue (person: Person, due: readonly Reminder[], known: (actionId: string) => Known, today: LondonDate, world: World): DueCard {
  const { newest, overtaken } = newestEach(due)
  const entries: DigestEntry[] = []
  const endings: Ended[] = []
  for (const reminder of newest) {
    const { action, past } = known(reminder.actionId)
    const notNeeded = whyNotNeeded(reminder, action, past, world, today)
    if (action && notNeeded === undefined) entries.push({ reminder, action, past })
    const older = overtaken.filter(({ actionId }) => actionId === reminder.actionId)
    endings.push(...notNeeded === undefined ? older.map((one): Ended => ({ reminder: one, ending: 'overtaken' })) : [reminder, ...older].map((one): Ended => ({ reminder: one, ending: 'no_longer_needed', why: notNeeded })))
  }
  if (entries.length === 0) return { digest: undefined, endings }
  const heldUpSince = firstDayMissed(due.filter(({ actionId }) => entries.some(({ action }) => action.id === actionId)), person, today, world)
  return { digest: { person, entries, ...(heldUpSince ? { heldUpSince } : {}) }, endings }
}

/** The first day on which they should have heard and did not. A day of their own leave is no failure of ours. */
function firstDayMissed (due: readonly Reminder[], person: Person, today: LondonDate, world: World): LondonDate | undefined {
  return due.map(dayOf).filter((day) => day < today && isWorkingDay(day, calendarOf(world, person))).toSorted()[0]
}

export type DueCardParts = {
  readonly store: Pick<ReminderStore, 'dueTo' | 'ofActions'>
  readonly actions: { byId (id: string): Promise<Action | undefined> }
}

/** The same, read fresh from the store: right before sending. */
export async function readDueCard (person: Person, { now, today }: { readonly now: Instant, readonly today: LondonDate }, world: World, { store, actions }: DueCardParts): Promise<DueCard> {
  const due = await store.dueTo(person.id, now)
  const ids = [...new Set(due.map(({ actionId }) => actionId))]
  const past = Map.groupBy(await store.ofActions(ids), ({ actionId }) => actionId)
  const known = new Map<string, Known>()
  for (const id of ids) known.set(id, { action: await actions.byId(id), past: past.get(id) ?? [] })
  return judgeDue(person, due, (id) => known.get(id) ?? { action: undefined, past: [] }, today, world)
}
