/** Something somebody said they would do by a date, and who answers for it. */
import type { Instant, LondonDate } from '#bot/clock.ts'

export const statuses = ['open', 'in_progress', 'awaiting_sign_off', 'closed', 'withdrawn'] as const
export type Status = typeof statuses[number]

export const statusInWords: Readonly<Record<Status, string>> = {
  open: 'open',
  in_progress: 'in progress',
  awaiting_sign_off: 'done, awaiting sign-off',
  closed: 'closed',
  withdrawn: 'withdrawn',
}

export const brags = ['blue', 'green', 'amber', 'red'] as const
/** The owner's own view. Nothing sets it but a person: lateness is computed and shown beside it. */
export type Brag = typeof brags[number]

/** Shown wherever somebody chooses a colour, so that amber means the same in housing and in health. */
export const bragDefinitions: Readonly<Record<Brag, string>> = {
  blue: 'Blue: done, and the evidence is there.',
  green: 'Green: on track to be done by the due date.',
  amber: 'Amber: a problem, and a plan to put it right.',
  red: 'Red: will not be done by the due date without help.',
}

export const whyKinds = ['promise', 'principle', 'paragraph', 'meeting'] as const
/** Where an action came from, in the plan's own words: "Promise 4: a safe place to live", "Panel, 12 March 2026, minute 7". */
export type Why = { readonly kind: typeof whyKinds[number], readonly text: string }

export type Action = {
  readonly id: string
  /** How people name it: CP-012, or whatever the council's own sheet calls it. Unique, upper case. */
  readonly reference: string
  readonly what: string
  readonly why: Why | null
  readonly service: string | null
  /** Person ids. An action without an owner is a hole in the plan and is shown as one. */
  readonly ownerId: string | null
  /** Answers for it while the owner is away. */
  readonly coverId: string | null
  readonly dueOn: LondonDate | null
  readonly status: Status
  readonly brag: Brag | null
  /** Who said it was done: they cannot sign it off themselves. */
  readonly doneById: string | null
  /** Why its owner says that it is not theirs; null when nobody disputes it. */
  readonly notMine: string | null
  /** "Remind me later": until when, and the reason that the panel sees. */
  readonly later: { readonly until: LondonDate, readonly reason: string } | null
  /** When its owner, their cover or their manager last said anything about it. Ends their silence. */
  readonly ownerAnsweredAt: Instant | null
  readonly createdAt: Instant
  readonly changedAt: Instant
  /** Counts changes from 1. A writer names the version it has seen, so that nobody overwrites what they have not read. */
  readonly version: number
}

/** Somebody still has to do something for it. */
export const isLive = ({ status }: Pick<Action, 'status'>): boolean => status === 'open' || status === 'in_progress'

export const isOverdue = (action: Pick<Action, 'status' | 'dueOn'>, today: LondonDate): boolean =>
  isLive(action) && action.dueOn !== null && action.dueOn < today

/** What stands in the sheet of every council, and is said in every conversation: "cp 12" and "CP012" are CP-012. */
export function referenceFrom (written: string): string {
  const own = /^\s*cp[\s-]*0*(\d{1,5})\s*$/i.exec(written)
  return own?.[1] ? referenceOf(Number(own[1])) : written.trim().replace(/\s+/g, ' ').toUpperCase()
}

/** Our own references: CP-001, CP-012, CP-1234. */
export const referenceOf = (number: number): string => `CP-${String(number).padStart(3, '0')}`
