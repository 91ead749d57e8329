/** The command as panel support's colleague on the machine runs it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anAction } from '#bot/actions/for-tests.ts'
import { amira } from '#bot/reminders/for-tests.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { openDatabase } from '#bot/store/database.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { runCommand, type Ran } from './run-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-command-'))
beforeAll(async () => {
  const database = await openDatabase({ folder })
  await openPersonStore(database.db).insert({ ...amira, managerId: null })
  await openActionStore(database.db).write([{ before: null, after: anAction({ dueOn: '2020-12-24' }), changes: [] }])
  await database.close()
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const report = (...args: string[]): Promise<Ran> => runCommand('report', { args, environment: { DATA_FOLDER: folder } })

it('reads on the terminal, and for a panel that is named', async () => {
  const { out, code } = await report('--panel', '2030-01-27', '--since', '2029-10-01')
  expect(code).toBe(0)
  expect(out).toMatch(/For the panel on Sunday 27 January 2030\.[^]*What moved since Monday 1 October 2029:[^]*Late \(1\):\n- CP-012: Update the housing protocol\. Owner: Amira Khan\./)
})

it('becomes a Word file that only its owner can read, and writes over nothing', async () => {
  const file = join(folder, 'report.docx')
  expect((await report(file)).out).toBe(`The panel's report is in ${file}.\n`)
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await report(file)).toMatchObject({ code: 2, err: expect.stringContaining('is there already. Choose another name, or add --force') })
})

it('says what is wrong with how it was called', async () => {
  expect(await report('report.pdf')).toMatchObject({ code: 2, err: expect.stringContaining('Name one file that ends in .docx or .csv') })
  expect(await report('--panel', '27 January')).toMatchObject({ code: 2, err: expect.stringContaining('--panel "27 January" is no date. Write it as 2027-01-27') })
})
