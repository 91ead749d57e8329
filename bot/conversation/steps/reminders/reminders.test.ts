import { beforeAll, describe, expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import { openPlan } from '#bot/actions/plan.ts'
import { clockAt } from '#bot/clock.ts'
import { openPeople } from '#bot/people/people.ts'
import { amira, joan, tom } from '#bot/reminders/for-tests.ts'
import { readWorldFrom } from '#bot/reminders/open-reminders.ts'
import type { ReminderStore } from '#bot/reminders/reminder-store.ts'
import type { SummaryStore } from '#bot/reminders/summary-store.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { openSummaryStore } from '#bot/store/summaries.ts'
import type { Step } from '../../respond.ts'
import { reminderRequestIn } from './reminder-requests.ts'
import { reminders } from './reminders.ts'

describe('what is asked of the reminders', () => {
  it.each([
    ['preview reminders', { wants: 'preview', when: '' }],
    ['Show me the reminders for 24 December', { wants: 'preview', when: 'for 24 December' }],
    ['who gets a card on Thursday?', { wants: 'preview', when: 'on Thursday' }],
    ['how are the reminders going?', { wants: 'status' }],
    ['stop reminders because wrong dates were imported', { wants: 'stop', reason: 'wrong dates were imported' }],
    ['Stop all reminders: the import went wrong', { wants: 'stop', reason: 'the import went wrong' }],
    ['stop reminders', { wants: 'stop', reason: '' }],
    ['start reminders again', { wants: 'resume' }],
    ['post the weekly summary here', { wants: 'summary here' }],
    ['stop the weekly summary', { wants: 'no summary here' }],
    ['reminders for CP-012: 20, 10 and 2 working days before, then every 14 days', { wants: 'cadence', reference: 'CP-012', cadence: { workingDaysBefore: [20, 10, 2], everyDaysWhileLate: 14, onTheDay: true } }],
    ['my reminders: 3 days before, not on the day', { wants: 'cadence', reference: undefined, cadence: { workingDaysBefore: [3], everyDaysWhileLate: undefined, onTheDay: false } }],
    ['usual reminders for CP-012', { wants: 'cadence', reference: 'CP-012', cadence: undefined }],
  ])('“%s”', (said, expected) => { expect(reminderRequestIn(said)).toEqual(expected) })

  it.each(['What does the strategy say about reminders?', 'stop', 'remind me about CP-012 next week because Legal are slow', 'send my reminders weekly', 'my reminders should come on Mondays', 'show me the action plan'])('leaves “%s” to other steps', (said) => {
    expect(reminderRequestIn(said)).toBeUndefined()
  })
})

describe('talking of reminders', () => {
  const database = databaseForTests()
  const clock = clockAt('2026-03-02T10:00:00.000Z')
  let step: Step
  let store: ReminderStore
  let summaries: SummaryStore
  beforeAll(async () => {
    const people = openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: [] })
    store = openReminderStore(database().db, 'sqlite')
    for (const person of [joan, tom, { ...amira, managerId: null }]) await openPersonStore(database().db).insert(person)
    const actions = openActionStore(database().db)
    await actions.write([{ before: null, after: anAction({ changedAt: clock.now() }), changes: [] }, { before: null, after: anAction({ id: 'action-13', reference: 'CP-013', ownerId: 'tom', changedAt: clock.now() }), changes: [] }])
    const settings = { panelDates: [], closureDays: [], namesInChannel: false, silenceWorkingDays: 10 }
    summaries = openSummaryStore(database().db)
    step = reminders({ store, summaries, plan: openPlan({ actions, people, clock, signOff: true }), people, settings, readWorld: readWorldFrom({ people, store, settings }) })
  })
  const say = async (who: string, said: string, more = {}): Promise<string | undefined> => (await step({
    id: 't', conversation: `19:${who}`, channel: 'teams', scope: 'personal', audience: 'officer', said, at: clock.now(), person: { id: `29:${who}`, tenantId: 'council', objectId: `entra-of-${who}` }, ...more,
  }))?.text

  it('shows panel support who gets what on a day, and everybody else what they get themselves', async () => {
    expect(await say('joan', 'preview reminders for 12 March')).toContain('2 people get a card.\nWho gets what, and why:\n- Amira Khan: CP-012 (due today)\n- Tom Okafor: CP-013 (due today)')
    expect(await say('tom', 'preview reminders for 12 March')).toMatch(/one person gets a card\.\nWho gets what, and why:\n- Tom Okafor: CP-013 \(due today\)\nWhat comes next:\n- Tom Okafor/)
    expect(await say('joan', 'preview reminders for whenever')).toBe('For which day? For example “preview reminders for 24 December”.')
  })

  it('is only for those who run the plan to stop, with a reason, and keeps their name', async () => {
    expect(await say('tom', 'stop reminders because I am busy')).toContain('Only panel support can do that.')
    expect(await say('joan', 'stop reminders')).toContain('Say “stop reminders because …”')
    expect(await say('joan', 'stop reminders because wrong dates were imported')).toContain('No reminder is sent any more: wrong dates were imported.')
    expect(await store.stopped()).toEqual({ byName: 'Joan Whitehead', byId: 'joan', at: clock.now(), reason: 'wrong dates were imported' })
    expect(await say('joan', 'reminder status')).toBe('Due in the last 30 days: 0. Sent: 0. No longer needed: 0. Overtaken by a newer one: 0. Undeliverable: 0. Waiting: 0.\nSending is stopped since Monday 2 March 2026 at 10:00 by Joan Whitehead: wrong dates were imported')
    expect(await say('joan', 'start reminders again')).toContain('Reminders go out again. Joan Whitehead had stopped them: wrong dates were imported.')
    expect(await store.stopped()).toBeUndefined()
  })

  it('lets people choose how often for themselves and for actions that they answer for, within reason', async () => {
    expect(await say('amira', 'reminders for CP-012: 10 and 2 working days before, then every fortnight')).toBe('Reminders for CP-012 come 10 and 2 working days before and on the day, then every 14 days while it is late.')
    expect(await say('tom', 'reminders for CP-012: 1 working day before')).toContain('only its owner, their cover, their manager or panel support can')
    expect(await say('tom', 'my reminders: 1 working day before')).toBe('Your reminders come 1 working day before and on the day, then every 7 days while it is late.')
    expect(await say('tom', 'my reminders: 400 working days before')).toContain('from 1 to 120 working days before it')
    expect(await say('amira', 'usual reminders for CP-012')).toBe('Reminders for CP-012 come 14 and 5 working days before and on the day, then every 7 days while it is late.')
    expect([...(await store.cadences()).people.keys()]).toEqual(['tom'])
  })

  it('posts a weekly summary in the channel where panel support asks for it', async () => {
    const inChannel = { scope: 'post', conversation: '19:panel@thread.tacv2;messageid=17' }
    expect(await say('joan', 'post the weekly summary here')).toContain('Say that in the Teams channel')
    expect(await say('joan', 'post the weekly summary here', inChannel)).toContain('I do not know this channel yet.')
    await summaries.heardIn({ conversation: '19:panel@thread.tacv2', tenantId: 'council', address: { conversation: '19:panel@thread.tacv2' } })
    expect(await say('tom', 'post the weekly summary here', inChannel)).toContain('Only panel support can do that.')
    expect(await say('joan', 'post the weekly summary here', inChannel)).toBe('I will post a summary of the action plan here at the start of each week: counts, what moved, what is out of line. It names no owners.')
    expect(await summaries.chosen()).toMatchObject([{ conversation: '19:panel@thread.tacv2' }])
    expect(await say('joan', 'stop the weekly summary', inChannel)).toBe('I will post no more summaries here.')
    expect(await summaries.chosen()).toEqual([])
  })

  it('is nothing for young people, web chat or strangers', async () => {
    expect(await say('joan', 'preview reminders', { audience: 'young_person' })).toBeUndefined()
    expect(await say('joan', 'preview reminders', { channel: 'webchat' })).toBeUndefined()
    expect(await say('joan', 'preview reminders', { person: { id: 'x' } })).toBeUndefined()
  })
})
