/**
 * Teams as the bot sees it, on loopback: a connector that keeps what the bot sends and answers as a test says, Microsoft's
 * signing keys, and a client that posts activities. Everything goes over real HTTP through the real SDK.
 */
import { readFile } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { PasswordServiceClientCredentialFactory, type ServiceClientCredentials } from 'botframework-connector'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { systemClock } from '#bot/clock.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import { silentLog } from '#bot/log.ts'
import type { OutgoingActivity } from './activity.ts'
import { openTeams, type TeamsChannel, type TeamsOptions } from './open-teams.ts'

export const appId = '11111111-2222-4333-8444-555555555555'
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
export const credentials = { appId, tenantId, type: 'SingleTenant', password: 'not used: requests are not signed here', allowedTenants: [tenantId] } as const

export type Sent = { readonly method: string, readonly path: string, readonly body: OutgoingActivity & Record<string, unknown> }
export type Answer = { readonly status: number, readonly headers?: Record<string, string>, readonly body?: unknown }
export type Posted = { readonly status: number, readonly text: string }

export type FakeTeams = {
  readonly channel: TeamsChannel
  readonly serviceUrl: string
  /** Everything the bot has sent, in order. */
  readonly sent: readonly Sent[]
  /** What the connector answers to the next requests; then 201 again. */
  answerNext (...answers: readonly Answer[]): void
  /** Posts an activity, or any text, as Teams does. */
  post (activity: unknown, headers?: Record<string, string>): Promise<Posted>
  stop (): Promise<void>
}

/** Opens the channel, by default without credentials as on a developer's machine. */
export async function openFakeTeams (respond: Respond, options: Partial<TeamsOptions> = {}): Promise<FakeTeams> {
  const sent: Sent[] = []
  const answers: Answer[] = []
  const channel = openTeams({
    respond, clock: systemClock, log: silentLog, production: false, credentials: undefined, audience: 'councillor', wait: async () => {}, trusts: (url) => url.startsWith('http://127.0.0.1:'), ...options,
  })
  const connector = await listen((incoming, response) => {
    void textOf(incoming).then((text) => {
      sent.push({ method: incoming.method ?? '', path: incoming.url ?? '', body: JSON.parse(text || '{}') as Sent['body'] })
      const { status, headers = {}, body = { id: `sent-${sent.length}` } } = answers.shift() ?? { status: 201 }
      // restify makes writeHead return nothing, so nothing is chained to it.
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    })
  })
  const service = await listen((incoming, response) => { void channel.handle(incoming, response) })
  return {
    channel, sent,
    serviceUrl: addressOf(connector),
    answerNext: (...next) => { answers.push(...next) },
    post: async (activity, headers = {}) => post(`${addressOf(service)}api/messages`, typeof activity === 'string' ? activity : JSON.stringify(activity), headers),
    async stop () {
      await channel.stop()
      for (const server of [connector, service]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

/** A real activity from activities/, addressed to this connector, with an id of its own. */
export async function activityNamed (name: string, serviceUrl: string, changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const activity = JSON.parse(await readFile(new URL(`./activities/${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>
  return { ...activity, serviceUrl, id: `${name} ${nextId++}`, ...changes }
}
let nextId = 1

export type Microsoft = {
  readonly authentication: ConfigurationBotFrameworkAuthentication
  /** A token as the Bot Framework signs it, with these claims changed. */
  token (claims: Record<string, unknown>, how?: { readonly key?: CryptoKey | Uint8Array, readonly alg?: string, readonly kid?: string, readonly expiresInS?: number }): Promise<string>
  readonly publicKeyPem: string
  stop (): Promise<void>
}

/** Microsoft's OpenID metadata and signing keys, and an authentication that trusts them. `endorsements` are the key's channels. */
export async function openMicrosoft (endorsements: readonly string[] = ['msteams', 'directline', 'webchat']): Promise<Microsoft> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...await exportJWK(publicKey), kid: 'key-1', use: 'sig', endorsements }
  const server = await listen((incoming, response) => {
    const body = incoming.url === '/keys' ? { keys: [key] } : { issuer: 'https://api.botframework.com', jwks_uri: `${addressOf(server)}keys` }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  // One of these makes the SDK expect all seven.
  const endpoints = {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com', ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com', OAuthUrl: 'https://token.botframework.com', CallerId: 'urn:botframework:azure',
    ToBotFromChannelOpenIdMetadataUrl: `${addressOf(server)}metadata`, ToBotFromEmulatorOpenIdMetadataUrl: `${addressOf(server)}metadata`,
  }
  return {
    authentication: new ConfigurationBotFrameworkAuthentication({ ...endpoints, MicrosoftAppId: appId }, new UnsignedRequests(appId, 'unused')),
    publicKeyPem: `-----BEGIN PUBLIC KEY-----\n${Buffer.from(await crypto.subtle.exportKey('spki', publicKey)).toString('base64')}\n-----END PUBLIC KEY-----`,
    token: async (claims, { key: other = privateKey, alg = 'RS256', kid = 'key-1', expiresInS = 3600 } = {}) => {
      const now = Math.floor(Date.parse(systemClock.now()) / 1000)
      return new SignJWT({ iss: 'https://api.botframework.com', aud: appId, nbf: now - 7200, exp: now + expiresInS, ...claims }).setProtectedHeader({ alg, kid }).sign(other)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Signs what the bot sends with a fixed word, because there is no Entra here to give a token. */
class UnsignedRequests extends PasswordServiceClientCredentialFactory {
  override async createCredentials (): Promise<ServiceClientCredentials> {
    return { signRequest: async (outgoing) => { outgoing.headers.set('authorization', 'Bearer TEST'); return outgoing } }
  }
}

async function listen (handle: (incoming: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return server
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

async function post (url: string, body: string, headers: Record<string, string>): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } }, (incoming) => {
      textOf(incoming).then((text) => { resolve({ status: incoming.statusCode ?? 0, text }) }, reject)
    })
    outgoing.on('error', reject).end(body)
  })
}

async function textOf (incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
