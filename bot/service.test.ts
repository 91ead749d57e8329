import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { connect } from 'node:net'
import { openTeams } from '#bot/channels/teams/open-teams.ts'
import { openDirectLine } from '#bot/channels/web-chat/direct-line/routes.ts'
import { contentForTests } from '#bot/channels/web-chat/widget/content-for-tests.ts'
import { openWidget } from '#bot/channels/web-chat/widget/open-widget.ts'
import { systemClock } from '#bot/clock.ts'
import { reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import type { ReadinessCheck } from './health.ts'
import { createLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { openService, type Service } from './service.ts'

const respond: Respond = async ({ said }) => {
  if (said === 'slowly') await new Promise((resolve) => setTimeout(resolve, 300))
  return reply('smalltalk', 'greeted', 'Hello.')
}
const metricsToken = 'a-token-of-this-test-0123456789abcdef'
const microsoft = { type: 'SingleTenant', appId: '11111111-2222-4333-8444-555555555555', tenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', password: 'not used here', allowedTenants: [] } as const

/** The service as in production, with the rooms that it has there. */
async function open (checks: readonly ReadinessCheck[] = []): Promise<{ service: Service, url: string, logged: string[] }> {
  const logged: string[] = []
  const log = createLog(systemClock, (line) => { logged.push(line) }, 'debug')
  const metrics = openMetrics()
  const directLine = openDirectLine(metrics.counted(respond), {
    clock: systemClock, log, tokenKey: undefined, secret: undefined, origins: [], allowLocalhost: false, publicUrl: 'https://assistant.example.gov.uk', audience: 'young_person', council: undefined,
    forgetAfterMinutes: 15, openConversations: 10, newConversationsPerAddress: 100, messagesAMinute: 120, welcomes: false, addressOf: () => 'test', forget: () => {},
  })
  const teams = openTeams({ respond, clock: systemClock, log, production: true, credentials: microsoft, audience: 'councillor' })
  const service = openService({ directLine, teams, pages: await openWidget({ ...contentForTests, publicUrl: 'https://assistant.example.gov.uk' }, directLine.inProcess) }, { log, metrics, checks, metricsToken, production: true, publicUrl: 'https://assistant.example.gov.uk', stopWithinSeconds: 5 })
  return { service, url: `http://127.0.0.1:${await service.listen(0, '127.0.0.1')}`, logged }
}

let running: Awaited<ReturnType<typeof open>>
beforeAll(async () => { running = await open() })
afterAll(async () => { await running.service.stop() })

const verbs = { get: 'GET', head: 'HEAD', post: 'POST', del: 'DELETE', opts: 'OPTIONS' } as const

describe('every address', () => {
  it('is closed to somebody with nothing in hand, unless it is on the public list', async () => {
    const publicList = ['get /health/live', 'get /health/ready', 'post /token', 'opts /token', 'opts /v3/directline/*', 
      'get /chat', 'get /chat/chat-#.js', 'get /chat/chat-#.css', 'get /chat/panel-#.js', 'get /chat/cards-#.js', 'get /chat/plain', 'post /chat/plain', 'get /widget.js']
    const found: string[] = []
    for (const { method, path, access } of running.service.routes) {
      if ('public' in access) {
        found.push(`${method} ${path.replace(/-[0-9a-f]{10}\./, '-#.')}`)
        continue
      }
      const response = await fetch(running.url + path.replace(':conversation', 'somebody-elses'), { method: verbs[method], ...(method === 'post' ? { headers: { 'Content-Type': 'application/json' }, body: '{"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/uk/","conversation":{"id":"1"},"from":{"id":"1"},"recipient":{"id":"2"}}' } : {}) })
      expect({ method, path, status: response.status }).toEqual({ method, path, status: 401 })
    }
    expect(found).toEqual(publicList)
  })

  it('sends the headers that keep browsers careful, and an id for the operator', async () => {
    const { headers } = await fetch(`${running.url}/chat`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('keeps a proxy\'s request id, and no text in its place', async () => {
    const idFor = async (id: string) => (await fetch(`${running.url}/health/live`, { headers: { 'X-Request-Id': id } })).headers.get('x-request-id')
    expect(await idFor('proxy-1234567890')).toBe('proxy-1234567890')
    expect(await idFor('what my mum said')).not.toContain('mum')
  })

  it('shows pages that ask nothing of any other site', async () => {
    for (const path of ['/chat', '/chat/plain', '/widget.js']) {
      const text = await (await fetch(running.url + path)).text()
      expect(text).not.toMatch(/(?:src|url|import|<link[^>]+href)\W{1,3}(?:https?:)?\/\//)
    }
  })
})

describe('health and metrics', () => {
  it('is ready when every check is, and gives the reasons when one is not', async () => {
    const failing = await open([
      { name: 'store', check: () => 'The disk is full. Free some space in the data folder.' },
      { name: 'index', check: () => undefined },
      { name: 'other', check: () => { throw new TypeError('password=hunter2') } },
    ])
    const response = await fetch(`${failing.url}/health/ready`)
    expect([response.status, await response.json()]).toEqual([503, { ready: false, reasons: [
      { check: 'store', reason: 'The disk is full. Free some space in the data folder.' }, { check: 'other', reason: 'failed with TypeError' },
    ] }])
    expect((await fetch(`${failing.url}/health/live`)).status).toBe(200)
    await failing.service.stop()
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200)
  })

  it('counts for whoever knows the token', async () => {
    const text = await (await fetch(`${running.url}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } })).text()
    expect(text).toContain('http_requests_total{route="/health/live",status="200"}')
    expect((await fetch(`${running.url}/metrics`, { headers: { Authorization: 'Bearer guessed' } })).status).toBe(401)
  })
})

describe('bad input', () => {
  it.each([
    ['no token', {}],
    ['a token that is none', { Authorization: 'Bearer x.y.z' }],
  ])('answers an activity with %s 401 and an empty body', async (_what, headers) => {
    const response = await fetch(`${running.url}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/uk/', conversation: { id: '1' }, from: { id: '1' }, recipient: { id: '2' }, text: 'hello' }) })
    expect([response.status, await response.text()]).toEqual([401, ''])
  })

  it('answers malformed JSON 400 and a body of a megabyte 413, in both channels', async () => {
    for (const path of ['/api/messages', '/token']) {
      const post = (body: string) => fetch(running.url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
      expect((await post('{"type": ')).status).toBe(400)
      expect((await post(JSON.stringify({ type: 'message', text: 'x'.repeat(1_000_000) }))).status).toBe(413)
    }
  })

  it('refuses a compressed body, which could unpack to anything', async () => {
    const response = await fetch(`${running.url}/token`, { method: 'POST', headers: { 'Content-Encoding': 'gzip' }, body: 'x' })
    expect(response.status).toBe(415)
  })

  it('closes a connection that asks for a socket elsewhere', async () => {
    const answer = await new Promise<string>((resolve) => {
      const connection = connect(Number(new URL(running.url).port), '127.0.0.1', () => {
        connection.write('GET /anywhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n')
      })
      let text = ''
      connection.on('data', (data) => { text += data.toString() }).on('close', () => { resolve(text) })
    })
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('logs an address it does not know without the address', async () => {
    await fetch(`${running.url}/my-name-is-jo?secret=1`)
    expect(running.logged.join('\n')).toContain('"route":"unmatched"')
    expect(running.logged.join('\n')).not.toMatch(/my-name|secret=1/)
  })
})

it('says what to do when the port is taken', async () => {
  const port = Number(new URL(running.url).port)
  const other = openService({ directLine: openDirectLineForNothing(), pages: [] }, { log: createLog(systemClock, () => {}), metrics: openMetrics(), checks: [], metricsToken: undefined, production: false, publicUrl: undefined, stopWithinSeconds: 1 })
  await expect(other.listen(port, '127.0.0.1')).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use; expected a free one. Stop what uses it, or set PORT`)
})

const openDirectLineForNothing = () => ({ name: 'webchat' as const, routes: [], upgrade: () => {}, stop: async () => {} })
