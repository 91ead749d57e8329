import { beforeEach, describe, expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import { clockAt } from '#bot/clock.ts'
import { silentLog } from '#bot/log.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openSummaryStore } from '#bot/store/summaries.ts'
import type { Delivery } from './delivery.ts'
import { amira, joan, priya, tom, worldWith } from './for-tests.ts'
import { postSummaries, type PostingParts } from './post-summaries.ts'
import type { SummaryStore } from './summary-store.ts'
import { weeklySummary } from './weekly-summary.ts'

const change = (more: Partial<Change>): Change => ({ actionId: 'action-12', version: 2, field: 'note', from: null, to: 'met all three', at: '2026-03-10T09:00:00.000Z', byId: 'amira', byName: 'Amira Khan', through: 'card', reason: null, ...more })
const actions: readonly Action[] = [
  anAction({ brag: 'amber' }),
  anAction({ id: 'action-7', reference: 'CP-007', what: 'Publish the local offer', dueOn: '2026-01-30', ownerId: 'tom', brag: 'green' }),
  anAction({ id: 'action-9', reference: 'CP-009', what: 'Name a lead for leisure', ownerId: null, dueOn: null }),
  anAction({ id: 'action-10', reference: 'CP-010', what: 'Offer work placements', status: 'closed' }),
]
const changes: readonly Change[] = [
  change({}), change({ field: 'brag', from: 'green', to: 'amber' }), change({ actionId: 'action-10', field: 'status', from: 'awaiting_sign_off', to: 'closed' }),
  change({ actionId: 'action-7', field: 'dueOn', from: '2026-01-16', to: '2026-01-30', byId: 'tom' }), change({ actionId: 'action-9', version: 1, field: 'what', from: null, to: 'Name a lead for leisure', byId: null }),
]
const week = (withNames: boolean) => weeklySummary({ today: '2026-03-16', since: '2026-03-09', actions, changes, world: worldWith([amira, priya, joan, { ...tom, reach: 'blocked' }]), withNames }).text

describe('the weekly summary', () => {
  it('counts where the plan stands, what moved since last week, and what is out of line', () => {
    expect(week(false)).toBe([
      'The action plan on Monday 16 March 2026.',
      '- 3 actions are open', '2 late and 1 without an owner.', 'Owners’ own view: blue 0, green 1, amber 1, red 0, not said 1.',
      'Since Monday 9 March 2026:', '- 1 closed and 1 added', '1 date moved later.', 'Owners’ views: 0 better, 1 worse.', 'Something was said about 2 of the 3 open.',
      'Late for longest:', '- CP-007: Publish the local offer', 'Due Friday 30 January 2026, 45 days late.', 'Housing', '- CP-012: Update the housing protocol', 'Due Thursday 12 March 2026, 4 days late.', 'Housing',
      'Owners I cannot reach:', '- CP-007: Publish the local offer', 'Due Friday 30 January 2026, 45 days late.', 'Housing',
      'Without an owner or a date:', '- CP-009: Name a lead for leisure', 'No due date.', 'Housing',
      'Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.',
      'Ask me in your own chat: “what’s overdue”, or a reference such as “CP-012”.',
    ].join('\n'))
  })

  it('names nobody unless the council wants it', () => {
    for (const name of ['Amira', 'Tom', 'Priya', 'Joan']) expect(week(false)).not.toContain(name)
    expect(week(true)).toContain('Owner: Tom Okafor')
  })
})

describe('posting it', () => {
  const database = databaseForTests()
  const clock = clockAt('2026-03-16T08:59:00.000Z')
  const address = { conversation: '19:panel@thread.tacv2', serviceUrl: 'https://smba.example/', botId: '28:bot' }
  let summaries: SummaryStore
  let posted: string[]
  let answers: Delivery[]
  let parts: PostingParts
  beforeEach(async () => {
    await database().db.deleteFrom('teamsChannels').execute()
    summaries = openSummaryStore(database().db)
    ;[posted, answers] = [[], []]
    await summaries.heardIn({ conversation: address.conversation, tenantId: 'council', address })
    await database().db.insertInto('people').values({ ...personRow, id: 'joan' }).onConflict((conflict) => conflict.doNothing()).execute()
    await summaries.choose(address.conversation, 'joan', clock.now())
    parts = {
      summaries, clock, log: silentLog, withNames: false, random: () => 1, isStopping: () => false, wait: async () => {}, pace: { takeTurn: async () => 0, takeTurnIn: async () => 0, holdBack: async () => {} },
      store: { stopped: async () => undefined }, readWorld: async () => worldWith(undefined, { closureDays: ['2026-03-23'] }), actions: { list: async () => actions, changesFrom: async () => changes },
      post: async ({ conversation }, { summary }) => {
        posted.push(`${conversation}: ${summary}`)
        return answers.shift() ?? { outcome: 'sent', activityId: 'a-1' }
      },
    }
  })
  const personRow = { tenantId: null, objectId: null, name: 'Joan Whitehead', email: null, service: null, role: 'panel_support', managerId: null, digestEvery: 'daily', digestDay: 1, digestHour: 9, conversationId: null, conversation: null, conversationAt: null, reach: 'reachable', reachSince: '', version: 1 }
  const at = async (moment: string): Promise<number> => { clock.set(moment); return postSummaries(parts) }

  it('goes out once a week, on its first working day at nine, and later when we were away', async () => {
    expect(await at('2026-03-16T08:59:00.000Z')).toBe(0)
    expect(await at('2026-03-16T09:00:00.000Z')).toBe(1)
    expect(await at('2026-03-16T09:01:00.000Z')).toBe(0)
    expect(await at('2026-03-23T09:00:00.000Z')).toBe(0)
    expect(await at('2026-03-26T11:00:00.000Z')).toBe(1)
    expect(posted).toEqual(['19:panel@thread.tacv2: The action plan on Monday 16 March 2026', '19:panel@thread.tacv2: The action plan on Thursday 26 March 2026'])
  })

  it('is not posted while sending is stopped, and is tried again when Teams was busy', async () => {
    parts = { ...parts, store: { stopped: async () => ({ byName: 'Joan Whitehead', byId: 'joan', at: '', reason: 'wrong dates' }) } }
    expect(await at('2026-03-16T09:00:00.000Z')).toBe(0)
    parts = { ...parts, store: { stopped: async () => undefined } }
    answers = [{ outcome: 'refused', status: 503 }]
    expect(await at('2026-03-16T09:01:00.000Z')).toBe(0)
    expect(await at('2026-03-16T09:01:01.000Z')).toBe(0)
    expect(await at('2026-03-16T09:01:03.000Z')).toBe(1)
  })

  it('ends when the bot was taken out of the team', async () => {
    answers = [{ outcome: 'refused', status: 403, code: 'BotNotInConversationRoster' }]
    expect(await at('2026-03-16T09:00:00.000Z')).toBe(0)
    expect(await summaries.chosen()).toEqual([])
    expect(await at('2026-03-23T09:00:00.000Z')).toBe(0)
    expect(posted).toHaveLength(1)
  })
})
