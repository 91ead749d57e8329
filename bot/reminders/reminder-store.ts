/** What reminders need of a store. bot/store/ keeps this promise over SQLite and PostgreSQL (reminder-store.contract.ts). */
import type { Action } from '#bot/actions/action.ts'
import type { Instant, LondonDate } from '#bot/clock.ts'
import type { Cadence } from './cadence.ts'
import type { Ending, PlannedReminder, Reminder } from './reminder.ts'
import type { ChosenCadences } from './world.ts'

/** An action whose reminders may no longer be what they should be. */
export type OutOfDate = {
  readonly action: Action
  /** Its reminders with a moment up to now. */
  readonly past: readonly Reminder[]
  /** From when it was last planned, if nothing that the plan depends on has changed since. */
  readonly since: Instant | undefined
}

/** What an action's reminders should be from now on. */
export type KeptPlan = {
  readonly action: Action
  /** Versions of the people it was made from; 0 for nobody. */
  readonly madeFrom: { readonly ownerVersion: number, readonly coverVersion: number, readonly managerVersion: number }
  readonly since: Instant
  readonly planned: readonly PlannedReminder[]
  /** When to look again although nothing changed. */
  readonly nextLook: Instant
}

/** One person's card of one day, ours to send until the lease ends. */
export type Claim = {
  readonly personId: string
  readonly onDate: LondonDate
  readonly token: string
  /** How often it was tried before. */
  readonly attempts: number
}

export type Ended = { readonly reminder: Reminder, readonly ending: Ending, readonly why?: string, /** The action's version that the card shows. */ readonly shownVersion?: number }

/** What became of a day's card. `not today`: nothing is sent to the person today, and their reminders wait. */
export type CardEnd =
  | { readonly outcome: 'sent', readonly activityId: string, readonly at: Instant }
  | { readonly outcome: 'undeliverable' | 'not today', readonly why: string, readonly at: Instant }

export type SentCard = { readonly personId: string, readonly onDate: LondonDate, readonly activityId: string, readonly sentAt: Instant }

/** Nothing is sent while this stands: who said so, when and why. */
export type Stop = { readonly byName: string, readonly byId: string | null, readonly at: Instant, readonly reason: string }

/** Reminders that fell due, by how they ended; `waiting` is not yet over. Their sum is what was expected. */
export type Account = Readonly<Record<Ending | 'waiting', number>>

export type ReminderStore = {
  /** Up to `limit` actions to plan afresh: changed, or with people or rules that changed (`worldMark`), or whose next moment has come. */
  outOfDate (now: Instant, worldMark: string, limit: number): Promise<readonly OutOfDate[]>
  /** Every action that anybody may have to hear about, in the same shape: for a look ahead. */
  allToPlan (now: Instant, worldMark: string): Promise<readonly OutOfDate[]>
  /**
   * All or nothing: writes what is planned and is not there, and ends future reminders that are no longer planned as
   * `no_longer_needed`. What is due already stays: whether it is still needed is decided when it is sent.
   */
  keepPlans (plans: readonly KeptPlan[], worldMark: string, now: Instant): Promise<void>
  /** Waiting reminders with a moment up to `now`, oldest first. */
  dueTo (personId: string, now: Instant): Promise<readonly Reminder[]>
  /** Every reminder of these actions, oldest first. */
  ofActions (actionIds: readonly string[]): Promise<readonly Reminder[]>

  /**
   * Claims the card of today for somebody with a due reminder: unless it is over for today, somebody else holds it, or it is to
   * wait. Undefined when there is nobody. Two processes never hold one card before `leaseUntil`.
   */
  claim (now: Instant, today: LondonDate, leaseUntil: Instant): Promise<Claim | undefined>
  /** Ends the card and its reminders, all or nothing. `lost`: the lease ended and somebody else has it; nothing was written. */
  endCard (claim: Claim, end: CardEnd, endings: readonly Ended[]): Promise<'recorded' | 'lost'>
  /** Ends reminders without sending anything; a card can still go out today. */
  endWithoutCard (claim: Claim, endings: readonly Ended[], at: Instant): Promise<'recorded' | 'lost'>
  /** Gives the card back, to be tried again from a moment on. `counts`: the attempt failed. */
  giveBack (claim: Claim, tryAgainAt: Instant, counts: boolean, why: string): Promise<void>
  /** On how many earlier days in a row the person's card failed all day. */
  failedDaysBefore (personId: string, onDate: LondonDate): Promise<number>

  /** Cards from `fromDate` on that show an older version of an action than there is now, with the actions to show. */
  outdatedCards (fromDate: LondonDate, limit: number): Promise<readonly (SentCard & { readonly reminders: readonly Reminder[] })[]>
  /** The card shows these versions now; or it is gone and is never corrected again (`versions` undefined). */
  cardCorrected (card: SentCard, versions: ReadonlyMap<string, number> | undefined): Promise<void>
  /** Ids of whoever got a card on that day. */
  haveCardOf (onDate: LondonDate): Promise<ReadonlySet<string>>

  stopped (): Promise<Stop | undefined>
  stopSending (stop: Stop): Promise<void>
  resumeSending (by: Omit<Stop, 'reason'>): Promise<void>

  cadences (): Promise<ChosenCadences>
  /** Null goes back to the usual one. The actions it concerns are planned afresh. */
  chooseCadence (for_: { readonly actionId: string } | { readonly personId: string }, cadence: Cadence | null): Promise<void>

  /** Reminders whose moment lies in a period, by ending. */
  account (from: Instant, until: Instant): Promise<Account>
}

/**
 * Sends of all processes together, one after the other, so that they never pass what Teams allows a tenant. Gives how many
 * milliseconds to wait before sending; the place is taken.
 */
export type Pace = {
  takeTurn (tenantId: string): Promise<number>
  /** The same for one conversation, which Teams allows far less: for whoever may have several messages for it at once. */
  takeTurnIn (tenantId: string, conversation: string): Promise<number>
  /** Teams asked for patience: nobody sends to this tenant for so long. */
  holdBack (tenantId: string, milliseconds: number): Promise<void>
}
