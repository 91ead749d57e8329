/** A SQLite store in a folder of its own for one test file. Call inside a describe or at the top of a file. */
import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
