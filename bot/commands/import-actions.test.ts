/** The commands as a person runs them: import, look, change, export, import again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, type Ran } from './run-for-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-command-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
const fixture = (name: string): string => join(import.meta.dirname, '../actions/import/fixtures', name)

const run = (command: string, ...args: string[]): Promise<Ran> => runCommand(command, { args, environment: { DATA_FOLDER: join(folder, 'data') } })
const importing = (file: string, ...args: string[]): Promise<Ran> => run('import-actions', fixture(file), ...args)

describe('importing and exporting the plan', () => {
  let exported: string
  beforeAll(() => { exported = join(folder, 'plan.csv') })

  it('shows first and changes nothing in a dry run', async () => {
    const { out, code } = await importing('board-plan.xlsx', '--dry-run')
    expect(code).toBe(0)
    expect(out).toMatch(/^board-plan\.xlsx, sheet “Action Plan 25-26”, headings in row 4\.\nColumns: Reference from “Ref”[^]*9 new, 0 changed[^]*\n\nThis was a dry run: nothing was changed\.\n$/)
    expect(JSON.parse((await importing('board-plan.xlsx', '--dry-run', '--json')).out)).toMatchObject({ outcome: 'dry run', counts: { new: 9 } })
  })

  it('refuses the whole plan for one bad row, with each row and its fix, and says so by its exit code', async () => {
    const { out, code } = await importing('housing-tracker.csv')
    expect(code).toBe(1)
    expect(out).toMatch(/6 problems stop the import\. Nothing was changed:\nRow 4, Who: “Sarah” may be Sarah Whitfield or Sarah Jones\. Write the full name, or add their e-mail address\.\n/)
    expect(JSON.parse((await importing('housing-tracker.csv', '--json')).out)).toMatchObject({ outcome: 'has problems', problems: [{ row: 4, column: 'Who' }, { row: 5 }, { row: 6 }, { row: 7 }, { row: 8 }, { row: 9 }] })
  })

  it('imports, and a second time finds nothing to do', async () => {
    expect((await importing('board-plan.xlsx', '--by', 'Joan Whitehead')).out).toMatch(/\nImported\.\n$/)
    expect((await importing('board-plan.xlsx')).out).toMatch(/0 new, 0 changed, 9 the same[^]*Nothing to import: the plan says all of this already\.\n$/)
  })

  it('exports what can be changed and imported again', async () => {
    expect((await run('export-actions', exported)).out).toBe(`9 actions exported to ${exported}.\n`)
    expect(statSync(exported).mode & 0o777).toBe(0o600)
    const sheet = readFileSync(exported, 'utf8')
    expect(sheet).toContain('P2.1,Update the joint housing protocol with care leavers’ own checks,Promise 2: A safe and stable place to live,promise,,Amira Khan,,,12/03/2026,open,amber')
    writeFileSync(join(folder, 'changed.csv'), sheet.replace('12/03/2026', '30/04/2026'))
    const again = JSON.parse((await run('import-actions', join(folder, 'changed.csv'), '--json')).out) as Record<string, unknown>
    expect(again).toMatchObject({ outcome: 'written', counts: { new: 0, changed: 1, unchanged: 8 }, changes: [{ reference: 'P2.1', changed: [{ field: 'dueOn', from: '2026-03-12', to: '2026-04-30' }] }] })
    expect((await run('export-actions', exported)).err).toMatch(/is there already\. Choose another name, or add --force\./)
  })

  it.each([
    [[], 'There is no file. Name the spreadsheet after --'], [['nowhere.xlsx'], 'nowhere.xlsx cannot be read (ENOENT)'], [['a.csv', 'b.csv'], 'One file at a time.'],
    [[fixture('housing-tracker.csv'), '--column', 'boss=Who'], '--column "boss=Who" is not FIELD=HEADING'], [[fixture('housing-tracker.csv'), '--bogus'], 'Unknown option \'--bogus\''],
  ])('says how it is called: %j', async (args, problem) => {
    const { out, err, code } = await run('import-actions', ...args)
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain(problem)
    expect(err).toContain('npm run import-actions -- plan.xlsx [options]')
  })

  it('says what to do about a file without a plan, without a stack', async () => {
    writeFileSync(join(folder, 'phones.csv'), 'Name,Telephone\nAmira,01632 960001')
    const { err, code } = await run('import-actions', join(folder, 'phones.csv'))
    expect(code).toBe(1)
    expect(err).toMatch(/^phones\.csv has no row of headings that looks like an action plan's\./)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
