/** What bot/actions expects of its store, held against both databases by store.test.ts. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clockAt } from '#bot/clock.ts'
import type { Act } from '#bot/actions/act.ts'
import { changesBetween, fieldText, changedFields, type Authorship } from '#bot/actions/change.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { anAction, aPerson } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import type { Person } from '#bot/people/person.ts'
import { openActionStore } from './actions.ts'
import { openPersonStore } from './people.ts'
import type { Database } from './database.ts'

const at = '2026-03-02T09:00:00.000Z'
const amira = aPerson({ id: 'amira', name: 'Amira Khan' })
const joan = aPerson({ id: 'joan', name: 'Joan Whitehead', role: 'panel_support' })
const author: Authorship = { at, byId: 'joan', byName: 'Joan Whitehead', through: 'import' }

export function actionStoreContract (name: string, open: () => Database): void {
  describe(`actions in ${name}`, () => {
    const store = () => openActionStore(open().db)
    const plan = (): Plan => openPlan({ actions: store(), people: openPersonStore(open().db), clock: clockAt(at), signOff: true })
    let action: Action
    let given = 0
    const press = (): { through: 'card', pressId: string } => ({ through: 'card', pressId: `press-${++given}` })

    beforeAll(async () => {
      for (const person of [amira, joan]) await openPersonStore(open().db).insert(person)
    })
    const added = async (more: Partial<Parameters<Plan['add']>[0]> = {}): Promise<Action> => {
      const outcome = await plan().add({ what: 'Update the housing protocol', ownerId: 'amira', dueOn: '2026-03-12', ...more }, joan, press())
      if (outcome.outcome !== 'changed') throw new Error(JSON.stringify(outcome))
      return outcome.action
    }

    it('gives back what was written, with references in the order they were given', async () => {
      action = await added({ why: { kind: 'promise', text: 'Promise 4: a safe place to live' }, service: 'Housing' })
      const next = await added()
      expect(await store().byReference(action.reference)).toEqual(action)
      expect(await store().byId(action.id)).toEqual(action)
      expect(Number(next.reference.slice(3))).toBe(Number(action.reference.slice(3)) + 1)
    })

    it('finds actions by owner or cover, by status, by date and without an owner', async () => {
      const mine = await added({ dueOn: '2026-02-01' })
      const nobodys = await added({ ownerId: null, dueOn: null })
      expect(await store().list({ answeredBy: 'amira', dueBefore: '2026-03-02' })).toEqual([mine])
      expect(await store().list({ withoutOwner: true, statuses: ['open'] })).toEqual([nobodys])
      expect(await store().list({ ownerIds: [] })).toEqual([])
      const dates = (await store().list()).map(({ dueOn }) => dueOn ?? 'none')
      expect(dates).toEqual(dates.toSorted())
      expect(dates.at(-1)).toBe('none')
    })

    it('refuses a writer who has not read the newest version, and keeps nothing of what else they wrote', async () => {
      const [first, second] = [await added(), await added()]
      const step = (before: Action, what: string): { before: Action, after: Action, changes: ReturnType<typeof changesBetween> } => {
        const after = { ...before, what, version: before.version + 1 }
        return { before, after, changes: changesBetween(before, after, author) }
      }
      expect(await store().write([step(first, 'Update the protocol with Housing')])).toBe('written')
      expect(await store().write([step(second, 'Never to be seen'), step(first, 'Overwritten')])).toBe('stale')
      expect((await store().byId(first.id))?.what).toBe('Update the protocol with Housing')
      expect(await store().byId(second.id)).toEqual(second)
      expect(await store().history(second.id)).toHaveLength(4)
    })

    it('refuses a second action with the same reference', async () => {
      const twin = anAction({ id: 'twin', reference: action.reference })
      expect(await store().write([{ before: null, after: twin, changes: changesBetween(null, twin, author) }])).toBe('reference taken')
      expect(await store().byId('twin')).toBeUndefined()
    })

    it('lists what moved between two moments', async () => {
      const late = openPlan({ actions: store(), people: openPersonStore(open().db), clock: clockAt('2026-06-01T09:00:00Z'), signOff: true })
      await late.act(action.reference, { act: 'update', note: 'Draft is with Legal', brag: 'amber' }, amira, press())
      const moved = await store().changesFrom('2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z')
      expect(moved.map(({ field, to }) => [field, to])).toEqual([['status', 'in_progress'], ['brag', 'amber'], ['note', 'Draft is with Legal']])
      expect(await store().changesFrom('2026-06-02T00:00:00.000Z', '2026-06-03T00:00:00.000Z')).toEqual([])
    })

    it('does a press once, even when it arrives ten times at the same moment', async () => {
      const one = await added()
      const same = { through: 'card', pressId: 'a nervous thumb', seenVersion: 1 } as const
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => plan().act(one.reference, { act: 'update', note: 'Signed by the director' }, amira, same)))
      expect(outcomes.filter((o) => o.outcome === 'changed' && !o.repeated)).toHaveLength(1)
      expect(outcomes.filter((o) => o.outcome === 'changed' && o.repeated)).toHaveLength(9)
      expect((await store().history(one.id)).filter(({ field }) => field === 'note')).toHaveLength(1)
    })

    const words = fc.constantFrom('Signed', 'Waiting for Legal', 'Met the provider', 'Slipped a week')
    const acts: fc.Arbitrary<Act> = fc.oneof(
      fc.constant<Act>({ act: 'on track' }), fc.record({ act: fc.constant('update' as const), note: words, brag: fc.constantFrom('green' as const, 'amber' as const, 'red' as const) }),
      fc.record({ act: fc.constant('done' as const), evidence: words }), fc.record({ act: fc.constant('sign off' as const) }), fc.record({ act: fc.constant('send back' as const), reason: words }),
      fc.record({ act: fc.constant('move' as const), dueOn: fc.constantFrom('2026-04-30', '2026-05-29'), reason: words }), fc.record({ act: fc.constant('reopen' as const), reason: words }),
      fc.record({ act: fc.constant('assign' as const), ownerId: fc.constantFrom('amira', 'joan') }), fc.record({ act: fc.constant('later' as const), until: fc.constant('2026-03-20'), reason: words }))
    const moves = fc.array(fc.record({ act: acts, by: fc.constantFrom<Person>(amira, joan), times: fc.integer({ min: 1, max: 3 }), looking: fc.boolean() }), { minLength: 2, maxLength: 8 })

    it('loses no update and breaks no history, whatever two people press, retry and edit at once', async () => {
      await fc.assert(fc.asyncProperty(moves, async (wishes) => {
        const start = await added()
        const outcomes = await Promise.all(wishes.flatMap(({ act, by, times, looking }) => {
          const pressing = { ...press(), ...(looking ? { seenVersion: 1 } : {}) }
          return Array.from({ length: times }, async () => ({ pressId: pressing.pressId, act, looking, outcome: await plan().act(start.reference, act, by, pressing) }))
        }))
        const end = await store().byId(start.id)
        const history = await store().history(start.id)
        const written = outcomes.filter(({ outcome }) => outcome.outcome === 'changed' && !outcome.repeated)
        // Every press that was told "changed" made one version, and no press made two.
        expect(end?.version).toBe(1 + written.length)
        expect(new Set(written.map(({ pressId }) => pressId)).size).toBe(written.length)
        // At most one of those who looked at version 1 got through.
        expect(written.filter(({ looking }) => looking).length).toBeLessThanOrEqual(1)
        // Each field's history is a chain from nothing to what stands there now.
        for (const field of changedFields) {
          const chain = history.filter((change) => change.field === field)
          chain.forEach((change, nth) => expect(change.from).toBe(nth === 0 ? null : chain[nth - 1]?.to))
          expect(chain.at(-1)?.to ?? null).toBe(fieldText(end ?? null, field))
        }
        for (const { act, outcome } of written) {
          if (act.act === 'update' && outcome.outcome === 'changed') expect(history).toContainEqual(expect.objectContaining({ field: 'note', to: act.note, version: outcome.action.version }))
        }
      }), { numRuns: 40 })
    })
  })
}
