/** Posts the week's summary to the channels that asked for it: once a week, on its first working day, in working hours. */
import type { ActionStore } from '#bot/actions/action-store.ts'
import { addDays, onOrAfter, weekdayOf } from '#bot/calendar/working-days.ts'
import { instantOf, later, londonDateOf, type LondonDate } from '#bot/clock.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import { digestMoment } from './cadence.ts'
import { judge, type Delivery } from './delivery.ts'
import { isTimeToSend, type SendingParts } from './send-due.ts'
import type { PostClaim, SummaryStore, TeamsChannel } from './summary-store.ts'
import { weeklySummary } from './weekly-summary.ts'
import type { World } from './world.ts'

export type PostingParts = Pick<SendingParts, 'pace' | 'clock' | 'log' | 'wait' | 'random' | 'isStopping' | 'readWorld'> & {
  readonly store: Pick<SendingParts['store'], 'stopped'>
  readonly summaries: SummaryStore
  readonly actions: Pick<ActionStore, 'list' | 'changesFrom'>
  /** Never rejects. */
  readonly post: (channel: TeamsChannel, summary: Reply) => Promise<Delivery>
  readonly withNames: boolean
}

const hour = 9
const leaseMs = 5 * 60_000
const mostAttempts = 20

/** Gives how many summaries were posted. */
export async function postSummaries (parts: PostingParts): Promise<number> {
  const { store, summaries, clock, isStopping } = parts
  if ((await summaries.chosen()).length === 0) return 0
  const world = await parts.readWorld()
  let posted = 0
  while (!isStopping()) {
    const now = clock.now()
    const today = londonDateOf(now)
    const weekOf = addDays(today, 1 - weekdayOf(today))
    if (now < digestMoment(onOrAfter(weekOf, world), hour) || !isTimeToSend(now, today, world) || await store.stopped()) break
    const claim = await summaries.claimPost(weekOf, now, later(now, leaseMs))
    if (!claim) break
    if (await postOne(claim, today, world, parts)) posted++
  }
  return posted
}

async function postOne (claim: PostClaim, today: LondonDate, world: World, { actions, summaries, pace, post, withNames, clock, wait, random, log }: PostingParts): Promise<boolean> {
  const since = addDays(claim.weekOf, -7)
  const summary = weeklySummary({ today, since, actions: await actions.list(), changes: await actions.changesFrom(instantOf(`${since}T00:00`), clock.now()), world, withNames })
  await wait(await pace.takeTurn(claim.channel.tenantId))
  const delivery = await post(claim.channel, summary)
  const at = clock.now()
  if (delivery.outcome === 'sent') {
    await summaries.endPost(claim, { outcome: 'sent', activityId: delivery.activityId, at })
    return true
  }
  const verdict = judge(delivery, claim.attempts, random)
  log.warn('summary not posted', { verdict: verdict.verdict, why: verdict.why })
  if (verdict.verdict === 'undeliverable' || claim.attempts >= mostAttempts) {
    if (verdict.verdict === 'undeliverable' && verdict.reach) await summaries.goneFrom(claim.channel.conversation)
    await summaries.endPost(claim, { outcome: 'undeliverable', why: verdict.why, at })
  } else await summaries.postFailed(claim, later(at, verdict.verdict === 'try again' ? verdict.afterMs : leaseMs), verdict.why)
  return false
}
