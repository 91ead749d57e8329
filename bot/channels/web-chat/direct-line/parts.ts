/** What the acts of the protocol share. routes.ts makes it once. */
import type { IncomingMessage } from 'node:http'
import type { Clock } from '#bot/clock.ts'
import type { Audience } from '#bot/conversation/turn.ts'
import type { CouncilId } from '#knowledge/documents/document.ts'
import type { Conversation, Conversations } from './conversations.ts'
import type { Limit } from './limits.ts'
import type { Origins } from './origins.ts'
import type { Tokens } from './tokens.ts'

export type Parts = {
  readonly clock: Clock
  readonly tokens: Tokens
  readonly conversations: Conversations
  readonly origins: Origins
  readonly newConversations: Limit
  readonly messages: Limit
  /** Whom the chat is for, and whose documents answer, unless a token says otherwise. */
  readonly audience: Audience
  readonly council: CouncilId | undefined
  readonly secret: string | undefined
  readonly publicUrl: string | undefined
  readonly addressOf: (request: IncomingMessage) => string
  /** Replies to what was said, after everything that was said before. */
  readonly reply: (conversation: Conversation, said: Said) => void
  /** Says hello in a new conversation. */
  readonly welcome: (conversation: Conversation) => void
  readonly isStopping: () => boolean
}

/** One thing that was said or pressed in a web conversation, as `hear` takes it from an activity. */
export type Said = { readonly activityId: string, readonly text: string, readonly value: unknown }
