/** The plan as a spreadsheet that people can work in and import again: nothing is lost on the way and nothing doubles. */
import { stringify } from 'csv-stringify/sync'
import type { LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { isOverdue, statusInWords, type Action } from '../action.ts'
import type { Change } from '../change.ts'

export type ExportParts = {
  readonly actions: readonly Action[]
  readonly changes: readonly Change[]
  readonly people: readonly Person[]
  readonly today: LondonDate
}

const headings = ['Reference', 'Action', 'Why', 'Kind of why', 'Service', 'Owner', 'Owner email', 'Cover', 'Due date', 'Status', 'BRAG', 'Overdue', 'Progress', 'Evidence'] as const
const dueColumn = headings.indexOf('Due date')
const widths = [12, 60, 36, 12, 18, 22, 28, 22, 12, 22, 8, 9, 60, 40]

function rowsOf ({ actions, changes, people, today }: ExportParts): (string | null)[][] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const byAction = Map.groupBy(changes, ({ actionId }) => actionId)
  const last = (action: Action, field: 'note' | 'evidence'): string | null => byAction.get(action.id)?.findLast((change) => change.field === field)?.to ?? null
  const named = (id: string | null): string | null => { const person = byId.get(id ?? ''); return person ? distinctName(person, people) : null }
  return actions.map((action) => [
    action.reference, action.what, action.why?.text ?? null, action.why?.kind ?? null, action.service, named(action.ownerId), byId.get(action.ownerId ?? '')?.email ?? null, named(action.coverId),
    action.dueOn, statusInWords[action.status], action.brag, isOverdue(action, today) ? 'yes' : null, last(action, 'note'), last(action, 'evidence'),
  ])
}

/** Two people of one name are told apart by their service, as the import reads it. */
const distinctName = (person: Person, people: readonly Person[]): string =>
  person.service && people.some((other) => other.id !== person.id && other.name === person.name) ? `${person.name} (${person.service})` : person.name

/** CSV with a byte order mark, so that Excel reads it as UTF-8; dates as day/month/year; a cell that Excel would run as a formula is kept as text. */
export function exportCsv (parts: ExportParts): string {
  const rows = rowsOf(parts).map((row) => row.map((cell, column) => guarded(column === dueColumn ? dayMonthYear(cell) : cell)))
  return `\ufeff${stringify([headings, ...rows])}`
}

const dayMonthYear = (date: string | null): string | null => date && date.split('-').toReversed().join('/')

// "=HYPERLINK(...)" in a progress note would run on the machine of whoever opens the file.
export const guarded = (cell: string | null): string | null => cell !== null && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell

/** An Excel workbook with real dates, a frozen heading row and filters. Text is typed as text, so nothing in it runs. */
export async function exportExcel (parts: ExportParts): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('Action plan', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(headings).font = { bold: true }
  for (const row of rowsOf(parts)) {
    const added = sheet.addRow(row.map((cell, column) => column === dueColumn && cell ? new Date(`${cell}T00:00:00Z`) : cell))
    added.alignment = { wrapText: true, vertical: 'top' }
    added.getCell(dueColumn + 1).numFmt = 'dd/mm/yyyy'
  }
  widths.forEach((width, column) => { sheet.getColumn(column + 1).width = width })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
