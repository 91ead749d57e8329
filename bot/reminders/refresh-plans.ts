/** Brings the planned reminders of whatever changed up to date. Safe to run in several processes at once, and to be killed. */
import { later, type Instant } from '#bot/clock.ts'
import type { Log } from '#bot/log.ts'
import { nextLook, plannedSince, planReminders } from './plan-reminders.ts'
import type { KeptPlan, OutOfDate, ReminderStore } from './reminder-store.ts'
import { ownerOf, type World } from './world.ts'

// Enough to make a transaction worth its while, few enough that nobody waits long for the database.
const actionsAtOnce = 500

/** Gives how many actions were planned. The world is read again for each batch: planning with old people would never be done. */
export async function refreshPlans (store: Pick<ReminderStore, 'outOfDate' | 'keepPlans'>, readWorld: () => Promise<World>, now: Instant, log: Log): Promise<number> {
  let planned = 0
  for (;;) {
    const world = await readWorld()
    const outOfDate = await store.outOfDate(now, world.mark, actionsAtOnce)
    if (outOfDate.length === 0) return planned
    await store.keepPlans(outOfDate.map((one) => planOf(one, world, now, log)), world.mark, now)
    planned += outOfDate.length
  }
}

// One action whose dates cannot be worked out must not keep everybody else's reminders from being planned.
const lookAgainAfterMs = 24 * 3_600_000

/** The plan of one action as it should be now. */
function planOf ({ action, past, since }: OutOfDate, world: World, now: Instant, log: Log): KeptPlan {
  const from = since ?? plannedSince(action, now)
  const made = { action, madeFrom: versionsOf(action, world), since: from }
  try {
    const planned = planReminders(action, past, { since: from, now }, world)
    return { ...made, planned, nextLook: nextLook(planned, now) }
  } catch (error) {
    log.error('reminders of an action cannot be planned', { action: action.id, why: error instanceof Error ? error.message : String(error) })
    return { ...made, planned: [], nextLook: later(now, lookAgainAfterMs) }
  }
}

function versionsOf (action: OutOfDate['action'], world: World): KeptPlan['madeFrom'] {
  const owner = ownerOf(world, action)
  const version = (personId: string | null | undefined): number => world.people.get(personId ?? '')?.version ?? 0
  return { ownerVersion: owner?.version ?? 0, coverVersion: version(action.coverId), managerVersion: version(owner?.managerId) }
}
