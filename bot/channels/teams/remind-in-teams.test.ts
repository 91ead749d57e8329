import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { reply } from '#bot/conversation/reply.ts'
import type { Deliver } from '#bot/reminders/delivery.ts'
import { aPerson } from '#bot/actions/for-tests.ts'
import type { Person } from '#bot/people/person.ts'
import { postInTeams, remindInTeams } from './remind-in-teams.ts'
import { appId, credentials, openFakeTeams, openMicrosoft, tenantId, type FakeTeams, type Microsoft } from './teams-for-tests.ts'

let microsoft: Microsoft
let teams: FakeTeams
let deliver: Deliver
let amira: Person
beforeEach(async () => {
  microsoft = await openMicrosoft()
  teams = await openFakeTeams(async () => reply('smalltalk', 'greeted', 'Hello.'), { credentials, authentication: microsoft.authentication })
  deliver = remindInTeams(teams.channel.proactive)
  amira = aPerson({ tenantId, conversation: { conversation: 'a:amira', serviceUrl: teams.serviceUrl, botId: `28:${appId}`, scope: 'personal' } })
})
afterEach(async () => { await Promise.all([teams.stop(), microsoft.stop()]) })

const card = reply('command', 'reminder', 'CP-012 is due today.', { personal: true })

it('sends to the chat that the person last wrote from, and corrects what was sent', async () => {
  expect(await deliver.send(amira, card)).toEqual({ outcome: 'sent', activityId: 'sent-1' })
  expect(await deliver.correct(amira, 'sent-1', card)).toEqual({ outcome: 'corrected' })
  expect(teams.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v3/conversations/a%3Aamira/activities', 'PUT /v3/conversations/a%3Aamira/activities/sent-1'])
  expect(teams.sent[0]?.body.text).toBe('CP-012 is due today.')
})

it('says how Teams refused, after one request', async () => {
  teams.answerNext({ status: 429, headers: { 'retry-after': '7' } }, { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
  expect(await deliver.send(amira, card)).toEqual({ outcome: 'refused', status: 429, retryAfterS: 7 })
  expect(await deliver.send(amira, card)).toEqual({ outcome: 'refused', status: 403, code: 'ConversationBlockedByUser' })
  expect(teams.sent).toHaveLength(2)
})

it('sends nothing without a usable address, or to a host that is not Teams’', async () => {
  expect(await deliver.send(aPerson({ conversation: { conversation: 'a:amira' } }), card)).toMatchObject({ outcome: 'refused', status: 404 })
  expect(await deliver.send({ ...amira, conversation: { conversation: 'a:amira', serviceUrl: 'https://evil.example/', botId: '28:x' } }, card)).toMatchObject({ outcome: 'not sent', why: expect.stringContaining('evil.example') })
  expect(teams.sent).toEqual([])
})

it('starts a new post in a channel, not in an old thread', async () => {
  const channel = { conversation: '19:panel@thread.tacv2', tenantId, address: { conversation: '19:panel@thread.tacv2', serviceUrl: teams.serviceUrl, botId: `28:${appId}` } }
  expect(await postInTeams(teams.channel.proactive)(channel, reply('command', 'weekly_summary', '41 actions are open.'))).toEqual({ outcome: 'sent', activityId: 'sent-1' })
  expect(teams.sent).toMatchObject([{ method: 'POST', path: '/v3/conversations/19%3Apanel%40thread.tacv2/activities', body: { text: '41 actions are open.' } }])
})
