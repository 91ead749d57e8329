/** Proves the caller: the token in the Authorization header opens one conversation, from the web site it was made for. */
import type { Request } from 'restify'
import { Refusal } from '#bot/refusal.ts'
import { checkBinding } from './origins.ts'
import type { Parts } from './parts.ts'
import type { Grant } from './tokens.ts'

/** The text after "Bearer ". Throws a Refusal (401) when there is none. */
export function bearer (request: Request): string {
  const found = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (found === undefined) throw new Refusal(401, 'Unauthorized', 'The Authorization header is missing. Send "Authorization: Bearer" and a token from the token broker.')
  return found
}

/** What the caller's token grants. Throws a Refusal: 401 without a token of ours, 403 when it is for another conversation or site. */
export async function provenGrant (request: Request, { tokens, origins }: Pick<Parts, 'tokens' | 'origins'>): Promise<Grant> {
  const grant = await tokens.read(bearer(request), 'conversation')
  checkBinding(grant, origins.check(request))
  const named = (request.params as Record<string, string | undefined>)['conversation']
  if (named !== undefined && named !== grant.conversation) throw new Refusal(403, 'Forbidden', 'This token opens another conversation.')
  return grant
}
