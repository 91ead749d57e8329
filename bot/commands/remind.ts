/** `npm run remind`: who would get which reminder at a moment, how those so far ended, and the switch that stops all sending. */
import { parseArgs } from 'node:util'
import { instantOf, later, londonDateOf, type Instant } from '#bot/clock.ts'
import { openPeople } from '#bot/people/people.ts'
import { readWorldFrom } from '#bot/reminders/open-reminders.ts'
import { previewAsJson, previewInWords, readPreview } from '#bot/reminders/preview.ts'
import type { ReminderStore } from '#bot/reminders/reminder-store.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { Misuse, runCommand, withStore, type Opened } from './command.ts'

const usage = `Look at the reminders, or stop them. The running service sends them; this command never does.

  npm run remind -- --dry-run [--at 2026-12-24T09:00] [--json]
  npm run remind -- --status [--json]
  npm run remind -- --stop "wrong dates were imported" --by "Joan Whitehead"
  npm run remind -- --resume --by "Joan Whitehead"

  --dry-run      who would get what at that moment and why, who would not and why not
  --at MOMENT    London time unless it says otherwise; now when left out
  --status       how the reminders of the last 30 days ended, and whether sending is stopped
  --stop REASON  nothing more is sent, by any replica, until --resume
  --by NAME      who says so: it is kept
  --json         print JSON instead of sentences
  --help         this text`

const optionsFrom = (args: readonly string[]) => parseArgs({
  args: [...args],
  options: { 'dry-run': { type: 'boolean' }, 'at': { type: 'string' }, 'status': { type: 'boolean' }, 'stop': { type: 'string' }, 'resume': { type: 'boolean' }, 'by': { type: 'string' }, 'json': { type: 'boolean' } },
}).values

async function dryRun (at: string | undefined, asJson: boolean, { database, clock, config, settings }: Opened, store: ReminderStore): Promise<void> {
  const people = openPeople({ store: openPersonStore(database.db), clock, firstAdministrators: config.firstAdministrators })
  const now = clock.now()
  const preview = await readPreview(at === undefined ? now : momentOf(at), now, { store, readWorld: readWorldFrom({ people, store, settings: settings.actions }) })
  console.log(asJson ? JSON.stringify(previewAsJson(preview), null, 2) : previewInWords(preview))
}

function momentOf (written: string): Instant {
  try {
    return instantOf(written)
  } catch (error) {
    throw new Misuse(`--at: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

const daysLookedBack = 30

async function status (asJson: boolean, now: Instant, store: ReminderStore): Promise<void> {
  const account = await store.account(later(now, -daysLookedBack * 86_400_000), later(now, 1))
  const stopped = await store.stopped()
  if (asJson) return void console.log(JSON.stringify({ since: londonDateOf(later(now, -daysLookedBack * 86_400_000)), ...account, stopped: stopped ?? null }, null, 2))
  const { sent, no_longer_needed: dropped, overtaken, undeliverable, waiting } = account
  console.log(`Due in the last ${daysLookedBack} days: ${sent + dropped + overtaken + undeliverable + waiting}. Sent ${sent}, no longer needed ${dropped}, overtaken by a newer one ${overtaken}, undeliverable ${undeliverable}, waiting ${waiting}.`)
  console.log(stopped ? `Sending is stopped since ${stopped.at} by ${stopped.byName}: ${stopped.reason}` : 'Sending is on.')
}

function nameFrom (by: string | undefined): string {
  if (by === undefined || by.trim() === '') throw new Misuse('Say who you are with --by "Your Name": it is kept beside the stop')
  return by.trim()
}

await runCommand(usage, async (args) => {
  const { 'dry-run': isDryRun, at, status: isStatus, stop, resume, by, json = false } = optionsFrom(args)
  if ([isDryRun, isStatus, stop !== undefined, resume].filter(Boolean).length !== 1) throw new Misuse('Say one of --dry-run, --status, --stop and --resume')
  if (stop?.trim() === '') throw new Misuse('Say why with --stop "reason": people will ask')
  await withStore(async (opened) => {
    const store = openReminderStore(opened.database.db, opened.database.kind)
    const now = opened.clock.now()
    if (isDryRun) return dryRun(at, json, opened, store)
    if (isStatus) return status(json, now, store)
    if (stop !== undefined) await store.stopSending({ byName: nameFrom(by), byId: null, at: now, reason: stop.trim() })
    else await store.resumeSending({ byName: nameFrom(by), byId: null, at: now })
    return status(json, now, store)
  })
})
