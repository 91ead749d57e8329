/** An action, its people and what was sent so far -> its next reminders. Pure: the same in a dry run, a benchmark and the service. */
import type { Action } from '#bot/actions/action.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { later, londonDateOf, type Instant } from '#bot/clock.ts'
import { digestMoment } from './cadence.ts'
import { dayOf, type PlannedReminder, type Reminder } from './reminder.ts'
import { streamsFor, type Stream } from './streams.ts'
import type { World } from './world.ts'

export type Window = {
  /** Nothing is planned up to this moment: when the action, its people or the rules last became what they are now. */
  readonly since: Instant
  readonly now: Instant
}

/**
 * All reminders that fell due since the last one (several, when nothing ran for a while) and the next one after now, for each
 * person who is to hear. `past` are the action's reminders with a moment up to now, whatever became of them.
 */
export function planReminders (action: Action, past: readonly Reminder[], window: Window, world: World): readonly PlannedReminder[] {
  const planned = new Map<string, PlannedReminder>()
  for (const stream of streamsFor(action, past, world)) {
    for (const { dueAt, reason } of momentsOf(stream, past, window)) {
      const key = `${stream.person.id} ${dueAt}`
      if (!planned.has(key)) planned.set(key, { actionId: action.id, personId: stream.person.id, dueAt, reason, dueOn: action.dueOn })
    }
  }
  return [...planned.values()]
}

function * momentsOf (stream: Stream, past: readonly Reminder[], { since, now }: Window): Generator<Pick<PlannedReminder, 'dueAt' | 'reason'>> {
  const earlier = past.filter((one) => one.personId === stream.person.id && stream.isOneOfThese(one))
  // The one that is due is on its way.
  if (stream.once && earlier.some(({ ending }) => ending === null)) return
  const lastDay = earlier.map(dayOf).toSorted().at(-1)
  for (let day = stream.next(lastDay ?? addDays(londonDateOf(since), -1)); day; day = stream.next(day.on)) {
    const dueAt = digestMoment(day.on, stream.person.digest.hour)
    if (dueAt <= since) continue
    yield { dueAt, reason: day.reason }
    if (dueAt > now || stream.once) return
  }
}

// A change made while nothing ran is still caught up with, but a plan that comes to us years old does not remind anybody of its past.
const catchUpMilliseconds = 24 * 3_600_000

/** From when an action that changed, or whose people or rules changed, is planned afresh. */
export function plannedSince ({ changedAt }: Action, now: Instant): Instant {
  const yesterday = later(now, -catchUpMilliseconds)
  return changedAt > yesterday ? changedAt : yesterday
}

/** When somebody must look at the action's plan again: its first moment after now. */
export const nextLook = (planned: readonly PlannedReminder[], now: Instant): Instant =>
  planned.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now).toSorted()[0] ?? never

/** Later than any moment. */
export const never: Instant = '9999-12-31T00:00:00.000Z'
