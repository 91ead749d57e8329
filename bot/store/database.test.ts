import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { databaseContract } from './database.contract.ts'
import { tooLittleSpace } from './disk-space.ts'
import { openDatabase, sqliteFileIn, type StorePlace } from './database.ts'
import { startPostgres, type PostgresForTests } from './postgres-for-tests.ts'

let postgres: PostgresForTests
let url: string
const folders: string[] = []
const newFolder = (): string => { const folder = mkdtempSync(join(tmpdir(), 'store-')); folders.push(folder); return folder }
const shared = newFolder()

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.newDatabase()
})
afterAll(async () => {
  await postgres.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

databaseContract('SQLite in a folder', () => openDatabase({ folder: shared }))
databaseContract('PostgreSQL', () => openDatabase({ url }))

describe('several processes at once', () => {
  const migrateInProcess = (where: StorePlace): Promise<string> => new Promise((resolve) => {
    const script = `const { openDatabase } = await import('./bot/store/database.ts'); const d = await openDatabase(${JSON.stringify(where)}); await d.close(); console.log('fine')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString() })
    child.once('exit', () => resolve(said.trim()))
  })

  it.each([
    ['SQLite', async (): Promise<StorePlace> => ({ folder: newFolder() })],
    ['PostgreSQL', async (): Promise<StorePlace> => ({ url: await postgres.newDatabase() })],
  ])('migrate an empty %s once', async (_, place) => {
    const where = await place()
    expect(await Promise.all([1, 2, 3, 4].map(() => migrateInProcess(where)))).toEqual(['fine', 'fine', 'fine', 'fine'])
  })
})

describe('when the store fails', () => {
  it('names a full disk, keeps nothing of the change, and works again once there is room', async () => {
    const folder = newFolder()
    const database = await openDatabase({ folder })
    // SQLite's own limit on pages meets the same error as a disk with no space left.
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database.db)
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 0)}`.execute(database.db)
    const tooMuch = database.db.transaction().execute(async (trx) => {
      await trx.updateTable('counters').set({ value: 77 }).where('name', '=', 'actionReference').execute()
      for (let i = 0; i < 200; i++) await trx.insertInto('counters').values({ name: `${i}`.repeat(200), value: i }).execute()
    })
    await expect(tooMuch).rejects.toMatchObject({ kind: 'disk_full', message: expect.stringMatching(/full disk\. Nothing of this change was kept/) })
    await sql`pragma max_page_count = 100000`.execute(database.db)
    expect(await database.db.selectFrom('counters').selectAll().where('name', '!=', 'readiness').execute()).toEqual([{ name: 'actionReference', value: 0 }])
    await database.close()
  })

  it('is no longer ready when the disk is nearly full', async () => {
    expect(await tooLittleSpace(newFolder())).toBeUndefined()
    expect(await tooLittleSpace('/tmp', 1e12)).toMatch(/^\/tmp has \d+ MB free; 1000000000000 MB is the least\. Free some space/)
  })

  it('names a folder that it may not write', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o555)
    await asUnprivileged(async () => {
      await expect(openDatabase({ folder })).rejects.toThrow(/assistant\.sqlite cannot be (opened|written)/)
      await expect(openDatabase({ folder: join(folder, 'deeper') })).rejects.toThrow(/cannot be written.*Give the account that runs the service write permission/)
    })
  })

  it('names a database that became read-only while it ran, and turns readiness red', async () => {
    const database = await openDatabase({ folder: newFolder() })
    await sql`pragma query_only = on`.execute(database.db)
    expect(await database.readiness.check()).toMatch(/cannot be written/)
    await database.close()
  })

  it('names a file that is not a database', async () => {
    const folder = newFolder()
    writeFileSync(sqliteFileIn(folder), 'Dear panel, please find attached the minutes of the last meeting.'.repeat(40))
    await expect(openDatabase({ folder })).rejects.toThrow(/damaged or is not a database of ours.*restore the last backup/)
  })

  it('names a lost PostgreSQL without its password, turns readiness red, and carries on when it is back', async () => {
    const database = await openDatabase({ url: (await postgres.newDatabase()).replace('tester@', 'tester:secret@') })
    await postgres.halt()
    const lost = await database.readiness.check()
    expect(lost).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+\/test_\d+ cannot be reached/)
    expect(lost).not.toContain('secret')
    await postgres.start()
    expect(await database.readiness.check()).toBeUndefined()
    await database.close()
  })

  it('survives a PostgreSQL that goes in the middle of a change: the change says so, and nothing of it is kept', async () => {
    const database = await openDatabase({ url: await postgres.newDatabase() })
    const change = database.db.transaction().execute(async (trx) => {
      await trx.updateTable('counters').set({ value: 77 }).where('name', '=', 'actionReference').execute()
      await postgres.halt()
      // Time for the broken connection to be noticed while it is ours and no query is under way.
      await new Promise((resolve) => { setTimeout(resolve, 100) })
      await trx.updateTable('counters').set({ value: 78 }).where('name', '=', 'actionReference').execute()
    })
    await expect(change).rejects.toMatchObject({ kind: 'unreachable', message: expect.stringMatching(/cannot be reached\. Nothing of this change was kept/) })
    await postgres.start()
    expect(await database.db.selectFrom('counters').select('value').where('name', '=', 'actionReference').execute()).toEqual([{ value: 0 }])
    await database.close()
  })

  it('says that a PostgreSQL address is wrong before it tries', async () => {
    await expect(openDatabase({ url: 'mysql://127.0.0.1/plan' })).rejects.toThrow(/DATABASE_URL starts with "mysql:\/\/".*expected postgres:\/\//)
    await expect(openDatabase({ url: 'postgres://tester@127.0.0.1:1/plan' })).rejects.toThrow(/PostgreSQL at 127\.0\.0\.1:1\/plan cannot be reached.*Check that it runs/)
  })
})

/** Root may write everywhere, so the folder's permissions only count for somebody else. */
async function asUnprivileged (work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try { await work() } finally { process.seteuid?.(0) }
}
