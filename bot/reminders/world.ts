/** What planning and sending know besides the action: its people, the council's closed days, and how often whom. */
import { createHash } from 'node:crypto'
import type { Action } from '#bot/actions/action.ts'
import type { WorkingCalendar } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { defaultCadence, type Cadence, type Rhythm } from './cadence.ts'
import { defaultLadder, type Ladder } from './escalation.ts'

/** Cadences that somebody chose instead of the usual one, by action id and by person id. An action's own wins. */
export type ChosenCadences = { readonly actions: ReadonlyMap<string, Cadence>, readonly people: ReadonlyMap<string, Cadence> }
export const noChosenCadences: ChosenCadences = { actions: new Map(), people: new Map() }

export type World = {
  readonly people: ReadonlyMap<string, Person>
  /** Who gets the weekly list: panel support, or the administrators while there is none. */
  readonly panelSupport: readonly Person[]
  readonly closureDays: readonly LondonDate[]
  readonly ladder: Ladder
  readonly cadences: ChosenCadences
  /** Changes whenever something here changes that concerns every action. */
  readonly mark: string
}

export function worldOf ({ people, closureDays = [], ladder = defaultLadder, cadences = noChosenCadences }: { readonly people: readonly Person[], readonly closureDays?: readonly LondonDate[], readonly ladder?: Ladder, readonly cadences?: ChosenCadences }): World {
  const supporters = people.filter(({ role }) => role === 'panel_support')
  const panelSupport = supporters.length > 0 ? supporters : people.filter(({ role }) => role === 'administrator')
  const concernsAll = JSON.stringify([closureDays, ladder, defaultCadence, panelSupport.map(({ id, version }) => [id, version])])
  return { people: new Map(people.map((person) => [person.id, person])), panelSupport, closureDays, ladder, cadences, mark: createHash('sha256').update(concernsAll).digest('base64url') }
}

export const cadenceFor = ({ cadences }: World, action: Action, person: Person): Cadence =>
  cadences.actions.get(action.id) ?? cadences.people.get(person.id) ?? defaultCadence

export const calendarOf = ({ closureDays }: World, person: Person): WorkingCalendar => ({ closureDays, leave: person.leave })

export const rhythmOf = ({ digest }: Person): Rhythm => digest.every === 'daily' ? { digest: 'daily' } : { digest: 'weekly', weekday: digest.day }

/** Whether a card can get to somebody at all. */
export const canBeReached = ({ reach, conversation }: Person): boolean => reach === 'reachable' && conversation !== null

/** Why not, in words. */
export const whyUnreachable = ({ reach }: Person): string => ({
  reachable: 'they have not written to the bot in Teams yet', not_met: 'they have not opened the app yet',
  uninstalled: 'they have removed the app', blocked: 'they have blocked the app', left: 'their account is gone',
}[reach])

export const ownerOf = ({ people }: World, { ownerId }: Action): Person | undefined => ownerId === null ? undefined : people.get(ownerId)
export const coverOf = ({ people }: World, { coverId, ownerId }: Action): Person | undefined => coverId === null || coverId === ownerId ? undefined : people.get(coverId)

/** The owner's manager, if a card can get to them. */
export function managerOf ({ people }: World, owner: Person): Person | undefined {
  const manager = owner.managerId === null || owner.managerId === owner.id ? undefined : people.get(owner.managerId)
  return manager && canBeReached(manager) ? manager : undefined
}
