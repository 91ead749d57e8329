/** Which Teams channels want the weekly summary, and what became of each week's. Kept by bot/store/summaries.ts. */
import type { Instant, LondonDate } from '#bot/clock.ts'
import type { WhereToWrite } from '#bot/people/person.ts'

/** A Teams channel as it was heard: where to write to, opaque here. */
export type TeamsChannel = { readonly conversation: string, readonly tenantId: string, readonly address: WhereToWrite }

export type PostClaim = { readonly channel: TeamsChannel, readonly weekOf: LondonDate, readonly token: string, readonly attempts: number }

export type PostEnd = { readonly outcome: 'sent', readonly activityId: string, readonly at: Instant } | { readonly outcome: 'undeliverable', readonly why: string, readonly at: Instant }

export type SummaryStore = {
  /** Remembers where a channel is; writes only what is new. */
  heardIn (channel: TeamsChannel): Promise<void>
  /** The bot was removed from it: nothing is posted there any more. */
  goneFrom (conversation: string): Promise<void>
  /** False when the bot has not been heard in that channel. */
  choose (conversation: string, byId: string | null, at: Instant): Promise<boolean>
  chosen (): Promise<readonly TeamsChannel[]>
  /** A chosen channel whose summary of that week is not over and nobody holds. */
  claimPost (weekOf: LondonDate, now: Instant, leaseUntil: Instant): Promise<PostClaim | undefined>
  endPost (claim: PostClaim, end: PostEnd): Promise<void>
  /** To be tried again once the lease ends. */
  postFailed (claim: PostClaim, tryAgainAt: Instant, why: string): Promise<void>
}
