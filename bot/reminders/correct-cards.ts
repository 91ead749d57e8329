/** Cards that were sent show what was recorded since, by whom and when: every copy, on every device, without a new message. */
import type { Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { londonDateOf } from '#bot/clock.ts'
import { judge } from './delivery.ts'
import { digestReply, type DigestEntry } from './digest.ts'
import type { ReminderStore } from './reminder-store.ts'
import type { SendingParts } from './send-due.ts'
import { canBeReached, type World } from './world.ts'

export type CorrectingParts = Pick<SendingParts, 'store' | 'pace' | 'people' | 'deliver' | 'clock' | 'log' | 'wait' | 'random' | 'isStopping' | 'readWorld'> & {
  readonly actions: { byId (id: string): Promise<Action | undefined>, history (actionId: string): Promise<readonly Change[]> }
}

type OutdatedCard = Awaited<ReturnType<ReminderStore['outdatedCards']>>[number]

// Nobody scrolls further back; an older card says on which day it was written.
const daysKeptRight = 30
const cardsAtOnce = 50
// One card that cannot be put right now must not keep the others from it; three in a row are no accident.
const failuresInARow = 3

/** Gives how many cards were put right. What cannot be put right now is tried again by the next beat. */
export async function correctCards (parts: CorrectingParts): Promise<number> {
  const { store, clock, isStopping } = parts
  const world = await parts.readWorld()
  let [corrected, failed] = [0, 0]
  for (const card of await store.outdatedCards(addDays(londonDateOf(clock.now()), -daysKeptRight), cardsAtOnce)) {
    if (isStopping() || await store.stopped()) break
    const step = await correct(card, world, parts)
    failed = step === 'not now' ? failed + 1 : 0
    if (failed === failuresInARow) break
    if (step === 'corrected') corrected++
  }
  return corrected
}

async function correct (card: OutdatedCard, world: World, parts: CorrectingParts): Promise<'corrected' | 'left' | 'not now'> {
  const { store, people, pace, deliver, clock, wait, log } = parts
  const person = await people.byId(card.personId)
  if (!person || !canBeReached(person)) return leave(card, parts)
  const entries = await entriesOf(card, parts)
  const versions = new Map(entries.map(({ action }) => [action.id, action.version]))
  // An action that was on twenty cards makes twenty corrections in one chat.
  await wait(await pace.takeTurnIn(person.tenantId ?? '', person.conversation?.conversation ?? ''))
  await wait(await pace.takeTurn(person.tenantId ?? ''))
  const correction = await deliver.correct(person, card.activityId, digestReply({ person, entries }, world, londonDateOf(clock.now())))
  if (correction.outcome === 'corrected') {
    await store.cardCorrected(card, versions)
    return 'corrected'
  }
  const verdict = judge(correction, 0, parts.random)
  log.warn('card not corrected', { verdict: verdict.verdict, why: verdict.why })
  if (verdict.verdict !== 'undeliverable') return 'not now'
  // A message that its reader deleted is gone; whatever else is wrong with it will not get better.
  return leave(card, parts)
}

async function leave (card: OutdatedCard, { store }: CorrectingParts): Promise<'left'> {
  await store.cardCorrected(card, undefined)
  return 'left'
}

async function entriesOf (card: OutdatedCard, { store, actions }: CorrectingParts): Promise<readonly DigestEntry[]> {
  const past = Map.groupBy(await store.ofActions(card.reminders.map(({ actionId }) => actionId)), ({ actionId }) => actionId)
  const entries = await Promise.all(card.reminders.map(async (reminder): Promise<DigestEntry | undefined> => {
    const action = await actions.byId(reminder.actionId)
    const since = (await actions.history(reminder.actionId)).filter(({ at }) => at > card.sentAt)
    return action && { reminder, action, past: past.get(reminder.actionId) ?? [], since }
  }))
  return entries.filter((entry) => entry !== undefined)
}
