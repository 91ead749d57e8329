/** POST /token: gives a visitor's browser a token of its own, so that no page ever holds a secret. */
import type { IncomingMessage } from 'node:http'
import type { Handle } from '#bot/route.ts'
import { Refusal } from '#bot/refusal.ts'
import { councilNamed, newGrant } from './new-grant.ts'
import type { Parts } from './parts.ts'
import { tokenSeconds, type Grant } from './tokens.ts'

export const broker = (parts: Parts): Handle => async (request, response) => {
  const { council } = request.body as Record<string, unknown>
  const grant = newVisitor(parts, request, council)
  response.send(200, { token: await parts.tokens.issue(grant, 'conversation'), conversationId: grant.conversation, expires_in: tokenSeconds })
}

/** What a new visitor may do. Throws a Refusal: 403 from a web site that may not use the chat, 429 when their network began too many. */
export function newVisitor (parts: Parts, request: IncomingMessage, council: unknown): Grant {
  const origin = parts.origins.check(request)
  const wait = parts.newConversations.take(parts.addressOf(request))
  if (wait !== undefined) throw new Refusal(429, 'TooManyRequests', 'Too many new conversations from your network. Try again in a few minutes.', wait)
  return newGrant({ audience: parts.audience, council: councilNamed(council) ?? parts.council, origins: origin === undefined ? [] : [origin] })
}
