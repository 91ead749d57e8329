/** A SQLite store in a folder of its own for one test file. Call inside a describe or at the top of a file. */
import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase, type Database } from './database.ts'

export function databaseForTests (): () => Database {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  let database: Database
  beforeAll(async () => { database = await openDatabase({ folder }) })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => database
}

/** Makes an open SQLite store refuse every change, as a disk that was mounted read-only does, and takes it back. */
export async function letWrite ({ db }: Database, may: boolean): Promise<void> {
  await sql`pragma query_only = ${sql.lit(may ? 0 : 1)}`.execute(db)
}
