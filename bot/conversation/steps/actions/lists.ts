/** Looking at actions: one's own, what is overdue, what has no owner, one with its history. Names only to those who need them. */
import { isLive, isOverdue, type Action } from '#bot/actions/action.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { actionLine, authorInWords, changeInWords } from '#bot/actions/in-words.ts'
import { maySee, standingOf } from '#bot/actions/permission.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'
import { runsThePlan, type Person } from '#bot/people/person.ts'
import { reply, type Choice, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { actionCard, type CardExtras } from './action-card.ts'
import { hold, reachWarning, type Talk } from './talk.ts'

// A list that fits a phone; the board shows the rest.
const mostLines = 15
const mostChoices = 6
const toShow = ({ reference }: Action): Choice => ({ title: words.button.show(reference), says: `show ${reference}` })
const live = ['open', 'in_progress'] as const

export async function myActions (talk: Talk): Promise<Reply> {
  const { plan, person } = talk
  const mine = (await plan.list({ answeredBy: person.id, statuses: live }))
  const list = mine.length === 0 ? [words.noneOfMine] : [words.mine(mine.length), ...linesOf(mine, talk, false)]
  const namesake = await namesakeQuestion(talk)
  return reply('command', 'my_actions', [...list, ...namesake.lines].join('\n'), { personal: true, choices: [...namesake.choices, ...mine.map(toShow)].slice(0, mostChoices) })
}

export async function overdueActions (talk: Talk): Promise<Reply> {
  const { plan, person, calendar, everyone } = talk
  const whole = runsThePlan(person)
  const late = (await plan.list({ statuses: live, dueBefore: calendar.today })).filter((action) => isOverdue(action, calendar.today))
  const people = new Set(everyone.filter(({ id, managerId }) => id === person.id || managerId === person.id).map(({ id }) => id))
  // Nobody sees whose else is late: a list of names in a chat is a pillory, not a plan.
  const shown = whole ? late : late.filter(({ ownerId, coverId }) => people.has(ownerId ?? '') || coverId === person.id)
  return reply('command', 'overdue_actions', shown.length === 0 ? words.nothingOverdue(whole) : [words.overdue(shown.length, whole), ...linesOf(shown, talk, true)].join('\n'), { personal: true, choices: shown.slice(0, mostChoices).map(toShow) })
}

/** What falls due up to a day, and what is late already: of everybody for those who run the plan, otherwise of one's own and one's people. */
export async function dueBy (day: LondonDate, talk: Talk): Promise<Reply> {
  const due = (await talk.plan.list({ statuses: live, dueBefore: addDays(day, 1) })).filter((action) => runsThePlan(talk.person) || concerns(action, talk))
  const until = dayInWords(day)
  return reply('command', 'due_actions', due.length === 0 ? words.nothingDue(until) : [words.dueBy(due.length, until), ...linesOf(due, talk, true)].join('\n'), { personal: true, choices: due.slice(0, mostChoices).map(toShow) })
}

/** Somebody's open actions, for themselves, their manager and those who run the plan. */
export async function actionsOf (owner: Person, talk: Talk): Promise<Reply> {
  if (owner.id === talk.person.id) return myActions(talk)
  if (!runsThePlan(talk.person) && owner.managerId !== talk.person.id) return reply('command', 'action_refused', words.notTheirs(owner.name), { personal: true })
  const theirs = await talk.plan.list({ answeredBy: owner.id, statuses: live })
  const warning = theirs.length > 0 ? reachWarning(owner) : undefined
  return reply('command', 'actions_of_somebody', [theirs.length === 0 ? words.noneOf(owner.name) : words.of(owner.name, theirs.length), ...linesOf(theirs, talk, false), ...(warning ? [warning] : [])].join('\n'), { personal: true, choices: theirs.slice(0, mostChoices).map(toShow) })
}

export async function withoutOwner (talk: Talk): Promise<Reply> {
  if (!runsThePlan(talk.person)) return reply('command', 'action_refused', words.onlyPlan)
  const holes = await talk.plan.list({ statuses: live, withoutOwner: true })
  return reply('command', 'actions_without_owner', holes.length === 0 ? words.allOwned : [words.withoutOwner(holes.length), ...linesOf(holes, talk, false)].join('\n'), { personal: true, choices: holes.slice(0, mostChoices).map(toShow) })
}

/** Who sees an action with its names and history: its owner, cover, the owner's manager, and those who run the plan. */
export function concerns (action: Action, { person, everyone }: Talk): boolean {
  const managerId = everyone.find(({ id }) => id === action.ownerId)?.managerId
  return maySee(standingOf(person, action, managerId ?? null))
}

/** One action. Without standing in it somebody sees what the panel's public papers show: what, service, date and status. */
export async function showAction (action: Action, withHistory: boolean, talk: Talk, extras: CardExtras = {}): Promise<Reply> {
  const { nameOf, plan, calendar } = talk
  const isConcerned = concerns(action, talk)
  const lines = [
    actionLine(action, calendar.today), ...(action.why ? [words.line.why(action.why.text)] : []), ...(action.service ? [words.line.service(action.service)] : []),
    ...(isConcerned ? [action.ownerId ? words.line.owner(nameOf(action.ownerId)) : words.line.noOwner, ...(action.coverId ? [words.line.cover(nameOf(action.coverId))] : [])] : []),
  ]
  if (!isConcerned) return reply('command', 'action_shown', lines.join('\n'))
  const history = await plan.history(action)
  const told = withHistory ? history : history.filter(({ field }) => field === 'note' || field === 'evidence').slice(-3)
  const story = told.map((one) => `${changeInWords(one, nameOf)} – ${authorInWords(one)}`)
  const text = [...lines, ...(withHistory ? [words.history(action.reference)] : []), ...story].join('\n')
  return withHistory
    ? reply('command', 'action_history', text, { personal: true })
    : reply('command', 'action_shown', text, { personal: true, choices: choicesFor(action, talk), card: actionCard(action, history, talk, extras) })
}

function choicesFor ({ reference, status, ownerId, coverId, doneById }: Action, { person }: Talk): Choice[] {
  const history = { title: 'History', says: `history of ${reference}` }
  if (status === 'awaiting_sign_off') return [...(runsThePlan(person) && ![ownerId, coverId, doneById].includes(person.id) ? [{ title: 'Sign off', says: `sign off ${reference}` }, { title: 'Send back', says: `send back ${reference}` }] : []), history]
  if (!isLive({ status })) return [history]
  const own = ownerId === person.id || coverId === person.id
  return [
    { title: 'On track', says: `${reference} is on track` }, { title: 'Update', says: `update ${reference}` }, { title: 'Done', says: `mark ${reference} done` },
    ...(own ? [{ title: 'Not mine', says: `${reference} isn't mine` }] : []), history,
  ]
}

function linesOf (actions: readonly Action[], { nameOf, calendar, person }: Talk, named: boolean): string[] {
  const lines = actions.slice(0, mostLines).map((action) => actionLine(action, calendar.today, named && action.ownerId && action.ownerId !== person.id ? nameOf(action.ownerId) : undefined))
  return actions.length > mostLines ? [...lines, words.more(actions.length - mostLines)] : lines
}

/** A plan that was imported before this person came may know them by name: they say themselves whether it is them. */
async function namesakeQuestion (talk: Talk): Promise<{ lines: string[], choices: Choice[] }> {
  for (const namesake of await talk.people.namesakesOf(talk.person)) {
    const theirs = await talk.plan.list({ ownerIds: [namesake.id], statuses: live })
    if (theirs.length === 0) continue
    hold(talk, { doing: 'claim', personId: talk.person.id, namesakeId: namesake.id })
    return { lines: [words.namesake(namesake.name, theirs.length)], choices: [{ title: 'Yes, that is me', says: 'yes, that is me' }, { title: 'No', says: 'no' }] }
  }
  return { lines: [], choices: [] }
}
