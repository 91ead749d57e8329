/** One beat of the reminders: plans what changed, sends what is due, plans what follows from that, puts sent cards right. */
import { correctCards, type CorrectingParts } from './correct-cards.ts'
import { refreshPlans } from './refresh-plans.ts'
import { sendDue, type SendingParts, type Tally } from './send-due.ts'

export type BeatParts = SendingParts & CorrectingParts

export type Beat = Tally & { readonly planned: number, readonly corrected: number }

export async function beat (parts: BeatParts): Promise<Beat> {
  const { store, clock, readWorld, log } = parts
  const plannedBefore = await refreshPlans(store, readWorld, clock.now(), log)
  const tally = await sendDue(parts)
  const plannedAfter = await refreshPlans(store, readWorld, clock.now(), log)
  const corrected = await correctCards(parts)
  const done = { ...tally, planned: plannedBefore + plannedAfter, corrected }
  if (Object.values(done).some((count) => count > 0)) log.info('reminders', done)
  return done
}
