import { afterEach, describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { reply, type Reply } from '#bot/conversation/reply.ts'
import type { Turn } from '#bot/conversation/turn.ts'
import { createLog } from '#bot/log.ts'
import type { Citation } from '#knowledge/answer/answer.ts'
import type { Contact, Gone } from './contacts.ts'
import type { TeamsOptions } from './open-teams.ts'
import { activityNamed, openFakeTeams, type FakeTeams } from './teams-for-tests.ts'

let teams: FakeTeams
afterEach(async () => { await teams.stop() })
const open = async (respond: (turn: Turn) => Reply | Promise<Reply>, options: Partial<TeamsOptions> = {}): Promise<FakeTeams> => {
  teams = await openFakeTeams(async (turn) => respond(turn), options)
  return teams
}
const post = async (name: string, changes: Record<string, unknown> = {}) => teams.post(await activityNamed(name, teams.serviceUrl, changes))

const cited: Citation = {
  doc: 'westminster-2019', title: 'Corporate Parenting strategy', council: 'westminster', councilName: 'Westminster City Council', paragraph: '2.1', date: '2019-10-21',
  status: 'expired', passage: 'westminster-2019/2.1#2', quote: 'The corporate parenting plan is reviewed and refreshed annually to drive our corporate responsibility to ensure looked after children and care leavers get the very best experiences in life.',
}
const answer = reply('answer', 'answered', `Westminster’s report says:\n“${cited.quote}” [1]`, { citations: [cited], choices: [{ title: 'More', says: 'Show me more' }] })
const hello = reply('smalltalk', 'greeted', 'Hello.')

describe('an answer on the wire', () => {
  it('keeps its citations, which the SDK alone would drop, within Teams’ limits', async () => {
    await open(() => answer)
    await post('personal-message')
    const [entity] = teams.sent[0]?.body.entities as [{ citation: { position: number, appearance: Record<string, string> & { keywords: string[] } }[] }]
    expect(teams.sent[0]?.body.entities).toHaveLength(1)
    expect(entity).toMatchObject({ 'type': 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org' })
    expect(entity.citation).toEqual([{ '@type': 'Claim', 'position': 1, 'appearance': expect.objectContaining({ '@type': 'DigitalDocument', 'keywords': ['Westminster City Council', '21 October 2019', 'Out of date'] }) }])
    const abstract = entity.citation[0]?.appearance['abstract'] ?? ''
    expect(entity.citation[0]?.appearance['name']).toBe('Corporate Parenting strategy, Westminster City Council, paragraph 2.1, 21…')
    expect(abstract).toMatch(/^The corporate parenting plan .*…$/)
    expect(abstract.length).toBeLessThanOrEqual(160)
    expect(cited.quote).toContain(abstract.replace('…', ''))
    expect(JSON.stringify(entity)).not.toContain('AIGeneratedContent')
  })

  it('is one message with the text, the card, a line for the notification and thumbs', async () => {
    await open(() => answer)
    await post('personal-message')
    expect(teams.sent).toHaveLength(1)
    expect(teams.sent[0]?.body).toMatchObject({
      type: 'message', textFormat: 'markdown', summary: 'Westminster’s report says:', text: `Westminster’s report says:\n\n“${cited.quote}” [1]`,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5' } }], channelData: { feedbackLoop: { type: 'default' } },
    })
    expect(teams.sent[0]?.body).not.toHaveProperty('suggestedActions')
  })

  it('stays in the thread of a Teams channel post', async () => {
    await open(() => answer)
    await post('channel-mention', { id: '1764066000000' })
    expect(decodeURIComponent(teams.sent[0]?.path ?? '')).toBe('/v3/conversations/19:panel@thread.tacv2;messageid=1764065990000/activities/1764066000000')
  })
})

it('shows no thumbs under a safeguarding reply', async () => {
  await open(() => reply('safeguarding', 'emergency', 'Call 999 now.', { safeguarding: 'emergency' }))
  await post('personal-message')
  expect(teams.sent[0]?.body).not.toHaveProperty('channelData.feedbackLoop')
})

it('shows a personal list only in a person’s own chat', async () => {
  await open(() => reply('command', 'actions_listed', 'Your actions:\n- A12, due on 3 December', { personal: true }))
  await post('group-message')
  await post('channel-mention')
  await post('personal-message')
  expect(teams.sent.map(({ body }) => body.text?.includes('A12'))).toEqual([false, false, true])
})

it('answers an activity that the Bot Framework posts twice only once', async () => {
  await open(() => hello)
  const activity = await activityNamed('personal-message', teams.serviceUrl)
  expect([await teams.post(activity), await teams.post(activity)]).toEqual([{ status: 200, text: '' }, { status: 200, text: '' }])
  expect(teams.sent).toHaveLength(1)
})

it('replies in the order of what was said, however long the first takes', async () => {
  await open(async (turn) => {
    if (turn.said === 'slow') await new Promise((resolve) => { setTimeout(resolve, 50) })
    return reply('smalltalk', 'greeted', turn.said)
  })
  const first = post('personal-message', { text: 'slow' })
  await new Promise((resolve) => { setTimeout(resolve, 10) })
  await Promise.all([first, post('personal-message', { text: 'quick' })])
  expect(teams.sent.map(({ body }) => body.text)).toEqual(['slow', 'quick'])
})

it('shows that it is typing when a reply takes longer than a moment, before the reply', async () => {
  await open(async () => {
    await new Promise((resolve) => { setTimeout(resolve, 900) })
    return hello
  })
  await post('personal-message')
  expect(teams.sent.map(({ body }) => body.type)).toEqual(['typing', 'message'])
})

describe('when Teams does not take a reply', () => {
  it.each([412, 429, 502, 503, 504])('sends again after %i', async (status) => {
    await open(() => hello)
    teams.answerNext({ status })
    expect((await post('personal-message')).status).toBe(200)
    expect(teams.sent).toHaveLength(2)
  })

  it.each([400, 403, 404, 413, 500])('sends once when it answers %i, because again would not help or could show it twice', async (status) => {
    await open(() => hello)
    teams.answerNext({ status })
    expect((await post('personal-message')).status).toBe(200)
    expect(teams.sent).toHaveLength(1)
  })

  it('gives up after four', async () => {
    await open(() => hello)
    teams.answerNext(...Array.from({ length: 9 }, () => ({ status: 503 })))
    await post('personal-message')
    expect(teams.sent).toHaveLength(4)
  })

  it('waits as long as Teams asks', async () => {
    const waits: number[] = []
    await open(() => hello, { wait: async (milliseconds) => { waits.push(milliseconds) } })
    teams.answerNext({ status: 429, headers: { 'retry-after': '3' } })
    await post('personal-message')
    expect(waits).toEqual([3000])
  })

  it('tells the contacts when it is blocked', async () => {
    const gone: Gone[] = []
    await open(() => hello, { onGone: async (each) => { gone.push(each) } })
    teams.answerNext({ status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'blocked' } } })
    await post('personal-message')
    expect(gone).toEqual([{ conversation: 'a:1personalConversation', tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', why: 'blocked' }])
  })
})

describe('installing', () => {
  it('welcomes once, though Teams says it twice', async () => {
    const verbs: unknown[] = []
    await open((turn) => {
      verbs.push(turn.verb)
      return reply('command', 'welcomed', 'Welcome.')
    })
    await post('installed')
    await post('members-added')
    expect(verbs).toEqual([{ name: 'welcome', data: {} }])
    expect(teams.sent.map(({ body }) => body.text)).toEqual(['Welcome.'])
  })

  it('does not welcome again on an upgrade, nor when somebody else joins', async () => {
    await open(() => hello)
    await post('installed', { action: 'add-upgrade' })
    await post('members-added', { membersAdded: [{ id: '29:somebody' }] })
    expect(teams.sent).toEqual([])
  })

  it('keeps where a person can be reached, and forgets it when the app is removed but not when it is upgraded', async () => {
    const contacts: Contact[] = []
    const gone: Gone[] = []
    await open(() => hello, { onContact: async (contact) => { contacts.push(contact) }, onGone: async (each) => { gone.push(each) } })
    await post('personal-message')
    expect(contacts).toEqual([{
      conversation: 'a:1personalConversation', scope: 'personal', serviceUrl: teams.serviceUrl, tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', botId: '28:11111111-2222-4333-8444-555555555555',
      personId: '29:1AbCdEf_councillor', objectId: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6', name: 'Anwen Price',
    }])
    await post('installed', { action: 'remove-upgrade' })
    expect(gone).toEqual([])
    await post('installed', { action: 'remove' })
    expect(gone).toEqual([{ conversation: 'a:1personalConversation', tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', why: 'uninstalled' }])
    expect(teams.sent).toHaveLength(1)
  })

  it('keeps a Teams channel by its own id, not by a thread’s, and nobody’s person', async () => {
    const contacts: Contact[] = []
    await open(() => hello, { onContact: async (contact) => { contacts.push(contact) } })
    await post('channel-mention')
    expect(contacts[0]).toMatchObject({ conversation: '19:panel@thread.tacv2', scope: 'post', teamId: '19:team@thread.tacv2' })
    expect(contacts[0]).not.toHaveProperty('objectId')
  })

  it('answers although the contacts cannot be kept', async () => {
    await open(() => hello, { onContact: async () => { throw new Error('disk full') } })
    expect((await post('personal-message')).status).toBe(200)
    expect(teams.sent).toHaveLength(1)
  })

  it('forgets a channel that was deleted', async () => {
    const gone: Gone[] = []
    await open(() => hello, { onGone: async (each) => { gone.push(each) } })
    await post('members-added', { membersAdded: [], channelData: { tenant: { id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' }, eventType: 'channelDeleted' } })
    expect(gone).toEqual([expect.objectContaining({ why: 'deleted' })])
  })
})

describe('an invoke', () => {
  const done = reply('command', 'completed', 'A12 is marked as done.', { card: { name: 'library', content: { heading: 'A12 is done', documents: [] } } })

  it('of a button puts the new card in the place of the one that was pressed', async () => {
    const turns: Turn[] = []
    await open((turn) => {
      turns.push(turn)
      return { ...done, inPlace: true }
    })
    const { status, text } = await post('card-action')
    expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } } })
    expect(turns).toMatchObject([{ said: '', verb: { name: 'complete', data: { action: 'A12', version: 3 } }, person: { objectId: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d' } }])
    expect(teams.sent).toEqual([])
  })

  it('of a button whose reply is new sends it as a message and says in short what happened', async () => {
    await open(() => done)
    const { text } = await post('card-action')
    expect(JSON.parse(text)).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'A12 is marked as done.' })
    expect(teams.sent).toHaveLength(1)
  })

  it.each<[string, unknown]>([['{}', {}], ['null', null], ['text', 'complete'], ['no verb', { action: { type: 'Action.Execute' } }], ['a verb that is a number', { action: { verb: 7 } }]])('with %s as its value gets an error that its client can show', async (_what, value) => {
    await open(() => hello)
    const { status, text } = await post('card-action', { value })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } })
    expect(teams.sent).toEqual([])
  })

  it('of a thumb is counted without what was written beside it', async () => {
    const counted: unknown[] = []
    await open(() => hello, { onFeedback: (feedback) => { counted.push(feedback) } })
    expect(await post('feedback')).toEqual({ status: 200, text: '{}' })
    expect(counted).toEqual([{ reaction: 'like', replyToId: '1764065763999' }])
  })

  it.each<[string, unknown]>([['null', null], ['another reaction', { actionName: 'feedback', actionValue: { reaction: 'shrug' } }]])('of a thumb with %s as its value is answered and not counted', async (_what, value) => {
    const counted: unknown[] = []
    await open(() => hello, { onFeedback: (feedback) => { counted.push(feedback) } })
    expect(await post('feedback', { value })).toEqual({ status: 200, text: '{}' })
    expect(counted).toEqual([])
  })

  it('for a feedback form is answered in the shape of a dialog', async () => {
    await open(() => hello)
    const { status, text } = await post('feedback', { name: 'message/fetchTask' })
    expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({ status: 200, body: { task: { type: 'message' } } })
  })

  it('that we do not know is 501 with a reason', async () => {
    await open(() => hello)
    const { status, text } = await post('card-action', { name: 'composeExtension/ofTomorrow' })
    expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({ status: 501, body: { error: { code: 'NotImplemented' } } })
  })
})

it('never logs what was said, who said it or a token', async () => {
  const lines: string[] = []
  await open(() => { throw new Error('Anwen asked who monitors the strategy') }, { log: createLog(clockAt('2026-11-25T10:00'), (line) => { lines.push(line) }, 'debug') })
  teams.answerNext({ status: 403 })
  await teams.post(await activityNamed('personal-message', teams.serviceUrl), { authorization: 'Bearer secret.token.here' })
  await teams.post('{"text":"Who monitors the strategy?"')
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['turn failed', 'reply not delivered', 'activity refused'])
  expect(lines.join('\n')).not.toMatch(/Anwen|monitors|secret|0d1e2f3a/)
})

it('finishes the turn in flight when it stops, and takes no new one', async () => {
  const [begun, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await open(async () => {
    begun.resolve()
    await mayGoOn.promise
    return hello
  })
  const inFlight = post('personal-message')
  await begun.promise
  const stopped = teams.channel.stop()
  expect((await post('personal-message')).status).toBe(503)
  mayGoOn.resolve()
  await stopped
  expect(teams.sent).toHaveLength(1)
  expect((await inFlight).status).toBe(200)
})
