import { beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { clockAt } from '#bot/clock.ts'
import { silentLog } from '#bot/log.ts'
import { openPeople, type People } from '#bot/people/people.ts'
import type { Person } from '#bot/people/person.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { beat, type Beat, type BeatParts } from './beat.ts'
import type { Correction, Delivery } from './delivery.ts'
import { amira as amiraBefore, joan, priya, tom } from './for-tests.ts'
import type { ReminderStore } from './reminder-store.ts'
import { worldOf } from './world.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T08:00:00.000Z')
type Sent = { to: string, text: string, summary: string, corrects?: string }
let sent: Sent[]
let answers: (Delivery | Correction | Promise<Delivery>)[]
let people: People
let plan: Plan
let store: ReminderStore
let parts: BeatParts
let waits: number[]
let heldBack: number[]

beforeEach(async () => {
  const { db } = database()
  for (const table of ['presses', 'actionChanges', 'reminders', 'reminderPlans', 'digests', 'chosenCadences', 'sendingStops', 'actions', 'leave'] as const) await db.deleteFrom(table).execute()
  await db.updateTable('people').set({ managerId: null }).execute()
  await db.deleteFrom('people').execute()
  clock.set('2026-03-02T08:00:00.000Z')
  ;[sent, answers, waits, heldBack] = [[], [], [], []]
  const personStore = openPersonStore(db)
  people = openPeople({ store: personStore, clock, firstAdministrators: [] })
  for (const person of [priya, joan, tom, amiraBefore]) await personStore.insert(person)
  const actions = openActionStore(db)
  plan = openPlan({ actions, people, clock, signOff: true })
  store = openReminderStore(db, 'sqlite')
  parts = {
    store, actions, people, clock, log: silentLog, random: () => 0.5, isStopping: () => false,
    wait: async (ms) => { waits.push(ms) },
    pace: { takeTurn: async () => 0, takeTurnIn: async () => 0, holdBack: async (_, ms) => { heldBack.push(ms) } },
    readWorld: async () => worldOf({ people: await people.everyone(), cadences: await store.cadences(), closureDays: ['2026-03-30'] }),
    deliver: {
      send: async (person, { text, summary }) => {
        const answer = await answers.shift() ?? { outcome: 'sent' as const, activityId: `activity-${sent.length + 1}` }
        if (answer.outcome === 'sent') sent.push({ to: person.id, text, summary })
        return answer as Delivery
      },
      correct: async (person, corrects, { text, summary }) => {
        const answer = answers.shift() ?? { outcome: 'corrected' }
        sent.push({ to: person.id, text, summary, corrects })
        return answer as Correction
      },
    },
  }
})

const insert = async (more: Partial<Action> = {}): Promise<Action> => {
  const action = anAction({ id: randomUUID(), changedAt: clock.now(), createdAt: clock.now(), ...more })
  await openActionStore(database().db).write([{ before: null, after: action, changes: [] }])
  return action
}
const at = async (moment: string): Promise<Beat> => { clock.set(moment); return beat(parts) }
const endings = async ({ id }: Action): Promise<string[]> => (await store.ofActions([id])).map(({ dueAt, personId, ending, why }) => `${dueAt.slice(0, 10)} ${personId} ${ending ?? 'waits'}${why ? `: ${why}` : ''}`)
const by = async (id: string): Promise<Person> => (await people.byId(id)) as Person

describe('a beat', () => {
  it('sends the owner one card on the day, that says what, why, when and how to answer', async () => {
    const action = await insert({ why: { kind: 'promise', text: 'Promise 4: a safe place to live' } })
    await at('2026-03-04T09:00:00.000Z')
    expect(sent).toEqual([])
    await at('2026-03-05T09:00:30.000Z')
    expect(sent).toEqual([{ to: 'amira', summary: 'CP-012 is due on Thursday 12 March 2026', text: [
      'CP-012 is due on Thursday 12 March 2026.', '- CP-012: Update the housing protocol', 'Due Thursday 12 March 2026.', 'Open.', 'Why: Promise 4: a safe place to live',
      'Or answer in words: “CP-012 is on track”, “update CP-012: …”, “mark CP-012 done”, “CP-012 isn’t mine”, “remind me about CP-012 next week because …”.',
      'You get this because the plan says that you answer for it. Say “send my reminders weekly” or “I am on leave from 3 August to 14 August” to change when.',
    ].join('\n') }])
    expect(await endings(action)).toEqual(['2026-03-05 amira sent', '2026-03-12 amira waits'])
    await at('2026-03-05T09:01:30.000Z')
    expect(sent).toHaveLength(1)
  })

  it('puts everything that is due to somebody on one card', async () => {
    await insert({ dueOn: '2026-03-12' })
    await insert({ reference: 'CP-013', what: 'Publish the local offer', dueOn: '2026-03-05' })
    await at('2026-03-05T09:00:00.000Z')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.summary).toBe('2 actions need a word from you: 1 due today and 1 coming up')
    expect(sent[0]?.text).toMatch(/- CP-013: Publish the local offer\nDue Thursday 5 March 2026, today\.\n[^]*- CP-012/)
  })

  it('keeps somebody\'s hour, and never writes at night, at a weekend or on a closed day', async () => {
    await people.change('amira', { digest: { every: 'daily', day: 1, hour: 14 } }, joan)
    await insert()
    await at('2026-03-05T13:59:00.000Z')
    expect(sent).toEqual([])
    await at('2026-03-05T20:00:00.000Z')
    await at('2026-03-07T15:00:00.000Z')
    expect(sent).toEqual([])
    await at('2026-03-09T13:59:00.000Z')
    expect(sent).toEqual([])
    await at('2026-03-09T14:00:00.000Z')
    expect(sent).toHaveLength(1)
  })

  it('says after an outage what was held up, on one card, and counts the reminders that it stands for', async () => {
    const action = await insert()
    await at('2026-03-04T09:00:00.000Z')
    await at('2026-03-20T10:00:00.000Z')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('I could not send anything on Thursday 5 March 2026, when the first of this was due.')
    expect((await endings(action)).filter((line) => line.includes('amira'))).toEqual(['2026-03-05 amira overtaken', '2026-03-12 amira overtaken', '2026-03-19 amira sent', '2026-03-26 amira waits'])
  })

  it('sends nothing about what was done since it was planned', async () => {
    const action = await insert()
    await at('2026-03-04T09:00:00.000Z')
    clock.set('2026-03-05T09:00:30.000Z')
    await plan.act('CP-012', { act: 'done' }, await by('amira'), { through: 'card', pressId: 'p1' })
    await beat(parts)
    expect(sent).toEqual([])
    expect((await endings(action))[0]).toBe('2026-03-05 amira no_longer_needed: the action is done and awaits sign-off')
  })

  it('waits until somebody is back who took leave at the last moment', async () => {
    await insert()
    await at('2026-03-04T09:00:00.000Z')
    clock.set('2026-03-05T08:59:00.000Z')
    await people.change('amira', { leave: [{ from: '2026-03-05', to: '2026-03-06' }] }, joan)
    clock.set('2026-03-05T09:00:00.000Z')
    await beat(parts)
    expect(sent).toEqual([])
    await at('2026-03-09T09:00:00.000Z')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).not.toContain('I could not send')
  })
})

describe('one mistake', () => {
  it('about one person\'s dates or card keeps nobody else from theirs', async () => {
    // No working day for years: dates that nobody can work out.
    await people.change('tom', { leave: [{ from: '2026-03-01', to: '2031-03-01' }] }, joan)
    const broken = await insert({ id: randomUUID(), reference: 'CP-013', ownerId: 'tom' })
    await insert()
    await at('2026-03-05T09:00:00.000Z')
    expect(sent.map(({ to }) => to)).toEqual(['amira'])
    expect(await endings(broken)).toEqual([])
  })
})

describe('going up', () => {
  it('tells the owner who hears next, then the manager, then panel support, each once', async () => {
    const action = await insert()
    for (let day = 2; day <= 29; day++) await at(`2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    expect(sent.map(({ to, summary }) => `${to}: ${summary}`)).toEqual([
      'amira: CP-012 is due on Thursday 12 March 2026', 'amira: CP-012 is due today', 'amira: CP-012 is 7 days late', 'amira: CP-012 is 14 days late',
    ])
    expect(sent[2]?.text).toContain('If nobody says anything before Tuesday 7 April 2026, I will tell your manager, Priya Patel.')
    expect(sent[3]?.text).toContain('If nobody says anything before Tuesday 7 April 2026')
    sent = []
    for (let day = 1; day <= 7; day++) await at(`2026-04-0${day}T09:00:00.000Z`)
    const toPriya = sent.find(({ to }) => to === 'priya')
    expect(toPriya?.summary).toBe('1 action of your people has gone quiet')
    expect(toPriya?.text).toContain('Amira Khan has said nothing since my card of Thursday 19 March 2026, which said that you would hear.')
    sent = []
    for (let day = 8; day <= 30; day++) await at(`2026-04-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    expect(sent.filter(({ to }) => to === 'priya')).toEqual([])
    expect(sent.find(({ to }) => to === 'joan')?.text).toContain('Owner: Amira Khan. Both they and their manager, Priya Patel, were told.')
    expect(sent.findLast(({ to }) => to === 'amira')?.text).toContain('I told Priya Patel on Tuesday 7 April 2026. It is on panel support’s list now.')
    expect((await endings(action)).filter((line) => line.includes('priya'))).toEqual(['2026-04-07 priya sent'])
  })

  it('comes back to the owner as soon as they say a word', async () => {
    await insert()
    for (const day of ['05', '12', '19', '26']) await at(`2026-03-${day}T09:00:00.000Z`)
    clock.set('2026-04-01T10:00:00.000Z')
    await plan.act('CP-012', { act: 'update', note: 'Legal are slow' }, await by('amira'), { through: 'card', pressId: 'p1' })
    for (let day = 2; day <= 15; day++) await at(`2026-04-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    expect(sent.filter(({ to }) => to === 'priya')).toEqual([])
  })
})

describe('what cannot be delivered', () => {
  const refuse = (more: object): void => { answers.push({ outcome: 'refused', ...more }) }

  it('is tried again when Teams was busy, after as long as it asked, and everybody waits', async () => {
    const action = await insert()
    refuse({ status: 429, retryAfterS: 20 })
    await at('2026-03-05T09:00:00.000Z')
    expect(heldBack).toEqual([20_000])
    await at('2026-03-05T09:00:19.000Z')
    expect(sent).toEqual([])
    await at('2026-03-05T09:00:20.000Z')
    expect(await endings(action)).toEqual(['2026-03-05 amira sent', '2026-03-12 amira waits'])
  })

  it('ends as undeliverable when the person blocked us, and panel support hears it', async () => {
    const action = await insert()
    refuse({ status: 403, code: 'ConversationBlockedByUser' })
    await at('2026-03-05T09:00:00.000Z')
    expect((await endings(action))[0]).toContain('2026-03-05 amira undeliverable: Teams answered 403 (ConversationBlockedByUser)')
    expect(await by('amira')).toMatchObject({ reach: 'blocked' })
    await at('2026-03-09T09:00:00.000Z')
    expect(sent).toMatchObject([{ to: 'joan', text: expect.stringContaining('Owners I cannot reach:\n- CP-012: Update the housing protocol\nDue Thursday 12 March 2026.\nOpen.\nAmira Khan has blocked this app.') }])
  })

  it('is not sent again when it may have arrived', async () => {
    const action = await insert()
    refuse({ status: 500 })
    await at('2026-03-05T09:00:00.000Z')
    await at('2026-03-05T09:05:00.000Z')
    expect(sent).toEqual([])
    expect((await endings(action))[0]).toContain('undeliverable: Teams answered 500, so it may or may not have arrived')
  })

  it('counts no answer in time as one that nobody knows about', async () => {
    const action = await insert()
    answers.push(new Promise<Delivery>(() => {}))
    parts = { ...parts, sendTimeoutMilliseconds: 5 }
    await at('2026-03-05T09:00:00.000Z')
    expect((await endings(action))[0]).toContain('undeliverable: Teams answered nothing (no answer in time)')
  })

  it('stays due when it concerns everybody, however long it takes', async () => {
    const action = await insert()
    for (let minute = 0; minute < 60; minute++) {
      answers = []
      refuse({ status: 401 })
      await at(`2026-03-05T09:${String(minute).padStart(2, '0')}:00.000Z`)
    }
    answers = []
    expect((await endings(action))[0]).toBe('2026-03-05 amira waits')
    await at('2026-03-06T09:00:00.000Z')
    expect(sent).toHaveLength(1)
  })

  it('is shown as undeliverable when Teams was busy on three whole working days', async () => {
    const action = await insert()
    for (const day of ['05', '06', '09', '10']) {
      for (let hour = 9; hour < 19; hour++) {
        refuse({ status: 503 })
        await at(`2026-03-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)
        answers = []
      }
    }
    expect((await endings(action))[0]).toBe('2026-03-05 amira undeliverable: Teams answered 503, on 3 working days')
  })
})

describe('the switch', () => {
  it('stops everything with a reason and a name, and what waited goes out once it is on again', async () => {
    await insert()
    await store.stopSending({ byName: 'Joan Whitehead', byId: 'joan', at: clock.now(), reason: 'wrong dates were imported' })
    await at('2026-03-05T09:00:00.000Z')
    expect(sent).toEqual([])
    await store.resumeSending({ byName: 'Joan Whitehead', byId: 'joan', at: clock.now() })
    await at('2026-03-06T09:00:00.000Z')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('I could not send anything on Thursday 5 March 2026')
  })
})

describe('a card that was sent', () => {
  it('shows what was recorded since, by whom and when, wherever it lies', async () => {
    await insert()
    await at('2026-03-05T09:00:00.000Z')
    clock.set('2026-03-05T09:20:00.000Z')
    await plan.act('CP-012', { act: 'done', evidence: 'https://council.example/protocol' }, await by('amira'), { through: 'card', pressId: 'p1' })
    expect(await beat(parts)).toMatchObject({ corrected: 1, cards: 0 })
    expect(sent[1]).toMatchObject({ corrects: 'activity-1', to: 'amira' })
    expect(sent[1]?.text).toContain('Recorded since:\nStatus: open → done, awaiting sign-off\nEvidence: https://council.example/protocol\nAmira Khan on a card, Thursday 5 March 2026 at 09:20')
    expect(await beat(parts)).toMatchObject({ corrected: 0 })
  })

  it('is left alone once its reader has deleted it', async () => {
    await insert()
    await at('2026-03-05T09:00:00.000Z')
    answers.push({ outcome: 'refused', status: 404 })
    await plan.act('CP-012', { act: 'on track' }, await by('amira'), { through: 'card', pressId: 'p1' })
    expect(await beat(parts)).toMatchObject({ corrected: 0 })
    await plan.act('CP-012', { act: 'on track' }, await by('amira'), { through: 'card', pressId: 'p2' })
    expect(await beat(parts)).toMatchObject({ corrected: 0 })
    expect(sent).toHaveLength(2)
  })
})
