/** The command as a person runs it, beside a store with one plan. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anAction } from '#bot/actions/for-tests.ts'
import { amira } from '#bot/reminders/for-tests.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { openDatabase } from '#bot/store/database.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { runCommand, type Ran } from './run-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'remind-command-'))
beforeAll(async () => {
  const database = await openDatabase({ folder })
  const { db } = database
  await openPersonStore(db).insert({ ...amira, managerId: null })
  await openActionStore(db).write([{ before: null, after: anAction({ dueOn: '2030-12-24' }), changes: [] }])
  await database.close()
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const remind = (...args: string[]): Promise<Ran> => runCommand('remind', { args, environment: { DATA_FOLDER: folder } })

describe('npm run remind', () => {
  it('says who would get what on a day to come, as JSON and in words, and sends and plans nothing', async () => {
    const asJson = await remind('--dry-run', '--at', '2030-12-24T09:00', '--json')
    expect(JSON.parse(asJson.out)).toMatchObject({ at: '2030-12-24T09:00:00.000Z', goesOut: true, cards: [{ person: 'Amira Khan', reminders: [{ reference: 'CP-012', reason: 'due today' }] }] })
    expect((await remind('--dry-run', '--at', '2030-12-24T09:00')).out).toContain('- Amira Khan: CP-012 (due today)')
    const database = await openDatabase({ folder })
    expect(await openReminderStore(database.db, database.kind).ofActions(['action-12'])).toEqual([])
    await database.close()
  })

  it('stops sending with a reason and a name, says so everywhere, and lets it go on', async () => {
    expect((await remind('--stop', 'wrong dates were imported', '--by', 'Joan Whitehead')).out).toContain('by Joan Whitehead: wrong dates were imported')
    expect((await remind('--dry-run', '--at', '2030-12-24T09:00')).out).toContain('nothing goes out, because sending was stopped by Joan Whitehead: wrong dates were imported.')
    expect(JSON.parse((await remind('--status', '--json')).out)).toMatchObject({ sent: 0, waiting: 0, stopped: { byName: 'Joan Whitehead' } })
    expect((await remind('--resume', '--by', 'Joan Whitehead')).out).toContain('Sending is on.')
  })

  it.each([
    [['--stop', 'wrong dates'], 'Say who you are with --by'],
    [['--dry-run', '--at', 'Christmas'], '--at: "Christmas" is not a moment.'],
    [[], 'Say one of --dry-run, --status, --stop and --resume'],
    [['--send'], "Unknown option '--send'"],
  ])('says what is wrong with %j', async (args, expected) => {
    const { err, code } = await remind(...args)
    expect(err).toContain(expected)
    expect(code).toBe(2)
  })
})
