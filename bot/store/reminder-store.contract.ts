/** What bot/reminders expects of its store, held against both databases by reminders.test.ts. */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { later } from '#bot/clock.ts'
import { silentLog } from '#bot/log.ts'
import type { Person } from '#bot/people/person.ts'
import { reachable } from '#bot/reminders/for-tests.ts'
import { refreshPlans } from '#bot/reminders/refresh-plans.ts'
import type { Claim } from '#bot/reminders/reminder-store.ts'
import { worldOf, type World } from '#bot/reminders/world.ts'
import { openActionStore } from './actions.ts'
import type { Database } from './database.ts'
import { openPersonStore } from './people.ts'
import { openReminderStore } from './reminders.ts'

const start = '2026-03-02T08:00:00.000Z'
const nine = (date: string): string => `${date}T09:00:00.000Z`
const leaseOf = (now: string): string => later(now, 5 * 60_000)

export function reminderStoreContract (name: string, open: () => Database): void {
  describe(`reminders in ${name}`, () => {
    const store = () => openReminderStore(open().db, open().kind)
    const people = () => openPersonStore(open().db)
    const world = async (): Promise<World> => worldOf({ people: await people().everyone(), cadences: await store().cadences() })
    const refresh = (now: string): Promise<number> => refreshPlans(store(), world, now, silentLog)
    let amira: Person
    let joan: Person
    let action: Action

    const insert = async (more: Partial<Action>): Promise<Action> => {
      const one = anAction({ id: randomUUID(), reference: `CP-${randomUUID()}`, ownerId: amira.id, changedAt: start, ...more })
      await openActionStore(open().db).write([{ before: null, after: one, changes: [] }])
      return one
    }
    const change = async (more: Partial<Action>): Promise<void> => {
      const after = { ...action, ...more, version: action.version + 1 }
      expect(await openActionStore(open().db).write([{ before: action, after, changes: [] }])).toBe('written')
      action = after
    }
    const moments = async (): Promise<string[]> => (await store().ofActions([action.id])).map(({ dueAt, ending }) => `${dueAt.slice(0, 10)} ${ending}`)
    const claim = async (now: string): Promise<Claim> => {
      const claimed = await store().claim(now, now.slice(0, 10), leaseOf(now))
      if (!claimed) throw new Error(`nobody to claim at ${now}`)
      return claimed
    }

    beforeEach(async () => {
      // One at a time: what another test left waiting would be claimed here.
      for (const table of ['reminders', 'reminderPlans', 'digests', 'chosenCadences', 'sendingStops', 'actions'] as const) await open().db.deleteFrom(table).execute()
      await open().db.deleteFrom('people').execute()
      amira = reachable({ id: randomUUID(), objectId: randomUUID() })
      joan = reachable({ id: randomUUID(), objectId: randomUUID(), name: 'Joan Whitehead', role: 'panel_support' })
      for (const person of [amira, joan]) await people().insert(person)
      action = await insert({ dueOn: '2026-03-12' })
    })

    it('plans once what is new, and again only what changed', async () => {
      expect(await refresh(start)).toBe(1)
      expect(await refresh(start)).toBe(0)
      expect(await moments()).toEqual(['2026-03-05 null'])
      await change({ what: 'Update the housing protocol for care leavers' })
      expect(await refresh(start)).toBe(1)
      expect(await moments()).toEqual(['2026-03-05 null'])
    })

    it('ends what lies ahead when the date moves, and takes it up again when the date moves back', async () => {
      await refresh(start)
      await change({ dueOn: '2026-04-30' })
      await refresh(start)
      expect(await moments()).toEqual(['2026-03-05 no_longer_needed', '2026-04-10 null'])
      await change({ dueOn: '2026-03-12' })
      await refresh(start)
      expect(await moments()).toEqual(['2026-03-05 null', '2026-04-10 no_longer_needed'])
    })

    it('ends everything ahead when the action is closed', async () => {
      await refresh(start)
      await change({ status: 'closed' })
      await refresh(start)
      expect(await moments()).toEqual(['2026-03-05 no_longer_needed'])
      expect(await refresh(later(start, 1))).toBe(0)
    })

    it('plans again when the owner takes leave, the rules change or somebody becomes panel support', async () => {
      await refresh(start)
      await people().update(amira, { ...amira, leave: [{ from: '2026-03-05', to: '2026-03-06' }], version: 2 })
      expect(await refresh(start)).toBe(1)
      expect(await moments()).toEqual(['2026-03-03 null', '2026-03-05 no_longer_needed'])
      await people().insert(reachable({ id: randomUUID(), objectId: randomUUID(), role: 'panel_support' }))
      expect(await refresh(start)).toBe(1)
    })

    it('leaves what is due already for the sender to judge, and plans what follows it', async () => {
      await refresh(start)
      await change({ dueOn: '2026-03-13' })
      await refresh(nine('2026-03-05'))
      expect(await moments()).toEqual(['2026-03-05 null', '2026-03-06 null'])
    })

    it('keeps the cadence that somebody chose for an action or for themselves', async () => {
      await refresh(start)
      const often = { workingDaysBefore: [3], onTheDay: false, everyDaysWhileLate: 2 }
      await store().chooseCadence({ actionId: action.id }, often)
      expect((await store().cadences()).actions.get(action.id)).toEqual(often)
      await refresh(start)
      expect(await moments()).toEqual(['2026-03-05 no_longer_needed', '2026-03-09 null'])
      await store().chooseCadence({ actionId: action.id }, null)
      await store().chooseCadence({ personId: amira.id }, often)
      expect(await refresh(start)).toBe(1)
      expect(await moments()).toEqual(['2026-03-05 no_longer_needed', '2026-03-09 null'])
    })

    it('lets one process at a time hold a person\'s card of a day', async () => {
      await insert({ dueOn: '2026-03-12' })
      const now = nine('2026-03-05')
      await refresh(start)
      expect(await store().claim(start, '2026-03-02', leaseOf(start))).toBeUndefined()
      const claims = await Promise.all(Array.from({ length: 5 }, () => store().claim(now, '2026-03-05', leaseOf(now))))
      expect(claims.filter(Boolean)).toHaveLength(1)
      expect(claims.find(Boolean)).toMatchObject({ personId: amira.id, onDate: '2026-03-05', attempts: 0 })
      expect(await store().dueTo(amira.id, now)).toHaveLength(2)
    })

    it('gives different people to processes that claim at the same moment', async () => {
      const owners = Array.from({ length: 8 }, (_, nth) => reachable({ id: `owner-${nth}`, objectId: `entra-${nth}` }))
      for (const owner of owners) await people().insert(owner)
      for (const { id } of owners) await insert({ ownerId: id, dueOn: '2026-03-12' })
      const now = nine('2026-03-05')
      await refresh(start)
      const claims = await Promise.all(Array.from({ length: 9 }, () => store().claim(now, '2026-03-05', leaseOf(now))))
      expect(new Set(claims.map((one) => one?.personId)).size).toBe(9)
    })

    it('lets somebody else take over when a lease runs out, and refuses the one who lost it', async () => {
      await refresh(start)
      const now = nine('2026-03-05')
      const lost = await claim(now)
      const after = later(leaseOf(now), 1)
      const taken = await claim(after)
      expect(taken).toMatchObject({ personId: amira.id, attempts: 1 })
      const [reminder] = await store().dueTo(amira.id, after)
      if (!reminder) throw new Error('nothing due')
      const end = { outcome: 'sent', activityId: 'a-1', at: after } as const
      expect(await store().endCard(lost, end, [{ reminder, ending: 'sent' }])).toBe('lost')
      expect(await moments()).toEqual(['2026-03-05 null'])
      expect(await store().endCard(taken, end, [{ reminder, ending: 'sent', shownVersion: 1 }])).toBe('recorded')
      expect(await moments()).toEqual(['2026-03-05 sent'])
      expect(await store().claim(after, '2026-03-05', leaseOf(after))).toBeUndefined()
    })

    it('sends one card a day, looks at the plan after each ending, and counts every ending', async () => {
      await refresh(start)
      const now = nine('2026-03-05')
      const [reminder] = await store().dueTo(amira.id, now)
      if (!reminder) throw new Error('nothing due')
      await store().endCard(await claim(now), { outcome: 'sent', activityId: 'a-1', at: now }, [{ reminder, ending: 'sent', shownVersion: 1 }])
      expect(await refresh(now)).toBe(1)
      expect(await moments()).toEqual(['2026-03-05 sent', '2026-03-12 null'])
      await open().db.insertInto('reminders').values({ ...reminder, dueAt: later(now, -1), shownVersion: null }).execute()
      expect(await store().claim(now, '2026-03-05', leaseOf(now))).toBeUndefined()
      expect(await store().claim(nine('2026-03-06'), '2026-03-06', leaseOf(now))).toBeDefined()
      expect(await store().account('2026-03-01T00:00:00.000Z', '2026-03-10T00:00:00.000Z')).toEqual({ sent: 1, no_longer_needed: 0, overtaken: 0, undeliverable: 0, waiting: 1 })
    })

    it('ends reminders without a card, and the day\'s card can still go out', async () => {
      await refresh(start)
      const now = nine('2026-03-05')
      const [reminder] = await store().dueTo(amira.id, now)
      if (!reminder) throw new Error('nothing due')
      await store().endWithoutCard(await claim(now), [{ reminder, ending: 'no_longer_needed', why: 'closed' }], now)
      expect(await moments()).toEqual(['2026-03-05 no_longer_needed'])
      await open().db.insertInto('reminders').values({ ...reminder, dueAt: later(now, -1), shownVersion: null }).execute()
      expect(await store().claim(now, '2026-03-05', leaseOf(now))).toBeDefined()
    })

    it('waits before a card is tried again, and counts the days on which it failed', async () => {
      await refresh(start)
      const now = nine('2026-03-05')
      await store().giveBack(await claim(now), later(now, 60_000), true, 'Teams answered 503')
      expect(await store().claim(later(now, 59_000), '2026-03-05', leaseOf(now))).toBeUndefined()
      expect(await claim(later(now, 60_000))).toMatchObject({ attempts: 1 })
      expect(await store().failedDaysBefore(amira.id, '2026-03-06')).toBe(1)
      const [reminder] = await store().dueTo(amira.id, nine('2026-03-06'))
      if (!reminder) throw new Error('nothing due')
      await store().endCard(await claim(nine('2026-03-06')), { outcome: 'sent', activityId: 'a-1', at: nine('2026-03-06') }, [{ reminder, ending: 'sent' }])
      expect(await store().failedDaysBefore(amira.id, '2026-03-09')).toBe(0)
    })

    it('finds cards that show an action as it no longer is, until they are corrected or gone', async () => {
      await refresh(start)
      const now = nine('2026-03-05')
      const [reminder] = await store().dueTo(amira.id, now)
      if (!reminder) throw new Error('nothing due')
      await store().endCard(await claim(now), { outcome: 'sent', activityId: 'a-1', at: now }, [{ reminder, ending: 'sent', shownVersion: 1 }])
      expect(await store().outdatedCards('2026-03-01', 10)).toEqual([])
      expect(await store().haveCardOf('2026-03-05')).toEqual(new Set([amira.id]))
      await change({ brag: 'amber' })
      const [card] = await store().outdatedCards('2026-03-01', 10)
      expect(card).toMatchObject({ personId: amira.id, onDate: '2026-03-05', sentAt: now, activityId: 'a-1', reminders: [{ actionId: action.id }] })
      if (!card) throw new Error('no card')
      await store().cardCorrected(card, new Map([[action.id, 2]]))
      expect(await store().outdatedCards('2026-03-01', 10)).toEqual([])
      await change({ brag: 'green' })
      await store().cardCorrected(card, undefined)
      expect(await store().outdatedCards('2026-03-01', 10)).toEqual([])
    })

    it('remembers who stopped all sending and why, until somebody lets it go on', async () => {
      expect(await store().stopped()).toBeUndefined()
      const stop = { byName: 'Joan Whitehead', byId: joan.id, at: start, reason: 'wrong dates were imported' }
      await store().stopSending(stop)
      expect(await store().stopped()).toEqual(stop)
      await store().resumeSending({ byName: 'Joan Whitehead', byId: joan.id, at: later(start, 1) })
      expect(await store().stopped()).toBeUndefined()
    })

    it('keeps the reminders when a name on the plan turns out to be somebody from Teams', async () => {
      const named = { ...reachable({ id: randomUUID(), name: 'Priya Patel' }), tenantId: null, objectId: null }
      const fromTeams = reachable({ id: randomUUID(), objectId: randomUUID(), name: 'Priya Patel' })
      for (const person of [named, fromTeams]) await people().insert(person)
      action = await insert({ ownerId: named.id, dueOn: '2026-03-12' })
      await refresh(start)
      expect(await people().join(named, fromTeams)).toBe('written')
      expect((await store().ofActions([action.id])).map(({ personId }) => personId)).toEqual([named.id])
    })
  })
}
