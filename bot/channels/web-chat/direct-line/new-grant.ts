/** A new visitor: a conversation and a person whose ids nobody can guess. Nothing is started or kept yet. */
import { randomBytes, randomUUID } from 'node:crypto'
import { Refusal } from '#bot/refusal.ts'
import type { Grant } from './tokens.ts'

export function newGrant (decided: Pick<Grant, 'audience' | 'origins'> & { user?: string | undefined, council?: string | undefined }): Grant {
  const { council, user } = decided
  return {
    conversation: randomBytes(18).toString('base64url'),
    user: user ?? `dl_${randomUUID()}`,
    audience: decided.audience,
    origins: decided.origins,
    ...(council === undefined ? {} : { council }),
  }
}

/** A council's id as a page or a server names it. Throws a Refusal (400) when it is none. */
export function councilNamed (value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string' && /^[a-z][a-z0-9-]{1,60}$/.test(value)) return value
  throw new Refusal(400, 'BadArgument', 'council is not a council\'s id. Send its id in small letters, such as "bury", or leave it out.')
}
