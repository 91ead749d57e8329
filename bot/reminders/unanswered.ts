/** Cards about an action that its owner got and nobody answered. A response can be known; whether somebody read it cannot. */
import { isLive, type Action } from '#bot/actions/action.ts'
import { londonDateOf, type LondonDate } from '#bot/clock.ts'
import { isOwn, type Reminder } from './reminder.ts'

export type Unanswered = { readonly cards: number, /** The day of the first. */ readonly since: LondonDate }

/** One may have come on a bad day; with two unanswered, somebody should ask in person. */
export const cardsThatMakeSilence = 2

/** Undefined when an answer came after the last card. `past` are the action's reminders. */
export function unansweredCards (action: Action, past: readonly Reminder[]): Unanswered | undefined {
  if (!isLive(action)) return undefined
  const heardOn = action.ownerAnsweredAt === null ? '' : londonDateOf(action.ownerAnsweredAt)
  const own = past.filter((one) => isOwn(one) && (one.personId === action.ownerId || one.personId === action.coverId))
  // A card and an answer on one day: the answer came after the card nearly always, and blaming somebody wrongly is worse than a day's delay.
  const days = [...new Set(own.map(({ sentOn }) => sentOn).filter((day) => day !== null && day > heardOn))].toSorted()
  return days[0] ? { cards: days.length, since: days[0] } : undefined
}

/** By action id, for a whole plan. */
export function unansweredIn (actions: readonly Action[], reminders: readonly Reminder[]): ReadonlyMap<string, Unanswered> {
  const past = Map.groupBy(reminders, ({ actionId }) => actionId)
  return new Map(actions.flatMap((action) => {
    const found = unansweredCards(action, past.get(action.id) ?? [])
    return found ? [[action.id, found] as const] : []
  }))
}
