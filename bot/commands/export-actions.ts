/** `npm run export-actions`: the whole plan as a spreadsheet that can be worked in and imported again. */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportCsv, exportExcel } from '#bot/actions/import/export-plan.ts'
import { londonDateOf } from '#bot/clock.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { Misuse, runCommand, withStore } from './command.ts'

const usage = `Export the action plan to a spreadsheet.

  npm run export-actions -- plan.xlsx [--force]
  npm run export-actions -- plan.csv [--force]

  --force   write over a file that is there already
  --help    this text

The file can be changed and imported again (npm run import-actions). It has officers' names in it: keep it where the plan belongs.`

await runCommand(usage, async (args) => {
  const { values, positionals: [file, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { force: { type: 'boolean' } } })
  const isExcel = file?.toLowerCase().endsWith('.xlsx')
  if (file === undefined || more.length > 0 || !(isExcel || file.toLowerCase().endsWith('.csv'))) throw new Misuse('Name one file that ends in .xlsx or .csv')
  if (existsSync(file) && !values.force) throw new Misuse(`${file} is there already. Choose another name, or add --force`)
  return withStore(async ({ database, clock }) => {
    const store = openActionStore(database.db)
    const [actions, changes, people] = [await store.list(), await store.changesFrom('', '9999'), await openPersonStore(database.db).everyone()]
    const parts = { actions, changes, people, today: londonDateOf(clock.now()) }
    // For its owner only: names of staff are inside.
    writeFileSync(file, isExcel ? await exportExcel(parts) : exportCsv(parts), { mode: 0o600 })
    console.log(`${actions.length === 1 ? 'One action' : `${actions.length} actions`} exported to ${file}.`)
  })
})
