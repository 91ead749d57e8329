/** The open actions of one service, for its briefing: a line each, soonest first, without names, as others may read along. */
import { actionLine } from '#bot/actions/in-words.ts'
import type { Plan } from '#bot/actions/plan.ts'
import { londonDateOf } from '#bot/clock.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import type { OpenActionsOf } from '../briefing.ts'

export type ForBriefingParts = {
  readonly plan: Pick<Plan, 'list'>
  /** Ids of the services that a text names: plans write "Housing" or "Housing & Homelessness Team". */
  readonly servicesIn: (text: string) => readonly string[]
  readonly onFailure: (error: unknown) => void
}

// A briefing is read in a meeting; the board shows the rest.
const mostLines = 5

/** Only for staff whom Teams has proven: nobody else has any business with the plan. */
export const openActionsForBriefing = ({ plan, servicesIn, onFailure }: ForBriefingParts): OpenActionsOf => async (service, { channel, person, at }) => {
  if (channel !== 'teams' || person.objectId === undefined) return []
  try {
    const open = (await plan.list({ statuses: ['open', 'in_progress'] })).filter((action) => action.service !== null && servicesIn(action.service).includes(service))
    const lines = open.slice(0, mostLines).map((action) => actionLine({ ...action, notMine: null }, londonDateOf(at)))
    return open.length > mostLines ? [...lines, words.moreInPlan(open.length - mostLines)] : lines
  } catch (error) {
    // The briefing itself needs no store, so it is given all the same.
    onFailure(error)
    return [words.cannotLookUp]
  }
}
