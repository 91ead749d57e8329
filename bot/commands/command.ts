/** What commands that work on the store share: they open it as the service does, beside it, and say mistakes in words, not as a stack. */
import { systemClock, type Clock } from '#bot/clock.ts'
import { processEnvironment, readConfig, type Config } from '#bot/config.ts'
import { readCouncilSettings } from '#bot/settings/read-council-settings.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { openDatabase, type Database, type StorePlace } from '#bot/store/database.ts'

/** A mistake in how a command was called: shown with its usage. */
export class Misuse extends Error {}

export type Opened = { readonly database: Database, readonly config: Config, readonly settings: CouncilSettings, readonly clock: Clock }

export const storeOf = ({ databaseUrl, dataFolder }: Config): StorePlace => databaseUrl === undefined ? { folder: dataFolder } : { url: databaseUrl }

/** Opens the store that the environment names, and closes it whatever happens. */
export async function withStore<Result> (work: (opened: Opened) => Promise<Result>): Promise<Result> {
  const config = readConfig(processEnvironment())
  const settings = readCouncilSettings(config.councilSettingsFile)
  const database = await openDatabase(storeOf(config), systemClock)
  try {
    return await work({ database, config, settings, clock: systemClock })
  } finally {
    await database.close()
  }
}

/**
 * Runs a command to its exit code: what `main` gives (0 when it gives nothing), 1 when it fails, 2 when it was called wrongly.
 * `--help` prints the usage.
 */
export async function runCommand (usage: string, main: (args: readonly string[]) => Promise<number | void>): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) return void console.log(usage)
  try {
    process.exitCode = await main(args) ?? 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const isMisuse = error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true
    console.error(isMisuse ? `${message.split('. To specify')[0]?.replace(/\.?$/, '.')}\n\n${usage}` : message)
    process.exitCode = isMisuse ? 2 : 1
  }
}
