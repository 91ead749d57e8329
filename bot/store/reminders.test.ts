import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from './database.ts'
import { paceContract } from './pace.contract.ts'
import { startPostgres, type PostgresForTests } from './postgres-for-tests.ts'
import { reminderStoreContract } from './reminder-store.contract.ts'
import { summaryStoreContract } from './summary-store.contract.ts'

let server: PostgresForTests
let postgres: Database
let sqlite: Database
const folder = mkdtempSync(join(tmpdir(), 'reminders-'))

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

reminderStoreContract('SQLite', () => sqlite)
reminderStoreContract('PostgreSQL', () => postgres)
paceContract('SQLite', () => sqlite)
paceContract('PostgreSQL', () => postgres)
summaryStoreContract('SQLite', () => sqlite)
summaryStoreContract('PostgreSQL', () => postgres)
