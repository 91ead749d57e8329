/**
 * Our own Direct Line 3.0 endpoint: the protocol that stock web chat clients speak, for visitors who have not signed in.
 * One act of the protocol a file; this one joins them and says where each is mounted.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '#bot/clock.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import type { Audience, Turn } from '#bot/conversation/turn.ts'
import type { Log } from '#bot/log.ts'
import type { Handle, Route } from '#bot/route.ts'
import type { CouncilId } from '#knowledge/documents/document.ts'
import { alwaysReply, type Channel } from '../../channel.ts'
import type { Activity } from './activity-log.ts'
import { broker } from './broker.ts'
import { openConversations, type Conversation } from './conversations.ts'
import { deliver, typing } from './deliver.ts'
import { endConversation } from './end-conversation.ts'
import { generateToken } from './generate-token.ts'
import { getActivities } from './get-activities.ts'
import { hear } from './hear.ts'
import { openInProcess, type InProcess } from './in-process.ts'
import { openLimit } from './limits.ts'
import { allowCalling, allowReading, openOrigins } from './origins.ts'
import type { Parts, Said } from './parts.ts'
import { postActivity } from './post-activity.ts'
import { refreshToken } from './refresh-token.ts'
import { refuseUpload } from './refuse-upload.ts'
import { resumeConversation } from './resume-conversation.ts'
import { startConversation } from './start-conversation.ts'
import { openStream } from './stream.ts'
import { openTokens } from './tokens.ts'

export type DirectLineOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly tokenKey: string | undefined
  readonly secret: string | undefined
  /** Web sites that may use the chat. */
  readonly origins: readonly string[]
  /** Any port of this machine may use it too. */
  readonly allowLocalhost: boolean
  readonly publicUrl: string | undefined
  readonly audience: Audience
  readonly council: CouncilId | undefined
  readonly forgetAfterMinutes: number
  readonly openConversations: number
  readonly newConversationsPerAddress: number
  readonly messagesAMinute: number
  readonly addressOf: (request: IncomingMessage) => string
  /** Whether a new conversation begins with a welcome, which is a turn with this verb and no words. */
  readonly welcomes: boolean
  /** Told when a conversation ends, so that what it remembered goes as well. */
  readonly forget: (conversation: string) => void
}

export type DirectLine = Channel & {
  readonly routes: readonly Route[]
  upgrade (request: IncomingMessage, connection: Duplex, head: Buffer): void
  /** For a page that our own server draws. */
  readonly inProcess: InProcess
  /** Ends what nobody has used for too long; runs by itself too. */
  endIdle (): void
  readonly openConversations: number
  readonly openSockets: number
}

// 10,000 characters of any script fit, so that a long question gets a kind reply instead of an error.
const activityBytes = 48 * 1024
const tokenBytes = 4 * 1024
const sweepSeconds = 20
// Most replies come sooner; dots that only flash are a nuisance.
const typingAfterMilliseconds = 400

export function openDirectLine (respond: Respond, options: DirectLineOptions): DirectLine {
  const { clock, log } = options
  const conversations = openConversations({ openAtMost: options.openConversations, forgetAfterMinutes: options.forgetAfterMinutes }, clock, options.forget)
  const sweep = setInterval(() => { conversations.endIdle() }, sweepSeconds * 1000).unref()
  let isStopping = false

  const parts: Parts = {
    clock, conversations,
    tokens: openTokens(options.tokenKey, clock),
    origins: openOrigins({ allowed: [...options.origins, ...(options.publicUrl === undefined ? [] : [options.publicUrl])], localhost: options.allowLocalhost }),
    newConversations: openLimit({ most: options.newConversationsPerAddress, everySeconds: 600, clock }),
    messages: openLimit({ most: options.messagesAMinute, everySeconds: 60, clock }),
    audience: options.audience, council: options.council, secret: options.secret, publicUrl: options.publicUrl, addressOf: options.addressOf,
    reply: (conversation, said) => { conversation.turns.add(() => replyTo(conversation, said)) },
    welcome (conversation) {
      const begun = { activityId: conversation.grant.conversation, text: '', value: { verb: 'welcome' } }
      if (options.welcomes) conversation.turns.add(() => replyTo(conversation, begun))
    },
    isStopping: () => isStopping,
  }

  async function replyTo (conversation: Conversation, said: Said): Promise<void> {
    if (conversation.hasEnded) return
    const { grant, log: activities } = conversation
    const turn = hear(said, grant, clock.now())
    const dots = setTimeout(() => { activities.passOn(typing) }, typingAfterMilliseconds)
    const reply = await alwaysReply(respond, log)(turn)
    clearTimeout(dots)
    // It ended while we were thinking: what this turn remembered must go too.
    if (conversation.hasEnded) options.forget(grant.conversation)
    else activities.append(await shown(reply, turn))
  }
  async function shown (reply: Reply, turn: Turn): Promise<Activity> {
    try {
      return deliver(reply, turn.audience, turn.id)
    } catch (error) {
      // A card that cannot be built is our mistake; the person still hears something.
      return deliver(await alwaysReply(() => { throw error }, log)(turn), turn.audience, turn.id)
    }
  }

  const stream = openStream(parts)
  const proven = { provenBy: 'a token for this one conversation' }
  const mayAsk: Handle = (_request, response) => {
    allowCalling(response)
    response.send(204)
  }
  const withOrigin = (routes: readonly Route[]): readonly Route[] => routes.map((route) => ({ ...route, before: (request, response) => { allowReading(response, parts.origins.check(request)) } }))
  const at = '/v3/directline'
  const one = `${at}/conversations/:conversation`
  return {
    name: 'webchat',
    routes: withOrigin([
      { method: 'post', path: '/token', access: { public: 'a visitor has nothing to prove yet; limited by address and web site' }, body: { as: 'json', atMostBytes: tokenBytes }, handle: broker(parts) },
      { method: 'post', path: `${at}/tokens/generate`, access: { provenBy: 'the Direct Line secret' }, body: { as: 'json', atMostBytes: tokenBytes }, handle: generateToken(parts) },
      { method: 'post', path: `${at}/tokens/refresh`, access: proven, handle: refreshToken(parts) },
      { method: 'post', path: `${at}/conversations`, access: proven, body: { as: 'json', atMostBytes: tokenBytes }, handle: startConversation(parts) },
      { method: 'get', path: one, access: proven, handle: resumeConversation(parts) },
      { method: 'del', path: one, access: proven, handle: endConversation(parts) },
      { method: 'get', path: `${one}/activities`, access: proven, handle: getActivities(parts) },
      { method: 'post', path: `${one}/activities`, access: proven, body: { as: 'json', atMostBytes: activityBytes }, handle: postActivity(parts) },
      { method: 'post', path: `${one}/upload`, access: proven, handle: refuseUpload(parts) },
      { method: 'opts', path: '/token', access: { public: 'browsers ask beforehand, without a token' }, handle: mayAsk },
      { method: 'opts', path: `${at}/*`, access: { public: 'browsers ask beforehand, without a token' }, handle: mayAsk },
    ]),
    upgrade: (request, connection, head) => { stream.upgrade(request, connection, head) },
    inProcess: openInProcess(parts),
    endIdle: () => { conversations.endIdle() },
    get openConversations () { return conversations.count },
    get openSockets () { return stream.count },
    async stop () {
      isStopping = true
      clearInterval(sweep)
      await Promise.all([...conversations.open()].map(({ turns }) => turns.idle()))
      stream.stop()
      for (const { grant } of [...conversations.open()]) options.forget(grant.conversation)
    },
  }
}
