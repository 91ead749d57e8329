/** The whole plan and its holes: every open action once, in the part that most needs somebody. Pure. */
import { isLive, isOverdue, type Action } from '#bot/actions/action.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { cardsThatMakeSilence, type Unanswered } from '#bot/reminders/unanswered.ts'
import { canBeReached } from '#bot/reminders/world.ts'

/** In the order in which they need somebody: what nobody can answer for comes before what is only late. */
export const boardParts = ['no owner', 'owner disputes it', 'owner cannot be reached', 'nobody answers', 'late', 'awaits sign-off', 'due soon', 'no date', 'on time'] as const
export type BoardPart = typeof boardParts[number]

export type Placed = { readonly action: Action, readonly owner: Person | undefined, readonly unanswered: Unanswered | undefined }

export type Board = ReadonlyMap<BoardPart, readonly Placed[]>

export type BoardFacts = {
  readonly today: LondonDate
  readonly people: ReadonlyMap<string, Person>
  /** By action id. */
  readonly unanswered: ReadonlyMap<string, Unanswered>
}

// Two weeks: what an owner can still do something about, and a panel's agenda is made of.
const soonDays = 14

/** Only the parts that hold something, each in the order in which the actions came (by due date). */
export function boardOf (actions: readonly Action[], { today, people, unanswered }: BoardFacts): Board {
  const placed = actions.filter((action) => isLive(action) || action.status === 'awaiting_sign_off')
    .map((action): Placed => ({ action, owner: people.get(action.ownerId ?? ''), unanswered: unanswered.get(action.id) }))
  const found = Map.groupBy(placed, (one) => partOf(one, today))
  return new Map(boardParts.flatMap((part) => found.has(part) ? [[part, found.get(part) ?? []] as const] : []))
}

function partOf ({ action, owner, unanswered }: Placed, today: LondonDate): BoardPart {
  if (action.status === 'awaiting_sign_off') return 'awaits sign-off'
  if (!owner) return 'no owner'
  if (action.notMine !== null) return 'owner disputes it'
  if (!canBeReached(owner)) return 'owner cannot be reached'
  if (unanswered && unanswered.cards >= cardsThatMakeSilence) return 'nobody answers'
  if (isOverdue(action, today)) return 'late'
  if (action.dueOn === null) return 'no date'
  return action.dueOn <= addDays(today, soonDays) ? 'due soon' : 'on time'
}
