/** What the weekly summary expects of its store, held against both databases by reminders.test.ts. */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { later } from '#bot/clock.ts'
import { joan } from '#bot/reminders/for-tests.ts'
import type { Database } from './database.ts'
import { openPersonStore } from './people.ts'
import { openSummaryStore } from './summaries.ts'

export function summaryStoreContract (name: string, open: () => Database): void {
  describe(`weekly summaries in ${name}`, () => {
    const store = () => openSummaryStore(open().db)
    const panel = { conversation: '19:panel@thread.tacv2', tenantId: 'council', address: { conversation: '19:panel@thread.tacv2', serviceUrl: 'https://smba.example/uk/', botId: '28:bot' } }
    const [now, leaseUntil, weekOf] = ['2026-03-16T09:00:00.000Z', '2026-03-16T09:05:00.000Z', '2026-03-16']

    beforeEach(async () => {
      await open().db.deleteFrom('teamsChannels').execute()
      if (!await openPersonStore(open().db).byId(joan.id)) await openPersonStore(open().db).insert({ ...joan, objectId: 'entra-of-joan-of-summaries' })
      await store().heardIn(panel)
    })

    it('remembers where a channel is, and posts only where somebody asked for it', async () => {
      expect(await store().chosen()).toEqual([])
      expect(await store().choose('19:another@thread.tacv2', joan.id, now)).toBe(false)
      expect(await store().choose(panel.conversation, joan.id, now)).toBe(true)
      const moved = { ...panel, address: { ...panel.address, serviceUrl: 'https://smba.example/emea/' } }
      await store().heardIn(moved)
      expect(await store().chosen()).toEqual([moved])
      await store().goneFrom(panel.conversation)
      expect(await store().chosen()).toEqual([])
    })

    it('lets one process post one summary a week', async () => {
      await store().choose(panel.conversation, joan.id, now)
      const claims = await Promise.all(Array.from({ length: 4 }, () => store().claimPost(weekOf, now, leaseUntil)))
      const [claim, ...others] = claims.filter((one) => one !== undefined)
      if (!claim) throw new Error('nobody got it')
      expect(others).toEqual([])
      await store().postFailed(claim, later(now, 60_000), 'Teams answered 503')
      expect(await store().claimPost(weekOf, later(now, 59_000), leaseUntil)).toBeUndefined()
      const again = await store().claimPost(weekOf, later(now, 60_000), leaseUntil)
      expect(again).toMatchObject({ channel: panel, attempts: 1 })
      if (again) await store().endPost(again, { outcome: 'sent', activityId: 'a-1', at: now })
      expect(await store().claimPost(weekOf, later(now, 3_600_000), leaseUntil)).toBeUndefined()
      expect(await store().claimPost('2026-03-23', later(now, 3_600_000), leaseUntil)).toBeDefined()
    })
  })
}
