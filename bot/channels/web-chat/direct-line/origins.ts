/**
 * Which web sites may use the chat. The browser says which page is asking; a script can say anything, so this keeps other
 * sites' pages out and is no proof of who somebody is. A token is bound to the site it was made for.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from '#bot/refusal.ts'
import type { Grant } from './tokens.ts'

export type Origins = {
  /** The site that is asking, undefined when it is not said (same site, or no browser). Throws a Refusal (403) when it may not. */
  check (request: IncomingMessage): string | undefined
}

export type OriginRules = {
  readonly allowed: readonly string[]
  /** True while trying things out: any port of this machine may ask. */
  readonly localhost: boolean
}

const thisMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/

export function openOrigins ({ allowed, localhost }: OriginRules): Origins {
  return {
    check (request) {
      const origin = request.headers.origin
      if (origin === undefined) return undefined
      if (allowed.includes(origin) || (localhost && thisMachine.test(origin))) return origin
      throw new Refusal(403, 'Forbidden', 'This web site may not use the chat. Its operator can add it to WEB_CHAT_ORIGINS.')
    },
  }
}

/** Throws a Refusal (403) when a token is used from another site than it was made for. */
export function checkBinding (grant: Grant, origin: string | undefined): void {
  if (origin === undefined || grant.origins.length === 0 || grant.origins.includes(origin)) return
  throw new Refusal(403, 'Forbidden', 'This token was made for another web site.')
}

/** What a browser needs to see before it lets a page of another site read the answer. No cookies are involved. */
export function allowReading (response: ServerResponse, origin: string | undefined): void {
  response.setHeader('Vary', 'Origin')
  if (origin === undefined) return
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
}

/** Answers a browser that asks beforehand. Stock clients send a header of their own, so they ask before every kind of call. */
export function allowCalling (response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS')
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with')
  response.setHeader('Access-Control-Max-Age', '7200')
}
