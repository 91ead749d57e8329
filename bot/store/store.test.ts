import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionStoreContract } from './action-store.contract.ts'
import { openDatabase, type Database } from './database.ts'
import { personStoreContract } from './person-store.contract.ts'
import { startPostgres, type PostgresForTests } from './postgres-for-tests.ts'

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

personStoreContract('SQLite', () => sqlite)
personStoreContract('PostgreSQL', () => postgres)
actionStoreContract('SQLite', () => sqlite)
actionStoreContract('PostgreSQL', () => postgres)
