/** The report's table as CSV: one row an action, for whoever works on it in a spreadsheet. */
import { stringify } from 'csv-stringify/sync'
import { reportWords as words } from '#bot/conversation/wording/report-words.ts'
import { boardWords } from '#bot/conversation/wording/board-words.ts'
import { guarded } from '#bot/actions/import/export-plan.ts'
import type { PanelReport } from './panel-report.ts'
import { cellsOf } from './report-in-words.ts'

/** With a byte order mark, so that Excel reads it as UTF-8; nothing in it runs as a formula. */
export function reportAsCsv (report: PanelReport): string {
  const { reference, what, owner, due, state, latest } = words.columns
  const rows = report.sections.flatMap(({ heading, lines }) => lines.map((line) => {
    const cells = cellsOf(line, report)
    return [heading ?? words.elsewhere, cells.reference, cells.what, cells.owner, cells.due, cells.state, cells.latest, line.part ? boardWords.parts[line.part] : ''].map(guarded)
  }))
  return `\ufeff${stringify([['Section', reference, what, owner, due, state, latest, words.exceptions], ...rows])}`
}
