/** Backup and restore as an operator runs them, on both databases, and from one to the other. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type PostgresForTests } from '#bot/store/postgres-for-tests.ts'
import { runCommand, type Ran } from './run-for-tests.ts'

const root = mkdtempSync(join(tmpdir(), 'backup-command-'))
const plan = join(import.meta.dirname, '../actions/import/fixtures/board-plan.xlsx')
let server: PostgresForTests
beforeAll(async () => { server = await startPostgres() })
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

const run = (environment: Record<string, string>, command: string, ...args: string[]): Promise<Ran> => runCommand(command, { args, environment })
const counted = async (environment: Record<string, string>): Promise<unknown> => (JSON.parse((await run(environment, 'import-actions', plan, '--dry-run', '--json')).out) as { counts: unknown }).counts

describe('backup and restore', () => {
  it('bring a lost plan back, and carry it from the embedded database to PostgreSQL', async () => {
    const sqlite = { DATA_FOLDER: join(root, 'first') }
    await run(sqlite, 'import-actions', plan)
    const backup = await run(sqlite, 'backup')
    expect(backup.out).toMatch(/assistant\.sqlite is backed up: \d+ rows in .*first\/backups\/\d{4}-\d\d-\d\dT\d+Z\.backup\.gz \(\d+ kB, read again and whole\)\.\n$/)
    const file = / in (\S+\.backup\.gz)/.exec(backup.out)?.[1] ?? ''

    rmSync(join(root, 'first', 'assistant.sqlite'))
    expect((await run(sqlite, 'restore', file)).out).toMatch(/assistant\.sqlite is as it was on \w+ \d+ \w+ \d{4} at \d\d:\d\d: \d+ rows\.\nStart the service again/)
    expect(await counted(sqlite)).toMatchObject({ new: 0, unchanged: 9 })

    const postgres = { DATA_FOLDER: join(root, 'second'), DATABASE_URL: await server.newDatabase() }
    expect((await run(postgres, 'restore', file)).code).toBe(0)
    expect(await counted(postgres)).toMatchObject({ new: 0, unchanged: 9 })
    expect((await run(postgres, 'backup', join(root, 'from-postgres.backup.gz'))).out).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+\/test_1 is backed up/)
    const refused = await run(postgres, 'restore', join(root, 'from-postgres.backup.gz'))
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/holds people and actions already\. Add --replace/)])
    expect((await run(postgres, 'restore', join(root, 'from-postgres.backup.gz'), '--replace')).out).toMatch(/What was there before is kept in .*second\/backups\/before-restore-/)
    expect(await counted(postgres)).toMatchObject({ new: 0, unchanged: 9 })
  })

  it('say how they are called', async () => {
    const nowhere = { DATA_FOLDER: join(root, 'third') }
    expect(await run(nowhere, 'restore')).toMatchObject({ code: 2, err: expect.stringContaining('npm run restore -- plan.backup.gz') })
    expect(await run(nowhere, 'backup', plan)).toMatchObject({ code: 2, err: expect.stringContaining('is there already. Choose another name.') })
    expect(await run(nowhere, 'restore', plan)).toMatchObject({ code: 1, err: expect.stringMatching(/^.*board-plan\.xlsx is damaged, not whole, or not a backup of this assistant\. Use another backup\.\n$/) })
  })
})
