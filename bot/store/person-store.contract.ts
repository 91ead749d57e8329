/** What bot/people expects of its store, held against both databases by store.test.ts. */
import { describe, expect, it } from '@jest/globals'
import { aPerson } from '#bot/actions/for-tests.ts'
import type { Person } from '#bot/people/person.ts'
import { openActionStore } from './actions.ts'
import { openPersonStore } from './people.ts'
import type { Database } from './database.ts'

export function personStoreContract (name: string, open: () => Database): void {
  describe(`people in ${name}`, () => {
    const store = () => openPersonStore(open().db)
    const sarah = aPerson({ id: 'sarah', name: 'Sarah Whitfield', conversation: { conversation: '19:abc', nested: { ok: true } }, conversationAt: '2026-03-02T09:00:00.000Z', digest: { every: 'weekly', day: 3, hour: 10 }, leave: [{ from: '2026-08-03', to: '2026-08-14' }, { from: '2026-12-21', to: '2026-12-31' }] })

    it('gives back a person with their leave and conversation', async () => {
      expect(await store().insert(sarah)).toBe('written')
      expect(await store().byId('sarah')).toEqual(sarah)
      expect(await store().byEntraId('council', 'entra-of-sarah')).toEqual(sarah)
      expect(await store().byConversation('council', '19:abc')).toEqual(sarah)
      expect(await store().everyone()).toContainEqual(sarah)
      expect(await store().byEntraId('another council', 'entra-of-sarah')).toBeUndefined()
    })

    it('knows an Entra id once, however many first messages arrive together', async () => {
      const twins = await Promise.all([1, 2, 3, 4].map((nth) => store().insert(aPerson({ id: `twin-${nth}`, objectId: 'entra-of-the-twins' }))))
      expect(twins.toSorted()).toEqual(['taken', 'taken', 'taken', 'written'])
    })

    it('holds many people whom only a plan has named', async () => {
      expect(await Promise.all(['one', 'two'].map((id) => store().insert(aPerson({ id: `named-${id}`, tenantId: null, objectId: null, reach: 'not_met' }))))).toEqual(['written', 'written'])
    })

    it('refuses to overwrite what somebody else changed in between', async () => {
      const before = await store().byId('sarah') as Person
      expect(await store().update(before, { ...before, leave: [], version: before.version + 1 })).toBe('written')
      expect(await store().update(before, { ...before, name: 'Overwritten', version: before.version + 1 })).toBe('stale')
      expect(await store().byId('sarah')).toMatchObject({ name: 'Sarah Whitfield', leave: [] })
    })

    it('makes one of the name on the plan and the person who writes from Teams', async () => {
      const named = aPerson({ id: 'tom-on-the-plan', name: 'T. Okafor', tenantId: null, objectId: null, reach: 'not_met', service: 'Health' })
      const fromTeams = aPerson({ id: 'tom-in-teams', name: 'Tom Okafor', objectId: 'entra-of-tom', role: 'panel_support', conversation: { conversation: '19:tom' } })
      await store().insert(named)
      await store().insert(fromTeams)
      await openActionStore(open().db).write([{ before: null, after: { id: 'a-tom', reference: 'H-1', what: 'Dental checks', why: null, service: null, ownerId: 'tom-in-teams', coverId: 'tom-on-the-plan', dueOn: null, status: 'open', brag: null, doneById: null, notMine: null, later: null, ownerAnsweredAt: null, createdAt: '2026-03-02T09:00:00.000Z', changedAt: '2026-03-02T09:00:00.000Z', version: 1 }, changes: [] }])
      expect(await store().join(named, fromTeams)).toBe('written')
      expect(await store().byId('tom-in-teams')).toBeUndefined()
      expect(await store().byEntraId('council', 'entra-of-tom')).toMatchObject({ id: 'tom-on-the-plan', service: 'Health', role: 'panel_support', reach: 'reachable', conversation: { conversation: '19:tom' } })
      expect(await openActionStore(open().db).byReference('H-1')).toMatchObject({ ownerId: 'tom-on-the-plan' })
      expect(await store().join(named, fromTeams)).toBe('stale')
    })
  })
}
