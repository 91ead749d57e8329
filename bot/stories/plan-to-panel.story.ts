/** A quarter in the life of a plan, over HTTP, with time moved by hand: imported, reminded, answered on cards, signed off, reported. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openImport } from '#bot/actions/import/import-plan.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { remindInTeams } from '#bot/channels/teams/remind-in-teams.ts'
import { openFakeTeams, type FakeTeams, type Sent } from '#bot/channels/teams/teams-for-tests.ts'
import { clockAt } from '#bot/clock.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { workOnActions } from '#bot/conversation/steps/actions/work-on-actions.ts'
import { silentLog } from '#bot/log.ts'
import { keepReach } from '#bot/people/keep-reach.ts'
import { openPeople, type People } from '#bot/people/people.ts'
import { beat, type BeatParts } from '#bot/reminders/beat.ts'
import { readWorldFrom } from '#bot/reminders/open-reminders.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPace } from '#bot/store/pace.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openReminderStore } from '#bot/store/reminders.ts'
import { buttonsOn, staff, staffIn, type Button, type Who } from './staff-in-teams-for-tests.ts'

const sheet = [
  'Ref,Promise,Action,Lead officer,Deadline,RAG,Update',
  'CP-001,Promise 4: a safe place to live,Update the housing protocol,Amira Khan,12/03/2026,,',
  'CP-002,Promise 4: a safe place to live,Agree a second viewing with every provider,Amira Khan,31/03/2026,Green,',
  'CP-003,Promise 10: support until 25,Explore ring-fenced apprenticeships,Tom Okafor,13/03/2026,,',
  'CP-004,Promise 2: leisure,Name a lead for leisure,,,,',
].join('\n')

const database = databaseForTests()
const clock = clockAt('2026-02-16T10:00:00.000Z')
let teams: FakeTeams
let files: Server
let plan: Plan
let people: People
let parts: BeatParts

beforeAll(async () => {
  const { db } = database()
  const settings = { ...noCouncilSettings.actions, panelDates: ['2026-01-22', '2026-04-16'] }
  people = openPeople({ store: openPersonStore(db), clock, firstAdministrators: [staff.joan.aadObjectId] })
  const [actions, store] = [openActionStore(db), openReminderStore(db, 'sqlite')]
  plan = openPlan({ actions, people, clock, signOff: true })
  const { respond } = openConversation({
    settings: noCouncilSettings,
    actions: workOnActions({ plan, people, settings, remindersSoFar: store, openImport: (aboutOneChild) => openImport({ actions, people, clock, settings, aboutOneChild }), onFailure: (error) => { throw error } }),
  })
  files = createServer((_, response) => { response.end(sheet) })
  await new Promise<void>((resolve) => { files.listen(0, '127.0.0.1', resolve) })
  teams = await openFakeTeams(respond, { clock, audience: 'officer', trustsFilesAt: (url) => url.startsWith('http://127.0.0.1:'), ...keepReach(people) })
  parts = { store, actions, people, readWorld: readWorldFrom({ people, store, settings }), deliver: remindInTeams(teams.channel.proactive), pace: openPace(db, 'sqlite', 1_000), clock, log: silentLog, wait: async () => {}, random: Math.random, isStopping: () => false }
})
afterAll(async () => {
  await teams.stop()
  await new Promise((resolve) => files.close(resolve))
})

const { post, last, say, press } = staffIn(() => teams)
const buttonOf = (sent: Sent | undefined, title: string): Button | undefined => buttonsOn(sent).find((button) => button.title === title)
/** What the beats of these days sent and corrected: "POST a:amira". */
const on = async (...days: string[]): Promise<string[]> => {
  const before = teams.sent.length
  for (const day of days) {
    clock.set(`${day}T09:30`)
    await beat(parts)
  }
  return teams.sent.slice(before).map(({ method, path }) => `${method} ${decodeURIComponent(path).split('/')[3]}`)
}
const cardTo = (who: Who): Sent | undefined => teams.sent.findLast(({ method, path }) => method === 'POST' && decodeURIComponent(path).includes(`/a:${who}/`))

describe('a plan, from the spreadsheet to the panel', () => {
  it('is imported from the file that panel support keeps, and people find their actions in it', async () => {
    for (const who of ['joan', 'amira', 'tom'] as const) await post('installed', who)
    await post('file', 'joan', { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'plan.csv', content: { downloadUrl: `http://127.0.0.1:${(files.address() as AddressInfo).port}/plan.csv` } }] })
    expect(last()).toContain('4 new, 0 changed, 0 the same')
    expect(await say('joan', 'yes, save it')).toBe('Imported: 4 new, 0 changed.')
    expect(await say('amira', 'what are my actions?')).toContain('CP-001: Update the housing protocol. Due Thursday 12 March 2026. Open.')
  })

  it('reminds each owner once, with the promise in its words, and panel support of what nobody owns', async () => {
    expect((await on('2026-02-20', '2026-02-23', '2026-02-24')).toSorted()).toEqual(['POST a:amira', 'POST a:joan', 'POST a:tom'])
    expect(cardTo('amira')?.body.text).toContain('Why: Promise 4: a safe place to live')
    expect(cardTo('joan')?.body.text).toMatch(/Nobody owns these:[^]*CP-004: Name a lead for leisure/)
  })

  it('is answered on the cards: an update, “not mine”, done with evidence', async () => {
    expect(await press('amira', buttonOf(cardTo('amira'), 'Save my update'), { note: 'Met all three providers', brag: 'amber' })).toContain('Recorded by Amira Khan on a card')
    expect(await press('tom', buttonOf(cardTo('tom'), 'CP-003 is not mine'), { note: 'HR have had this since January' })).toContain('Panel support will see it')
    expect(await on('2026-02-25')).toEqual(expect.arrayContaining(['PUT a:amira', 'PUT a:tom']))
    expect(await say('joan', 'open the board')).toMatch(/Nobody owns these \(1\):[^]*Owners say these are not theirs \(1\):[^]*HR have had this since January/)
    expect((await on('2026-03-05', '2026-03-05')).filter((what) => what === 'POST a:amira')).toHaveLength(1)
    expect(await press('amira', buttonOf(cardTo('amira'), 'Mark CP-001 as done'), { note: 'https://council.example/protocol' })).toContain('Panel support will check it and close it.')
  })

  it('is signed off by somebody else', async () => {
    expect(await say('amira', 'sign off CP-001')).toContain('only panel support can')
    expect(await on('2026-03-09')).toContain('POST a:joan')
    expect(await say('joan', 'sign off CP-001')).toContain('Status: done, awaiting sign-off → closed')
  })

  it('ends in a report that says what moved, what did not, and who has not answered', async () => {
    await on('2026-03-11', '2026-03-24', '2026-03-31', '2026-04-07')
    expect(cardTo('amira')?.body.text).toContain('CP-002')
    const report = await say('joan', 'report for the panel')
    expect(report).toMatch(/For the panel on Thursday 16 April 2026\. As the plan stood on Tuesday 7 April 2026\.[^]*What moved since Friday 23 January 2026:[^]*1 closed, 1 marked done and 4 added/)
    expect(report).toMatch(/Who did not answer:\n- Amira Khan: CP-002\. \d cards since/)
    expect(report).toMatch(/Promise 4: a safe place to live:\n(?:- .*\n)*- CP-001: Update the housing protocol\. Amira Khan\. Was due Thursday 12 March 2026\. Closed\. Own view: amber, new\. Met all three providers\. Evidence: https:\/\/council\.example\/protocol\./)
    expect(report).toMatch(/Owners say these are not theirs \(1\):\n- CP-003[^]*They say: HR have had this since January\./)
    const { waiting, sent } = await parts.store.account('2026-01-01T00:00:00.000Z', '2026-04-07T12:00:00.000Z')
    expect({ waiting, isSent: sent > 6 }).toEqual({ waiting: 0, isSent: true })
  })
})
