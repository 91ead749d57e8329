/** Whether a reminder that is due should still go out: the action, its people and the day may have changed since it was planned. */
import { isLive, type Action } from '#bot/actions/action.ts'
import { isOnLeave } from '#bot/calendar/working-days.ts'
import { londonDateOf, type LondonDate } from '#bot/clock.ts'
import { rungFor } from './escalation.ts'
import { dayOf, isOwn, type Reminder } from './reminder.ts'
import { silenceOf } from './silence.ts'
import { canBeReached, coverOf, ownerOf, type World } from './world.ts'

/** Undefined when it is still needed; otherwise why not, in words. `past` are the action's reminders. */
export function whyNotNeeded (reminder: Reminder, action: Action | undefined, past: readonly Reminder[], world: World, today: LondonDate): string | undefined {
  if (!action) return 'the action is no more'
  if (reminder.reason === 'awaits sign-off') return action.status === 'awaiting_sign_off' ? notForPanelSupport(reminder, world) : 'it no longer waits for sign-off'
  if (!isLive(action)) return `the action is ${action.status === 'awaiting_sign_off' ? 'done and awaits sign-off' : action.status}`
  if (isOwn(reminder)) return whyOwnNotNeeded(reminder, action, world, today)
  const owner = ownerOf(world, action)
  switch (reminder.reason) {
    case 'owner is silent': return owner?.managerId === reminder.personId ? whySilenceIsOver('manager', action, past, world, today) : 'they are no longer the owner’s manager'
    case 'nobody answers': return whySilenceIsOver('panel support', action, past, world, today) ?? notForPanelSupport(reminder, world)
    case 'owner disputes it': return action.notMine === null ? 'nobody disputes it any more' : notForPanelSupport(reminder, world)
    case 'no owner': return owner ? 'it has an owner now' : notForPanelSupport(reminder, world)
    default: return owner && canBeReached(owner) ? 'the owner can be reached again' : notForPanelSupport(reminder, world)
  }
}

function whyOwnNotNeeded (reminder: Reminder, action: Action, world: World, today: LondonDate): string | undefined {
  const owner = ownerOf(world, action)
  const isOwner = owner?.id === reminder.personId
  const isCover = coverOf(world, action)?.id === reminder.personId
  if (!isOwner && !isCover) return 'somebody else answers for it now'
  if (!isOwner && owner && !isOnLeave(today, owner.leave)) return 'its owner is back'
  if (action.notMine !== null) return 'its owner says it is not theirs'
  if (action.dueOn !== reminder.dueOn) return 'its due date was moved'
  if (action.later && action.later.until > today) return 'they asked to be reminded later'
  // Asking for what somebody told us the same day is nagging.
  if (action.ownerAnsweredAt !== null && londonDateOf(action.ownerAnsweredAt) >= dayOf(reminder) && reminder.reason !== 'asked for') return 'they have said how it stands since'
  return undefined
}

function whySilenceIsOver (rung: 'manager' | 'panel support', action: Action, past: readonly Reminder[], world: World, today: LondonDate): string | undefined {
  const silence = silenceOf(action, past, world)
  return silence && rungFor(silence, today, silence.calendar, world.ladder) === rung ? undefined : 'the owner has answered, or it is no longer theirs to answer'
}

const notForPanelSupport = ({ personId }: Reminder, { panelSupport }: World): string | undefined =>
  panelSupport.some(({ id }) => id === personId) ? undefined : 'they are no longer panel support'
