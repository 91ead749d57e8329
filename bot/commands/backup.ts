/** `npm run backup`: the whole store into one file, while the service runs. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '#bot/store/backup.ts'
import { readBackupFile } from '#bot/store/backup-file.ts'
import { Misuse, runCommand, withStore } from './command.ts'

const usage = `Back up the store into one file, while the service runs.

  npm run backup                      into the data folder's backups/, named for the moment
  npm run backup -- plan.backup.gz    into that file

  --help   this text

The file holds people, actions, their history and reminders, but no message and nothing of any young person: none of that is stored.
It has officers' names in it: keep it where the plan may be kept, and a copy of it on another machine.`

await runCommand(usage, async (args) => {
  const { positionals: [named, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  if (more.length > 0) throw new Misuse('One file at a time')
  if (named !== undefined && existsSync(named)) throw new Misuse(`${named} is there already. Choose another name`)
  return withStore(async ({ database, config, clock }) => {
    const file = named ?? join(config.dataFolder, 'backups', `${clock.now().replace(/[:.]/g, '')}.backup.gz`)
    const rows = await backUp(database, file, clock)
    // Read again, because a backup that nobody has read is a hope.
    await readBackupFile(file)
    console.log(`${database.place} is backed up: ${rows} rows in ${file} (${Math.ceil(statSync(file).size / 1000)} kB, read again and whole).`)
  })
})
