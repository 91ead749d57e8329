/**
 * The one door to botbuilder, which is archived upstream: its successor would replace this file. Everything else in the room
 * sees plain JSON. Each step around the SDK has its reason beside it.
 */
import { createRequire } from 'node:module'
import type { MicrosoftCredentials } from '#bot/microsoft-credentials.ts'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type ConversationReference, type TurnContext } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'
import type { IncomingActivity, InvokeResponse, OutgoingActivity } from './activity.ts'
import { SendError } from './send-error.ts'

export type Authentication = ConfigurationBotFrameworkAuthentication
export type ProvenSender = Awaited<ReturnType<Authentication['authenticateRequest']>>

/** One turn on the wire. Sends reject with a SendError. */
export type Wire = {
  /** Replies in the thread of the activity that was heard; gives the new activity's id. */
  send (activity: OutgoingActivity): Promise<string>
}

/** Where a conversation is, without an activity in it. */
export type Address = { readonly conversation: string, readonly serviceUrl: string, readonly tenantId: string, readonly botId: string }

export type Sdk = {
  /** Proves that the Bot Framework sent this activity, or rejects. `authorization` is the header; an empty one is no header. */
  prove (activity: IncomingActivity, authorization: string): Promise<ProvenSender>
  /** Runs one turn of a proven sender. What the handler gives is the answer to an invoke. */
  run (sender: ProvenSender, activity: IncomingActivity, handle: (wire: Wire) => Promise<InvokeResponse | undefined>): Promise<InvokeResponse | undefined>
  /** Sends where nobody has just spoken; gives the new activity's id. */
  send (to: Address, activity: OutgoingActivity): Promise<string>
  /** Puts this in the place of an activity we sent. */
  update (to: Address, activityId: string, activity: OutgoingActivity): Promise<void>
  /** Opens the bot's own chat with a person, or finds it; gives the conversation's id. */
  openPersonal (person: { readonly tenantId: string, readonly objectId: string, readonly serviceUrl: string, readonly botId: string }): Promise<string>
}

// 4.23.3 drops every property of an outgoing entity that it does not know, citations among them (fixed upstream, never released).
type Mappers = { Entity: { type: { additionalProperties?: { type: { name: string } } } } }
// The copy that botbuilder itself uses, wherever npm has put it.
const mappers = createRequire(createRequire(import.meta.url).resolve('botbuilder'))('botframework-connector/lib/connectorApi/models/mappers') as Mappers
mappers.Entity.type.additionalProperties ??= { type: { name: 'Object' } }

/** What the SDK checks tokens and signs requests with. Without credentials it checks nothing: see admission.ts for who may call then. */
export function authenticationFor (credentials: MicrosoftCredentials | undefined): Authentication {
  return new ConfigurationBotFrameworkAuthentication(credentials
    ? {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: credentials.type,
        ...(credentials.tenantId === undefined ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
        ...(credentials.password === undefined ? {} : { MicrosoftAppPassword: credentials.password }),
      }
    : { MicrosoftAppId: '' })
}

/** `appId` is empty when there are no credentials. */
export function openSdk (authentication: Authentication, appId: string): Sdk {
  const adapter = new TurnAdapter(authentication)
  const proactively = async <Result>({ conversation, serviceUrl, tenantId, botId }: Address, act: (connector: ConnectorClient) => Promise<Result>): Promise<Result> => {
    const reference = { channelId: 'msteams', serviceUrl, conversation: { id: conversation, tenantId }, bot: { id: botId } } as ConversationReference
    let result: { is: Result } | undefined
    await adapter.continueConversationAsync(appId, reference, async (context) => { result = { is: await act(connectorOf(adapter, context)) } }).catch(asSendError)
    if (!result) throw new Error('The SDK ended a proactive turn without running it. Check the version of botbuilder.')
    return result.is
  }
  return {
    prove: async (activity, authorization) => authentication.authenticateRequest(activity as unknown as Activity, authorization),
    run: async (sender, activity, handle) => {
      let answer: InvokeResponse | undefined
      await adapter.runTurn(sender, activity, async (context) => {
        connectorOf(adapter, context)
        answer = await handle({
          send: async (outgoing) => (await context.sendActivity(outgoing as Partial<Activity>).catch(asSendError))?.id ?? '',
        })
      })
      return answer
    },
    send: async (to, activity) => proactively(to, async (connector) => {
      // Not context.sendActivity, which would reply to an activity id that the SDK has made up.
      const { id } = await connector.conversations.sendToConversation(to.conversation, onTheWire(to, activity))
      return id
    }),
    update: async (to, activityId, activity) => proactively(to, async (connector) => {
      await connector.conversations.updateActivity(to.conversation, activityId, { ...onTheWire(to, activity), id: activityId })
    }),
    openPersonal: async ({ tenantId, objectId, serviceUrl, botId }) => {
      let opened = ''
      await adapter.createConversationAsync(appId, 'msteams', serviceUrl, null as unknown as string, {
        isGroup: false, bot: { id: botId, name: '' }, members: [{ id: objectId, name: '' }], tenantId, channelData: { tenant: { id: tenantId } },
      }, async (context) => { opened = context.activity.conversation.id }).catch(asSendError)
      return opened
    },
  }
}

class TurnAdapter extends CloudAdapter {
  /** CloudAdapter.process() would answer a forged token with 500 and the library's own text, and not at all when the body is malformed. */
  async runTurn (sender: ProvenSender, activity: IncomingActivity, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(sender, withDates(activity), turn)
  }
}

/** The turn's connector, without its retries: they would triple our own, and resend after a 500 that may have been delivered. */
function connectorOf (adapter: CloudAdapter, context: TurnContext): ConnectorClient {
  const connector = context.turnState.get<ConnectorClient | undefined>(adapter.ConnectorClientKey)
  if (!connector) throw new Error('The SDK gave a turn no connector. Check the version of botbuilder.')
  const { client } = connector as unknown as { client: { pipeline: { removePolicy (which: { name: string }): unknown } } }
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  return connector
}

const onTheWire = ({ conversation, botId }: Address, activity: OutgoingActivity): Activity =>
  ({ ...activity, conversation: { id: conversation }, from: { id: botId } }) as unknown as Activity

/** The SDK expects its dates as Date. */
const withDates = (activity: IncomingActivity): Activity =>
  ({ ...activity, ...(typeof activity.timestamp === 'string' ? { timestamp: new Date(activity.timestamp) } : {}) }) as unknown as Activity

type RestError = { statusCode?: number, code?: string, response?: { headers?: { get (name: string): string | undefined } } }

function asSendError (error: unknown): never {
  const { statusCode, code, response } = error as RestError
  if (statusCode === undefined && code === undefined) throw error
  const retryAfter = Number(response?.headers?.get('retry-after'))
  throw new SendError({ ...(statusCode === undefined ? {} : { status: statusCode }), ...(code === undefined ? {} : { code }), ...(retryAfter > 0 ? { retryAfterS: retryAfter } : {}) })
}
