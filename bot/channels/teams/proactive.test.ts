import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { reply } from '#bot/conversation/reply.ts'
import type { Contact } from './contacts.ts'
import { SendError } from './send-error.ts'
import { appId, credentials, openFakeTeams, openMicrosoft, tenantId, type FakeTeams, type Microsoft } from './teams-for-tests.ts'

let microsoft: Microsoft
let teams: FakeTeams
let tariq: Contact
beforeEach(async () => {
  microsoft = await openMicrosoft()
  teams = await openFakeTeams(async () => reply('smalltalk', 'greeted', 'Hello.'), { credentials, authentication: microsoft.authentication })
  tariq = { conversation: 'a:2personalConversation', scope: 'personal', serviceUrl: teams.serviceUrl, tenantId, botId: `28:${appId}` }
})
afterEach(async () => { await Promise.all([teams.stop(), microsoft.stop()]) })

const reminder = reply('command', 'reminded', 'A12 is due on 3 December 2026.', { choices: [{ title: 'Show A12', says: 'Show A12' }] })

it('sends a reminder to a person’s own chat, with a notification that says what it is', async () => {
  expect(await teams.channel.proactive.send(tariq, reminder)).toEqual({ activityId: 'sent-1' })
  expect(teams.sent).toMatchObject([{
    method: 'POST', path: '/v3/conversations/a%3A2personalConversation/activities',
    body: { type: 'message', text: 'A12 is due on 3 December 2026.', summary: 'A12 is due on 3 December 2026.', channelData: { notification: { alert: true } }, attachments: [{ content: { type: 'AdaptiveCard' } }] },
  }])
})

it('puts the card that says "done" in the place of the reminder, quietly', async () => {
  await teams.channel.proactive.update(tariq, 'sent-1', reply('command', 'completed', 'A12 is done.'))
  expect(teams.sent).toMatchObject([{ method: 'PUT', path: '/v3/conversations/a%3A2personalConversation/activities/sent-1', body: { id: 'sent-1', text: 'A12 is done.' } }])
  expect(teams.sent[0]?.body.channelData).toBeUndefined()
})

it('opens a person’s own chat by their object id, and sends there without naming an activity', async () => {
  teams.answerNext({ status: 201, body: { id: 'a:3opened' } })
  const opened = await teams.channel.proactive.openPersonal({ tenantId, objectId: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d', serviceUrl: teams.serviceUrl })
  expect(opened).toEqual({ conversation: 'a:3opened', scope: 'personal', serviceUrl: teams.serviceUrl, tenantId, botId: `28:${appId}`, objectId: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d' })
  await teams.channel.proactive.send(opened, reminder)
  expect(teams.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v3/conversations', 'POST /v3/conversations/a%3A3opened/activities'])
  expect(teams.sent[0]?.body).toMatchObject({ isGroup: false, members: [{ id: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d' }], tenantId, channelData: { tenant: { id: tenantId } } })
})

it.each([
  [429, { 'retry-after': '7' }, { error: { code: 'Throttled' } }, { status: 429, retryAfterS: 7, mayTryAgain: true, isGone: false }],
  [403, {}, { error: { code: 'ConversationBlockedByUser' } }, { status: 403, code: 'ConversationBlockedByUser', mayTryAgain: false, isGone: true }],
  [404, {}, { error: { code: 'ConversationNotFound' } }, { status: 404, code: 'ConversationNotFound', mayTryAgain: false, isGone: true }],
  [413, {}, { error: { code: 'MessageSizeTooBig' } }, { status: 413, code: 'MessageSizeTooBig', mayTryAgain: false, isGone: false }],
  [500, {}, {}, { status: 500, mayTryAgain: false, isGone: false }],
  [504, {}, {}, { status: 504, mayTryAgain: true, isGone: false }],
])('says what Teams answered when it is %i, after one request', async (status, headers, body, expected) => {
  teams.answerNext({ status, headers, body })
  const error: unknown = await teams.channel.proactive.send(tariq, reminder).catch((each: unknown) => each)
  expect(error).toBeInstanceOf(SendError)
  expect(error).toMatchObject(expected)
  expect(teams.sent).toHaveLength(1)
})

it('says so when nobody answers', async () => {
  await expect(teams.channel.proactive.send({ ...tariq, serviceUrl: 'http://127.0.0.1:1/' }, reminder)).rejects.toBeInstanceOf(SendError)
})

it('refuses to send our token to a host that is not Teams’', async () => {
  await expect(teams.channel.proactive.send({ ...tariq, serviceUrl: 'https://evil.example/' }, reminder)).rejects.toThrow('evil.example')
  expect(teams.sent).toEqual([])
})
