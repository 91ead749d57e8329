/**
 * The acts of the protocol for a page that our own server draws, for visitors whose browser runs no script: the same conversations,
 * limits and forgetting, with nothing in between.
 */
import type { IncomingMessage } from 'node:http'
import { Refusal } from '#bot/refusal.ts'
import type { Activity } from './activity-log.ts'
import { newVisitor } from './broker.ts'
import { checkBinding } from './origins.ts'
import type { Parts } from './parts.ts'
import { takeActivity } from './take-activity.ts'
import type { Grant } from './tokens.ts'

export type SaidOnPage = {
  /** Absent: a new visitor. */
  readonly token: string | undefined
  readonly council: string | undefined
  readonly said: { readonly text: string } | { readonly value: unknown }
  /** A page that is sent twice says it once. */
  readonly once: string
}

export type Answered = {
  /** Opens the conversation from now on. */
  readonly token: string
  /** Everything said in it so far. */
  readonly activities: readonly Activity[]
  /** The token opened nothing any more, so a new conversation was begun. */
  readonly beganAgain: boolean
}

export type InProcess = {
  /** Says something and waits for the reply. Throws a Refusal as the protocol's own acts do. */
  say (request: IncomingMessage, said: SaidOnPage): Promise<Answered>
  /** Ends the token's conversation; a token that opens nothing has nothing to end. */
  end (request: IncomingMessage, token: string): Promise<void>
}

export function openInProcess (parts: Parts): InProcess {
  /** Undefined when the token opens nothing: expired, of an earlier start, or its conversation has ended. */
  async function grantOf (request: IncomingMessage, token: string): Promise<Grant | undefined> {
    try {
      const grant = await parts.tokens.read(token, 'conversation')
      checkBinding(grant, parts.origins.check(request))
      parts.conversations.find(grant)
      return grant
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }
  return {
    async say (request, { token, council, said, once }) {
      const known = token === undefined ? undefined : await grantOf(request, token)
      const grant = known ?? newVisitor(parts, request, council)
      const { conversation } = parts.conversations.start(grant)
      takeActivity(parts, grant, { type: 'message', ...said, channelData: { clientActivityID: once } })
      await conversation.turns.idle()
      const { activities } = JSON.parse(conversation.log.after(0)) as { activities: Activity[] }
      return { token: await parts.tokens.issue(grant, 'conversation'), activities, beganAgain: token !== undefined && !known }
    },
    async end (request, token) {
      const grant = await grantOf(request, token)
      if (grant) parts.conversations.end(grant.conversation)
    },
  }
}
