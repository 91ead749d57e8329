/** The Teams channel: proves who posts, hears, lets the conversation reply, and delivers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { alwaysReply, type Channel } from '#bot/channels/channel.ts'
import type { Clock } from '#bot/clock.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import type { Turn, Verb } from '#bot/conversation/turn.ts'
import type { Log } from '#bot/log.ts'
import type { MicrosoftCredentials } from '#bot/microsoft-credentials.ts'
import { tenantOf, type IncomingActivity, type InvokeResponse, type OutgoingActivity } from './activity.ts'
import { admit, isFromThisMachine, isMicrosofts, isOnThisMachine, type Trusts } from './admission.ts'
import { contactIn, installationIn, type ContactPorts } from './contacts.ts'
import { activityFor } from './deliver.ts'
import { hear, scopeOf, type Hearing } from './hear.ts'
import { rememberHeard } from './heard-before.ts'
import { answerInvoke, type Feedback } from './invokes.ts'
import { patiently, type Wait } from './patiently.ts'
import { proactive, type Proactive } from './proactive.ts'
import { readBody } from './request-body.ts'
import { authenticationFor, openSdk, type Authentication, type ProvenSender, type Wire } from './sdk.ts'
import { SendError } from './send-error.ts'
import { inTurn } from './in-turn.ts'

export type TeamsOptions = Hearing & ContactPorts & {
  readonly respond: Respond
  readonly clock: Clock
  readonly log: Log
  readonly production: boolean
  /** Undefined: anybody on this machine may post, which production refuses. */
  readonly credentials: MicrosoftCredentials | undefined
  readonly onFeedback?: (feedback: Feedback) => void
  /** Another way to check tokens and sign requests; tests bring their own. */
  readonly authentication?: Authentication
  /** Which service URLs we may keep and call: Microsoft's, or this machine's without credentials. Tests bring their own. */
  readonly trusts?: Trusts
  readonly wait?: Wait
}

export type TeamsChannel = Channel & {
  readonly name: 'teams'
  /** Mount at POST /api/messages, before any body parser or after it. Never rejects. */
  handle (request: IncomingMessage & { readonly body?: unknown }, response: ServerResponse): Promise<void>
  readonly proactive: Proactive
}

/** What the conversation hears when somebody has just installed the bot: a verb, because nobody said anything. */
export const welcomeVerb: Verb = { name: 'welcome', data: {} }

// Long enough that most answers come first, short enough that nobody wonders.
const typingAfterMs = 700

/** Opens the channel. Throws when it would listen to everybody without being able to prove who they are. */
export function openTeams (options: TeamsOptions): TeamsChannel {
  const { clock, log, credentials, production, onContact, onGone, onFeedback, wait = inRealTime } = options
  const trusts = options.trusts ?? (credentials ? isMicrosofts : isOnThisMachine)
  if (production && !credentials) throw new Error('Teams has no credentials, so /api/messages would believe anybody. Set MicrosoftAppType, MicrosoftAppId and MicrosoftAppTenantId; they are explained in .env.example.')
  const respond = alwaysReply(options.respond, log)
  const authentication = options.authentication ?? authenticationFor(credentials)
  const sdk = openSdk(authentication, credentials?.appId ?? '')
  const heard = rememberHeard()
  const welcomed = rememberHeard()
  const order = inTurn()
  const inFlight = new Set<Promise<void>>()
  let isStopping = false

  async function receive (request: IncomingMessage & { readonly body?: unknown }): Promise<InvokeResponse> {
    if (isStopping) return { status: 503 }
    if (!credentials && !isFromThisMachine(request.socket.remoteAddress)) return refused(403, 'no credentials, and not this machine')
    const body = await readBody(request)
    if ('refused' in body) return refused(body.refused, 'body')
    const admission = admit(body.json, { provesSenders: credentials !== undefined, trusts })
    if ('refused' in admission) return refused(admission.refused, admission.why)
    const { activity } = admission
    const proof = await prove(activity, request.headers.authorization ?? '')
    if ('status' in proof) return proof
    if (credentials?.allowedTenants.length && !credentials.allowedTenants.includes(tenantOf(activity) ?? '')) return refused(403, 'tenant not allowed')
    // An invoke waits for its answer, so a second one is a second press and not the same one again.
    if (activity.type !== 'invoke' && activity.id !== undefined && !heard.isNew(`${activity.conversation.id} ${activity.id}`, clock.now())) return { status: 200 }
    return order(activity.conversation.id, async () => await sdk.run(proof.sender, activity, async (wire) => take(activity, wire)) ?? { status: 200 })
  }

  async function prove (activity: IncomingActivity, authorization: string): Promise<{ sender: ProvenSender } | InvokeResponse> {
    try {
      return { sender: await sdk.prove(activity, authorization) }
    } catch (error) {
      // Without Microsoft's keys nobody can be proven; Teams posts again later, which it does not after 401.
      if (isKeysMissing(error)) {
        log.error('signing keys cannot be fetched', { error: nameOf(error) })
        return { status: 503 }
      }
      return refused(401, 'token')
    }
  }

  /** One proven activity. Types that we have no use for are taken politely. */
  async function take (activity: IncomingActivity, wire: Wire): Promise<InvokeResponse | undefined> {
    const contact = contactIn(activity)
    const installation = installationIn(activity)
    if (installation === 'uninstalled' || installation === 'deleted') {
      if (contact) tell(onGone?.({ conversation: contact.conversation, tenantId: contact.tenantId, why: installation }), 'gone')
      return undefined
    }
    if (contact) tell(onContact?.(contact), 'contact')
    if (installation === 'added' && welcomed.isNew(activity.conversation.id, clock.now())) await replyTo(hear(activity, clock.now(), options, welcomeVerb), activity, wire)
    if (activity.type === 'message') await replyTo(hear(activity, clock.now(), options), activity, wire)
    if (activity.type === 'invoke') return answerPress(activity, wire)
    return undefined
  }

  async function replyTo (turn: Turn, activity: IncomingActivity, wire: Wire): Promise<void> {
    const stopTyping = showTyping(turn, wire)
    let reply: Reply
    try {
      reply = await respond(turn)
    } finally {
      await stopTyping()
    }
    await send(activityFor(reply, shownTo(turn)), activity, wire)
  }

  async function answerPress (activity: IncomingActivity, wire: Wire): Promise<InvokeResponse> {
    try {
      return await answerInvoke(activity, {
        press: async (verb) => {
          const turn = hear(activity, clock.now(), options, verb)
          const reply = await respond(turn)
          return { reply, shown: activityFor(reply, shownTo(turn)) }
        },
        send: async (outgoing) => send(outgoing, activity, wire),
        onFeedback: (feedback) => { onFeedback?.(feedback) },
        log,
      })
    } catch (error) {
      log.error('invoke failed', { error: nameOf(error) })
      return { status: 500, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'ServerError', message: 'Something went wrong on my side. Please try again in a few minutes.' } } }
    }
  }

  /** A reply that cannot be delivered is logged, not thrown: answering 500 would only bring the same activity again. */
  async function send (outgoing: OutgoingActivity, activity: IncomingActivity, wire: Wire): Promise<void> {
    try {
      await patiently(async () => wire.send(outgoing), wait, log)
    } catch (error) {
      log.error('reply not delivered', { scope: scopeOf(activity), error: nameOf(error), ...(error instanceof SendError ? { status: error.status, code: error.code } : {}) })
      const contact = contactIn(activity)
      if (error instanceof SendError && error.status === 403 && contact) tell(onGone?.({ conversation: contact.conversation, tenantId: contact.tenantId, why: 'blocked' }), 'gone')
    }
  }

  /** Shows typing when the reply takes longer than a moment. Ending waits for what was begun: typing after the reply would last. */
  function showTyping (turn: Turn, wire: Wire): () => Promise<void> {
    // A Teams channel post shows no typing.
    if (turn.scope === 'post') return async () => {}
    let shown: Promise<unknown> = Promise.resolve()
    const timer = setTimeout(() => { shown = wire.send({ type: 'typing' }).catch((error: unknown) => { log.debug('typing not shown', { error: nameOf(error) }) }) }, typingAfterMs)
    return async () => {
      clearTimeout(timer)
      await shown
    }
  }

  function tell (told: Promise<void> | undefined, what: string): void {
    told?.catch((error: unknown) => { log.error('contact not kept', { what, error: nameOf(error) }) })
  }

  function refused (status: number, why: string): InvokeResponse {
    log.warn('activity refused', { status, why })
    return { status }
  }

  return {
    name: 'teams',
    async handle (request, response) {
      const work = (async () => {
        const { status, body } = await receive(request).catch((error: unknown): InvokeResponse => {
          log.error('activity failed', { error: nameOf(error) })
          return { status: 500 }
        })
        answer(response, status, body)
      })()
      inFlight.add(work)
      await work.finally(() => { inFlight.delete(work) })
    },
    proactive: proactive({ sdk, appId: credentials?.appId ?? '', trusts, audience: options.audience }),
    async stop () {
      isStopping = true
      await Promise.allSettled(inFlight)
    },
  }

  function shownTo (turn: Turn) { return { scope: turn.scope, audience: turn.audience, person: turn.person.id } }
}

function answer (response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  // What is left of a body that we stopped reading would otherwise be taken for the next request.
  if (status === 413) response.setHeader('connection', 'close')
  if (body === undefined) {
    response.setHeader('content-length', 0)
    response.end()
    return
  }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}

const inRealTime: Wait = async (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
const nameOf = (error: unknown): string => error instanceof Error ? error.name : typeof error
const isKeysMissing = (error: unknown): boolean => error instanceof Error && (error.name === 'FetchError' || /^Failed to load (?:Keys|openID config)/.test(error.message))
