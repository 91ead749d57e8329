/**
 * Sends what is due: one card at a time, claimed, judged again, paced, delivered and recorded. Killed at any moment, it goes on
 * where it stopped; the only card that can come twice is the one that was on its way.
 */
import { isOnLeave, isWorkingDay } from '#bot/calendar/working-days.ts'
import { later, londonDateOf, type Clock, type Instant, type LondonDate } from '#bot/clock.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Log } from '#bot/log.ts'
import type { People } from '#bot/people/people.ts'
import type { Person } from '#bot/people/person.ts'
import { digestMoment, earliestHour, latestHour } from './cadence.ts'
import { judge, quickTries, type Deliver, type Delivery, type Verdict } from './delivery.ts'
import { digestReply } from './digest.ts'
import { readDueCard, type DueCard, type DueCardParts } from './due-card.ts'
import type { CardEnd, Claim, Ended, Pace, ReminderStore } from './reminder-store.ts'
import { canBeReached, whyUnreachable, type World } from './world.ts'

export type SendingParts = DueCardParts & {
  readonly store: ReminderStore
  readonly pace: Pace
  readonly people: Pick<People, 'byId' | 'cannotBeReached'>
  readonly readWorld: () => Promise<World>
  readonly deliver: Deliver
  readonly clock: Clock
  readonly log: Log
  readonly wait: (milliseconds: number) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
  readonly isStopping: () => boolean
  readonly leaseMilliseconds?: number
  readonly sendTimeoutMilliseconds?: number
}

export type Tally = { cards: number, sent: number, no_longer_needed: number, overtaken: number, undeliverable: number, toTryAgain: number }
export const nothingYet = (): Tally => ({ cards: 0, sent: 0, no_longer_needed: 0, overtaken: 0, undeliverable: 0, toTryAgain: 0 })

// Five minutes: longer than any wait, send and record together. Too short reminds somebody twice; too long only delays a retry.
const usualLeaseMs = 5 * 60_000
const usualSendTimeoutMs = 15_000
const longestPaceWaitMs = 30_000
// Were it this one person after all, the others must not wait behind them: the next beat begins with somebody else.
const afterStopMs = 5 * 60_000
const afterMistakeMs = 60 * 60_000
// Whoever was not reached at all on so many working days is shown as not reached.
const daysOfFailure = 3

/** Sends until nothing more can be sent now. */
export async function sendDue (parts: SendingParts): Promise<Tally> {
  const { store, clock, isStopping, leaseMilliseconds = usualLeaseMs } = parts
  const tally = nothingYet()
  const world = await parts.readWorld()
  while (!isStopping()) {
    const now = clock.now()
    const today = londonDateOf(now)
    if (!isTimeToSend(now, today, world) || await store.stopped()) break
    const claim = await store.claim(now, today, later(now, leaseMilliseconds))
    if (!claim || await sendCard(claim, world, parts, tally) === 'stop') break
  }
  return tally
}

/** Never at night, at a weekend, on a bank holiday or when the council is closed. */
export const isTimeToSend = (now: Instant, today: LondonDate, { closureDays }: World): boolean =>
  isWorkingDay(today, { closureDays }) && now >= digestMoment(today, earliestHour) && now < later(digestMoment(today, latestHour), 3_600_000)

type Step = 'go on' | 'stop'

async function sendCard (claim: Claim, readBefore: World, parts: SendingParts, tally: Tally): Promise<Step> {
  const { store, people, clock } = parts
  const now = clock.now()
  const person = await people.byId(claim.personId)
  if (!person) throw new Error(`A reminder is due to person ${claim.personId}, who is not in the store. The foreign key makes that impossible: look for a restore of half a backup.`)
  if (isOnLeave(claim.onDate, person.leave)) return record(claim, { outcome: 'not today', why: 'on leave', at: now }, [], parts, tally)
  const wanted = digestMoment(claim.onDate, person.digest.hour)
  if (now < wanted) return giveBack(claim, wanted, false, 'before their hour', parts, 'go on')
  const world = { ...readBefore, people: new Map(readBefore.people).set(person.id, person) }
  const made = await makeCard(person, claim, now, world, parts)
  if (!made) return giveBack(claim, later(now, afterMistakeMs), true, 'the card could not be made', parts, 'go on')
  const { digest, endings, card } = made
  if (!digest || !card) return recordWithoutCard(claim, endings, parts, tally)
  if (!canBeReached(person)) return recordWithoutCard(claim, [...endings, ...undeliverable(digest, whyUnreachable(person))], parts, tally)

  const waitMs = await parts.pace.takeTurn(person.tenantId ?? '')
  if (waitMs > longestPaceWaitMs) return giveBack(claim, later(now, waitMs), false, 'Teams asked everybody for patience', parts, 'stop')
  await parts.wait(waitMs)
  // Somebody may have pulled the switch, or the service may be going down, while we waited for our turn.
  if (parts.isStopping() || await store.stopped()) return giveBack(claim, now, false, 'stopped', parts, 'stop')
  const delivery = await inTime(parts.deliver.send(person, card), parts.sendTimeoutMilliseconds ?? usualSendTimeoutMs)
  if (delivery.outcome === 'sent') {
    const went: Ended[] = digest.entries.map(({ reminder, action }) => ({ reminder, ending: 'sent', shownVersion: action.version }))
    return record(claim, { outcome: 'sent', activityId: delivery.activityId, at: clock.now() }, [...endings, ...went], parts, tally)
  }
  return refused(judge(delivery, claim.attempts, parts.random), claim, person, { digest, endings }, parts, tally)
}

/** Undefined when it cannot be made: a mistake of ours about one person, which must not keep the others from their cards. */
async function makeCard (person: Person, claim: Claim, now: Instant, world: World, parts: SendingParts): Promise<(DueCard & { readonly card: Reply | undefined }) | undefined> {
  const due = await readDueCard(person, { now, today: claim.onDate }, world, parts)
  try {
    return { ...due, card: due.digest && digestReply(due.digest, world, claim.onDate) }
  } catch (error) {
    parts.log.error('card cannot be made', { person: person.id, error: error instanceof Error ? error.name : typeof error })
    return undefined
  }
}

async function refused (verdict: Verdict, claim: Claim, person: Person, { digest, endings }: DueCard, parts: SendingParts, tally: Tally): Promise<Step> {
  const { store, clock, log, pace, people } = parts
  const now = clock.now()
  log.warn('card not sent', { verdict: verdict.verdict, why: verdict.why, attempts: claim.attempts })
  if (verdict.verdict === 'stop') return giveBack(claim, later(now, afterStopMs), false, verdict.why, parts, 'stop')
  if (verdict.verdict === 'try again') {
    if (verdict.holdBackMs) await pace.holdBack(person.tenantId ?? '', verdict.holdBackMs)
    const isLast = claim.attempts + 1 >= quickTries && await store.failedDaysBefore(person.id, claim.onDate) + 1 >= daysOfFailure
    if (!isLast) {
      tally.toTryAgain++
      return giveBack(claim, later(now, verdict.afterMs), true, verdict.why, parts, 'go on')
    }
  }
  if (verdict.verdict === 'undeliverable' && verdict.reach) await people.cannotBeReached({ personId: person.id }, verdict.reach)
  const why = verdict.verdict === 'try again' ? `${verdict.why}, on ${daysOfFailure} working days` : verdict.why
  return record(claim, { outcome: 'undeliverable', why, at: now }, [...endings, ...undeliverable(digest, why)], parts, tally)
}

const undeliverable = (digest: DueCard['digest'], why: string): Ended[] => (digest?.entries ?? []).map(({ reminder }) => ({ reminder, ending: 'undeliverable', why }))

async function giveBack (claim: Claim, tryAgainAt: Instant, counts: boolean, why: string, { store }: SendingParts, step: Step): Promise<Step> {
  await store.giveBack(claim, tryAgainAt, counts, why)
  return step
}

async function record (claim: Claim, end: CardEnd, endings: readonly Ended[], parts: SendingParts, tally: Tally): Promise<Step> {
  if (end.outcome === 'sent') tally.cards++
  return count(await persistently(() => parts.store.endCard(claim, end, endings), parts), endings, parts, tally)
}

async function recordWithoutCard (claim: Claim, endings: readonly Ended[], parts: SendingParts, tally: Tally): Promise<Step> {
  return count(await persistently(() => parts.store.endWithoutCard(claim, endings, parts.clock.now()), parts), endings, parts, tally)
}

function count (recorded: 'recorded' | 'lost', endings: readonly Ended[], { log }: SendingParts, tally: Tally): Step {
  if (recorded === 'lost') log.error('card recorded by somebody else', { hint: 'it took longer than the lease; somebody may have got it twice' })
  else for (const { ending } of endings) tally[ending]++
  return 'go on'
}

// A card that went out and is not recorded would go out again: worth some patience with the store. Still far within the lease.
const recordAgainAfterMs = [100, 500, 2_000, 5_000, 10_000]

async function persistently<Result> (work: () => Promise<Result>, { wait, log }: SendingParts): Promise<Result> {
  for (const pauseMs of recordAgainAfterMs) {
    try {
      return await work()
    } catch (error) {
      log.error('card not recorded yet', { error: error instanceof Error ? error.name : typeof error })
      await wait(pauseMs)
    }
  }
  return work()
}

/** No answer in time is no answer: it may still arrive, so it counts as one that nobody knows about. */
async function inTime (delivery: Promise<Delivery>, milliseconds: number): Promise<Delivery> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Delivery>((resolve) => { timer = setTimeout(() => { resolve({ outcome: 'refused', code: 'no answer in time' }) }, milliseconds) })
  try {
    return await Promise.race([delivery, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
