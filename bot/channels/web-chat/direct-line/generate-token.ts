/** POST tokens/generate: another server of the council makes a token with the secret, and may say for whom it is. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { audiences, type Audience } from '#bot/conversation/turn.ts'
import { Refusal } from '#bot/refusal.ts'
import type { Handle } from '#bot/route.ts'
import { bearer } from './bearer.ts'
import { councilNamed, newGrant } from './new-grant.ts'
import type { Parts } from './parts.ts'
import { tokenSeconds } from './tokens.ts'

export const generateToken = (parts: Parts): Handle => async (request, response) => {
  if (!isSecret(bearer(request), parts.secret)) throw new Refusal(403, 'Forbidden', 'This is not the Direct Line secret. A browser gets its token from POST /token.')
  const body = request.body as Record<string, unknown>
  const user = (body['user'] ?? body['User']) as Record<string, unknown> | undefined
  const grant = newGrant({
    user: userNamed(user?.['id'] ?? user?.['Id']),
    audience: audienceNamed(body['audience']) ?? parts.audience,
    council: councilNamed(body['council']) ?? parts.council,
    origins: originsNamed(body['trustedOrigins'] ?? body['TrustedOrigins']),
  })
  response.send(200, { conversationId: grant.conversation, token: await parts.tokens.issue(grant, 'conversation'), expires_in: tokenSeconds })
}

// Hashes have one length, so that the comparison takes the same time whatever was sent.
function isSecret (sent: string, secret: string | undefined): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return secret !== undefined && timingSafeEqual(hash(sent), hash(secret))
}

function userNamed (id: unknown): string | undefined {
  if (id === undefined) return undefined
  if (typeof id === 'string' && /^dl_[\w.@-]{1,100}$/.test(id)) return id
  throw new Refusal(400, 'BadArgument', 'user.id must begin with "dl_" and nobody should be able to guess it. Leave it out and we make one.')
}

function audienceNamed (value: unknown): Audience | undefined {
  const audience = audiences.find((known) => known === value)
  if (value !== undefined && audience === undefined) throw new Refusal(400, 'BadArgument', `audience must be one of ${audiences.join(', ')}.`)
  return audience
}

function originsNamed (value: unknown): string[] {
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string' && URL.canParse(item))) return value.map((item) => new URL(item).origin)
  throw new Refusal(400, 'BadArgument', 'trustedOrigins must be a list of web sites such as "https://www.example.gov.uk".')
}
