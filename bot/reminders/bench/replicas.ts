/** The proof that replicas share the work: several senders on one PostgreSQL, a connector in a bad mood, its limits watched. */
import { setTimeout as after } from 'node:timers/promises'
import { openDatabase } from '#bot/store/database.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { openFakeConnector, type Answer } from './fake-connector.ts'
import { seed, startAt, today } from './seed.ts'
import { startSender } from './start-sender.ts'

/** Shares of all requests. A timeout has delivered every other time. */
export type Mood = { readonly throttled: number, readonly badGateway: number, readonly timeout: number, readonly blocked: number }
export const badMood: Mood = { throttled: 0.015, badGateway: 0.05, timeout: 0.01, blocked: 0.02 }

export type ReplicasReport = {
  readonly replicas: number
  readonly reminders: number
  readonly people: number
  readonly endings: Readonly<Record<string, number>>
  /** Cards by replica: all of them worked. */
  readonly cards: readonly number[]
  readonly requests: number
  readonly answers: Readonly<Record<string, number>>
  /** People who got more than one card. */
  readonly twice: number
  /** Sent according to us, and never delivered according to the connector; or the other way round though we waited for its answer. */
  readonly disagreements: number
  readonly limitsBroken: readonly string[]
  /** People kept as blocked, against how many the connector refused as blocked. */
  readonly blocked: readonly [number, number]
  readonly seconds: number
}

const actionsEach = 4

export async function replicas (url: string, { reminders, processes, mood = badMood, perSecond = 45 }: { reminders: number, processes: number, mood?: Mood, perSecond?: number }): Promise<ReplicasReport> {
  const started = performance.now()
  const people = reminders / actionsEach
  const connector = await openFakeConnector(() => answerIn(mood))
  const database = await openDatabase({ url })
  await seed(database, { people, actionsEach, serviceUrl: connector.url })
  const settings = { store: { url }, startAt, realStartMs: Date.now(), leaseMilliseconds: 60_000, sendTimeoutMilliseconds: 1_000, perSecond, restMilliseconds: 100 }
  const cards = await Promise.all(Array.from({ length: processes }, async (_, nth) => {
    // Not all at the same instant, as no deployment starts its replicas like that.
    await after(nth * 20)
    return await startSender(settings).ended ?? 0
  }))

  const store = openReminderStore(database.db, database.kind)
  const account = await store.account(`${today}T00:00:00.000Z`, `${today}T23:00:00.000Z`)
  const sentTo = await store.haveCardOf(today)
  const everyone = await openPersonStore(database.db).everyone()
  await Promise.all([database.close(), connector.stop()])

  const answers = connector.requests.map(({ answer }) => answer.does === 'refuse' ? String(answer.status) : answer.does)
  return {
    replicas: processes, reminders, people, endings: account, cards, requests: connector.requests.length,
    answers: Object.fromEntries([...Map.groupBy(answers, (answer) => answer)].map(([answer, times]) => [answer, times.length])),
    twice: [...connector.delivered.values()].filter((times) => times > 1).length,
    disagreements: everyone.filter(({ id, conversation }) => {
      const got = connector.delivered.has(conversation?.conversation ?? '')
      return got !== sentTo.has(id) && !connector.gaveUpOn.has(conversation?.conversation ?? '')
    }).length,
    limitsBroken: connector.broken,
    blocked: [everyone.filter(({ reach }) => reach === 'blocked').length, answers.filter((answer) => answer === '403').length],
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}

function answerIn ({ throttled, badGateway, timeout, blocked }: Mood): Answer {
  const dice = Math.random()
  if (dice < throttled) return { does: 'refuse', status: 429, code: 'Throttled', retryAfterS: 1 }
  if (dice < throttled + badGateway) return { does: 'refuse', status: 502 }
  if (dice < throttled + badGateway + timeout) return { does: 'hang', delivers: Math.random() < 0.5 }
  if (dice < throttled + badGateway + timeout + blocked) return { does: 'refuse', status: 403, code: 'ConversationBlockedByUser' }
  return { does: 'take', afterMs: Math.random() * 10 }
}
