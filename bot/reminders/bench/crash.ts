/** The proof that a crash at any moment loses nothing: a sender is killed again and again, and goes on where it stopped. */
import { openDatabase, type StorePlace } from '#bot/store/database.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { openFakeConnector } from './fake-connector.ts'
import { seed, startAt, today } from './seed.ts'
import { startSender } from './start-sender.ts'

export type CrashReport = {
  readonly reminders: number
  readonly people: number
  /** How many senders really died at work. */
  readonly kills: number
  /** By ending, waiting among them. */
  readonly endings: Readonly<Record<string, number>>
  readonly peopleWithoutCard: number
  /** Cards beyond the first of a person. */
  readonly repeats: number
  /** Repeats to somebody whose card was not on its way when a sender was killed: there must be none. */
  readonly unexplained: number
  readonly seconds: number
}

const actionsEach = 2

/** Kills the sender `kills` times at random moments while it sends `reminders`, then lets the last one finish. */
export async function crash (place: StorePlace, { reminders, kills, random = Math.random }: { reminders: number, kills: number, random?: () => number }): Promise<CrashReport> {
  const started = performance.now()
  const people = reminders / actionsEach
  const connector = await openFakeConnector(() => ({ does: 'take', afterMs: 1 }))
  const database = await openDatabase(place)
  await seed(database, { people, actionsEach, serviceUrl: connector.url })
  const settings = { store: place, startAt, realStartMs: Date.now(), leaseMilliseconds: 800, sendTimeoutMilliseconds: 5_000, perSecond: 2_000, restMilliseconds: 50 }

  const onTheirWay = new Set<string>()
  let killed = 0
  for (let kill = 0; kill < kills; kill++) {
    const sender = startSender(settings)
    await sender.ready
    // Spread over the work that is left, then a moment within a send: before, during or after its answer and its record.
    const share = Math.max(1, Math.floor((people - connector.delivered.size) / (kills - kill + 1)))
    let left = Math.ceil(random() * 2 * share)
    let newest = ''
    await Promise.race([sender.ended, new Promise<void>((resolve) => {
      connector.onRequest = (conversation) => {
        newest = conversation
        if (--left === 0) setTimeout(resolve, random() * 12)
      }
    })])
    sender.child.kill('SIGKILL')
    if (await sender.ended === undefined) killed++
    onTheirWay.add(newest)
  }
  connector.onRequest = () => {}
  await startSender(settings).ended

  const account = await openReminderStore(database.db, database.kind).account(`${today}T00:00:00.000Z`, `${today}T23:00:00.000Z`)
  await Promise.all([database.close(), connector.stop()])
  const repeated = [...connector.delivered].filter(([, cards]) => cards > 1)
  return {
    reminders, people, kills: killed, endings: account,
    peopleWithoutCard: people - connector.delivered.size,
    repeats: repeated.reduce((sum, [, cards]) => sum + cards - 1, 0),
    unexplained: repeated.filter(([conversation]) => !onTheirWay.has(conversation)).length,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}
