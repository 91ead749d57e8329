/** What people say about themselves: when they are away, when they want to hear from us, who their manager is, who may do what. */
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { readDueDate } from '#bot/actions/due-date.ts'
import type { PersonChange } from '#bot/people/people.ts'
import { roles, runsThePlan, type Person, type Role } from '#bot/people/person.ts'
import { listInWords } from '../../in-words.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { reachWarning, whoIs, type Talk } from './talk.ts'

type Detail = (talk: Talk) => Promise<Reply>
type Found = Record<string, string | undefined>

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const open = "^(?:please |can you |could you )?"
const rules: readonly (readonly [RegExp, (found: Found) => Detail])[] = [
  [new RegExp(`${open}(?:i'?m|i am|i will be|i'll be|my leave is|book my leave|leave)(?: on)?(?: annual)?(?: leave| away| off| on holiday)?[: ]+(?:from )?(?<first>\\d.{0,25}?)\\s*(?:to|until|till|–|-)\\s*(?<last>\\d.{2,25}?)[.!]*$`, 'is'), (found) => (talk) => away(found, talk)],
  [new RegExp(`${open}(?:cancel|delete|remove|clear) (?:all )?my leave[.!]*$`, 'i'), () => (talk) => changeOwn({ leave: [] }, 'Your leave is cleared. I will write on working days again.', talk)],
  [new RegExp(`${open}(?:send (?:me )?(?:my )?(?:reminders|digest)|remind me|my (?:reminders|digest)(?: should come)?)(?: only)? (?<every>daily|every day|every working day|weekly|once a week|every week)?(?: ?on)? ?(?:(?<day>${days.join('|')})s?)?(?: ?at (?<hour>\\d{1,2})(?:[:.]00)? ?(?<half>am|pm)?)?[.!]*$`, 'i'), (found) => (talk) => digest(found, talk)],
  [new RegExp(`${open}my (?:line )?manager is (?<name>.{2,60}?)[.!]*$`, 'i'), ({ name = '' }) => (talk) => manager(name, talk)],
  [new RegExp(`${open}(?<whose>.{2,60}?)'s (?:line )?manager is (?<name>.{2,60}?)[.!]*$`, 'i'), ({ whose = '', name = '' }) => (talk) => managerOf(whose, name, talk)],
  [new RegExp(`${open}my (?:service|team|department) is (?<service>.{2,80}?)[.!]*$`, 'i'), ({ service = '' }) => (talk) => changeOwn({ service }, `Your service is ${service}.`, talk)],
  [new RegExp(`${open}make (?<name>.{2,60}?) (?:an? )?(?<role>panel support|administrator|admin|member)[.!]*$`, 'i'), ({ name = '', role = '' }) => (talk) => roleOf(name, role, talk)],
  [new RegExp(`${open}(?<name>.{2,60}?)(?: has|'s| have)? (?:left|moved on from|no longer works (?:for|at)) (?:the council|the authority|this council|us)[.!]*$`, 'i'), ({ name = '' }) => (talk) => hasLeft(name, talk)],
  [new RegExp("^(?:who (?:can'?t|cannot) (?:you|be) reach(?:ed)?|who can'?t i reach|(?:show )?(?:the )?(?:not[ -]reachable|unreachable) (?:list|people|owners)|who is unreachable)\\??$", 'i'), () => (talk) => unreachable(talk)],
]

/** What to do about a sentence on oneself; undefined when it is about something else. */
export function myDetails (said: string): Detail | undefined {
  const straight = said.replaceAll('’', "'").trim()
  for (const [pattern, detail] of rules) {
    const found = pattern.exec(straight)
    // "remind me" alone says neither how often nor when.
    if (found && !(pattern.source.includes('<every>') && !found.groups?.['every'] && !found.groups?.['day'] && !found.groups?.['hour'])) return detail(found.groups ?? {})
  }
  return undefined
}

async function changeOwn (wish: PersonChange, said: string, talk: Talk): Promise<Reply> {
  const outcome = await talk.people.change(talk.person.id, wish, talk.person)
  return outcome.outcome === 'changed' ? reply('command', 'details_changed', said, { personal: true }) : reply('command', 'details_refused', outcome.why, { personal: true })
}

function away ({ first = '', last = '' }: Found, talk: Talk): Promise<Reply> {
  const end = readDueDate(`on ${last}`, talk.calendar)
  if (end.outcome !== 'date') return Promise.resolve(reply('clarify', 'leave_dates', 'From which day to which? For example “I am on leave from 3 August to 14 August”.'))
  // "3 to 14 August": the first day borrows the month of the last.
  const start = readDueDate(`on ${/^\d{1,2}(?:st|nd|rd|th)?$/i.test(first.trim()) ? `${first} ${dayInWords(end.on).split(' ').slice(2).join(' ')}` : first}`, { ...talk.calendar, past: true })
  if (start.outcome !== 'date') return Promise.resolve(reply('clarify', 'leave_dates', 'From which day to which? For example “I am on leave from 3 August to 14 August”.'))
  const leave = [...talk.person.leave.filter(({ to }) => to >= talk.calendar.today), { from: start.on, to: end.on }].toSorted((a, b) => a.from < b.from ? -1 : 1)
  return changeOwn({ leave }, `I will not write to you from ${dayInWords(start.on)} to ${dayInWords(end.on)}. Somebody can cover your actions: say “cover for CP-012 is” and a name. To take it back, say “cancel my leave”.`, talk)
}

function digest ({ every, day, hour, half }: Found, talk: Talk): Promise<Reply> {
  const before = talk.person.digest
  const weekly = every ? /week/i.test(every) : day !== undefined || before.every === 'weekly'
  const at = hour === undefined ? before.hour : Number(hour) + (half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0)
  const wanted = { every: weekly ? 'weekly' : 'daily', day: day ? days.indexOf(day.toLowerCase()) + 1 : before.day, hour: at } as const
  const dayName = days[wanted.day - 1] ?? ''
  const when = weekly ? `on ${dayName.charAt(0).toUpperCase()}${dayName.slice(1)}s` : 'on any working day'
  return changeOwn({ digest: wanted }, `I will write to you ${when} at ${wanted.hour}:00 at the earliest, and only when something needs you.`, talk)
}

async function manager (name: string, talk: Talk): Promise<Reply> {
  const who = whoIs(name, talk)
  if ('ask' in who) return { ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: `my manager is ${title}` })) }
  return changeOwn({ managerId: who.person.id }, `Your manager is ${who.person.name}. They are told about a late action only after you were.`, talk)
}

/** Said by those who run the plan of somebody else. Whoever is not known by that name may be in a document: the next steps know better. */
async function managerOf (whose: string, name: string, talk: Talk): Promise<Reply> {
  const of = whoIs(whose, talk)
  if ('ask' in of) return { ...of.ask, choices: of.ask.choices.map(({ title }) => ({ title, says: `${title}'s manager is ${name}` })) }
  const who = whoIs(name, talk)
  if ('ask' in who) return { ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: `${of.person.name}'s manager is ${title}` })) }
  const outcome = await talk.people.change(of.person.id, { managerId: who.person.id }, talk.person)
  return reply('command', outcome.outcome === 'changed' ? 'details_changed' : 'details_refused', outcome.outcome === 'changed' ? `${of.person.name}’s manager is ${who.person.name}. They are told about a late action only after its owner was.` : outcome.why, { personal: true })
}

async function roleOf (name: string, written: string, talk: Talk): Promise<Reply> {
  const role: Role = /^admin/i.test(written) ? 'administrator' : /panel/i.test(written) ? 'panel_support' : 'member'
  const who = whoIs(name, talk)
  if ('ask' in who) return { ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: `make ${title} ${roleInWords[role]}` })) }
  const outcome = await talk.people.change(who.person.id, { role }, talk.person)
  return reply('command', outcome.outcome === 'changed' ? 'details_changed' : 'details_refused', outcome.outcome === 'changed' ? `${who.person.name} is ${role === 'administrator' ? 'an administrator' : role === 'member' ? 'a member' : 'panel support'} now.` : outcome.why, { personal: true })
}

/** A leaver never tells us: whoever runs the plan does, and hears what is left without an owner who answers. */
async function hasLeft (name: string, talk: Talk): Promise<Reply> {
  if (!runsThePlan(talk.person)) return reply('command', 'details_refused', words.onlyPlanMarksLeavers, { personal: true })
  const who = whoIs(name, talk)
  if ('ask' in who) return { ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: `${title} has left the council` })) }
  await talk.people.cannotBeReached({ personId: who.person.id }, 'left')
  const owned = (await talk.plan.list({ ownerIds: [who.person.id], statuses: ['open', 'in_progress'] })).map(({ reference }) => reference)
  return reply('command', 'details_changed', words.left(who.person.name, listInWords(owned)), { personal: true, choices: owned.slice(0, 5).map((reference) => ({ title: `Show ${reference}`, says: reference })) })
}

const roleInWords: Readonly<Record<typeof roles[number], string>> = { member: 'member', panel_support: 'panel support', administrator: 'administrator' }

/** Owners whom no card reaches, never silently: who, why, and what they own. */
async function unreachable (talk: Talk): Promise<Reply> {
  if (!runsThePlan(talk.person)) return reply('command', 'details_refused', 'Panel support can see whom I cannot reach.', { personal: true })
  const owned = Map.groupBy(await talk.plan.list({ statuses: ['open', 'in_progress'] }), ({ ownerId }) => ownerId)
  const lines = (await talk.people.unreachable()).filter(({ id }) => owned.has(id)).map((person: Person) =>
    `${reachWarning(person) ?? person.name} They own ${listInWords((owned.get(person.id) ?? []).map(({ reference }) => reference))}.`)
  return reply('command', 'unreachable_listed', lines.length === 0 ? 'I can reach everybody who owns an open action.' : ['I cannot reach these owners:', ...lines].join('\n'), { personal: true })
}
