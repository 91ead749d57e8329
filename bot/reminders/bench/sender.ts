/**
 * One replica of the reminders as a process of its own, to be killed or multiplied: beats until nothing that is due is left.
 * Started by start-sender.ts with its settings as JSON; says "ready" once it begins and what it sent at the end.
 */
import { openTeams } from '#bot/channels/teams/open-teams.ts'
import { remindInTeams } from '#bot/channels/teams/remind-in-teams.ts'
import { later, type Clock } from '#bot/clock.ts'
import { createLog } from '#bot/log.ts'
import { openPeople } from '#bot/people/people.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openDatabase, type StorePlace } from '#bot/store/database.ts'
import { openPace } from '#bot/store/pace.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { beat, type BeatParts } from '../beat.ts'
import { readWorldFrom } from '../open-reminders.ts'
import { today } from './seed.ts'

export type SenderSettings = {
  readonly store: StorePlace
  /** The moment that it was at `realStartMs` (milliseconds since 1970): every process has the same clock. */
  readonly startAt: string
  readonly realStartMs: number
  readonly leaseMilliseconds: number
  readonly sendTimeoutMilliseconds: number
  readonly perSecond: number
  /** Without rest between beats, because the tests have no minutes to wait. */
  readonly restMilliseconds: number
}

const settings = JSON.parse(process.argv[2] ?? '{}') as SenderSettings
const clock: Clock = { now: () => later(settings.startAt, Date.now() - settings.realStartMs) }
const log = createLog(clock, (line) => { process.stderr.write(`${line}\n`) }, 'error')
const wait = async (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

const database = await openDatabase(settings.store, clock)
const store = openReminderStore(database.db, database.kind)
const people = openPeople({ store: openPersonStore(database.db), clock, firstAdministrators: [] })
const teams = openTeams({ respond: async () => { throw new Error('nobody talks here') }, clock, log, production: false, credentials: undefined, audience: 'officer' })
const parts: BeatParts = {
  store, people, actions: openActionStore(database.db), pace: openPace(database.db, database.kind, settings.perSecond), deliver: remindInTeams(teams.proactive),
  clock, log, wait, random: Math.random, isStopping: () => false, readWorld: readWorldFrom({ people, store, settings: noCouncilSettings.actions }),
  leaseMilliseconds: settings.leaseMilliseconds, sendTimeoutMilliseconds: settings.sendTimeoutMilliseconds,
}

process.stdout.write('ready\n')
let cards = 0
for (;;) {
  cards += (await beat(parts)).cards
  const { waiting } = await store.account(`${today}T00:00:00.000Z`, clock.now())
  if (waiting === 0) break
  await wait(settings.restMilliseconds)
}
process.stdout.write(`${JSON.stringify({ cards })}\n`)
await database.close()
// Requests that never got an answer would keep the process.
process.exit(0)
