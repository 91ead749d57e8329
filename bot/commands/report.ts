/** `npm run report`: the panel's report on the terminal, as a Word file that somebody edits, or as CSV. */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { londonDateOf } from '#bot/clock.ts'
import { panelReportOf } from '#bot/reports/panel-report.ts'
import { reportPeriod } from '#bot/reports/panel-dates.ts'
import { reportAsCsv } from '#bot/reports/report-as-csv.ts'
import { reportAsWord } from '#bot/reports/report-as-word.ts'
import { reportInWords } from '#bot/reports/report-in-words.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { Misuse, runCommand, withStore } from './command.ts'

const usage = `The panel's report: where the plan stands, what moved, exceptions, every action, who did not answer.

  npm run report
  npm run report -- report.docx [--panel 2027-01-27] [--since 2026-10-15] [--force]
  npm run report -- report.csv

  --panel DATE   the panel it is for; the next one in the council's settings when left out
  --since DATE   the first day looked back on; the day after the last panel when left out, or a quarter
  --force        write over a file that is there already
  --help         this text

It names officers and who did not answer: check it before it is published.`

const dateFrom = (written: string | undefined, option: string): string | undefined => {
  if (written === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written)))) return written
  throw new Misuse(`${option} "${written}" is no date. Write it as 2027-01-27`)
}

await runCommand(usage, async (args) => {
  const { values, positionals: [file, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { panel: { type: 'string' }, since: { type: 'string' }, force: { type: 'boolean' } } })
  const kind = /\.(docx|csv)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (more.length > 0 || (file !== undefined && kind === undefined)) throw new Misuse('Name one file that ends in .docx or .csv, or none to read it here')
  if (file !== undefined && existsSync(file) && !values.force) throw new Misuse(`${file} is there already. Choose another name, or add --force`)
  const [panelOn, since] = [dateFrom(values.panel, '--panel'), dateFrom(values.since, '--since')]
  await withStore(async ({ database, clock, settings }) => {
    const today = londonDateOf(clock.now())
    const store = openActionStore(database.db)
    const actions = await store.list()
    const report = panelReportOf({
      actions, changes: await store.changesFrom('', '9999'), people: await openPersonStore(database.db).everyone(),
      reminders: await openReminderStore(database.db, database.kind).ofActions(actions.map(({ id }) => id)),
      today, ...reportPeriod(settings.actions.panelDates, today, panelOn), ...(since === undefined ? {} : { since }),
    })
    if (file === undefined) return void console.log(reportInWords(report))
    // For its owner only: names of staff are inside.
    writeFileSync(file, kind === 'docx' ? await reportAsWord(report) : reportAsCsv(report), { mode: 0o600 })
    console.log(`The panel's report is in ${file}.`)
  })
})
