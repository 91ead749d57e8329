/** Brings a database to the shape that this code needs, once, whoever comes first. */
import { sql, type Kysely } from 'kysely'
import type { Clock } from '#bot/clock.ts'
import { StoreFailure } from './store-failure.ts'

/** One step of the schema's history. A step that has shipped is never edited: write the next one. */
export type Migration = { readonly number: number, readonly name: string, readonly up: (db: Kysely<unknown>) => Promise<void> }

/** A step that a database has taken. */
export type AppliedMigration = Pick<Migration, 'number' | 'name'>

type Applied = { schemaMigrations: AppliedMigration & { appliedAt: string } }

// Any fixed number: it is the name of the lock under which one process at a time migrates.
const postgresLock = 4_812_006

/**
 * Applies what is missing, in order, all or nothing. Safe to run twice and from several processes at once: the second waits.
 * @returns the numbers applied by this run.
 * @throws StoreFailure `newer_schema` when the database knows a migration that this code does not.
 */
export async function migrate<Tables> (db: Kysely<Tables>, kind: 'sqlite' | 'postgres', migrations: readonly Migration[], clock: Clock): Promise<number[]> {
  return db.transaction().execute((trx) => migrateWithin(trx, kind, migrations, clock))
}

/** The same within a transaction that has begun. */
export async function migrateWithin<Tables> (transaction: Kysely<Tables>, kind: 'sqlite' | 'postgres', migrations: readonly Migration[], clock: Clock): Promise<number[]> {
  const trx = transaction as unknown as Kysely<Applied>
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${postgresLock})`.execute(trx)
  await trx.schema.createTable('schemaMigrations').ifNotExists()
    .addColumn('number', 'integer', (c) => c.primaryKey()).addColumn('name', 'text', (c) => c.notNull()).addColumn('appliedAt', 'text', (c) => c.notNull()).execute()
  const applied = await refuseNewerSchema(trx, migrations)
  const missing = migrations.filter(({ number }) => !applied.some((done) => done.number === number)).toSorted((a, b) => a.number - b.number)
  for (const { number, name, up } of missing) {
    await up(trx as unknown as Kysely<unknown>)
    await trx.insertInto('schemaMigrations').values({ number, name, appliedAt: clock.now() }).execute()
  }
  return missing.map(({ number }) => number)
}

/** The steps that a database has taken. @throws StoreFailure `newer_schema` when this code does not know one of them. */
export async function refuseNewerSchema<Tables> (db: Kysely<Tables>, migrations: readonly Migration[]): Promise<readonly AppliedMigration[]> {
  const applied = await (db as unknown as Kysely<Applied>).selectFrom('schemaMigrations').select(['number', 'name']).orderBy('number').execute()
  const unknown = unknownMigration(applied, migrations)
  if (!unknown) return applied
  const newest = Math.max(0, ...migrations.map(({ number }) => number))
  throw new StoreFailure('newer_schema', `The store was last used by a newer version: it has migration ${unknown.number} (${unknown.name}), and this version knows up to ${newest}. Run the newer version, or restore a backup made before the update (npm run restore).`)
}

/** The first step that was taken and that this code does not know. */
export const unknownMigration = (applied: readonly AppliedMigration[], migrations: readonly Migration[]): AppliedMigration | undefined =>
  applied.find(({ number }) => !migrations.some((known) => known.number === number))
