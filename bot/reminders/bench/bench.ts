/**
 * `npm run bench:reminders`: how long a large plan takes to plan and to claim, and what replicas add to the sending. Seconds are
 * this machine's; the ratios are what to compare. `--small` tries it with a tenth.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { later } from '#bot/clock.ts'
import { silentLog } from '#bot/log.ts'
import { openPeople } from '#bot/people/people.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openDatabase, type Database, type StorePlace } from '#bot/store/database.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { startPostgres } from '#bot/store/postgres-for-tests.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { openFakeConnector } from './fake-connector.ts'
import { readWorldFrom } from '../open-reminders.ts'
import { planReminders } from '../plan-reminders.ts'
import { refreshPlans } from '../refresh-plans.ts'
import { seed, startAt, today } from './seed.ts'
import { startSender } from './start-sender.ts'

const isSmall = process.argv.includes('--small')
const [actionsPlanned, actionsEach, cardsClaimed, cardsSent] = isSmall ? [10_000, 10, 500, 200] : [100_000, 10, 2_000, 800]

async function seconds (work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
const rounded = (number: number): number => Number(number.toPrecision(3))

async function planAndClaim (name: string, place: StorePlace): Promise<Record<string, number | string>> {
  const database = await openDatabase(place)
  await seed(database, { people: actionsPlanned / actionsEach, actionsEach, serviceUrl: 'http://127.0.0.1:1/' })
  const { store, readWorld } = parts(database)
  const world = await readWorld()
  const all = await store.allToPlan(startAt, world.mark)
  const purely = await seconds(async () => { for (const { action, past } of all) planReminders(action, past, { since: action.changedAt, now: startAt }, world) })
  const planned = await seconds(() => refreshPlans(store, readWorld, startAt, silentLog))
  const nothingNew = await seconds(() => refreshPlans(store, readWorld, startAt, silentLog))
  const claimed = await seconds(async () => {
    for (let card = 0; card < cardsClaimed; card++) {
      const claim = await store.claim(startAt, today, later(startAt, 300_000))
      if (!claim) throw new Error('nobody to claim')
      const due = await store.dueTo(claim.personId, startAt)
      await store.endCard(claim, { outcome: 'sent', activityId: 'a', at: startAt }, due.map((reminder) => ({ reminder, ending: 'sent', shownVersion: 1 })))
    }
  })
  await database.close()
  return {
    store: name, actions: actionsPlanned, 'plan in memory, s': rounded(purely), 'plan and keep, s': rounded(planned), 'beat with nothing new, s': rounded(nothingNew),
    'reminders claimed and ended a second': Math.round(cardsClaimed * actionsEach / claimed), 'keeping costs, times planning': rounded(planned / purely),
  }
}

function parts (database: Database) {
  const store = openReminderStore(database.db, database.kind)
  const people = openPeople({ store: openPersonStore(database.db), clock: { now: () => startAt }, firstAdministrators: [] })
  return { store, readWorld: readWorldFrom({ people, store, settings: noCouncilSettings.actions }) }
}

// What Teams takes to answer, about; the time that several senders can share.
const answersAfterMs = 50

async function send (url: string, processes: number): Promise<number> {
  const connector = await openFakeConnector(() => ({ does: 'take', afterMs: answersAfterMs }))
  const database = await openDatabase({ url })
  await seed(database, { people: cardsSent, actionsEach: 2, serviceUrl: connector.url })
  const { store, readWorld } = parts(database)
  await refreshPlans(store, readWorld, startAt, silentLog)
  const settings = { store: { url }, startAt, realStartMs: Date.now(), leaseMilliseconds: 60_000, sendTimeoutMilliseconds: 5_000, perSecond: 100_000, restMilliseconds: 20 }
  await Promise.all(Array.from({ length: processes }, () => startSender(settings).ended))
  await Promise.all([database.close(), connector.stop()])
  // From the first card to the last: starting processes is not sending.
  const [first, last] = [connector.requests[0], connector.requests.at(-1)]
  return cardsSent / (((last?.atMs ?? 0) - (first?.atMs ?? 0)) / 1000)
}

const folder = mkdtempSync(join(tmpdir(), 'bench-reminders-'))
const server = await startPostgres()
try {
  console.table([await planAndClaim('SQLite', { folder }), await planAndClaim('PostgreSQL', { url: await server.newDatabase() })])
  const one = await send(await server.newDatabase(), 1)
  const rows = [{ replicas: 1, 'cards a second': rounded(one), 'times one': 1 }]
  for (const replicas of [2, 4]) {
    const rate = await send(await server.newDatabase(), replicas)
    rows.push({ replicas, 'cards a second': rounded(rate), 'times one': rounded(rate / one) })
  }
  console.log(`\nSending ${cardsSent} cards without our own pace, to a connector that answers after ${answersAfterMs} ms:`)
  console.table(rows)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
