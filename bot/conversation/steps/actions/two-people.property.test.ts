/** Two people, old and new cards, double taps, retries, a store that fails before or after it wrote: nothing said is lost, and the history holds. */
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clockAt } from '#bot/clock.ts'
import type { ActionStore } from '#bot/actions/action-store.ts'
import type { Action } from '#bot/actions/action.ts'
import { changedFields, fieldText, type Change } from '#bot/actions/change.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { openPeople } from '#bot/people/people.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import type { ActionContent } from '../../card-contents.ts'
import { openMemory } from '../../memory.ts'
import type { Reply, VerbButton } from '../../reply.ts'
import { actions } from './actions.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T10:00:00.000Z')
type Who = 'amira' | 'joan'

/** What one of the two does. `card`: how many cards ago they opened the one that they press; `times`: how often it arrives. */
type Move =
  | { readonly does: 'look', readonly who: Who }
  | { readonly does: 'press', readonly who: Who, readonly card: number, readonly button: number, readonly times: number }
  | { readonly does: 'say', readonly who: Who, readonly what: number, readonly times: number }
type Batch = { readonly moves: readonly Move[], readonly fails: 'before' | 'after' | undefined }

const who = fc.constantFrom<Who>('amira', 'joan')
const times = fc.integer({ min: 1, max: 3 })
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('look' as const), who }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('press' as const), who, card: fc.nat(3), button: fc.nat(5), times }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('say' as const), who, what: fc.nat(4), times }) })
const batches: fc.Arbitrary<Batch[]> = fc.array(fc.record({ moves: fc.array(move, { minLength: 1, maxLength: 4 }), fails: fc.constantFrom(undefined, undefined, undefined, 'before' as const, 'after' as const) }), { minLength: 2, maxLength: 8 })

/** A store that fails once when it is told to: before it wrote, or after, when only the news of it is lost. */
function fragile (store: ActionStore): ActionStore & { fails: 'before' | 'after' | undefined } {
  const broken = {
    ...store, fails: undefined as 'before' | 'after' | undefined,
    write: async (...written: Parameters<ActionStore['write']>): ReturnType<ActionStore['write']> => {
      const { fails } = broken
      broken.fails = undefined
      if (fails === 'before') throw new Error('Connection terminated')
      const outcome = await store.write(...written)
      if (fails === 'after') throw new Error('Connection terminated')
      return outcome
    },
  }
  return broken
}

let run = 0
/** One action of Amira's, which Joan also answers for as panel support, and everything that is said about it with its replies. */
async function story () {
  const store = fragile(openActionStore(database().db))
  const people = openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: ['entra-joan'] })
  const plan: Plan = openPlan({ actions: store, people, clock, signOff: true })
  const hear = actions({ plan, people, memory: openMemory(), settings: { panelDates: [], closureDays: [] }, aboutOneChild: () => false, serviceName: () => undefined, onFailure: () => {} })
  const [joan, amira] = [await people.meet({ tenantId: 'council', objectId: 'entra-joan', name: 'Joan Whitehead' }), await people.meet({ tenantId: 'council', objectId: 'entra-amira', name: 'Amira Khan' })]
  const added = await plan.add({ what: 'Update the housing protocol', ownerId: amira!.id, dueOn: '2026-03-12' }, joan!, { through: 'conversation', pressId: `begin-${++run}` })
  if (added.outcome !== 'changed') throw new Error(JSON.stringify(added))
  const { reference } = added.action
  const cards: Record<Who, ActionContent[]> = { amira: [], joan: [] }
  const told: { words: string, reply: Reply, isTyped: boolean }[] = []
  let turns = 0

  const turn = async (whose: Who, id: string, said: string, verb?: { name: string, data: Record<string, unknown> }): Promise<Reply> => {
    const reply = await hear({ id, conversation: `a:${whose}`, channel: 'teams', scope: 'personal', audience: 'officer', said, at: clock.now(), person: { id: `29:${whose}`, tenantId: 'council', objectId: `entra-${whose}` }, ...(verb ? { verb } : {}) })
    if (!reply) throw new Error(`No reply to “${said}”`)
    if (reply.card?.name === 'action') cards[whose].push(reply.card.content)
    return reply
  }

  async function make (one: Move): Promise<void> {
    const id = `${run}-${++turns}`
    if (one.does === 'look') return void await turn(one.who, id, reference)
    const words = `words-${id}-end`
    const again = Array.from({ length: one.times })
    if (one.does === 'say') {
      const said = [`update ${reference}: ${words}`, `${reference} is amber: ${words}`, `mark ${reference} done: ${words}`, `reopen ${reference} because ${words}`, `${reference} isn't mine because ${words}`][one.what] ?? ''
      // Teams posts a message again when our answer was slow: the same id, the same words.
      const replies = await Promise.all(again.map(() => turn(one.who, id, said)))
      return void told.push(...replies.map((reply) => ({ words, reply, isTyped: false })))
    }
    const content = cards[one.who].at(-1 - one.card)
    const buttons: readonly VerbButton[] = content?.answers?.buttons ?? []
    const button = buttons[one.button % Math.max(buttons.length, 1)]
    if (!button) return
    const replies = await Promise.all(again.map((_, nth) => turn(one.who, `${id}-${nth}`, '', { name: button.verb, data: { ...button.data, note: words } })))
    told.push(...replies.map((reply) => ({ words, reply, isTyped: true })))
  }

  const end = async (): Promise<{ action: Action, history: readonly Change[] }> => {
    const action = (await plan.find(reference))!
    return { action, history: await plan.history(action) }
  }
  return { store, make, told, end }
}

const holds = ({ to, reason }: Change, words: string): boolean => (to?.includes(words) ?? false) || (reason?.includes(words) ?? false)

it('no order of presses, retries and edits by two people loses an update or breaks the history', async () => {
  await fc.assert(fc.asyncProperty(batches, async (wishes) => {
    const { store, make, told, end } = await story()
    for (const { moves, fails } of wishes) {
      store.fails = fails
      await Promise.all(moves.map(make))
      store.fails = undefined
    }
    const { action, history } = await end()

    // Every field's history is a chain from nothing to what stands there now, and versions count every change.
    for (const field of changedFields) {
      const chain = history.filter((change) => change.field === field)
      chain.forEach((change, nth) => expect(change.from).toBe(nth === 0 ? null : chain[nth - 1]?.to))
      expect(chain.at(-1)?.to ?? null).toBe(fieldText(action, field))
    }
    expect([...new Set(history.map(({ version }) => version))].toSorted((a, b) => a - b)).toEqual(Array.from({ length: action.version }, (_, nth) => nth + 1))

    for (const [words, replies] of Map.groupBy(told, (one) => one.words)) {
      const versions = new Set(history.filter((change) => holds(change, words)).map(({ version }) => version))
      // Whoever was told "recorded" finds it in the history, once, however often they pressed.
      if (replies.some(({ reply }) => reply.outcome === 'action_changed')) expect(versions.size).toBe(1)
      else expect(versions.size).toBeLessThanOrEqual(1)
      // Whoever typed on a card and was not has their words before them; a message stands in the chat anyway.
      for (const { reply } of replies.filter(({ reply, isTyped }) => isTyped && reply.outcome !== 'action_changed')) expect(reply.text).toContain(words)
    }
  }), { numRuns: 150 })
})
