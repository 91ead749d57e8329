/** An action and a person to start a test from: name only what the test is about. */
import { usualDigest, type Person } from '#bot/people/person.ts'
import type { Action } from './action.ts'

export const anAction = (more: Partial<Action> = {}): Action => ({
  id: 'action-12', reference: 'CP-012', what: 'Update the housing protocol', why: null, service: 'Housing', ownerId: 'amira', coverId: null, dueOn: '2026-03-12',
  status: 'open', brag: null, doneById: null, notMine: null, later: null, ownerAnsweredAt: null,
  createdAt: '2026-01-05T09:00:00.000Z', changedAt: '2026-01-05T09:00:00.000Z', version: 1, ...more,
})

export const aPerson = (more: Partial<Person> = {}): Person => ({
  id: 'amira', tenantId: 'council', objectId: `entra-of-${more.id ?? 'amira'}`, name: 'Amira Khan', email: null, service: 'Housing', role: 'member', managerId: null,
  digest: usualDigest, leave: [], conversation: null, conversationAt: null, reach: 'reachable', reachSince: '2026-01-05T09:00:00.000Z', version: 1, ...more,
})
