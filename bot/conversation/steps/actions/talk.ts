/** One turn about actions: who speaks, whom they may mean, and what they had begun. */
import type { Calendar } from '#bot/actions/due-date-rules.ts'
import type { ImportPlan } from '#bot/actions/import/import-plan.ts'
import { nameIn, type NameOf } from '#bot/actions/in-words.ts'
import type { Plan, Pressing } from '#bot/actions/plan.ts'
import { londonDateOf } from '#bot/clock.ts'
import { findPerson, type FoundPerson } from '#bot/people/find-person.ts'
import type { People } from '#bot/people/people.ts'
import type { Person } from '#bot/people/person.ts'
import type { ReminderStore } from '#bot/reminders/reminder-store.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { Memory } from '../../memory.ts'
import { reply, type Choice, type Reply } from '../../reply.ts'
import type { Turn } from '../../turn.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import type { AboutOneChild } from './about-one-child.ts'
import type { Unfinished } from './unfinished.ts'

export type ActionsParts = {
  readonly plan: Plan
  /** Where plans may be sent as files. */
  readonly importPlan?: ImportPlan
  readonly people: People
  /** How the reminders went so far; without it the board says nothing about them. */
  readonly remindersSoFar?: Pick<ReminderStore, 'ofActions' | 'account' | 'stopped'>
  readonly memory: Memory
  readonly settings: Pick<CouncilSettings['actions'], 'panelDates' | 'closureDays'>
  readonly aboutOneChild: AboutOneChild
  /** A service's name by its guide's id, as a briefing's buttons send it. */
  readonly serviceName: (id: string) => string | undefined
  /** Told when something broke, so that it can be logged without a word of what was written. */
  readonly onFailure: (error: unknown) => void
}

export type Talk = ActionsParts & {
  readonly turn: Turn
  readonly person: Person
  readonly everyone: readonly Person[]
  readonly nameOf: NameOf
  readonly calendar: Calendar
}

export async function talkWith (person: Person, turn: Turn, parts: ActionsParts): Promise<Talk> {
  const everyone = await parts.people.everyone()
  const { panelDates, closureDays } = parts.settings
  return { ...parts, turn, person, everyone, nameOf: nameIn(everyone), calendar: { today: londonDateOf(turn.at), panelDates, closureDays } }
}

export const hold = ({ memory, turn }: Talk, unfinished: Unfinished | undefined): void => memory.remember(turn.conversation, turn.at, turn.audience, { unfinished })

/** The message's own id, within its conversation: a message that Teams sends again does nothing again. */
export const pressingOf = ({ turn }: Talk): Pressing => ({ through: turn.verb ? 'card' : 'conversation', pressId: `${turn.conversation}/${turn.id}` })

export const isYes = (said: string): boolean => said.length <= 40 && /^\W*(?:yes|yep|yeah|yup|y|ok|okay|sure|save(?: it)?|do it|correct|right|that'?s right|go ahead|please do|confirm)\b/i.test(said)
/** A "no" and nothing else. Where somebody is asked for words of their own, "No help from finance yet" is their answer. */
export const isOnlyNo = (said: string): boolean => /^\W*(?:no|nope|n|cancel|stop|never ?mind|leave it|forget it|not now|no,? do(?:n['’]?t| not) save it|do(?:n['’]?t| not) save it)(?:,? thank(?:s| you))?\W*$/i.test(said)
export const isNo = (said: string): boolean => said.length <= 40 && /^\W*(?:no|nope|n|cancel|stop|don['’]?t|never ?mind|leave it|forget it|not now)\b/i.test(said)

/** The person meant by a name or by "me"; otherwise the reply that asks which. */
export function whoIs (written: string, { person, everyone }: Talk): { readonly person: Person, readonly isGuess: boolean } | { readonly ask: Reply } {
  const bare = written.trim().replace(/^(?:to|for|it's|its|it is|owner(?: is)?:?)\s+/i, '').replace(/\s+(?:please|instead)[.!]?$/i, '').replace(/[.!]+$/, '')
  if (/^(?:me|i|myself|i will|i am|mine)$/i.test(bare)) return { person, isGuess: false }
  const found = findPerson(bare, everyone)
  if (found.found === 'one') return { person: found.person, isGuess: found.by === 'spelling' }
  return { ask: askWhich(bare, found) }
}

function askWhich (written: string, found: Exclude<FoundPerson<Person>, { found: 'one' }>): Reply {
  const people = found.found === 'several' ? found.people : found.nearest
  const names = people.map((one) => distinctName(one, people))
  const choices: Choice[] = names.slice(0, 5).map((name) => ({ title: name, says: name }))
  return found.found === 'several'
    ? reply('clarify', 'which_person', words.ask.person(written, names), { choices })
    : reply('clarify', 'person_not_known', words.ask.nobody(written, names), { choices })
}

/** The name alone, or with the service where two are called the same. */
const distinctName = (person: Person, among: readonly Person[]): string =>
  person.service && among.some((other) => other.id !== person.id && other.name === person.name) ? `${person.name} (${person.service})` : person.name

/** What an owner ought to be told about somebody whom no card reaches; undefined when all is well. */
export function reachWarning (person: Person | undefined): string | undefined {
  if (!person || (person.reach === 'reachable' && person.conversation !== null)) return undefined
  return {
    reachable: `${person.name} has not written to me in Teams yet, so no reminder can reach them until they do.`,
    not_met: `${person.name} has not opened this app yet, so no reminder can reach them until they do.`,
    uninstalled: `${person.name} has removed this app, so no reminder can reach them.`,
    blocked: `${person.name} has blocked this app, so no reminder can reach them.`,
    left: `${person.name}’s account is gone, so no reminder can reach them.`,
  }[person.reach]
}
