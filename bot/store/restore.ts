/**
 * Brings a store back to what a backup holds: all of it, or nothing. The backup may come from the other database, and from an
 * older version: its rows go into the schema that they were written for, which is then brought up to date.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Kysely, SqliteDialect, sql } from 'kysely'
import type { Clock } from '#bot/clock.ts'
import { backUp, tablesIn, type AnyTables } from './backup.ts'
import { readBackupFile, type Backup, type Row } from './backup-file.ts'
import { openWithoutMigrating, sqliteFileIn, type Database, type StorePlace } from './database.ts'
import { migrate, migrateWithin, unknownMigration, type AppliedMigration } from './migrate.ts'
import { allMigrations } from './migrations/all.ts'
import { openSqlite } from './sqlite-database.ts'
import { StoreFailure } from './store-failure.ts'

export type Restored = {
  readonly rows: number
  /** When the backup was made. */
  readonly at: string
  /** What stood there before: a database file, or a backup of it; undefined when there was nothing. */
  readonly keptBefore?: string
}

export type RestoreOptions = {
  readonly clock: Clock
  /** May take the place of a store that holds something. */
  readonly replace: boolean
  /** Where PostgreSQL's present state is backed up to before it is replaced. */
  readonly safetyFolder: string
}

/** @throws with what to do: the file is damaged or newer than this version, the service still runs, or the store is not empty. */
export async function restore (where: StorePlace, file: string, options: RestoreOptions): Promise<Restored> {
  const backup = await readBackupFile(file)
  const newer = unknownMigration(backup.header.migrations, allMigrations)
  if (newer) throw new Error(`${file} was made by a newer version: it has migration ${newer.number} (${newer.name}). Restore it with that version.`)
  const keptBefore = 'url' in where ? await intoPostgres(where, backup, options) : await intoSqlite(where.folder, backup, options)
  return { rows: [...backup.tables.values()].reduce((sum, rows) => sum + rows.length, 0), at: backup.header.at, ...(keptBefore === undefined ? {} : { keptBefore }) }
}

const schemaOf = ({ header }: Backup) => allMigrations.filter(({ number }) => header.migrations.some((done) => done.number === number))

/** Built beside the old file and renamed at the end, so that even a power cut leaves one of the two whole. A damaged file is only moved. */
async function intoSqlite (folder: string, backup: Backup, { clock, replace }: RestoreOptions): Promise<string | undefined> {
  const live = sqliteFileIn(folder)
  const isThere = existsSync(live)
  if (isThere) closeUp(live, replace)
  const beside = join(folder, 'restoring')
  rmSync(beside, { recursive: true, force: true })
  const database = openWithoutMigrating({ folder: beside })
  try {
    await migrate(database.db, 'sqlite', schemaOf(backup), clock)
    const any = database.db as unknown as Kysely<AnyTables>
    await any.transaction().execute(async (trx) => fill(trx, 'sqlite', backup, await tablesIn(trx, 'sqlite')))
    await migrate(database.db, 'sqlite', allMigrations, clock)
    await sql`pragma wal_checkpoint(truncate)`.execute(database.db)
  } catch (error) {
    await database.close()
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
  await database.close()
  const before = `${live}.before-${clock.now().replace(/[:.]/g, '')}`
  if (isThere) moveAll(live, before)
  moveAll(sqliteFileIn(beside), live)
  rmSync(beside, { recursive: true, force: true })
  return isThere ? before : undefined
}

/** Leaving the write-ahead log needs the file alone: it fails while the service or a command has it open, and makes the file whole in itself. */
function closeUp (file: string, replace: boolean): void {
  try {
    const database = openSqlite(file, 200)
    try {
      const holdsSomething = database.native.prepare('select 1 from people union all select 1 from actions limit 1').get() !== undefined
      if (holdsSomething && !replace) throw new Error(notEmpty(file))
      const { journal_mode: mode } = database.native.prepare('pragma journal_mode = delete').get() as { journal_mode: string }
      if (mode !== 'delete') throw new StoreFailure('busy', stillRuns(file))
    } finally {
      database.close()
    }
  } catch (error) {
    const { errcode, message } = error as { errcode?: number, message: string }
    // Busy and locked; whatever else SQLite says of the old file (damaged, no such table) is why it is being replaced.
    if (errcode !== undefined && [5, 6].includes(errcode & 0xff)) throw new StoreFailure('busy', stillRuns(file), error)
    if (errcode === undefined) throw error
    if (!replace) throw new Error(`${file} cannot be read (${message}). Add --replace to restore in its place; it is kept beside the restored one.`, { cause: error })
  }
}

function moveAll (from: string, to: string): void {
  for (const part of ['', '-wal', '-shm']) if (existsSync(from + part)) renameSync(from + part, to + part)
}

async function intoPostgres (where: { readonly url: string }, backup: Backup, { clock, replace, safetyFolder }: RestoreOptions): Promise<string | undefined> {
  const database = openWithoutMigrating(where)
  try {
    await refuseWhileOthersAreConnected(database)
    const any = database.db as unknown as Kysely<AnyTables>
    const [there, known] = [await tablesIn(any, 'postgres'), await tablesOfOurs()]
    const ours = there.filter((table) => known.has(table))
    if (ours.length > 0) await refuseNewerTables(database, there.filter((table) => !known.has(table)))
    const holdsSomething = ours.includes('people') && (await sql`select 1 from people union all select 1 from actions limit 1`.execute(any)).rows.length > 0
    if (holdsSomething && !replace) throw new Error(notEmpty(database.place))
    const safety = join(safetyFolder, `before-restore-${clock.now().replace(/[:.]/g, '')}.backup.gz`)
    if (holdsSomething) await backUp(database, safety, clock)
    await any.transaction().execute(async (trx) => {
      if (ours.length > 0) for (const table of [...ours, 'schemaMigrations']) await sql`drop table ${sql.table(table)} cascade`.execute(trx)
      await migrateWithin(trx, 'postgres', schemaOf(backup), clock)
      await fill(trx, 'postgres', backup, (await tablesIn(trx, 'postgres')).filter((table) => known.has(table)))
      await migrateWithin(trx, 'postgres', allMigrations, clock)
    })
    return holdsSomething ? safety : undefined
  } finally {
    await database.close()
  }
}

/** Tables that we do not know would be in the way when that newer version comes back. Other people's tables are left alone. */
async function refuseNewerTables ({ db, place }: Database, unknown: readonly string[]): Promise<void> {
  const { rows } = await sql<AppliedMigration>`select number, name from ${sql.table('schemaMigrations')}`.execute(db)
  if (unknownMigration(rows, allMigrations) && unknown.length > 0) {
    throw new StoreFailure('newer_schema', `${place} was last used by a newer version and has tables that this one does not know (${unknown.join(', ')}). Make an empty database, point DATABASE_URL at it, and restore there.`)
  }
}

/** The tables that our migrations make, asked of the migrations themselves. */
async function tablesOfOurs (): Promise<ReadonlySet<string>> {
  const empty = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database: openSqlite(':memory:') }) })
  try {
    await migrate(empty, 'sqlite', allMigrations, { now: () => '' })
    return new Set(await tablesIn(empty, 'sqlite'))
  } finally {
    await empty.destroy()
  }
}

// A connection that was just closed is listed for a moment longer.
const looks = 10
const betweenLooksMilliseconds = 200

async function refuseWhileOthersAreConnected ({ db, place }: Database): Promise<void> {
  for (let look = 1; look <= looks; look++) {
    const { rows } = await sql<{ many: number }>`select count(*) as many from pg_stat_activity where datname = current_database() and application_name = 'corporate-parenting-assistant' and pid <> pg_backend_pid()`.execute(db)
    if (rows[0]?.many === 0) return
    if (look < looks) await setTimeout(betweenLooksMilliseconds)
  }
  throw new StoreFailure('busy', stillRuns(place))
}

const notEmpty = (place: string): string => `${place} holds people and actions already. Add --replace to restore in their place; they are kept beside.`
const stillRuns = (place: string): string => `Something still uses ${place}, and its changes would be lost. Stop the service and every command first, then restore.`

// As in actions.ts: PostgreSQL takes 65,535 values in one statement, SQLite 32,766; our widest table has fewer than 30 columns.
const rowsAtOnce = 1_000

/** Takes the place of what the migrations put in. References are checked once, at the end: a manager may come after their people. */
async function fill (trx: Kysely<AnyTables>, kind: Database['kind'], { tables }: Backup, toEmpty: readonly string[]): Promise<void> {
  if (kind === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(trx)
  const references = kind === 'postgres' ? await postgresReferences(trx) : []
  for (const { table, name } of references) await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} deferrable`.execute(trx)
  if (kind === 'postgres') await sql`set constraints all deferred`.execute(trx)
  for (const table of toEmpty) await trx.deleteFrom(table).execute()
  for (const [table, rows] of tables) await insertAll(trx, table, rows)
  if (kind === 'postgres') await sql`set constraints all immediate`.execute(trx)
  for (const { table, name } of references) await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} not deferrable`.execute(trx)
}

async function insertAll (trx: Kysely<AnyTables>, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await trx.insertInto(table).values(rows.slice(from, from + rowsAtOnce)).execute()
}

async function postgresReferences (trx: Kysely<AnyTables>): Promise<readonly { table: string, name: string }[]> {
  const { rows } = await sql<{ table: string, name: string }>`
    select c.relname as "table", k.conname as "name" from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = current_schema()`.execute(trx)
  return rows
}
