/**
 * Who would get what at a moment, and why; who would not, and why not. Pure, sends and keeps nothing. Between now and that moment
 * it takes for granted that every card is sent on its day and that nobody says anything.
 */
import { isOnLeave, isWorkingDay } from '#bot/calendar/working-days.ts'
import { londonDateOf, type Instant, type LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { digestMoment } from './cadence.ts'
import { judgeDue, type Known } from './due-card.ts'
import type { Digest } from './digest.ts'
import { plannedSince, planReminders } from './plan-reminders.ts'
import { dayOf, type PlannedReminder, type Reminder } from './reminder.ts'
import type { Ended, OutOfDate, Stop } from './reminder-store.ts'
import { isTimeToSend } from './send-due.ts'
import { canBeReached, whyUnreachable, type World } from './world.ts'

export type LookAhead = {
  readonly at: Instant
  /** Why nobody gets anything at that moment; undefined when cards go out. */
  readonly nothingGoesOut: string | undefined
  readonly stop: Stop | undefined
  readonly cards: readonly Digest[]
  /** Whoever has something due and gets no card. */
  readonly withheld: readonly { readonly person: Person, readonly why: string, readonly digest: Digest }[]
  /** Due, and not needed any more or overtaken. */
  readonly dropped: readonly Ended[]
  /** What comes after that moment, soonest first. */
  readonly next: readonly PlannedReminder[]
  /** Actions and people by id. */
  readonly known: ReadonlyMap<string, Known>
}

export type LookAheadParts = {
  readonly plans: readonly OutOfDate[]
  readonly world: World
  readonly now: Instant
  readonly at: Instant
  readonly stop?: Stop | undefined
  /** Who has had today's card already. */
  readonly hasTodaysCard: ReadonlySet<string>
}

export function lookAhead ({ plans, world, now, at, stop, hasTodaysCard }: LookAheadParts): LookAhead {
  const day = londonDateOf(at)
  const futures = plans.map((plan) => ({ plan, future: futureOf(plan, world, now, at) }))
  const known = new Map(futures.map(({ plan, future }): [string, Known] => [plan.action.id, { action: plan.action, past: future.past }]))
  const cards: Digest[] = []
  const withheld: LookAhead['withheld'][number][] = []
  const dropped: Ended[] = []
  for (const [personId, due] of Map.groupBy(futures.flatMap(({ future }) => future.due), (reminder) => reminder.personId)) {
    const person = world.people.get(personId)
    if (!person) continue
    const { digest, endings } = judgeDue(person, due, (id) => known.get(id) ?? { action: undefined, past: [] }, day, world)
    dropped.push(...endings)
    if (!digest) continue
    const why = whyWithheld(person, at, day, day === londonDateOf(now) && hasTodaysCard.has(personId))
    if (why) withheld.push({ person, why, digest })
    else cards.push(digest)
  }
  const byName = (a: { person: Person }, b: { person: Person }): number => names.compare(a.person.name, b.person.name)
  return {
    at, stop, nothingGoesOut: whyNothing(at, day, world, stop), cards: cards.toSorted(byName), withheld: withheld.toSorted(byName), dropped, known,
    next: futures.flatMap(({ future }) => future.next).toSorted((a, b) => a.dueAt < b.dueAt ? -1 : 1),
  }
}

const names = new Intl.Collator('en-GB')

type Future = { readonly past: readonly Reminder[], readonly due: readonly Reminder[], readonly next: readonly PlannedReminder[] }

/** Plays the action's reminders forward, day by day. */
function futureOf ({ action, past: pastNow, since: sinceNow }: OutOfDate, world: World, now: Instant, at: Instant): Future {
  const since = sinceNow ?? plannedSince(action, now)
  const today = londonDateOf(at)
  const isAnotherDay = today > londonDateOf(now)
  let past = isAnotherDay ? pastNow.map((one) => one.ending === null ? sentOnItsDay(one, now) : one) : pastNow.filter(({ dueAt }) => dueAt <= at)
  for (;;) {
    const planned = planReminders(action, past, { since, now: at }, world)
    const due = planned.filter(({ dueAt }) => dueAt <= at)
    const earlier = isAnotherDay ? due.filter((one) => dayOf(one) < today).toSorted((a, b) => a.dueAt < b.dueAt ? -1 : 1)[0] : undefined
    if (!earlier) return { past, due: [...past.filter(({ ending }) => ending === null), ...due.map((one) => waiting(one, now))], next: planned.filter(({ dueAt }) => dueAt > at) }
    past = [...past, sentOnItsDay(waiting(earlier, now), now)]
  }
}

const waiting = (planned: PlannedReminder, now: Instant): Reminder => ({ ...planned, plannedAt: now, ending: null, endedAt: null, why: null, sentOn: null })
const sentOnItsDay = (reminder: Reminder, now: Instant): Reminder => ({ ...reminder, ending: 'sent', endedAt: reminder.dueAt, sentOn: dayOf(reminder) > londonDateOf(now) ? dayOf(reminder) : londonDateOf(now) })

function whyNothing (at: Instant, day: LondonDate, world: World, stop: Stop | undefined): string | undefined {
  if (stop) return `sending was stopped by ${stop.byName}: ${stop.reason}`
  if (!isWorkingDay(day, { closureDays: world.closureDays })) return 'it is a weekend, a bank holiday or a day on which the council is closed'
  return isTimeToSend(at, day, world) ? undefined : 'it is outside working hours'
}

function whyWithheld (person: Person, at: Instant, day: LondonDate, hasTodaysCard: boolean): string | undefined {
  if (hasTodaysCard) return 'they have had today’s card; it waits for their next working day'
  if (isOnLeave(day, person.leave)) return 'they are on leave; it waits until they are back'
  if (!canBeReached(person)) return whyUnreachable(person)
  return at < digestMoment(day, person.digest.hour) ? `they want their card at ${person.digest.hour}:00` : undefined
}
