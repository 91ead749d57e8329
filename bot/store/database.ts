/** The one door to the store: SQLite in a local folder by default, PostgreSQL by address. Same queries, same types, same schema. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isNativeError } from 'node:util/types'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { systemClock, type Clock } from '#bot/clock.ts'
import { tooLittleSpace } from './disk-space.ts'
import { explained } from './explained-dialect.ts'
import { migrate, refuseNewerSchema } from './migrate.ts'
import { allMigrations } from './migrations/all.ts'
import { openPostgresPool, placeOf } from './postgres-pool.ts'
import { openSqlite } from './sqlite-database.ts'
import { explainFailure } from './store-failure.ts'
import type { Tables } from './tables.ts'

export type StorePlace = { readonly url: string } | { readonly folder: string }

/** What readiness (bot/health.ts) asks: why changes would be lost, in a sentence for an operator, or undefined. */
export type StoreReadiness = { readonly name: string, readonly check: () => Promise<string | undefined> }

export type Database = {
  readonly kind: 'sqlite' | 'postgres'
  /** Where it is, for people: a file, or host and database; never a password. */
  readonly place: string
  readonly db: Kysely<Tables>
  readonly readiness: StoreReadiness
  /** Waits for the queries in flight, then lets go of files and connections. */
  close (): Promise<void>
}

export const sqliteFileIn = (folder: string): string => join(folder, 'assistant.sqlite')

/** A place as people would find it: a file, or host and database; never a password. */
export const placeNameOf = (where: StorePlace): string => 'url' in where ? placeOf(where.url) : sqliteFileIn(where.folder)

/**
 * Opens the store and brings its schema up to date.
 * @throws StoreFailure that says what is wrong with the place and what to do about it.
 */
export async function openDatabase (where: StorePlace, clock: Clock = systemClock): Promise<Database> {
  const database = openWithoutMigrating(where)
  try {
    await migrate(database.db, database.kind, allMigrations, clock)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

/** The store as it is, whatever its schema: only for restoring into it. */
export const openWithoutMigrating = (where: StorePlace): Database => 'url' in where ? overPostgres(where.url) : overSqlite(where.folder)

function overPostgres (url: string): Database {
  const place = placeOf(url)
  const db = new Kysely<Tables>({ dialect: explained(new PostgresDialect({ pool: openPostgresPool(url) }), place) })
  return { kind: 'postgres', place, db, readiness: readinessOf(db, async () => undefined), close: () => db.destroy() }
}

function overSqlite (folder: string): Database {
  const file = sqliteFileIn(folder)
  try {
    // Names of staff are inside: the folder is for the service's own account.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const database = openSqlite(file)
    const db = new Kysely<Tables>({ dialect: explained(new SqliteDialect({ database }), file) })
    return { kind: 'sqlite', place: file, db, readiness: readinessOf(db, () => tooLittleSpace(folder)), close: () => db.destroy() }
  } catch (error) {
    throw explainFailure(error, file)
  }
}

// A write, because a full disk and a read-only place still answer questions while they lose every change. And the schema, because
// during an upgrade a newer replica may bring it forward under an older one, which must then take no more work.
function readinessOf (db: Kysely<Tables>, alsoWrong: () => Promise<string | undefined>): StoreReadiness {
  return {
    name: 'store',
    check: async () => {
      try {
        await db.updateTable('counters').set((eb) => ({ value: eb('value', '+', 1) })).where('name', '=', 'readiness').execute()
        await refuseNewerSchema(db, allMigrations)
        return await alsoWrong()
      } catch (error) {
        return isNativeError(error) ? error.message : String(error)
      }
    },
  }
}
