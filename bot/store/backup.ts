/** Everything in the store as it was at one moment, into a file, beside the running service. */
import { sql, type Kysely } from 'kysely'
import type { Clock } from '#bot/clock.ts'
import { writeBackupFile, type Backup, type Row } from './backup-file.ts'
import type { Database } from './database.ts'
import type { AppliedMigration } from './migrate.ts'

export type AnyTables = Record<string, Record<string, unknown>>

/** Writes the backup and gives the number of rows in it. @throws when the store or the file's disk fails; then there is no file. */
export async function backUp (database: Pick<Database, 'db' | 'kind'>, file: string, clock: Clock): Promise<number> {
  const backup = await snapshot(database, clock)
  await writeBackupFile(file, backup)
  return [...backup.tables.values()].reduce((sum, rows) => sum + rows.length, 0)
}

// One transaction that sees one moment: an action and its history must not come from two.
async function snapshot ({ db, kind }: Pick<Database, 'db' | 'kind'>, clock: Clock): Promise<Backup> {
  const transaction = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction()
  return transaction.execute(async (trx) => {
    const any = trx as unknown as Kysely<AnyTables>
    const tables = new Map<string, readonly Row[]>()
    for (const table of await tablesIn(any, kind)) tables.set(table, await any.selectFrom(table).selectAll().execute())
    const { rows: migrations } = await sql<AppliedMigration>`select number, name from ${sql.table('schemaMigrations')} order by number`.execute(trx)
    return { header: { at: clock.now(), from: kind, migrations }, tables }
  })
}

/** Every table of ours but the list of migrations, by name. A managed PostgreSQL has schemas of its own beside ours. */
export async function tablesIn (db: Kysely<AnyTables>, kind: Database['kind']): Promise<readonly string[]> {
  const found = await db.introspection.getTables()
  const ours = kind === 'postgres' ? (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name : undefined
  return found.filter(({ isView, name, schema }) => !isView && name !== 'schemaMigrations' && (ours === undefined || schema === ours)).map(({ name }) => name).toSorted()
}
