/** Somebody whom the council's plan knows: from Teams by their Entra id, or so far only by the name that a plan gave them. */
import type { Instant } from '#bot/clock.ts'
import type { Leave } from '#bot/calendar/working-days.ts'

/** What a person may do. Never their audience, which only decides wording. */
export const roles = ['member', 'panel_support', 'administrator'] as const
export type Role = typeof roles[number]

/**
 * Whether a card can get to them. `not_met`: named in a plan but has never opened the app; `uninstalled` and `blocked`: they
 * stopped us; `left`: their account is gone. Anything but `reachable` is shown to panel support, never silent.
 */
export const reaches = ['not_met', 'reachable', 'uninstalled', 'blocked', 'left'] as const
export type Reach = typeof reaches[number]

/** When a person wants their digest. `day` counts from Monday as 1 and only matters weekly; `hour` is London time. */
export type DigestPreference = { readonly every: 'daily' | 'weekly', readonly day: number, readonly hour: number }
export const usualDigest: DigestPreference = { every: 'daily', day: 1, hour: 9 }

/** Where to write to somebody, as the channel gave it: its own chat's id, and what else the channel needs (opaque here). */
export type WhereToWrite = { readonly conversation: string } & Readonly<Record<string, unknown>>

export type Person = {
  readonly id: string
  /** Entra tenant and object id: null until the person first writes to the bot in Teams. */
  readonly tenantId: string | null
  readonly objectId: string | null
  readonly name: string
  readonly email: string | null
  readonly service: string | null
  readonly role: Role
  readonly managerId: string | null
  readonly digest: DigestPreference
  readonly leave: readonly Leave[]
  /** Captured at install or first contact. */
  readonly conversation: WhereToWrite | null
  readonly conversationAt: Instant | null
  readonly reach: Reach
  readonly reachSince: Instant
  readonly version: number
}

/** Runs the plan: may add, assign, sign off and withdraw any action. */
export const runsThePlan = (person: Pick<Person, 'role'>): boolean => person.role !== 'member'

/** Somebody whom a plan names and who has not opened the app yet. */
export const named = (id: string, name: string, at: Instant, { email = null, service = null }: { readonly email?: string | null, readonly service?: string | null } = {}): Person => ({
  id, tenantId: null, objectId: null, name: name.trim().replace(/\s+/g, ' '), email, service, role: 'member', managerId: null, digest: usualDigest, leave: [],
  conversation: null, conversationAt: null, reach: 'not_met', reachSince: at, version: 1,
})
