/** What somebody began to say about an action and has not finished: kept in the conversation's memory, only for that person. */
import type { Act } from '#bot/actions/act.ts'
import type { Preview } from '#bot/actions/import/preview.ts'
import type { Why } from '#bot/actions/action.ts'
import type { LondonDate } from '#bot/clock.ts'

export type AddSoFar = {
  readonly what?: string
  /** Null: the person said that it has none. */
  readonly ownerId?: string | null
  readonly dueOn?: LondonDate | null
  /** What was taken for granted about the date. */
  readonly assumed?: string
  readonly why?: Why
  readonly service?: string
  readonly suggestedOwner?: string
  /** The message that began it: saving twice saves once. */
  readonly pressId: string
}

/** Acts that lack one thing which the person is asked for. */
export type ActSoFar =
  | { readonly lacks: 'reason', readonly act: Extract<Act, { reason: string }> }
  | { readonly lacks: 'note', readonly act: Extract<Act, { act: 'update' | 'add evidence' }> }
  | { readonly lacks: 'yes', readonly act: Act }
  | { readonly lacks: 'day', readonly wants: 'move' | 'later', readonly reason: string }
  | { readonly lacks: 'person', readonly wants: 'assign' | 'cover' }

export type Unfinished =
  | { readonly doing: 'add', readonly personId: string, readonly add: AddSoFar, readonly asked: 'what' | 'owner' | 'date' | 'yes' }
  | { readonly doing: 'act', readonly personId: string, readonly reference: string, readonly version: number, readonly pressId: string, readonly so: ActSoFar }
  | { readonly doing: 'import', readonly personId: string, readonly preview: Preview }
  | { readonly doing: 'claim', readonly personId: string, readonly namesakeId: string }
