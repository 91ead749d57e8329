/** Where a plan stands and what moved in it, counted once for the weekly post, the board and the panel's report. */
import { brags, isLive, isOverdue, type Action, type Brag } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import type { LondonDate } from '#bot/clock.ts'

export type Standing = {
  readonly open: number
  readonly late: number
  readonly awaiting: number
  readonly unowned: number
  readonly undated: number
  readonly disputed: number
  /** Owners' own views of the open ones, in the order in which the colours are listed; `unsaid` have none. */
  readonly views: readonly (readonly [Brag, number])[]
  readonly unsaid: number
}

export function standingOf (actions: readonly Action[], today: LondonDate): Standing {
  const live = actions.filter(isLive)
  const count = (counts: (action: Action) => boolean): number => live.filter(counts).length
  return {
    open: live.length, late: count((action) => isOverdue(action, today)), awaiting: actions.filter(({ status }) => status === 'awaiting_sign_off').length,
    unowned: count(({ ownerId }) => ownerId === null), undated: count(({ dueOn }) => dueOn === null), disputed: count(({ notMine }) => notMine !== null),
    views: brags.map((brag) => [brag, count((action) => action.brag === brag)]), unsaid: count(({ brag }) => brag === null),
  }
}

export type Movement = Readonly<Record<'closed' | 'done' | 'added' | 'withdrawn' | 'later' | 'earlier' | 'better' | 'worse' | 'spokenOf', number>>

/** `changes` are those of a period; `actions` the plan as it is now. Each action counts once, whatever it went through. */
export function movementOf (actions: readonly Action[], changes: readonly Change[]): Movement {
  const became = (status: Action['status']): number => new Set(changes.filter(({ field, to }) => field === 'status' && to === status).map(({ actionId }) => actionId)).size
  const moved = [...moves(changes, 'dueOn')]
  const views = [...moves(changes, 'brag')]
  const spokenOf = new Set(changes.filter(({ byId }) => byId !== null).map(({ actionId }) => actionId))
  return {
    closed: became('closed'), done: became('awaiting_sign_off'), withdrawn: became('withdrawn'),
    added: new Set(changes.filter(({ field, from, version }) => field === 'what' && from === null && version === 1).map(({ actionId }) => actionId)).size,
    later: moved.filter(({ from, to }) => to > from).length, earlier: moved.filter(({ from, to }) => to < from).length,
    better: views.filter(({ from, to }) => isBetter(from, to)).length, worse: views.filter(({ from, to }) => !isBetter(from, to)).length,
    spokenOf: actions.filter((action) => isLive(action) && spokenOf.has(action.id)).length,
  }
}

/** As they are listed: blue is best. */
export const isBetter = (from: string, to: string): boolean => brags.indexOf(to as Brag) < brags.indexOf(from as Brag)

/** From where to where each action's date or view went over the whole period; there and back again is no move. */
export function * moves (changes: readonly Change[], field: 'dueOn' | 'brag'): Generator<{ readonly actionId: string, readonly from: string, readonly to: string }> {
  for (const [actionId, own] of Map.groupBy(changes.filter((change) => change.field === field), (change) => change.actionId)) {
    const [from, to] = [own[0]?.from ?? null, own.at(-1)?.to ?? null]
    if (from !== null && to !== null && from !== to) yield { actionId, from, to }
  }
}
