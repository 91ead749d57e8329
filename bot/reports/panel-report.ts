/**
 * What the panel gets instead of a week of chasing: where the plan stands, what moved since last time, exceptions first, then
 * every action's line, who did not answer, and every change. Facts and what people wrote; no verdict of ours. Pure.
 */
import { isLive, type Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import type { LondonDate } from '#bot/clock.ts'
import { londonDateOf } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import type { Reminder } from '#bot/reminders/reminder.ts'
import { unansweredIn } from '#bot/reminders/unanswered.ts'
import { boardOf, type BoardPart, type Placed } from './board.ts'
import { isBetter, moves, movementOf, standingOf, type Movement, type Standing } from './plan-figures.ts'

export type ReportParts = {
  readonly actions: readonly Action[]
  /** Every change ever: the report looks up where an action stood when the period began. */
  readonly changes: readonly Change[]
  readonly people: readonly Person[]
  readonly reminders: readonly Reminder[]
  readonly today: LondonDate
  /** The day after the last panel, or whatever the reader asks for. */
  readonly since: LondonDate
  readonly panelOn?: LondonDate
}

/** How the owner's view moved over the period. `unsaid`: they never gave one. */
export type Travel = 'better' | 'worse' | 'same' | 'new' | 'first said' | 'unsaid'

export type ReportLine = {
  readonly action: Action
  readonly owner: Person | undefined
  readonly travel: Travel
  /** What was last written about it, whenever that was. */
  readonly latest: Change | undefined
  readonly evidence: Change | undefined
  readonly part: BoardPart | undefined
}

export type PanelReport = {
  readonly today: LondonDate
  readonly since: LondonDate
  readonly panelOn: LondonDate | undefined
  readonly standing: Standing
  readonly movement: Movement
  /** In the board's order; what is on time, due soon or waiting for a signature is no exception. */
  readonly exceptions: readonly { readonly part: BoardPart, readonly placed: readonly Placed[] }[]
  /** By promise, principle or wherever it came from, otherwise by service. Closed and withdrawn ones only if that was in the period. */
  readonly sections: readonly { readonly heading: string | undefined, readonly lines: readonly ReportLine[] }[]
  readonly changes: readonly Change[]
  readonly people: readonly Person[]
}

const exceptional: readonly BoardPart[] = ['no owner', 'owner disputes it', 'owner cannot be reached', 'nobody answers', 'late', 'no date']

export function panelReportOf ({ actions, changes, people, reminders, today, since, panelOn }: ReportParts): PanelReport {
  const recent = changes.filter(({ at }) => londonDateOf(at) >= since)
  const byId = new Map(people.map((person) => [person.id, person]))
  const board = boardOf(actions, { today, people: byId, unanswered: unansweredIn(actions, reminders) })
  const partOf = new Map([...board].flatMap(([part, placed]) => placed.map(({ action }) => [action.id, part] as const)))
  const ofAction = Map.groupBy(changes, ({ actionId }) => actionId)
  const travelled = new Map([...moves(recent, 'brag')].map(({ actionId, from, to }) => [actionId, isBetter(from, to) ? 'better' as const : 'worse' as const]))
  const endedNow = new Set(recent.filter(({ field, to }) => field === 'status' && (to === 'closed' || to === 'withdrawn')).map(({ actionId }) => actionId))
  const shown = actions.filter((action) => isLive(action) || action.status === 'awaiting_sign_off' || endedNow.has(action.id))
  const lineOf = (action: Action): ReportLine => {
    const own = ofAction.get(action.id) ?? []
    const last = (field: Change['field']): Change | undefined => own.findLast((change) => change.field === field)
    return { action, owner: byId.get(action.ownerId ?? ''), travel: travelled.get(action.id) ?? stillOf(action, own, since), latest: last('note'), evidence: last('evidence'), part: partOf.get(action.id) }
  }
  return {
    today, since, panelOn, people, changes: recent, standing: standingOf(actions, today), movement: movementOf(actions, recent),
    exceptions: exceptional.flatMap((part) => board.has(part) ? [{ part, placed: board.get(part) ?? [] }] : []),
    sections: [...Map.groupBy(shown, headingOf)].toSorted(byHeading).map(([heading, some]) => ({ heading, lines: some.map(lineOf) })),
  }
}

function stillOf ({ brag, createdAt }: Action, own: readonly Change[], since: LondonDate): Travel {
  if (brag === null) return 'unsaid'
  if (londonDateOf(createdAt) >= since) return 'new'
  return own.some(({ field, from, at }) => field === 'brag' && from === null && londonDateOf(at) >= since) ? 'first said' : 'same'
}

const headingOf = ({ why, service }: Action): string | undefined => why?.text ?? service ?? undefined
const names = new Intl.Collator('en-GB', { numeric: true })
/** What belongs nowhere comes last. */
const byHeading = ([a]: readonly [string | undefined, unknown], [b]: readonly [string | undefined, unknown]): number =>
  a === undefined ? 1 : b === undefined ? -1 : names.compare(a, b)
