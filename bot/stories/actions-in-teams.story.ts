/** From a briefing to a signed-off action, in Teams, over HTTP: everything joined as main.ts joins it, with time moved by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openImport } from '#bot/actions/import/import-plan.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { openFakeTeams, type FakeTeams } from '#bot/channels/teams/teams-for-tests.ts'
import { clockAt } from '#bot/clock.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { workOnActions } from '#bot/conversation/steps/actions/work-on-actions.ts'
import { keepReach } from '#bot/people/keep-reach.ts'
import { openPeople, type People } from '#bot/people/people.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { staff, staffIn, type Who } from './staff-in-teams-for-tests.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T10:00:00.000Z')
let teams: FakeTeams
let plan: Plan
let people: People
let files: Server

beforeAll(async () => {
  people = openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: [staff.joan.aadObjectId] })
  const [actions, settings] = [openActionStore(database().db), { panelDates: ['2026-04-02'], closureDays: [] }]
  plan = openPlan({ actions, people, clock, signOff: true })
  const { respond } = openConversation({
    settings: noCouncilSettings,
    actions: workOnActions({ plan, people, settings, openImport: (aboutOneChild) => openImport({ actions, people, clock, settings, aboutOneChild }), onFailure: (error) => { throw error } }),
  })
  // Where Teams would keep what people send: any name gives the fixture of that name.
  files = createServer((request, response) => { response.end(readFileSync(new URL(`../actions/import/fixtures/${(request.url ?? '').slice(1)}`, import.meta.url))) })
  await new Promise<void>((resolve) => { files.listen(0, '127.0.0.1', resolve) })
  teams = await openFakeTeams(respond, { clock, audience: 'officer', council: 'buckinghamshire', trustsFilesAt: (url) => url.startsWith('http://127.0.0.1:'), ...keepReach(people) })
})
afterAll(async () => {
  await teams.stop()
  await new Promise((resolve) => files.close(resolve))
})

const { post, say, buttonsShown, press: pressed } = staffIn(() => teams)
const press = async (...given: Parameters<typeof pressed>) => JSON.parse(await pressed(...given)) as { statusCode: number, type: string, value: unknown }

const send = async (who: Who, name: string): Promise<string> => {
  await post('file', who, { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { downloadUrl: `http://127.0.0.1:${(files.address() as AddressInfo).port}/${name}` } }] })
  return (teams.sent.at(-1)?.body.text ?? '').replaceAll('\n\n', '\n')
}

describe('an action, from the briefing to its sign-off', () => {
  it('begins with people whom the bot knows from their first moment in Teams', async () => {
    await post('installed', 'joan')
    await post('installed', 'amira', { from: { id: staff.amira.id, aadObjectId: staff.amira.aadObjectId } })
    expect(await say('amira', 'What are my actions?')).toBe('You have no open actions.')
    expect((await people.everyone()).map(({ name, role, reach }) => [name, role, reach])).toEqual([['Amira Khan', 'member', 'reachable'], ['Joan Whitehead', 'administrator', 'reachable']])
  })

  it('is drafted by a button of the briefing, and saved after a yes', async () => {
    await say('joan', 'What does corporate parenting mean for libraries?')
    const draft = buttonsShown().find(({ verb }) => verb === 'draft_action')
    await press('joan', draft)
    expect(teams.sent.at(-1)?.body.text).toContain('Who will own it?')
    expect(await say('joan', 'Amira')).toMatch(/^Shall I save this action\?\nWhat: .+\nOwner: Amira Khan\nDue: \w+ \d+ \w+ 2026\nService: Libraries, archives and culture/)
    expect(await say('joan', 'yes, save it')).toMatch(/^Saved as CP-001\./)
    expect(await plan.find('CP-001')).toMatchObject({ service: 'Libraries, archives and culture', status: 'open' })
  })

  it('is not taken for a question about a child because it names a colleague', async () => {
    expect(await say('joan', 'add an action: Amira to update the housing protocol by 12 March')).toContain('Owner: Amira Khan\nDue: Thursday 12 March 2026')
    expect(await say('joan', 'yes')).toMatch(/^Saved as CP-002\./)
  })

  it('stands in the next briefing of its service, without a name', async () => {
    const briefing = await say('amira', 'What does corporate parenting mean for libraries?')
    const { what } = (await plan.find('CP-001'))!
    expect(briefing).toContain(`Open actions:\n- CP-001: ${what}`)
    expect(briefing).not.toContain('Amira Khan')
    expect(await say('amira', 'What does corporate parenting mean for planning?')).not.toContain('Open actions')
  })

  it('is answered on its card, in its place', async () => {
    await say('amira', 'CP-002')
    const update = buttonsShown().find(({ title }) => title === 'Save my update')
    const sentBefore = teams.sent.length
    const answered = await press('amira', update, { note: 'Met the three providers', brag: 'amber' })
    expect(answered).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(answered.value)).toContain('Recorded by Amira Khan on a card, Monday 2 March 2026 at 10:00.')
    expect(teams.sent).toHaveLength(sentBefore)
    // An older client sends the same as a message.
    await say('amira', 'CP-002')
    const done = buttonsShown().find(({ title }) => title === 'Mark CP-002 as done')
    await post('personal-message', 'amira', { text: undefined, value: { ...done!.data, verb: done!.verb, note: 'https://council.example/protocol' } })
    expect(teams.sent.at(-1)?.body.text).toContain('Panel support will check it and close it.')
  })

  it('brings help first when what is typed on a card is a cry for it', async () => {
    await say('joan', 'CP-001')
    await press('joan', buttonsShown().find(({ title }) => title === 'Save my update'), { note: 'I want to kill myself' })
    expect(teams.sent.at(-1)?.body.text).toMatch(/999|116 123/)
    expect(await plan.find('CP-001')).toMatchObject({ version: 1 })
  })

  it('is signed off by somebody else', async () => {
    expect(await say('amira', 'sign off CP-002')).toMatch(/only panel support can/)
    expect(await say('joan', 'sign off CP-002')).toContain('Status: done, awaiting sign-off → closed')
  })

  it('shows whom no reminder will reach once they remove the app', async () => {
    await post('installed', 'amira', { action: 'remove' })
    expect(await say('joan', 'who can’t be reached?')).toContain('Amira Khan has removed this app, so no reminder can reach them. They own CP-001.')
  })
})

describe('a plan sent as a file', () => {
  it('is opened only for those who run the plan', async () => {
    expect(await send('amira', 'board-plan.xlsx')).toBe('Only panel support can import a plan. I have not opened the file, and nothing was changed.')
    expect(await say('joan', 'import a plan')).toMatch(/^Send me the plan as a file here/)
  })

  it('is shown first, imported on a yes, and the second time finds nothing to do', async () => {
    const preview = await send('joan', 'board-plan.xlsx')
    expect(preview).toMatch(/^board-plan\.xlsx, sheet “Action Plan 25-26”, headings in row 4\.\nColumns: [^]*9 new, 0 changed[^]*Shall I import this\? All of it is written, or nothing\.$/)
    const before = (await plan.list()).length
    expect(await say('joan', 'yes, save it')).toBe('Imported: 9 new, 0 changed.')
    expect(await plan.list()).toHaveLength(before + 9)
    const [owned] = await plan.list({ statuses: ['open'], ownerIds: (await people.everyone()).filter(({ name }) => name === 'Amira Khan').map(({ id }) => id) })
    expect(owned && (await plan.history(owned))[0]).toMatchObject({ byName: 'Joan Whitehead' })
    expect(await send('joan', 'board-plan.xlsx')).toMatch(/Nothing to import: the plan says all of this already\.$/)
  })

  it('is not imported by a no, nor by a yes to something else', async () => {
    await send('joan', 'scrutiny-recommendations.xlsx')
    expect(await say('joan', 'no')).toBe('All right, nothing was saved.')
    await send('joan', 'scrutiny-recommendations.xlsx')
    await say('joan', 'What is overdue?')
    const before = (await plan.list()).length
    await say('joan', 'yes')
    expect(await plan.list()).toHaveLength(before)
  })

  it('with bad rows says each with its fix, and one that is no plan what to do', async () => {
    expect(await send('joan', 'housing-tracker.csv')).toMatch(/Row 5, Target date: There is no 31 April\. Write the date as day\/month\/year\.[^]*Put those rows right and send me the file again\.$/)
    expect(await send('joan', 'make-plans.ts')).toMatch(/^make-plans\.ts is not a spreadsheet that can be read\. Save it as Excel Workbook/)
  })
})
