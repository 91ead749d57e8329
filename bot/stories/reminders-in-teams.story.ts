/** A reminder's life in Teams, over HTTP: sent on its day, answered on its card, put right in every copy, gone up when nobody answers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { remindInTeams } from '#bot/channels/teams/remind-in-teams.ts'
import { openFakeTeams, type FakeTeams, type Sent } from '#bot/channels/teams/teams-for-tests.ts'
import { clockAt } from '#bot/clock.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { workOnActions } from '#bot/conversation/steps/actions/work-on-actions.ts'
import { reminders as talkOfReminders } from '#bot/conversation/steps/reminders/reminders.ts'
import { silentLog } from '#bot/log.ts'
import { keepReach } from '#bot/people/keep-reach.ts'
import { openPeople, type People } from '#bot/people/people.ts'
import { beat, type Beat, type BeatParts } from '#bot/reminders/beat.ts'
import { readWorldFrom } from '#bot/reminders/open-reminders.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPace } from '#bot/store/pace.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { openSummaryStore } from '#bot/store/summaries.ts'
import { buttonsOn, staff, staffIn } from './staff-in-teams-for-tests.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T10:00:00.000Z')
let teams: FakeTeams
let plan: Plan
let people: People
let parts: BeatParts

beforeAll(async () => {
  const { db } = database()
  const settings = { ...noCouncilSettings.actions, closureDays: ['2026-03-20'] }
  people = openPeople({ store: openPersonStore(db), clock, firstAdministrators: [staff.joan.aadObjectId] })
  const [actions, store] = [openActionStore(db), openReminderStore(db, 'sqlite')]
  plan = openPlan({ actions, people, clock, signOff: true })
  const readWorld = readWorldFrom({ people, store, settings })
  const { respond } = openConversation({
    settings: noCouncilSettings, actions: workOnActions({ plan, people, settings, onFailure: (error) => { throw error } }),
    verbs: [talkOfReminders({ store, summaries: openSummaryStore(db), plan, people, settings, readWorld })],
  })
  teams = await openFakeTeams(respond, { clock, audience: 'officer', ...keepReach(people) })
  parts = { store, actions, people, readWorld, deliver: remindInTeams(teams.channel.proactive), pace: openPace(db, 'sqlite', 1_000), clock, log: silentLog, wait: async () => {}, random: Math.random, isStopping: () => false }
})
afterAll(async () => { await teams.stop() })

const { say, press } = staffIn(() => teams)
/** What the beat at that moment sends or corrects: "POST a:amira", "PUT a:amira". */
const at = async (moment: string): Promise<{ beat: Beat, sent: readonly Sent[], where: string[] }> => {
  const before = teams.sent.length
  clock.set(moment)
  const done = await beat(parts)
  const sent = teams.sent.slice(before)
  return { beat: done, sent, where: sent.map(({ method, path }) => `${method} ${decodeURIComponent(path).split('/')[3]}`) }
}

describe('a reminder', () => {
  it('is planned for an action that was added by talking', async () => {
    for (const who of ['joan', 'amira', 'priya'] as const) await say(who, 'What are my actions?')
    await say('amira', 'my manager is Priya Patel')
    expect(await say('joan', 'add an action: Amira to update the housing protocol by 12 March')).toContain('Due: Thursday 12 March 2026')
    expect(await say('joan', 'yes')).toMatch(/^Saved as CP-001\./)
    expect((await at('2026-03-02T10:01:00.000Z')).where).toEqual([])
    expect(await say('joan', 'preview reminders for 5 March')).toContain('- Amira Khan: CP-001 (coming up)')
  })

  it('comes on its day to her own chat, as a card with a notification, and only once', async () => {
    const { sent, where } = await at('2026-03-05T09:00:00.000Z')
    expect(where).toEqual(['POST a:amira'])
    expect(sent[0]?.body).toMatchObject({ summary: 'CP-001 is due on Thursday 12 March 2026', channelData: { notification: { alert: true } } })
    expect((await at('2026-03-05T09:01:00.000Z')).where).toEqual([])
  })

  it('is answered on the card itself, and every other copy shows what was recorded', async () => {
    const card = teams.sent.findLast(({ body }) => body.summary?.startsWith('CP-001 is due'))
    const update = buttonsOn(card).find(({ title }) => title === 'Save my update')
    const text = await press('amira', update, { note: 'Met the three providers', brag: 'amber' })
    expect(text).toContain('Recorded by Amira Khan on a card, Thursday 5 March 2026 at 09:01.')
    const { sent, where } = await at('2026-03-05T09:02:00.000Z')
    expect(where).toEqual(['PUT a:amira'])
    expect(sent[0]?.body.text).toContain('Update: Met the three providers')
    // The first copy, pressed again on another device, changes nothing.
    const stale = await press('amira', update && { ...update, verb: 'action_done' })
    expect(stale).toContain('was changed while you were deciding')
    expect(await plan.find('CP-001')).toMatchObject({ status: 'in_progress' })
  })

  it('goes up to her manager after ten working days of silence, of which she was told', async () => {
    for (const day of ['12', '19']) await at(`2026-03-${day}T09:00:00.000Z`)
    expect(teams.sent.at(-1)?.body.text).toContain('If nobody says anything before Tuesday 7 April 2026, I will tell your manager, Priya Patel.')
    for (let day = 20; day <= 31; day++) expect((await at(`2026-03-${day}T09:00:00.000Z`)).where).toEqual(day === 26 ? ['POST a:amira'] : [])
    for (const day of ['01', '02']) expect((await at(`2026-04-${day}T09:00:00.000Z`)).where).not.toContain('POST a:priya')
    const { sent } = await at('2026-04-07T09:00:00.000Z')
    expect(sent.map(({ path, body }) => `${decodeURIComponent(path).split('/')[3]}: ${body.summary}`)).toContain('a:priya: 1 action of your people has gone quiet')
  })

  it('is over once it is done and signed off, and every reminder has its ending', async () => {
    await say('amira', 'mark CP-001 done: https://council.example/protocol')
    await say('joan', 'sign off CP-001')
    await at('2026-04-09T09:00:00.000Z')
    for (let day = 10; day <= 30; day++) expect((await at(`2026-04-${day}T09:00:00.000Z`)).where.filter((where) => where.startsWith('POST'))).toEqual([])
    const { waiting, sent } = await parts.store.account('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')
    expect({ waiting, isSent: sent > 4 }).toEqual({ waiting: 0, isSent: true })
  })
})
