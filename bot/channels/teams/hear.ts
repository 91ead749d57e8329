/** An activity as a Turn: who said what, where. A message's words, a choice, or a button's verb. */
import type { Instant } from '#bot/clock.ts'
import type { Audience, Scope, Turn, Verb } from '#bot/conversation/turn.ts'
import type { CouncilId } from '#knowledge/documents/document.ts'
import { tenantOf, type IncomingActivity } from './activity.ts'
import type { Trusts } from './admission.ts'
import { isWhereFilesLie, sentFileIn } from './sent-file.ts'

/** What the deployment decides for everybody in Teams. */
export type Hearing = {
  readonly audience: Audience
  readonly council?: CouncilId
  /** Where files that people send may be fetched from: Microsoft's, unless a test brings its own. */
  readonly trustsFilesAt?: Trusts
}

/** What was said or pressed. `verb` overrides what the activity itself carries. */
export function hear (activity: IncomingActivity, at: Instant, { audience, council, trustsFilesAt = isWhereFilesLie }: Hearing, verb = verbIn(activity.value)): Turn {
  const { from, conversation } = activity
  const tenantId = tenantOf(activity)
  const file = verb ? undefined : sentFileIn(activity, trustsFilesAt)
  return {
    id: activity.id ?? `${conversation.id} ${at}`,
    conversation: conversation.id,
    channel: 'teams',
    scope: scopeOf(activity),
    person: {
      id: from?.id ?? '',
      ...(from?.name === undefined ? {} : { name: from.name }),
      // The object id comes from Teams, whose token has been checked: it is who a person is. Nothing a card sends is.
      ...(from?.aadObjectId !== undefined && tenantId !== undefined ? { objectId: from.aadObjectId, tenantId } : {}),
    },
    audience,
    ...(council === undefined ? {} : { council }),
    said: verb ? '' : wordsIn(activity) || choiceIn(activity.value),
    ...(verb ? { verb } : {}),
    ...(file ? { file } : {}),
    at,
  }
}

/** Personal chat, group chat or a Teams channel post. Emulators name none: they are personal. */
export function scopeOf ({ conversation: { conversationType, isGroup } }: Pick<IncomingActivity, 'conversation'>): Scope {
  if (conversationType === 'channel') return 'post'
  return conversationType === 'groupChat' || (conversationType === undefined && isGroup === true) ? 'group' : 'personal'
}

/**
 * The words of a message. The mention that called the bot is no part of them; other people's names are. Tags are left to
 * the conversation, which knows "<he hits me>" from mark-up.
 */
export function wordsIn ({ text = '', entities = [], recipient }: Pick<IncomingActivity, 'text' | 'entities' | 'recipient'>): string {
  const ofTheBot = entities.filter(({ type, text: mention, mentioned }) => type === 'mention' && mention && mentioned?.id === recipient?.id)
  return ofTheBot.reduce((words, { text: mention }) => words.replaceAll(mention ?? '', ' '), text)
    .replace(/<\/?at\b[^>]*>/gi, '').replace(/<\/?(?:p|div)>|<br\s*\/?>/gi, ' ')
    .replace(/&nbsp;|\u00a0/gi, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&')
    .trim()
}

/** The verb that a card's button sent. Its data is client input. */
export function verbIn (value: unknown): Verb | undefined {
  if (!isRecord(value) || typeof value['verb'] !== 'string') return undefined
  const { verb, ...data } = value
  return { name: verb, data }
}

/** The words of a choice that a client sent without a text. */
const choiceIn = (value: unknown): string => isRecord(value) && typeof value['says'] === 'string' ? value['says'] : ''

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
