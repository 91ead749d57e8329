import { beforeAll, describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import type { Action } from '#bot/actions/action.ts'
import { openPeople } from '#bot/people/people.ts'
import type { Person } from '#bot/people/person.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openMemory } from '../../memory.ts'
import type { Reply } from '../../reply.ts'
import type { ActionContent } from '../../card-contents.ts'
import type { Step } from '../../respond.ts'
import { actions } from './actions.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T10:00:00.000Z')
let plan: Plan
let hear: Step
let broken = false
let nth = 0
const joan = async (): Promise<Person> => (await people().meet({ tenantId: 'council', objectId: 'entra-joan', name: 'Joan Whitehead' }))!
const amira = async (): Promise<Person> => (await people().meet({ tenantId: 'council', objectId: 'entra-amira', name: 'Amira Khan' }))!
const people = () => openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: ['entra-joan'] })

beforeAll(() => {
  plan = openPlan({ actions: openActionStore(database().db), people: people(), clock, signOff: true })
  const breaking: Plan = { ...plan, act: async (...wish) => { if (broken) throw new Error('The disk is full'); return plan.act(...wish) } }
  hear = actions({ plan: breaking, people: people(), memory: openMemory(), settings: { panelDates: [], closureDays: [] }, aboutOneChild: (text) => text.includes('Kayleigh'), serviceName: () => undefined, onFailure: () => {} })
})

const added = async (): Promise<Action> => {
  const outcome = await plan.add({ what: 'Update the housing protocol', ownerId: (await amira()).id, dueOn: '2026-03-12' }, await joan(), { through: 'conversation', pressId: `add-${++nth}` })
  if (outcome.outcome !== 'changed') throw new Error(JSON.stringify(outcome))
  return outcome.action
}
const turn = async (who: string, said: string, verb?: { name: string, data: Record<string, unknown> }): Promise<Reply> => {
  const shown = await hear({ id: `turn-${++nth}`, conversation: `a:${who}`, channel: 'teams', scope: 'personal', audience: 'officer', said, at: clock.now(), person: { id: `29:${who}`, tenantId: 'council', objectId: `entra-${who}` }, ...(verb ? { verb } : {}) })
  if (!shown) throw new Error('No reply')
  return shown
}
const contentOf = ({ card }: Reply): ActionContent => {
  if (card?.name !== 'action') throw new Error('The reply has no card of an action.')
  return card.content
}
/** The card as a person has it in front of them, with what they then type and press. */
const shownTo = async (who: string, { reference }: Action) => {
  const content = contentOf(await turn(who, reference))
  return (title: string, typed: Record<string, unknown> = {}): Promise<Reply> => {
    const button = [...content.answers?.buttons ?? [], content.refresh].find((one) => one.title.includes(title))
    if (!button) throw new Error(`There is no button "${title}" among ${content.answers?.buttons.map((one) => one.title).join(', ')}`)
    return turn(who, '', { name: button.verb, data: { ...button.data, ...typed } })
  }
}
const notesOf = async (action: Action): Promise<(string | null)[]> => (await plan.history(action)).filter(({ field }) => field === 'note').map(({ to }) => to)

describe('a card of an action', () => {
  it('is answered in its place, and shows what was recorded, by whom and when', async () => {
    const action = await added()
    const press = await shownTo('amira', action)
    const reply = await press('Save my update', { note: 'Waiting for Legal', brag: 'amber' })
    expect(reply.inPlace).toBe(true)
    expect(contentOf(reply)).toMatchObject({
      state: 'In progress. Own view: amber, a problem, and a plan to put it right.',
      news: { isGood: true, lines: ['Status: open → in progress', 'Own view: Amber: a problem, and a plan to put it right', 'Update: Waiting for Legal', 'Recorded by Amira Khan on a card, Monday 2 March 2026 at 10:00.'] },
    })
    expect((await plan.history(action)).find(({ field }) => field === 'note')).toMatchObject({ through: 'card', byName: 'Amira Khan' })
  })

  it.each([
    ['is on track', { note: 'All rooms booked', brag: 'green' }, { status: 'in_progress', brag: 'green' }],
    ['as done', { note: 'https://council.example/protocol' }, { status: 'awaiting_sign_off' }],
    ['is not mine', { note: 'Housing own this' }, { notMine: 'Housing own this' }],
    ['Remind me on Monday 9 March', { note: 'Back from leave then' }, { later: { until: '2026-03-09', reason: 'Back from leave then' } }],
  ])('takes “%s”', async (title, typed, expected) => {
    const action = await added()
    expect((await (await shownTo('amira', action))(title, typed)).outcome).toBe('action_changed')
    expect(await plan.find(action.reference)).toMatchObject(expected)
  })

  it('does a press once, however often it arrives', async () => {
    const action = await added()
    const press = await shownTo('amira', action)
    const [first, ...again] = await Promise.all([1, 2, 3].map(() => press('Save my update', { note: 'Met the provider' })))
    expect(await notesOf(action)).toEqual(['Met the provider'])
    expect([first!, ...again].map((reply) => contentOf(reply).news?.isGood)).toEqual([true, true, true])
  })

  it('cannot overwrite what somebody else has changed since: it says what, and keeps what was typed', async () => {
    const action = await added()
    const press = await shownTo('amira', action)
    await plan.act(action.reference, { act: 'move', dueOn: '2026-04-30', reason: 'Panel moved' }, await joan(), { through: 'conversation', pressId: `${action.reference}-move` })
    const reply = await press('Mark', { note: 'Signed by the director' })
    expect(reply.text).toBe(`${action.reference} was changed while you were deciding, so I have not saved yours. Since then:\n- Joan Whitehead: Due: Thursday 12 March 2026 → Thursday 30 April 2026 (Panel moved)\nYou wrote: “Signed by the director”`)
    expect(contentOf(reply)).toMatchObject({ due: 'Due Thursday 30 April 2026', news: { isGood: false }, answers: { note: 'Signed by the director' } })
    expect(await plan.find(action.reference)).toMatchObject({ status: 'open' })
    // The card that came back is the newest: pressing it now works.
    const { buttons = [] } = contentOf(reply).answers ?? {}
    expect((await turn('amira', '', { name: buttons[2]!.verb, data: { ...buttons[2]!.data, note: 'Signed by the director' } })).outcome).toBe('action_changed')
  })

  it('does not take a second, different note of the same card for the first one again', async () => {
    const action = await added()
    const press = await shownTo('amira', action)
    await press('Save my update', { note: 'Met the provider' })
    const reply = await press('Save my update', { note: 'And Legal agreed' })
    expect(reply.outcome).toBe('action_stale')
    expect(contentOf(reply).answers?.note).toBe('And Legal agreed')
    expect(await notesOf(action)).toEqual(['Met the provider'])
  })

  it('asks for what is missing and keeps the rest', async () => {
    const press = await shownTo('amira', await added())
    const reply = await press('is not mine', { brag: 'red' })
    expect(reply).toMatchObject({ outcome: 'action_not_possible', inPlace: true })
    expect(contentOf(reply).news).toEqual({ isGood: false, lines: ['A reason is needed: the panel sees it in the history. Say it in a few words.'] })
  })

  it('says back in the chat what was typed when the store fails, so that nothing is lost', async () => {
    const press = await shownTo('amira', await added())
    broken = true
    const reply = await press('Save my update', { note: 'Met all three providers' })
    broken = false
    expect(reply.inPlace).toBeUndefined()
    expect(reply.text).toBe('Something went wrong on my side, and nothing was changed. You wrote:\n“Met all three providers”\nPlease send it again in a minute.')
  })

  it('keeps nothing about one child that somebody types on it', async () => {
    const action = await added()
    const reply = await (await shownTo('amira', action))('Save my update', { note: 'Kayleigh moved again' })
    expect(reply.outcome).toBe('about_one_child')
    expect(JSON.stringify(reply)).not.toContain('Kayleigh')
    expect(await notesOf(action)).toEqual([])
  })

  it('is signed off or sent back by a second person only', async () => {
    const action = await added()
    await (await shownTo('amira', action))('as done', { note: 'https://council.example/protocol' })
    expect(contentOf(await turn('amira', action.reference)).answers).toBeUndefined()
    expect((await (await shownTo('joan', action))('back', { note: 'The link needs a password' })).text).toContain('Status: done, awaiting sign-off → in progress (The link needs a password)')
    await (await shownTo('amira', action))('as done', { note: 'Open link' })
    await (await shownTo('joan', action))('Sign off')
    expect(await plan.find(action.reference)).toMatchObject({ status: 'closed' })
  })

  it('is refused to whoever it was forwarded to, and tells them nothing about it', async () => {
    const action = await added()
    const reply = await turn('lee', '', { name: 'action_done', data: { reference: action.reference, version: 1, press: '5d0f2c1e-6f2a', note: 'Done!' } })
    expect(reply.text).toMatch(/^I can’t report on .* Nothing was changed\.\nYou wrote: “Done!”$/)
    expect(reply.card).toBeUndefined()
    expect(await plan.find(action.reference)).toMatchObject({ version: 1 })
  })

  it('is brought up to date when its reader comes back, and is the very same card when nothing has changed', async () => {
    const action = await added()
    const before = contentOf(await turn('amira', action.reference))
    const refresh = await shownTo('amira', action)
    const again = await turn('amira', '', { name: 'action_show', data: { ...before.refresh.data } })
    expect(again).toMatchObject({ inPlace: true, card: { content: before } })
    await plan.act(action.reference, { act: 'on track' }, await amira(), { through: 'tab', pressId: `${action.reference}-track` })
    expect(contentOf(await refresh('as it is now')).state).toBe('In progress.')
  })

  it.each([{}, { reference: 7 }, { reference: 'CP-001' }, { reference: '__proto__', version: 'x', press: '../..', note: {} }])('takes a button that sends %j for one that has seen nothing', async (data) => {
    await added()
    expect(['no_such_action', 'action_stale']).toContain((await turn('amira', '', { name: 'action_done', data })).outcome)
  })
})
