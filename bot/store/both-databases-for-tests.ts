/** The store's contracts run against both databases: opens them before a file's tests and takes them away after. */
import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from './database.ts'
import { startPostgres, type PostgresForTests } from './postgres-for-tests.ts'

export type Contract = (name: string, open: () => Database) => void

/** Runs each contract once on SQLite and once on PostgreSQL. Call it at the top of a test file. */
export function runOnBothDatabases (...contracts: readonly Contract[]): void {
  let server: PostgresForTests
  let postgres: Database
  let sqlite: Database
  const folder = mkdtempSync(join(tmpdir(), 'store-'))

  beforeAll(async () => {
    server = await startPostgres()
    postgres = await openDatabase({ url: await server.newDatabase() })
    sqlite = await openDatabase({ folder })
  })
  afterAll(async () => {
    await Promise.all([postgres.close(), sqlite.close()])
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const contract of contracts) {
    contract('SQLite', () => sqlite)
    contract('PostgreSQL', () => postgres)
  }
}
