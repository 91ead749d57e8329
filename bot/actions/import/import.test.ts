import { beforeEach, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { clockAt } from '#bot/clock.ts'
import { openRules } from '#bot/one-child/identifiable-child.ts'
import { besidesColleagues } from '#bot/conversation/steps/actions/about-one-child.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { brags, statuses, whyKinds, type Action } from '../action.ts'
import { changesBetween } from '../change.ts'
import { aPerson, anAction } from '../for-tests.ts'
import { exportCsv, exportExcel } from './export-plan.ts'
import { plans } from './fixtures/make-plans.ts'
import { openImport } from './import-plan.ts'
import { previewInWords } from './preview-in-words.ts'
import type { Preview } from './preview.ts'
import { readSheets } from './read-sheet.ts'

const database = databaseForTests()
const clock = clockAt('2025-12-01T10:00:00.000Z')
const store = () => openActionStore(database().db)
const people = () => openPersonStore(database().db)
const importPlan = () => openImport({ actions: store(), people: people(), clock, settings: { panelDates: [], closureDays: [] }, aboutOneChild: besidesColleagues(openRules(), () => []) })
const importer = { byId: null, byName: 'Joan Whitehead', through: 'import' } as const
const preview = (file: string, bytes: Uint8Array, chosen = {}) => importPlan().preview(file, bytes, importer, chosen)
const fixture = (name: keyof typeof plans): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name))
const csv = (...rows: string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'))
const lines = (shown: Preview['remarks']): string[] => shown.map(({ row, column, says, fix }) => `${row} ${column}: ${says}${fix ? ` > ${fix}` : ''}`)
const ownerOf = async ({ ownerId }: Action): Promise<string | undefined> => ownerId === null ? undefined : (await people().byId(ownerId))?.name

beforeEach(async () => {
  const { db } = database()
  for (const table of ['presses', 'actionChanges', 'actions', 'people'] as const) await db.deleteFrom(table).execute()
  await db.updateTable('counters').set({ value: 0 }).where('name', '=', 'actionReference').execute()
})

it.each(Object.keys(plans) as (keyof typeof plans)[])('the fixture %s is the one its generator makes', async (name) => {
  expect(await readSheets(name, fixture(name))).toEqual(await readSheets(name, await plans[name]()))
})

describe('a board’s plan with a title, merged promises, colours without words and dates in seven ways', () => {
  it('is understood, and everything taken for granted is said', async () => {
    const seen = await preview('board-plan.xlsx', fixture('board-plan.xlsx'))
    expect(seen.problems).toEqual([])
    expect(seen.counts).toEqual({ new: 9, changed: 0, unchanged: 0, leftOut: 2 })
    expect(previewInWords(seen).slice(0, 4)).toEqual([
      'board-plan.xlsx, sheet “Action Plan 25-26”, headings in row 4.',
      'Columns: Reference from “Ref”, Action from “Action”, Why from “Promise”, Owner from “Lead Officer”, Due date from “By When”, BRAG from “RAG”, Progress from “Progress update”, Evidence from “Evidence of impact”.',
      '9 new, 0 changed, 0 the same, 2 rows without an action left out.',
      'New names: Joan Whitehead, Amira Khan, Tom Okafor.',
    ])
    expect(lines(seen.remarks)).toEqual(expect.arrayContaining([
      '9 By When: I took “March 2026” as the end of it.', '10 Lead Officer: I took “Amira Kahn” as Amira Khan.', '12 By When: “Ongoing” is no day, so the action has no due date yet.',
      '12 Lead Officer: “IPP / Health partners” is no person, so the action has no owner yet.', '11 By When: I took Q4 as a quarter of the financial year, so it ends on Tuesday 31 March 2026.',
    ]))
  })

  it('gives every action its promise, owner, date and colour', async () => {
    expect(await importPlan().carryOut(await preview('board-plan.xlsx', fixture('board-plan.xlsx')))).toBe('written')
    const plan = await store().list()
    const told = await Promise.all(plan.map(async (action) => [action.reference, await ownerOf(action) ?? null, action.dueOn, action.brag, action.why?.text.slice(0, 9)]))
    expect(told.toSorted()).toEqual([
      ['P1.1', 'Joan Whitehead', '2026-01-15', 'green', 'Promise 1'], ['P1.2', 'Joan Whitehead', '2026-03-31', 'amber', 'Promise 1'], ['P1.3', 'Joan Whitehead', '2026-03-31', 'red', 'Promise 1'],
      ['P2.1', 'Amira Khan', '2026-03-12', 'amber', 'Promise 2'], ['P2.2', 'Amira Khan', '2026-03-31', 'green', 'Promise 2'], ['P2.3', 'Amira Khan', '2026-06-30', null, 'Promise 2'],
      ['P3.1', 'Tom Okafor', '2026-03-31', 'green', 'Promise 3'], ['P3.2', null, null, 'amber', 'Promise 3'], ['P3.3', null, null, null, 'Promise 3'],
    ])
    const drafted = await store().byReference('P1.2')
    expect(await store().history(drafted!.id)).toContainEqual(expect.objectContaining({ field: 'note', to: 'Spring edition drafted', byName: 'Joan Whitehead', through: 'import' }))
  })

  it('imported again changes nothing, and with one cell changed only that', async () => {
    await importPlan().carryOut(await preview('board-plan.xlsx', fixture('board-plan.xlsx')))
    const again = await preview('board-plan.xlsx', fixture('board-plan.xlsx'))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 9 })
    expect(await importPlan().carryOut(again)).toBe('nothing to write')

    const changed = await preview('plan.csv', csv('Ref,Action,Lead,By when', 'P2.1,Update the joint housing protocol with care leavers’ own checks,Tom Okafor,30/04/2026'))
    expect(previewInWords(changed)).toContain('Row 2, P2.1: Owner: Amira Khan → Tom Okafor; Due: Thursday 12 March 2026 → Thursday 30 April 2026.')
    await importPlan().carryOut(changed)
    expect(await store().list()).toHaveLength(9)
    expect(await store().byReference('P2.1')).toMatchObject({ dueOn: '2026-04-30', brag: 'amber', version: 2 })
  })
})

describe('a tracker with rows that cannot be meant', () => {
  it('names each with its row and what to do, and changes nothing at all', async () => {
    const seen = await preview('housing-tracker.csv', fixture('housing-tracker.csv'))
    expect(lines(seen.problems)).toEqual([
      '4 Who: “Sarah” may be Sarah Whitfield or Sarah Jones > Write the full name, or add their e-mail address.',
      '5 Target date: There is no 31 April. > Write the date as day/month/year.',
      '6 Task: The action is empty > Say what will be done, or delete the row.',
      '7 Target date: There is no month 25. I read dates as day/month: 12/3 is 12 March. > Write the date as day/month/year.',
      '8 Status: “see teams chat” is no status that I know > Write open, in progress, done awaiting sign-off, closed or withdrawn.',
      '9 Task: The same action stands in row 2 already > Delete one of the two, or give both a reference.',
    ])
    expect(await importPlan().carryOut(seen)).toBe('has problems')
    expect([await store().list(), await people().everyone()]).toEqual([[], []])
  })

  it('keeps its curly quotes and dashes, although it is no UTF-8', async () => {
    const [sheet] = await readSheets('housing-tracker.csv', fixture('housing-tracker.csv'))
    expect(sheet?.rows[2]?.[1]).toBe('Remove “intentionally homeless” from care leavers’ letters')
    expect(sheet?.rows[1]?.[5]).toBe('Met twice – minutes on the shared drive')
  })

  it('has line numbers, which are no references: another service’s line 1 is another action', async () => {
    const one = csv('No,Task,Who,Target date', '1,Review the rent deposit scheme,Lee Ong,31/03/2026')
    await importPlan().carryOut(await preview('housing.csv', one))
    await importPlan().carryOut(await preview('leisure.csv', csv('No,Task,Who,Target date', '1,Free leisure card to 25,Tom Okafor,31/03/2026')))
    expect((await store().list()).map(({ what }) => what).toSorted()).toEqual(['Free leisure card to 25', 'Review the rent deposit scheme'])
    expect((await preview('housing.csv', one)).counts).toMatchObject({ new: 0, unchanged: 1 })
  })
})

describe('scrutiny’s recommendations on two sheets', () => {
  it('take the fuller sheet, say so of the other, and skip headings that every page repeats', async () => {
    const seen = await preview('scrutiny-recommendations.xlsx', fixture('scrutiny-recommendations.xlsx'))
    expect(seen.counts).toMatchObject({ new: 5, leftOut: 0 })
    expect(previewInWords(seen).slice(2, 4)).toEqual(['Left out: “Cost code”.', 'Not imported: sheet “Leisure”. Import one as a file of its own, or by naming it: --sheet "Leisure".'])
    expect(seen.written.map(({ after }) => [after.reference, after.status, after.why?.text, after.service])).toEqual([
      ['ED-1', 'in_progress', 'Theme A – Virtual School', 'Virtual School'], ['ED-2', 'closed', 'Theme A – Virtual School', 'Virtual School'],
      ['ED-3', 'open', 'Theme B – Work', 'HR'], ['ED-4', 'in_progress', 'Theme B – Work', 'HR'], ['ED-5', 'withdrawn', 'Theme B – Work', 'HR'],
    ])
    expect((await preview('scrutiny-recommendations.xlsx', fixture('scrutiny-recommendations.xlsx'), { sheet: 'leisure' })).written.map(({ after }) => after.reference)).toEqual(['LE-1'])
  })

  it('point out the row that is about one child', async () => {
    const seen = await preview('scrutiny-recommendations.xlsx', fixture('scrutiny-recommendations.xlsx'))
    expect(lines(seen.remarks).filter((line) => line.includes('one child'))).toEqual([expect.stringMatching(/^8 Latest update: This reads as if it were about one child/)])
  })
})

describe('an import', () => {
  const plan = csv('Action,Owner,Due,Status', 'Write the annual report for the panel in January,Joan Whitehead,31/01/2026,open')

  it('finds its actions by their words where the sheet has no references, also once a slip is corrected', async () => {
    await importPlan().carryOut(await preview('plan.csv', plan))
    const corrected = await preview('plan.csv', csv('Action,Owner,Due', 'Write the anual report for the panel in January,Joan Whitehead,31/01/2026'))
    expect(corrected.counts).toMatchObject({ new: 0, changed: 1 })
    expect(lines(corrected.remarks)).toContain('2 Action: I took this as CP-001 with its words corrected.')
  })

  it('takes next month’s report for another action, however alike the words', async () => {
    await importPlan().carryOut(await preview('plan.csv', plan))
    expect((await preview('plan.csv', csv('Action,Owner,Due', 'Write the annual report for the panel in June,Joan Whitehead,30/06/2026'))).counts).toMatchObject({ new: 1, changed: 0 })
  })

  it('keeps the reference that an action has when the sheet later brings one of its own', async () => {
    await importPlan().carryOut(await preview('plan.csv', plan))
    const named = await preview('plan.csv', csv('Ref,Action,Owner,Due', 'AR-1,Write the annual report for the panel in January,Joan Whitehead,31/01/2026'))
    expect(named.counts).toMatchObject({ new: 0, unchanged: 1 })
    expect(lines(named.remarks)).toEqual(['2 Ref: The plan calls this action CP-001; it keeps that reference.'])
  })

  it('does not overwrite another service’s 1.2 with its own', async () => {
    await importPlan().carryOut(await preview('housing.csv', csv('Ref,Action,Owner,Due', '1.2,Review the rent deposit scheme,Lee Ong,31/03/2026')))
    const health = await preview('health.csv', csv('Ref,Action,Owner,Due', '1.2,Dental checks for every child,Tom Okafor,31/03/2026'))
    expect(lines(health.problems)).toEqual(['2 Ref: 1.2 is “Review the rent deposit scheme” in the plan, not this > Give this row another reference, such as one with letters for its service.'])
  })

  it('takes nothing away where a cell or a column is empty', async () => {
    await importPlan().carryOut(await preview('plan.csv', csv('Ref,Action,Owner,Due,RAG,Service', 'A-1,Call the provider,Lee Ong,31/03/2026,Amber,Housing')))
    expect((await preview('plan.csv', csv('Ref,Action,Owner,Due', 'A-1,Call the provider,,'))).counts).toMatchObject({ unchanged: 1 })
  })

  it('says that it would open again what is closed', async () => {
    await importPlan().carryOut(await preview('plan.csv', csv('Ref,Action,Owner,Due,Status', 'A-1,Call the provider,Lee Ong,31/03/2026,Complete')))
    expect(lines((await preview('plan.csv', csv('Ref,Action,Owner,Due,Status', 'A-1,Call the provider,Lee Ong,31/03/2026,In progress'))).remarks)).toEqual(['2 Status: A-1 is closed in the plan; this opens it again.'])
  })

  it('is not carried out over what somebody changed since it was shown', async () => {
    await importPlan().carryOut(await preview('plan.csv', plan))
    const late = await preview('plan.csv', csv('Action,Owner,Due', 'Write the annual report for the panel in January,Joan Whitehead,28/02/2026', 'Print it,Joan Whitehead,28/02/2026'))
    const before = (await store().byReference('CP-001'))!
    const after = { ...before, brag: 'red' as const, version: before.version + 1 }
    await store().write([{ before, after, changes: changesBetween(before, after, { ...importer, at: clock.now() }) }])
    expect(await importPlan().carryOut(late)).toBe('stale')
    expect(await store().list()).toEqual([after])
  })

  it.each([
    ['plan.pdf', csv('Action'), /is not a spreadsheet that can be read. Save it as Excel Workbook/],
    ['plan.xlsx', csv('not a workbook'), /could not be opened. It may be protected with a password/],
    ['plan.csv', csv('Name,Telephone', 'Amira,01632 960001'), /has no row of headings that looks like an action plan's.*has: Name, Telephone/],
    ['plan.csv', csv(''), /It is empty/],
  ])('of %s says what to do', async (file, bytes, message) => {
    await expect(preview(file, bytes)).rejects.toThrow(message)
  })

  it('takes the columns that a person names', async () => {
    const odd = csv('Thing,Human,Moment', 'Call the provider,Lee Ong,31/03/2026')
    await expect(preview('odd.csv', odd)).rejects.toThrow(/Call the columns Action, Owner and Due date, or name yours/)
    const seen = await preview('odd.csv', odd, { columns: { what: 'Thing', owner: 'human', dueOn: 'Moment' } })
    expect(seen.written[0]?.after).toMatchObject({ what: 'Call the provider', dueOn: '2026-03-31' })
    await expect(preview('odd.csv', odd, { columns: { what: 'Thing', owner: 'human', dueOn: 'Month' } })).rejects.toThrow(/has no column called “Month”. Its headings are: Thing, Human, Moment/)
  })
})

describe('an export', () => {
  const amira = aPerson({ id: 'amira', name: 'Amira Khan', email: 'amira.khan@council.example' })
  const [sarah, otherSarah] = [aPerson({ id: 'sarah-1', name: 'Sarah Jones', service: 'Housing' }), aPerson({ id: 'sarah-2', name: 'Sarah Jones', service: 'Health' })]

  it('cannot run anything on the machine of whoever opens it, and gives the same words back', async () => {
    const note = '=HYPERLINK("https://evil.example","Click me")'
    const action = anAction({ reference: 'CP-001', what: '-2+3 homes' })
    const changes = [{ ...changesBetween(null, action, { ...importer, at: clock.now() })[0]!, field: 'note' as const, from: null, to: note }]
    const text = exportCsv({ actions: [action], changes, people: [amira], today: '2025-12-01' })
    expect(text.split('\n')[1]).toMatch(/^CP-001,'-2\+3 homes,.*"'=HYPERLINK/)
    const [sheet] = await readSheets('plan.csv', new TextEncoder().encode(text))
    expect(sheet?.rows[1]).toEqual(expect.arrayContaining(['-2+3 homes', note]))
  })

  const words = fc.stringMatching(/^[=+@'"“A-Za-z-][ ,;"'’\w\t=–-]{0,60}[\w”)]$/)
  const anyAction = fc.record({
    what: words, why: fc.option(fc.record({ kind: fc.constantFrom(...whyKinds), text: words })), service: fc.option(fc.constantFrom('Housing', 'Health & Care; "Teams"')),
    ownerId: fc.option(fc.constantFrom('amira', 'sarah-1', 'sarah-2')), coverId: fc.constantFrom(null, 'sarah-2'), dueOn: fc.option(fc.constantFrom('2026-03-12', '2024-02-29', '2026-10-25')),
    status: fc.constantFrom(...statuses), brag: fc.option(fc.constantFrom(...brags)), note: fc.option(words),
  })

  it.each([['CSV', async (parts: Parameters<typeof exportCsv>[0]) => new TextEncoder().encode(exportCsv(parts)), 'plan.csv'], ['Excel', exportExcel, 'plan.xlsx']] as const)('to %s imported again changes nothing, whatever is in the plan', async (_, write, file) => {
    for (const person of [amira, sarah, otherSarah]) await people().insert(person)
    await fc.assert(fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: 5 }), async (drafts) => {
      for (const table of ['actionChanges', 'actions'] as const) await database().db.deleteFrom(table).execute()
      const written = drafts.map(({ note, coverId, ...draft }, nth) => {
        const after = anAction({ ...draft, what: draft.what.replace(/\s+/g, ' '), coverId: coverId === draft.ownerId ? null : coverId, id: `a-${nth}`, reference: `CP-${900 + nth}` })
        const author = { ...importer, at: clock.now() }
        return { before: null, after, changes: [...changesBetween(null, after, author), ...(note ? [{ actionId: after.id, version: 1, field: 'note' as const, from: null, to: note, ...author, reason: null }] : [])] }
      })
      await store().write(written)
      const parts = { actions: await store().list(), changes: await store().changesFrom('', '9999'), people: await people().everyone(), today: '2025-12-01' }
      const again = await preview(file, await write(parts))
      expect(lines(again.problems)).toEqual([])
      expect(again.written).toEqual([])
      expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: drafts.length })
    }), { numRuns: 60 })
  })
})
