/** The port through which a card leaves, and what each refusal means for it. */
import type { Reply } from '#bot/conversation/reply.ts'
import type { Person, Reach } from '#bot/people/person.ts'

/** How a channel refused: Teams' own status and word. Without a status there was no answer. */
export type Refusal = { readonly outcome: 'refused', readonly status?: number, readonly code?: string, readonly retryAfterS?: number }
/** Nothing left us: no address, no token, a host that we may not call. */
export type NotSent = { readonly outcome: 'not sent', readonly why: string }

export type Delivery = { readonly outcome: 'sent', readonly activityId: string } | Refusal | NotSent
export type Correction = { readonly outcome: 'corrected' } | Refusal | NotSent

export type Deliver = {
  /** Sends a card to somebody's own chat, with a notification. Never rejects. */
  send (person: Person, card: Reply): Promise<Delivery>
  /** Puts a card in the place of one sent earlier, quietly. Never rejects. */
  correct (person: Person, activityId: string, card: Reply): Promise<Correction>
}

export type Verdict =
  /** Nobody got it, and the same may succeed later. `holdBackMs`: Teams asked everybody for patience. */
  | { readonly verdict: 'try again', readonly afterMs: number, readonly why: string, readonly holdBackMs?: number }
  /** It concerns everybody and not this card: send nothing more for now. Nothing counts as an attempt. */
  | { readonly verdict: 'stop', readonly why: string }
  /** `reach`: the person can no longer be written to. */
  | { readonly verdict: 'undeliverable', readonly why: string, readonly reach?: Exclude<Reach, 'reachable' | 'not_met'> }

const mayTryAgain = new Set([412, 429, 502, 503, 504])
// The request never left this machine, so nobody got it.
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
const concernsAll = new Set(['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost'])
const blocked = new Set(['ConversationBlockedByUser', 'MessageWritesBlocked'])

/** Quick tries of one day; after them the card waits for a quarter of an hour each time. */
export const quickTries = 5
const [firstWaitMs, longestWaitMs, patientWaitMs] = [2_000, 60_000, 15 * 60_000]

/** What to do about a card that was not taken. `attempts` before this one; `random` from 0 to 1. */
export function judge (refusal: Refusal | NotSent, attempts: number, random: () => number): Verdict {
  if (refusal.outcome === 'not sent') return { verdict: 'stop', why: refusal.why }
  const { status, code, retryAfterS = 0 } = refusal
  const answer = `Teams answered ${status ?? 'nothing'}${code ? ` (${code})` : ''}`
  if (status === undefined && neverLeft.has(code ?? '')) return { verdict: 'stop', why: `Teams cannot be reached (${code})` }
  if (status === 401 || (status === 403 && concernsAll.has(code ?? ''))) return { verdict: 'stop', why: `${answer}: check the bot's credentials and its permission in the Teams admin centre` }
  if (status === 403 || status === 404) return { verdict: 'undeliverable', reach: blocked.has(code ?? '') ? 'blocked' : 'uninstalled', why: `${answer}: the person has blocked or removed the app` }
  // After a gateway's timeout it may have arrived all the same: once more is the most that anybody should bear.
  if (status === undefined || status === 500 || (status === 504 && attempts > 0)) return { verdict: 'undeliverable', why: `${answer}, so it may or may not have arrived. It is not sent again, because twice is worse than late` }
  if (!mayTryAgain.has(status)) return { verdict: 'undeliverable', why: `${answer}: the card itself is at fault` }
  const afterMs = Math.max(retryAfterS * 1000, waitFor(attempts, random))
  return { verdict: 'try again', afterMs, why: answer, ...(status === 429 && retryAfterS > 0 ? { holdBackMs: Math.min(retryAfterS * 1000, longestWaitMs) } : {}) }
}

/** Longer each time, and at random, so that those who were refused together do not come back together. */
const waitFor = (attempts: number, random: () => number): number =>
  attempts >= quickTries - 1 ? patientWaitMs : Math.ceil(Math.min(longestWaitMs, firstWaitMs * 2 ** attempts) * random())
