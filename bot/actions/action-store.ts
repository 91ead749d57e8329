/** What actions need of a store. bot/store/ keeps this promise over SQLite and PostgreSQL (action-store.contract.ts). */
import type { Instant, LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import type { Action, Status } from './action.ts'
import type { Change } from './change.ts'

/** Every condition that is given must hold; none gives every action. Sorted by due date (none last), then reference. */
export type ActionQuery = {
  readonly statuses?: readonly Status[]
  readonly ownerIds?: readonly string[]
  /** Owner or cover. */
  readonly answeredBy?: string
  readonly withoutOwner?: boolean
  readonly dueBefore?: LondonDate
}

/** One action's next version with the history that explains it; `before` is null for a new action. */
export type Written = { readonly before: Action | null, readonly after: Action, readonly changes: readonly Change[] }

/** One press of a button or one sent message: the same person's same press is the same wish, however often it arrives. */
export type Press = { readonly personId: string, readonly pressId: string, readonly at: Instant }

export type Pressed = { readonly actionId: string, readonly version: number }

export type ActionStore = {
  byReference (reference: string): Promise<Action | undefined>
  byId (id: string): Promise<Action | undefined>
  list (query?: ActionQuery): Promise<readonly Action[]>
  /** Oldest first. */
  history (actionId: string): Promise<readonly Change[]>
  /** Every action's changes from one moment up to but without another, oldest first: what a report calls movement. */
  changesFrom (since: Instant, until: Instant): Promise<readonly Change[]>
  /** What a press led to, if it has been here before. */
  pressed (personId: string, pressId: string): Promise<Pressed | undefined>
  /** So many unused numbers for new references, the lowest first. A number is never given twice, even if nothing comes of it. */
  takeNumbers (count: number): Promise<readonly number[]>
  /**
   * All or nothing. `stale`: somebody wrote one of them since `before` was read. `pressed before`: this press was written already.
   * `reference taken`: another action has the new one's reference. Each of the three leaves the store as it was.
   * People whom a sheet names for the first time are written with it, or not at all.
   */
  write (written: readonly Written[], press?: Press, newPeople?: readonly Person[]): Promise<'written' | 'stale' | 'pressed before' | 'reference taken'>
}
