/** What changed about an action: one entry a field, appended and never edited. Notes and evidence are entries too. */
import type { Instant } from '#bot/clock.ts'
import type { Action } from './action.ts'

/** What a change came through, so that an auditor can ask the right person or log. */
export type Through = 'conversation' | 'card' | 'tab' | 'import' | 'command'

export const changedFields = ['what', 'why', 'service', 'owner', 'cover', 'dueOn', 'status', 'brag', 'notMine', 'later'] as const
/** `note`, `evidence` and `onTrack` are said, not set: each stands in the history of its own version. */
export type ChangedField = typeof changedFields[number] | 'note' | 'evidence' | 'onTrack'

export type Change = {
  readonly actionId: string
  /** The action's version that this change made. */
  readonly version: number
  readonly field: ChangedField
  /** As text: person ids for owner and cover, dates as YYYY-MM-DD, "until: reason" for later. Null is empty. */
  readonly from: string | null
  readonly to: string | null
  readonly at: Instant
  /** The person's id; null when the council's own machinery acted (an import run by a command). */
  readonly byId: string | null
  readonly byName: string
  readonly through: Through
  readonly reason: string | null
}

/** Who changes, when and through what: the same for every entry of one change. */
export type Authorship = Pick<Change, 'at' | 'byId' | 'byName' | 'through'>

/** One field of an action as its history writes it. */
export function fieldText (action: Action | null, field: typeof changedFields[number]): string | null {
  if (!action) return null
  switch (field) {
    case 'what': return action.what
    case 'why': return action.why && `${action.why.kind}: ${action.why.text}`
    case 'service': return action.service
    case 'owner': return action.ownerId
    case 'cover': return action.coverId
    case 'dueOn': return action.dueOn
    case 'status': return action.status
    case 'brag': return action.brag
    case 'notMine': return action.notMine
    case 'later': return action.later && `${action.later.until}: ${action.later.reason}`
  }
}

/** Every field that differs, as history entries of the later version; `before` is null when the action is new. */
export function changesBetween (before: Action | null, after: Action, author: Authorship, reason: string | null = null): Change[] {
  return changedFields
    .map((field) => ({ field, from: fieldText(before, field), to: fieldText(after, field) }))
    .filter(({ from, to }) => from !== to)
    .map((change) => ({ actionId: after.id, version: after.version, ...change, ...author, reason }))
}

/** What somebody said without setting a field. */
export const said = (after: Action, field: 'note' | 'evidence' | 'onTrack', text: string, author: Authorship): Change =>
  ({ actionId: after.id, version: after.version, field, from: null, to: text, ...author, reason: null })
