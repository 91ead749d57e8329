/**
 * The tokens that open one conversation each: signed (HS256), with the claim `user` that stock Web Chat reads.
 * A stream's token stands in an address, where proxies may log it, so it lives for a minute and opens nothing else.
 */
import { randomBytes } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '#bot/clock.ts'
import type { Audience } from '#bot/conversation/turn.ts'
import { Refusal } from '#bot/refusal.ts'

/** What a token says about its bearer. All of it was decided by us, never by the browser. */
export type Grant = {
  readonly conversation: string
  /** Begins with `dl_`, as Direct Line asks. */
  readonly user: string
  readonly audience: Audience
  readonly council?: string
  /** The web sites it may be used from; any that we serve when empty. */
  readonly origins: readonly string[]
}

export type Tokens = {
  /** A token for the protocol, or one that only opens the stream. */
  issue (grant: Grant, use: TokenUse): Promise<string>
  /** What the token grants. Throws a Refusal: 401 when it is not ours or for another use, 403 (TokenExpired) when its time is over. */
  read (token: string, use: TokenUse): Promise<Grant>
}

export type TokenUse = 'conversation' | 'stream'

// A phone that sleeps refreshes nothing. Long-lived tokens are safe here because ending the conversation ends their use.
export const tokenSeconds = 8 * 60 * 60
const streamSeconds = 60

const issuer = 'corporate-parenting-assistant'
const audience = 'directline'

/** `key` signs; without one a random key is made, and every token ends when the service stops. */
export function openTokens (key: string | undefined, clock: Clock): Tokens {
  const secret = key === undefined ? randomBytes(32) : new TextEncoder().encode(key)
  return {
    async issue ({ conversation, user, audience: speaksTo, council, origins }, use) {
      const now = Math.floor(Date.parse(clock.now()) / 1000)
      return new SignJWT({ use, conv: conversation, user, speaksTo, origins, ...(council === undefined ? {} : { council }) })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer).setAudience(audience).setIssuedAt(now).setJti(randomBytes(8).toString('base64url'))
        .setExpirationTime(now + (use === 'stream' ? streamSeconds : tokenSeconds))
        .sign(secret)
    },
    async read (token, use) {
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer, audience, currentDate: new Date(clock.now()) })
        if (payload['use'] !== use) throw unknownToken()
        return {
          conversation: payload['conv'] as string, user: payload['user'] as string, audience: payload['speaksTo'] as Audience, origins: payload['origins'] as string[],
          ...(typeof payload['council'] === 'string' ? { council: payload['council'] } : {}),
        }
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal(403, 'TokenExpired', 'The token has expired. Ask the token broker for a new one.')
        throw unknownToken()
      }
    },
  }
}

const unknownToken = (): Refusal => new Refusal(401, 'Unauthorized', 'The token is not valid here. Ask the token broker for one.')
