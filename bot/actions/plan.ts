/** The action plan: the one way by which anything changes an action, from a conversation, a card, the tab or a file. */
import { randomUUID } from 'node:crypto'
import { londonDateOf, type Clock, type LondonDate } from '#bot/clock.ts'
import { runsThePlan, type Person } from '#bot/people/person.ts'
import { decide, type Act, type Decision, type Setting } from './act.ts'
import type { ActionQuery, ActionStore, Press } from './action-store.ts'
import { referenceFrom, referenceOf, type Action, type Why } from './action.ts'
import { changesBetween, type Change, type Through } from './change.ts'
import type { Actor } from './permission.ts'

export type Outcome =
  /** `repeated`: this press was done before; the changes are what it did then, the action is as it is now. */
  | (Extract<Decision, { outcome: 'changed' }> & { readonly repeated: boolean })
  | Exclude<Decision, { outcome: 'changed' }>
  /** Somebody changed it after the person last saw it. Nothing was written; `since` says what they have not seen. */
  | { readonly outcome: 'stale', readonly action: Action, readonly since: readonly Change[] }
  | { readonly outcome: 'no such action', readonly reference: string }

export type Draft = {
  readonly what: string
  readonly ownerId: string | null
  readonly dueOn: LondonDate | null
  readonly why?: Why | null
  readonly service?: string | null
}

export type Pressing = {
  readonly through: Through
  /** The message's or card press's own id, from the channel: the same id again does nothing again. */
  readonly pressId: string
  /** The version that the person was looking at: a card's. Left out when they named the action without seeing one. */
  readonly seenVersion?: number
}

export type PlanParts = {
  readonly actions: ActionStore
  readonly people: { byId (id: string): Promise<Person | undefined> }
  readonly clock: Clock
  /** Closing needs a second person. */
  readonly signOff: boolean
}

export type Plan = {
  find (reference: string): Promise<Action | undefined>
  history (action: Action): Promise<readonly Change[]>
  list (query?: ActionQuery): Promise<readonly Action[]>
  /** Every change to every action, oldest first. */
  changes (): Promise<readonly Change[]>
  /** Why somebody may not add an action for an owner; undefined when they may. Asked before they are asked for anything more. */
  refusalToAdd (ownerId: string | null, by: Actor): Promise<string | undefined>
  /** What `act` would come to now, without doing it: asked before a person is asked to confirm. */
  tryOut (reference: string, act: Act, by: Actor): Promise<Decision | Extract<Outcome, { outcome: 'no such action' }>>
  add (draft: Draft, by: Actor, pressing: Omit<Pressing, 'seenVersion'>): Promise<Outcome>
  act (reference: string, act: Act, by: Actor, pressing: Pressing): Promise<Outcome>
}

// A whole panel saying something about one action in the same second still gets through; a loop without end would not be seen.
const mostAttempts = 50

export function openPlan ({ actions, people, clock, signOff }: PlanParts): Plan {
  const find: Plan['find'] = (reference) => actions.byReference(referenceFrom(reference))

  const managerOf = async (personId: string | null): Promise<string | null> =>
    personId === null ? null : (await people.byId(personId))?.managerId ?? null

  async function earlier (press: Press): Promise<Outcome | undefined> {
    const pressed = await actions.pressed(press.personId, press.pressId)
    const action = pressed && await actions.byId(pressed.actionId)
    if (!action) return undefined
    const changes = (await actions.history(action.id)).filter(({ version }) => version === pressed.version)
    return { outcome: 'changed', action, changes, repeated: true }
  }

  async function add (draft: Draft, by: Actor, { through, pressId }: Omit<Pressing, 'seenVersion'>): Promise<Outcome> {
    const at = clock.now()
    const press = { personId: by.id, pressId, at }
    const done = await earlier(press)
    if (done) return done
    if (draft.what.trim() === '') return { outcome: 'not possible', why: 'Say in a sentence what will be done.' }
    const refusal = await refusalToAdd(draft.ownerId, by)
    if (refusal) return { outcome: 'refused', why: refusal }
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const [number = 0] = await actions.takeNumbers(1)
      const after = newAction(draft, referenceOf(number), at)
      const changes = changesBetween(null, after, { at, byId: by.id, byName: by.name, through })
      const written = await actions.write([{ before: null, after, changes }], press)
      if (written === 'written') return { outcome: 'changed', action: after, changes, repeated: false }
      // The council's own sheet may have used the number.
      if (written === 'pressed before') return await earlier(press) ?? stuck(after.reference)
    }
    return stuck('a new action')
  }

  async function refusalToAdd (ownerId: string | null, by: Actor): Promise<string | undefined> {
    if (runsThePlan(by) || ownerId === by.id || by.id === await managerOf(ownerId)) return undefined
    return ownerId === null ? 'Only panel support can add an action without an owner. Nothing was added.' : 'I can’t give somebody else an action for you: only their manager or panel support can. Nothing was added.'
  }

  const settingFor = async (action: Action, by: Actor, through: Through, at: string): Promise<Setting> =>
    ({ by, through, at, today: londonDateOf(at), signOff, ownersManagerId: await managerOf(action.ownerId) })

  async function tryOut (reference: string, wish: Act, by: Actor): ReturnType<Plan['tryOut']> {
    const action = await find(reference)
    return action ? decide(action, wish, await settingFor(action, by, 'conversation', clock.now())) : { outcome: 'no such action', reference: referenceFrom(reference) }
  }

  async function act (reference: string, wish: Act, by: Actor, { through, pressId, seenVersion }: Pressing): Promise<Outcome> {
    const at = clock.now()
    const press = { personId: by.id, pressId, at }
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const action = await find(reference)
      if (!action) return { outcome: 'no such action', reference: referenceFrom(reference) }
      // Asked after the action is read: had this same press just been written by somebody's double tap, its own change would look like another person's.
      const done = await earlier(press)
      if (done) return done
      if (seenVersion !== undefined && seenVersion !== action.version) return { outcome: 'stale', action, since: await changesAfter(action.id, seenVersion) }
      const decision = decide(action, wish, await settingFor(action, by, through, at))
      if (decision.outcome !== 'changed') return decision
      const written = await actions.write([{ before: action, after: decision.action, changes: decision.changes }], press)
      if (written === 'written') return { ...decision, repeated: false }
      if (written === 'pressed before') return await earlier(press) ?? stuck(action.reference)
    }
    return stuck(referenceFrom(reference))
  }

  const changesAfter = async (actionId: string, seen: number): Promise<readonly Change[]> =>
    (await actions.history(actionId)).filter(({ version }) => version > seen)

  return { find, add, act, refusalToAdd, tryOut, history: ({ id }) => actions.history(id), list: (query) => actions.list(query), changes: () => actions.changesFrom('', '9999') }
}

const newAction = ({ what, ownerId, dueOn, why = null, service = null }: Draft, reference: string, at: string): Action => ({
  id: randomUUID(), reference, what: what.trim().replace(/\s+/g, ' '), why, service, ownerId, coverId: null, dueOn, status: 'open', brag: null,
  doneById: null, notMine: null, later: null, ownerAnsweredAt: null, createdAt: at, changedAt: at, version: 1,
})

const stuck = (reference: string): Outcome =>
  ({ outcome: 'not possible', why: `Too many people are changing ${reference} at this moment. Nothing of yours was kept; please say it again.` })
