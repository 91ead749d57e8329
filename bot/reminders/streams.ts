/** Who is to hear about an action as it is now, and on which days: one stream of days a person and purpose. Pure. */
import { isLive, type Action } from '#bot/actions/action.ts'
import { addDays, isOnLeave } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { laterDigestDay, nextReminder } from './cadence.ts'
import { isOnList, isOwn, type Reason, type Reminder } from './reminder.ts'
import { mayGoUpFrom, silenceOf } from './silence.ts'
import { cadenceFor, calendarOf, canBeReached, coverOf, ownerOf, rhythmOf, type World } from './world.ts'

export type Day = { readonly on: LondonDate, readonly reason: Reason }

export type Stream = {
  readonly person: Person
  /** Earlier reminders that belong to this stream, so that it goes on after them. */
  readonly isOneOfThese: (reminder: { readonly reason: Reason }) => boolean
  /** The first day after a date; undefined when there is none. */
  readonly next: (after: LondonDate) => Day | undefined
  /** Ends after its first day. */
  readonly once?: true
}

/** Nearest to the action first: where one person would hear twice at one moment, the first reason counts. */
export function streamsFor (action: Action, past: readonly Reminder[], world: World): readonly Stream[] {
  if (action.status === 'awaiting_sign_off') return weeklyList(signers(action, world), 'awaits sign-off', undefined, world)
  if (!isLive(action)) return []
  const owner = ownerOf(world, action)
  if (!owner) return weeklyList(world.panelSupport, 'no owner', undefined, world)
  // Who says that it is not theirs has answered: chasing them would only teach them to block us.
  if (action.notMine !== null) return weeklyList(world.panelSupport, 'owner disputes it', undefined, world)
  return [...whoAnswers(action, owner, world), ...goingUp(action, past, world), ...(canBeReached(owner) ? [] : weeklyList(world.panelSupport, 'owner cannot be reached', undefined, world))]
}

function whoAnswers (action: Action, owner: Person, world: World): Stream[] {
  const { dueOn, later } = action
  if (dueOn === null) return []
  const days = (person: Person) => (after: LondonDate): Day => {
    const [calendar, rhythm] = [calendarOf(world, person), rhythmOf(person)]
    if (later && later.until > after) return { on: laterDigestDay(later.until, rhythm, calendar), reason: 'asked for' }
    return nextReminder(cadenceFor(world, action, person), dueOn, after, calendar, rhythm)
  }
  const cover = coverOf(world, action)
  return [
    { person: owner, isOneOfThese: isOwn, next: days(owner) },
    ...(cover && owner.leave.length > 0 ? [{ person: cover, isOneOfThese: isOwn, next: whileAway(owner, days(cover)) }] : []),
  ]
}

/** Only the days on which the owner is on leave. */
function whileAway (owner: Person, next: (after: LondonDate) => Day): Stream['next'] {
  const lastDayAway = owner.leave.reduce((last, { to }) => to > last ? to : last, '')
  return (after) => {
    for (let day = next(after); day.on <= lastDayAway; day = next(day.on)) if (isOnLeave(day.on, owner.leave)) return day
    return undefined
  }
}

function goingUp (action: Action, past: readonly Reminder[], world: World): Stream[] {
  const silence = silenceOf(action, past, world)
  if (!silence?.ownerWarnedOn) return []
  const { manager, managerToldOn, ownerWarnedOn } = silence
  if (manager && managerToldOn === undefined) {
    const from = mayGoUpFrom(ownerWarnedOn, silence, world)
    return [{ person: manager, once: true, isOneOfThese: ({ reason }) => reason === 'owner is silent', next: (after) => ({ on: laterDigestDay(from > after ? from : addDays(after, 1), rhythmOf(manager), calendarOf(world, manager)), reason: 'owner is silent' }) }]
  }
  return weeklyList(world.panelSupport, 'nobody answers', mayGoUpFrom(managerToldOn ?? ownerWarnedOn, silence, world), world)
}

const weeklyList = (people: readonly Person[], reason: Reason, from: LondonDate | undefined, world: World): Stream[] =>
  people.map((person) => ({ person, isOneOfThese: isOnList, next: (after) => ({ on: weeklyDay(person, from !== undefined && from > after ? from : addDays(after, 1), world), reason }) }))

/** Once a week also for those who read daily, on their day of the week. */
function weeklyDay (person: Person, from: LondonDate, world: World): LondonDate {
  return laterDigestDay(from, { digest: 'weekly', weekday: person.digest.day }, calendarOf(world, person))
}

/** Panel support, but for whoever owns the action or said that it was done: a second person signs off. */
const signers = ({ ownerId, coverId, doneById }: Action, { panelSupport }: World): readonly Person[] =>
  panelSupport.filter(({ id }) => ![ownerId, coverId, doneById].includes(id))

