/** Who may post to /api/messages, before any of it is read further. Everything refused gets a status and an empty body. */
import type { IncomingActivity } from './activity.ts'

export type Admission = { readonly activity: IncomingActivity } | { readonly refused: 400 | 401 | 403, readonly why: string }

export type Doors = {
  /** Without credentials nothing proves a sender, so only this machine is heard and answered. */
  readonly provesSenders: boolean
  /** Which service URLs we may keep and call. */
  readonly trusts: Trusts
}

export type Trusts = (serviceUrl: string) => boolean

// A reply carries our token to the service URL, so it goes to Microsoft's hosts and nowhere else.
const microsoftHosts = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com']
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether the body is an activity that we hear. Whether its sender is who it says is proven afterwards. */
export function admit (body: unknown, { provesSenders, trusts }: Doors): Admission {
  if (!isRecord(body)) return refuse('not an object')
  const { type, serviceUrl, channelId, conversation, id } = body
  if (typeof type !== 'string' || type === '') return refuse('no type')
  // With a token but no service URL the SDK would skip its comparison of the two and reply to a default address.
  if (typeof serviceUrl !== 'string' || !trusts(serviceUrl)) return refuse('service URL missing or not a known host')
  if (channelId !== 'msteams' && (provesSenders || channelId !== 'emulator')) return refuse('channel is not Teams')
  if (!isRecord(conversation) || typeof conversation['id'] !== 'string') return refuse('no conversation')
  if (id !== undefined && typeof id !== 'string') return refuse('id is not text')
  if (!isAccount(body['from']) || !isAccount(body['recipient'])) return refuse('sender or recipient is no account')
  return { activity: withPlausibleParts(body) }
}

/** Whether an address is Microsoft's, over TLS. */
export const isMicrosofts: Trusts = (url) => {
  const { protocol, hostname, username, password } = parsed(url)
  return protocol === 'https:' && !username && !password && microsoftHosts.some((host) => hostname === host || hostname?.endsWith(`.${host}`))
}

/** Whether an address is on this machine, as an emulator's is. */
export const isOnThisMachine: Trusts = (url) => loopbackHosts.has(parsed(url).hostname ?? '')

const parsed = (url: string): Partial<URL> => URL.canParse(url) ? new URL(url) : {}

/** Whether a request came from this machine. */
export const isFromThisMachine = (address: string | undefined): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address ?? '')

const refuse = (why: string): Admission => ({ refused: 400, why })
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isAccount = (value: unknown): boolean => value === undefined || (isRecord(value) && typeof value['id'] === 'string')

/** Optional parts that are not what they should be are left out: nothing further on has to doubt them. */
function withPlausibleParts (body: Record<string, unknown>): IncomingActivity {
  const { text, entities, attachments, membersAdded, membersRemoved, channelData, name, action, replyToId, ...rest } = body
  const accounts = (value: unknown) => Array.isArray(value) ? value.filter((member) => isRecord(member) && isAccount(member)) : undefined
  return defined({
    ...rest,
    text: typeof text === 'string' ? text : undefined,
    name: typeof name === 'string' ? name : undefined,
    action: typeof action === 'string' ? action : undefined,
    replyToId: typeof replyToId === 'string' ? replyToId : undefined,
    entities: Array.isArray(entities) ? entities.filter((entity) => isRecord(entity) && typeof entity['type'] === 'string') : undefined,
    attachments: Array.isArray(attachments) ? attachments.flatMap((attachment) => isRecord(attachment) && typeof attachment['contentType'] === 'string' ? [plausibleAttachment(attachment)] : []) : undefined,
    membersAdded: accounts(membersAdded),
    membersRemoved: accounts(membersRemoved),
    channelData: isRecord(channelData) ? channelData : undefined,
  }) as unknown as IncomingActivity
}

const plausibleAttachment = ({ contentType, name, content }: Record<string, unknown>): Record<string, unknown> =>
  defined({ contentType, name: typeof name === 'string' ? name : undefined, content: isRecord(content) ? content : undefined })

const defined = (record: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
