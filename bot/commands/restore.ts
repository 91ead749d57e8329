/** `npm run restore`: brings the store back to what a backup holds, all of it or nothing. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'
import { systemClock } from '#bot/clock.ts'
import { processEnvironment, readConfig } from '#bot/config.ts'
import { placeNameOf } from '#bot/store/database.ts'
import { restore } from '#bot/store/restore.ts'
import { Misuse, runCommand, storeOf } from './command.ts'

const usage = `Restore the store from a backup. Stop the service first.

  npm run restore -- plan.backup.gz [--replace]

  --replace   take the place of a store that holds something; what it holds is kept beside
  --help      this text

The backup may come from the other database: that is how a council moves from the embedded database to PostgreSQL.`

await runCommand(usage, async (args) => {
  const { values, positionals: [file, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { replace: { type: 'boolean' } } })
  if (file === undefined || more.length > 0) throw new Misuse('Name one file that "npm run backup" wrote')
  const config = readConfig(processEnvironment())
  const where = storeOf(config)
  const { rows, at, keptBefore } = await restore(where, file, { clock: systemClock, replace: values.replace === true, safetyFolder: join(config.dataFolder, 'backups') })
  const made = DateTime.fromISO(at, { zone: 'Europe/London', locale: 'en-GB' }).toFormat("cccc d MMMM yyyy 'at' HH:mm")
  console.log(`${placeNameOf(where)} is as it was on ${made}: ${rows} rows.${keptBefore === undefined ? '' : ` What was there before is kept in ${keptBefore}.`}`)
  console.log('Start the service again. Whatever was due since then is looked at afresh: people hear once about what was late.')
})
