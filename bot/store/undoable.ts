/** A transaction that can end with a named outcome instead of a change. */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Thrown inside a transaction: everything is undone, and the caller gets the outcome. */
export class Undone<Outcome extends string> extends Error {
  readonly outcome: Outcome
  constructor (outcome: Outcome) {
    super(`undone: ${outcome}`)
    this.outcome = outcome
  }
}

export async function undoable<Outcome extends string> (db: Kysely<Tables>, work: (trx: Transaction<Tables>) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Outcome
    throw error
  }
}
