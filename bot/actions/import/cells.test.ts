import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { addDays } from '#bot/calendar/working-days.ts'
import { readBragCell, readDueCell, readOwnerCell, readStatusCell, readWhyCell, type ReadCell } from './cells.ts'

const calendar = { today: '2025-12-01', panelDates: ['2026-01-15'] }
const told = <Value>(read: ReadCell<Value>): unknown => 'problem' in read ? `${read.problem} > ${read.fix}` : read.remark ? [read.value, read.remark] : read.value

describe('a due date’s cell', () => {
  it.each([
    ['2026-03-12', '2026-03-12'], ['12/03/2026', '2026-03-12'], ['12/3/26', '2026-03-12'], ['12.03.26', '2026-03-12'], ['12-03-2026', '2026-03-12'], ['12th March 2026', '2026-03-12'], ['Thurs 12 March 2026', '2026-03-12'],
    [46_093, '2026-03-12'], [46_093.75, '2026-03-12'], [null, null],
    ['31/03/2024', '2024-03-31'],
    ['March 2026', ['2026-03-31', 'I took “March 2026” as the end of it.']], ["Mar '26", ['2026-03-31', 'I took “Mar \'26” as the end of it.']], ['by end of March 2026', '2026-03-31'],
    ['12 March', ['2026-03-12', '“12 March” has no year; I took Thursday 12 March 2026.']],
    ['TBC', [null, '“TBC” is no day, so the action has no due date yet.']], ['Ongoing – reviewed termly', [null, '“Ongoing – reviewed termly” is no day, so the action has no due date yet.']], ['Summer term', [null, '“Summer term” is no day, so the action has no due date yet.']],
    ['31/04/2026', 'There is no 31 April. > Write the date as day/month/year.'], ['03/25/2026', 'There is no month 25. I read dates as day/month: 12/3 is 12 March. > Write the date as day/month/year.'],
    [12, '12 is no date > Write the date as day/month/year.'], ['see minutes', [null, '“see minutes” is no day, so the action has no due date yet.']], ['see minute 7b', '“see minute 7b” is no date that I can read > Write the date as day/month/year, or leave the cell empty.'],
  ])('%j', (cell, expected) => { expect(told(readDueCell(cell, calendar))).toEqual(expected) })

  it('comes back from Excel’s serial number for every day of sixty years', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 22_000 }), (days) => {
      const date = addDays('1995-01-01', days)
      const serial = DateTime.fromISO(date, { zone: 'utc' }).diff(DateTime.utc(1899, 12, 30), 'days').days
      expect(told(readDueCell(serial, calendar))).toBe(date)
    }))
  })
})

it.each([
  ['Not started', 'open'], ['In progress', 'in_progress'], ['ON TRACK', 'in_progress'], ['Overdue', 'in_progress'], ['Complete.', 'closed'], ['Done', 'awaiting_sign_off'], ['done, awaiting sign-off', 'awaiting_sign_off'], ['Cancelled', 'withdrawn'],
  ['Amber', null], [null, null],
  ['Ongoing - meeting in May', ['in_progress', 'I took “ongoing - meeting in may” as in progress; the rest of it is left out.']],
  ['see Teams', '“see teams” is no status that I know > Write open, in progress, done awaiting sign-off, closed or withdrawn.'],
])('the status %j', (cell, expected) => { expect(told(readStatusCell(cell))).toEqual(expected) })

it.each([['R', 'red'], ['amber', 'amber'], ['Yellow', 'amber'], ['Green: on track', 'green'], ['Complete', 'blue'], ['', null], ['purple', [null, '“purple” is no colour that I know, so the action has none.']]])('the colour %j', (cell, expected) => { expect(told(readBragCell(cell || null))).toEqual(expected) })

it.each([
  ['Amira Khan', { owner: 'Amira Khan', cover: null }], ['Khan, Amira', { owner: 'Khan, Amira', cover: null }], ['Amira Khan / Tom Okafor', { owner: 'Amira Khan', cover: 'Tom Okafor' }], ['Amira Khan\nTom Okafor', { owner: 'Amira Khan', cover: 'Tom Okafor' }],
  ['Amira Khan & Housing team', { owner: 'Amira Khan', cover: null }], ['All partners', { owner: null, cover: null }], ['Vacant', { owner: null, cover: null }], [null, { owner: null, cover: null }],
])('the owner %j', (cell, expected) => { expect(readOwnerCell(cell)).toMatchObject(expected) })

it.each([
  ['Promise 4: a safe place', 'Priority', 'promise'], ['Principle 5', 'Theme', 'principle'], ['Panel 12 March, minute 7', 'Source', 'meeting'], ['2.3', 'Strategy paragraph', 'paragraph'],
])('%j under “%s” is a %s', (cell, heading, kind) => { expect(readWhyCell(cell, null, heading)).toEqual({ kind, text: cell }) })
