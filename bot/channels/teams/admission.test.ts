import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { generateKeyPair } from 'jose'
import { reply } from '#bot/conversation/reply.ts'
import { admit, isFromThisMachine, isMicrosofts, isOnThisMachine } from './admission.ts'
import { bytesAtMost } from './request-body.ts'
import { activityNamed, appId, credentials, openFakeTeams, openMicrosoft, type FakeTeams, type Microsoft } from './teams-for-tests.ts'

// The SDK writes its own remarks about tokens it does not like to the console.
beforeAll(() => { jest.spyOn(console, 'error').mockImplementation(() => {}) })
afterAll(() => { jest.restoreAllMocks() })

let turns = 0
const respond = async () => {
  turns += 1
  return reply('smalltalk', 'greeted', 'Hello.')
}

describe('with credentials', () => {
  let microsoft: Microsoft
  let teams: FakeTeams
  beforeAll(async () => {
    microsoft = await openMicrosoft()
    teams = await openFakeTeams(respond, { credentials, authentication: microsoft.authentication })
  })
  afterAll(async () => { await Promise.all([teams.stop(), microsoft.stop()]) })

  const bearer = async (...of: Parameters<Microsoft['token']>) => ({ authorization: `Bearer ${await microsoft.token({ serviceurl: teams.serviceUrl, ...of[0] }, of[1])}` })
  const send = async (headers: Record<string, string>, changes: Record<string, unknown> = {}) => {
    turns = 0
    const { status, text } = await teams.post(await activityNamed('personal-message', teams.serviceUrl, changes), headers)
    return { status, text, turns }
  }

  it('hears what the Bot Framework has signed', async () => {
    expect(await send(await bearer({}))).toEqual({ status: 200, text: '', turns: 1 })
  })

  it('hears a token that expired four minutes ago, because clocks differ', async () => {
    expect(await send(await bearer({}, { expiresInS: -240 }))).toEqual({ status: 200, text: '', turns: 1 })
  })

  const refusals: readonly [string, number, () => Promise<Record<string, string>>, Record<string, unknown>?][] = [
    ['no token', 401, async () => ({})],
    ['an empty token', 401, async () => ({ authorization: 'Bearer ' })],
    ['no JWT at all', 401, async () => ({ authorization: 'Bearer hunter2' })],
    ['another scheme', 401, async () => ({ authorization: 'Basic aGVsbG86d29ybGQ=' })],
    ['a token that expired ten minutes ago', 401, async () => bearer({}, { expiresInS: -600 })],
    ['a token for another bot', 401, async () => bearer({ aud: '99999999-2222-4333-8444-555555555555' })],
    ['a token from another issuer', 401, async () => bearer({ iss: 'https://evil.example' })],
    ['a token from the tenant’s own users', 401, async () => bearer({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
    ['an unknown signing key', 401, async () => bearer({}, { kid: 'key-2' })],
    ['a signature that was forged', 401, async () => bearer({}, { key: (await generateKeyPair('RS256')).privateKey })],
    ['a signature made with our public key as a password', 401, async () => bearer({}, { key: new TextEncoder().encode(microsoft.publicKeyPem), alg: 'HS256' })],
    ['no signature (alg none)', 401, async () => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
      return { authorization: `Bearer ${part({ alg: 'none', kid: 'key-1' })}.${part({ iss: 'https://api.botframework.com', aud: appId, serviceurl: teams.serviceUrl, exp: 4_000_000_000 })}.` }
    }],
    ['a token for another service URL', 401, async () => bearer({ serviceurl: 'https://smba.trafficmanager.net/uk/' })],
    ['a token for this service URL without its last slash', 401, async () => bearer({ serviceurl: teams.serviceUrl.slice(0, -1) })],
    ['a body without service URL, which the SDK would let pass', 400, async () => bearer({}), { serviceUrl: undefined }],
    ['a service URL that is not Microsoft’s', 400, async () => bearer({ serviceurl: 'https://evil.example/' }), { serviceUrl: 'https://evil.example/' }],
    ['another channel than Teams', 400, async () => bearer({}), { channelId: 'directline' }],
    ['the emulator, which a deployed bot does not hear', 400, async () => bearer({}), { channelId: 'emulator' }],
    ['a tenant that is not ours', 403, async () => bearer({}), { conversation: { id: 'a:1', tenantId: '00000000-0000-4000-8000-000000000000' }, channelData: {} }],
    ['no tenant', 403, async () => bearer({}), { conversation: { id: 'a:1' }, channelData: {} }],
  ]
  it.each(refusals.map(([what, status, headers, changes = {}]) => [what, status, headers, changes] as const))('refuses %s with %i, an empty body and no turn', async (_what, status, headers, changes) => {
    expect(await send(await headers(), changes)).toEqual({ status, text: '', turns: 0 })
  })

  it('refuses a signing key that Microsoft does not endorse for Teams', async () => {
    const other = await openMicrosoft(['webchat'])
    const bot = await openFakeTeams(respond, { credentials, authentication: other.authentication })
    turns = 0
    const posted = await bot.post(await activityNamed('personal-message', bot.serviceUrl), { authorization: `Bearer ${await other.token({ serviceurl: bot.serviceUrl })}` })
    expect({ ...posted, turns }).toEqual({ status: 401, text: '', turns: 0 })
    await Promise.all([bot.stop(), other.stop()])
  })

  it('asks Teams to come back when Microsoft’s keys cannot be fetched, because 401 would lose the message', async () => {
    const gone = await openMicrosoft()
    const bot = await openFakeTeams(respond, { credentials, authentication: gone.authentication })
    const authorization = `Bearer ${await gone.token({ serviceurl: bot.serviceUrl })}`
    await gone.stop()
    expect(await bot.post(await activityNamed('personal-message', bot.serviceUrl), { authorization })).toEqual({ status: 503, text: '' })
    await bot.stop()
  })
})

describe('without credentials, on a developer’s machine', () => {
  let teams: FakeTeams
  beforeAll(async () => { teams = await openFakeTeams(respond, { trusts: isOnThisMachine }) })
  afterAll(async () => { await teams.stop() })

  it.each<[string, number, unknown]>([
    ['nothing', 400, ''],
    ['half a JSON object', 400, '{"type":"message"'],
    ['a list', 400, []],
    ['a number', 400, '7'],
    ['null', 400, 'null'],
    ['an activity without type', 400, { conversation: { id: 'a:1' } }],
    ['a type that is no text', 400, { type: 7 }],
    ['no conversation', 400, { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1/' }],
    ['a sender that is no account', 400, { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1/', conversation: { id: 'a:1' }, from: 'Anwen' }],
    ['a reply address elsewhere', 400, { type: 'message', channelId: 'msteams', serviceUrl: 'https://evil.example/', conversation: { id: 'a:1' } }],
    ['more than we read', 413, `"${'x'.repeat(bytesAtMost)}"`],
  ])('answers %s with %i and an empty body', async (_what, status, body) => {
    expect(await teams.post(body)).toEqual({ status, text: '' })
  })

  it.each(['messageReaction', 'trace', 'endOfConversation', 'aTypeOfTomorrow'])('takes a %s politely and says nothing', async (type) => {
    const before = teams.sent.length
    expect(await teams.post(await activityNamed('personal-message', teams.serviceUrl, { type }))).toEqual({ status: 200, text: '' })
    expect(teams.sent.length).toBe(before)
  })

  it.each<[string, Record<string, unknown>]>([
    ['entities that are no list', { entities: 'many' }], ['a text that is a number', { text: 7 }], ['channel data that is text', { channelData: 'x' }],
    ['members that are no accounts', { membersAdded: [null, 7, {}] }], ['a value that is null', { value: null }], ['a mention of nobody', { entities: [{ type: 'mention' }] }], ['no sender', { from: undefined }],
  ])('bears %s', async (_what, changes) => {
    expect(await teams.post(await activityNamed('personal-message', teams.serviceUrl, changes))).toEqual({ status: 200, text: '' })
  })
})

it('does not start in production without credentials', async () => {
  await expect(openFakeTeams(respond, { production: true })).rejects.toThrow('/api/messages would believe anybody')
})

it.each([
  ['https://smba.trafficmanager.net/uk/', true], ['https://smba.trafficmanager.net/uk/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/', true], ['https://europe.botframework.com/', true],
  ['http://smba.trafficmanager.net/uk/', false], ['https://evilbotframework.com/', false], ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://other.trafficmanager.net/', false], ['https://user@smba.trafficmanager.net/', false], ['not an address', false],
])('sends our token to %s: %s', (url, trusted) => { expect(isMicrosofts(url)).toBe(trusted) })

it.each([['127.0.0.1', true], ['::1', true], ['::ffff:127.0.0.1', true], ['10.0.0.7', false], ['::ffff:10.0.0.7', false], [undefined, false]])('knows whether %s is this machine: %s', (address, isThis) => {
  expect(isFromThisMachine(address)).toBe(isThis)
})

it('hears an emulator only where senders need not be proven', () => {
  const activity = { type: 'message', channelId: 'emulator', serviceUrl: 'http://localhost:5000', conversation: { id: '1' } }
  expect(admit(activity, { provesSenders: false, trusts: isOnThisMachine })).toHaveProperty('activity')
  expect(admit(activity, { provesSenders: true, trusts: isOnThisMachine })).toHaveProperty('refused', 400)
})
