import { beforeAll, describe, expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import { openPlan } from '#bot/actions/plan.ts'
import { clockAt } from '#bot/clock.ts'
import { openPeople } from '#bot/people/people.ts'
import { amira, joan, priya, sent, tom } from '#bot/reminders/for-tests.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openMemory } from '../../memory.ts'
import type { Reply } from '../../reply.ts'
import type { Step } from '../../respond.ts'
import { actions } from './actions.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-16T10:00:00.000Z')
const noneYet = { sent: 0, no_longer_needed: 0, overtaken: 0, undeliverable: 0, waiting: 0 }
let hear: Step
beforeAll(async () => {
  const people = openPersonStore(database().db)
  for (const person of [priya, joan, amira, { ...tom, reach: 'blocked' as const }]) await people.insert(person)
  const store = openActionStore(database().db)
  const plan = [
    anAction({ why: { kind: 'promise', text: 'Promise 4: a safe place to live' }, brag: 'amber' }), anAction({ id: 'a7', reference: 'CP-007', what: 'Publish the local offer', ownerId: 'tom', dueOn: '2026-01-30', service: null }),
    anAction({ id: 'a8', reference: 'CP-008', what: 'Visit the home', dueOn: '2026-03-20' }), anAction({ id: 'a9', reference: 'CP-009', what: 'Name a lead for leisure', ownerId: null, dueOn: null, service: 'Leisure' }),
  ]
  await store.write(plan.map((after) => ({ before: null, after, changes: [] })))
  hear = actions({
    plan: openPlan({ actions: store, people: openPeople({ store: people, clock, firstAdministrators: [] }), clock, signOff: true }), people: openPeople({ store: people, clock, firstAdministrators: [] }),
    memory: openMemory(), settings: { panelDates: ['2026-01-29', '2026-04-02'], closureDays: [] }, aboutOneChild: () => false, serviceName: () => undefined, onFailure: (error) => { throw error },
    remindersSoFar: { ofActions: async () => ['2026-02-20', '2026-03-05'].map((on) => sent(on, { reason: 'coming up' })), account: async () => ({ ...noneYet, sent: 2 }), stopped: async () => undefined },
  })
})
let turns = 0
const say = async (who: string, said: string, more = {}): Promise<Reply | undefined> => await hear({
  id: `t-${++turns}`, conversation: `19:${who}`, channel: 'teams', scope: 'personal', audience: 'officer', said, at: clock.now(), person: { id: `29:${who}`, tenantId: 'council', objectId: `entra-of-${who}` }, ...more,
})
const said = async (who: string, what: string): Promise<string> => (await say(who, what))?.text ?? '(left to other steps)'

describe('the board', () => {
  it('shows panel support the whole plan and its holes, with names, why nobody answers and how reminders went', async () => {
    const { text, card, personal } = (await say('joan', 'open the board'))!
    expect(text.split('\n')).toEqual([
      'The action plan on Monday 16 March 2026.', '4 actions are open: 2 late, 1 without an owner and 1 without a date.', 'Owners’ own view: blue 0, green 0, amber 1, red 0, not said 3.',
      'Nobody owns these (1):', '- CP-009: Name a lead for leisure', 'No due date.', 'Leisure. Open.',
      'Owners I cannot reach (1):', '- CP-007: Publish the local offer', 'Due Friday 30 January 2026, 45 days late.', 'Tom Okafor. Open.', 'Tom Okafor has blocked this app.',
      'No answer to two cards or more (1):', '- CP-012: Update the housing protocol', 'Due Thursday 12 March 2026, 4 days late.', 'Amira Khan, Housing. Open. Own view: amber.', '2 cards unanswered, the first on Friday 20 February 2026.',
      'Due in the next two weeks (1):', '- CP-008: Visit the home', 'Due Friday 20 March 2026.', 'Amira Khan, Housing. Open.',
      'Say a reference, such as “CP-012”, to see one action and answer it.', 'Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.',
      'Due in the last 30 days: 2. Sent: 2. No longer needed: 0. Overtaken by a newer one: 0. Undeliverable: 0. Waiting: 0.',
    ])
    expect({ name: card?.name, personal }).toEqual({ name: 'board', personal: true })
  })

  it('shows everybody else what concerns them, and nobody what others have not answered', async () => {
    const own = await said('amira', 'show me my board')
    expect(own).toMatch(/^Your part of the action plan\.\n2 actions are open: 1 late\./)
    expect(await said('priya', 'open the board')).toContain('Amira Khan, Housing')
    for (const other of ['Tom', 'leisure', 'Sent:']) expect(own).not.toContain(other)
  })

  it('shows one part, one service or one promise on request, and says so when there is nothing', async () => {
    expect(await said('joan', 'open the board for late')).toMatch(/CP-007[^]*CP-012/)
    expect(await said('joan', 'open the board for promise 4')).toMatch(/^The action plan on .*\n1 action is open: 1 late\.[^]*CP-012/)
    expect(await said('joan', 'open the board for Tom Okafor')).toContain('CP-007')
    expect(await said('joan', 'what is waiting for sign-off?')).toContain('Nothing is waiting for sign-off.')
    expect(await said('joan', 'who hasn’t replied?')).toContain('CP-012')
    expect(await said('joan', 'open the board for transport')).toContain('I find nothing open in the plan for “transport”')
  })

  it('opens from a card’s button and gives back what was typed there', async () => {
    const opened = await say('amira', '', { verb: { name: 'open_board', data: { note: 'met all three' } } })
    expect(opened?.text).toContain('You wrote “met all three”, and I have not saved it')
    expect(opened).not.toHaveProperty('inPlace')
  })
})

describe('the panel’s report in a chat', () => {
  it('is for those who run the plan, from the last panel to the next', async () => {
    expect(await said('joan', 'report for the panel')).toMatch(/For the panel on Thursday 2 April 2026\.[^]*What moved since Friday 30 January 2026:[^]*Who did not answer:\n- Amira Khan: CP-012\. 2 cards since Friday 20 February 2026\.[^]*CP-008: Visit the home\./)
    expect(await said('joan', 'report for the panel on 2 July')).toContain('For the panel on Thursday 2 July 2026.')
    expect(await said('amira', 'report for the panel')).toContain('Only panel support can have the panel’s report')
  })
})

describe('other looks at the plan', () => {
  it('tells what falls due by a day, to each what concerns them', async () => {
    expect(await said('joan', 'what’s due this week?')).toMatch(/^3 actions are due by Friday 20 March 2026 or late already:/)
    expect(await said('priya', 'anything due tomorrow?')).toBe('One action is due by Tuesday 17 March 2026 or late already:\nCP-012: Update the housing protocol. Owner: Amira Khan. Due Thursday 12 March 2026, 4 days late. Open, amber.')
    expect(await said('tom', 'what’s due on principle?')).toBe('(left to other steps)')
  })

  it('shows somebody’s actions to whoever may see them, and leaves strangers’ names to other steps', async () => {
    expect(await said('joan', 'Tom’s actions')).toBe('Tom Okafor has one open action:\nCP-007: Publish the local offer. Due Friday 30 January 2026, 45 days late. Open.\nTom Okafor has blocked this app, so no reminder can reach them.')
    expect(await said('priya', 'what is Amira working on?')).toMatch(/^Amira Khan has 2 open actions:/)
    expect(await said('amira', 'Tom’s actions')).toBe('Only Tom Okafor, their manager and panel support can see that. Say “what are my actions” to see yours.')
    expect(await said('joan', 'what is the council responsible for?')).toBe('(left to other steps)')
  })

  it('explains the colours and what can be said', async () => {
    expect(await said('tom', 'what does amber mean?')).toContain('Amber: a problem, and a plan to put it right.')
    expect(await said('tom', 'help with actions')).toContain('“add an action: Amira to update the housing protocol by 12 March”')
  })
})
