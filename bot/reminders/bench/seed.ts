/** A plan of any size whose reminders are due this morning. */
import { anAction } from '#bot/actions/for-tests.ts'
import type { Person } from '#bot/people/person.ts'
import { openActionStore } from '#bot/store/actions.ts'
import type { Database } from '#bot/store/database.ts'
import { reachable } from '../for-tests.ts'

export const today = '2026-03-12'
/** Ten in London on a Thursday: everybody's hour has come, and nine hours remain. */
export const startAt = `${today}T10:00:00.000Z`
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

export const conversationOf = (nth: number): string => `a:person-${nth}`

// One transaction a piece: a hundred thousand rows in one would sit in memory.
const peopleAtOnce = 500

/** `people` owners with `actionsEach` actions, all due today; reachable at this connector. */
export async function seed ({ db }: Database, { people, actionsEach, serviceUrl }: { people: number, actionsEach: number, serviceUrl: string }): Promise<void> {
  const actions = openActionStore(db)
  for (let from = 0; from < people; from += peopleAtOnce) {
    const owners = Array.from({ length: Math.min(peopleAtOnce, people - from) }, (_, nth) => ownerNumber(from + nth, serviceUrl))
    const written = owners.flatMap((owner, nth) => Array.from({ length: actionsEach }, (_, which) => {
      const number = (from + nth) * actionsEach + which
      return { before: null, after: anAction({ id: `action-${number}`, reference: `HOU-${number}`, what: 'Offer every care leaver a second viewing of a home', ownerId: owner.id, dueOn: today, changedAt: `${today}T08:00:00.000Z` }), changes: [] }
    }))
    await actions.write(written, undefined, owners)
  }
}

const ownerNumber = (nth: number, serviceUrl: string): Person =>
  reachable({ id: `person-${nth}`, name: `Owner ${nth}`, tenantId, objectId: `entra-${nth}`, conversation: { conversation: conversationOf(nth), serviceUrl, botId: '28:assistant' } })
