/** One thing that one person is to hear about one action at one moment, why, and how it ended. */
import type { Instant, LondonDate } from '#bot/clock.ts'

/** To whoever answers for an action: its owner, or their cover while they are away. */
export const ownReasons = ['coming up', 'due today', 'late', 'asked for'] as const
/** To the owner's manager, after the owner was told that they would hear. */
export const managerReasons = ['owner is silent'] as const
/** Panel support's list, once a week: what only they can put right. */
export const listReasons = ['nobody answers', 'owner disputes it', 'no owner', 'owner cannot be reached', 'awaits sign-off'] as const
export const reasons = [...ownReasons, ...managerReasons, ...listReasons] as const
export type Reason = typeof reasons[number]

/** Every reminder ends as one of these, once. `overtaken`: a newer one about the same action went out in its place. */
export const endings = ['sent', 'no_longer_needed', 'overtaken', 'undeliverable'] as const
export type Ending = typeof endings[number]

export type PlannedReminder = {
  readonly actionId: string
  readonly personId: string
  readonly dueAt: Instant
  readonly reason: Reason
  /** The action's due date that the reminder is about: another date is another reminder. */
  readonly dueOn: LondonDate | null
}

export type Reminder = PlannedReminder & {
  readonly plannedAt: Instant
  /** Null while it waits. */
  readonly ending: Ending | null
  readonly endedAt: Instant | null
  /** In words, when it could not be delivered. */
  readonly why: string | null
  /** The day of the card that it went out on. */
  readonly sentOn: LondonDate | null
}

export const isOwn = ({ reason }: { readonly reason: Reason }): boolean => ownReasons.some((own) => own === reason)
export const isOnList = ({ reason }: { readonly reason: Reason }): boolean => listReasons.some((listed) => listed === reason)

/** The London day on which a reminder was due: never at night, so it is UTC's day too. */
export const dayOf = ({ dueAt }: { readonly dueAt: Instant }): LondonDate => dueAt.slice(0, 10)
