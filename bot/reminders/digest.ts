/** The one card of a person's day: everything that is due to them, as content for a card and as the same in words. */
import { randomUUID } from 'node:crypto'
import { isLive, isOverdue, type Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { authorInWords, changeInWords, dueInWords, nameIn, stateInWords } from '#bot/actions/in-words.ts'
import { daysBetween } from '#bot/calendar/working-days.ts'
import type { LondonDate } from '#bot/clock.ts'
import type { DigestContent } from '#bot/conversation/card-contents.ts'
import { reply, type Choice, type Reply } from '#bot/conversation/reply.ts'
import { answersFor } from '#bot/conversation/steps/actions/action-card.ts'
import { boardWords } from '#bot/conversation/wording/board-words.ts'
import { reminderWords as words } from '#bot/conversation/wording/reminder-words.ts'
import type { Person } from '#bot/people/person.ts'
import { isOnList, isOwn, listReasons, ownReasons, type Reason, type Reminder } from './reminder.ts'
import { linesAbout } from './digest-lines.ts'
import { calendarOf, type World } from './world.ts'

/** A reminder that goes out, with the action as it is now and its reminders so far. */
export type DigestEntry = {
  readonly reminder: Reminder
  readonly action: Action
  readonly past: readonly Reminder[]
  /** What was said since the card was sent; only for a card that is corrected. */
  readonly since?: readonly Change[]
}

export type Digest = {
  readonly person: Person
  /** At least one, one an action. */
  readonly entries: readonly DigestEntry[]
  /** The day on which the first of this was due, when it could not be sent then. */
  readonly heldUpSince?: LondonDate
}

// What fits a phone and 28,000 bytes; the rest is counted, and a sentence says how to see it.
const itemsShown = 10
const longestTitle = 200

export function digestReply (digest: Digest, world: World, today: LondonDate): Reply {
  const content = contentOf(digest, world, today)
  return reply('command', 'reminder', textOf(content), { summary: content.heading, card: { name: 'digest', content }, personal: true })
}

function contentOf ({ person, entries, heldUpSince }: Digest, world: World, today: LondonDate): DigestContent {
  const own = entries.filter(({ reminder }) => isOwn(reminder)).toSorted(byUrgency)
  const people = entries.filter(({ reminder }) => reminder.reason === 'owner is silent').toSorted(byUrgency)
  const list = entries.filter(({ reminder }) => isOnList(reminder)).toSorted(byUrgency)
  // In the order in which they are read, as not all have a button.
  const answerable = [...own, ...people, ...list].filter(({ action }) => isLive(action) || action.status === 'awaiting_sign_off').map(({ action }) => action)
  const [only, ...others] = answerable
  const answers = only && others.length === 0 ? answersFor(only, { reference: only.reference, version: only.version, press: randomUUID() }, { person, calendar: { ...calendarOf(world, person), today, panelDates: [] } }) : undefined
  return {
    heading: headingOf(own, people, list, today),
    sections: sectionsOf(own, people, list, { person, world, today }),
    notes: [
      ...(heldUpSince ? [words.heldUp(dayInWords(heldUpSince))] : []),
      ...(answers && only && isLive(only) ? [words.inWords(only.reference)] : []),
      ...(own.length > 0 ? [words.whyIWrite] : []),
    ],
    ...(answers ? { answers } : {}),
    choices: answers ? [] : choicesFor(answerable),
  }
}

/** Longest late first, then by date: what has no date comes last. */
const byUrgency = (a: DigestEntry, b: DigestEntry): number => (a.action.dueOn ?? 'none') < (b.action.dueOn ?? 'none') ? -1 : 1

function headingOf (own: readonly DigestEntry[], people: readonly DigestEntry[], list: readonly DigestEntry[], today: LondonDate): string {
  const [first, ...more] = own
  if (first && more.length + people.length + list.length === 0) return headingOfOne(first, today)
  return [
    ...(own.length > 0 ? [words.heading.own(own.length, countsByReason(own))] : []),
    ...(people.length > 0 ? [words.heading.people(people.length)] : []),
    ...(list.length > 0 ? [words.heading.list(list.length)] : []),
  ].join('. ')
}

function headingOfOne ({ action: { reference, dueOn, ...action }, reminder }: DigestEntry, today: LondonDate): string {
  if (!isLive(action) || dueOn === null) return words.heading.stood([reference])
  if (reminder.reason === 'asked for') return words.heading.askedFor(reference)
  if (dueOn < today) return words.heading.late(reference, daysBetween(dueOn, today))
  return dueOn === today ? words.heading.today(reference) : words.heading.comingUp(reference, dayInWords(dueOn))
}

const countsByReason = (own: readonly DigestEntry[]): string[] => (['late', 'due today', 'coming up', 'asked for'] satisfies Reason[])
  .map((reason) => ({ reason, count: own.filter(({ reminder }) => reminder.reason === reason).length }))
  .filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${words.heading.kinds[reason]}`)

type Reader = { readonly person: Person, readonly world: World, readonly today: LondonDate }

function sectionsOf (own: readonly DigestEntry[], people: readonly DigestEntry[], list: readonly DigestEntry[], reader: Reader): DigestContent['sections'] {
  const groups = [
    { heading: words.section.own, entries: own, more: words.moreOfMine },
    { heading: words.section.people, entries: people, more: words.moreOfTheirs },
    ...listReasons.map((reason) => ({ heading: words.section.list[reason], entries: list.filter(({ reminder }) => reminder.reason === reason), more: words.moreOfTheirs })),
  ].filter(({ entries }) => entries.length > 0)
  // Every group gets its share, so that a long first one hides none of the others.
  const share = Math.max(2, Math.floor(itemsShown / Math.max(1, groups.length)))
  return groups.map(({ heading, entries, more }) => {
    const shown = groups.length === 1 ? itemsShown : share
    return {
      ...(groups.length > 1 || entries !== own ? { heading } : {}),
      items: entries.slice(0, shown).map((entry) => itemOf(entry, reader)),
      ...(entries.length > shown ? { more: more(entries.length - shown) } : {}),
    }
  })
}

function itemOf (entry: DigestEntry, { person, world, today }: Reader): DigestContent['sections'][number]['items'][number] {
  const { action, since = [] } = entry
  const nameOf = nameIn([...world.people.values()])
  const [last] = since.slice(-1)
  return {
    title: shortened(`${action.reference}: ${action.what}`),
    due: dueInWords(action, today), isLate: isOverdue(action, today),
    lines: [stateInWords(action), ...(action.why ? [words.why(shortened(action.why.text))] : []), ...(since.length > 0 ? [] : linesAbout(entry, person, world, today))],
    recorded: last ? [words.recorded, ...since.map((change) => shortened(changeInWords(change, nameOf))), authorInWords(last)] : [],
  }
}

// Its own card and buttons for each would not fit; saying its reference brings them.
const choicesFor = (answerable: readonly Action[]): readonly Choice[] => [...answerable.slice(0, 5).map(({ reference }) => words.answerOne(reference)), boardWords.board]

const shortened = (text: string): string => text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).trimEnd()}…`

/** The same in words, for notifications, screen readers and whoever cannot see cards. */
function textOf ({ heading, sections, notes }: DigestContent): string {
  return [
    `${heading}.`,
    ...sections.flatMap(({ heading: title, items, more }) => [
      ...(title ? [`${title}:`] : []),
      ...items.flatMap(({ title: what, due, lines, recorded }) => [`- ${what}`, `${due}.`, ...lines, ...recorded]),
      ...(more ? [more] : []),
    ]),
    ...notes,
  ].join('\n')
}

/** Only the newest reminder about each action goes out; the others it stands for. Of two at one moment, the one nearer to the action. */
export function newestEach (due: readonly Reminder[]): { readonly newest: readonly Reminder[], readonly overtaken: readonly Reminder[] } {
  const newest = new Map<string, Reminder>()
  for (const reminder of due) {
    const known = newest.get(reminder.actionId)
    if (!known || reminder.dueAt > known.dueAt || (reminder.dueAt === known.dueAt && nearness(reminder) < nearness(known))) newest.set(reminder.actionId, reminder)
  }
  const kept = new Set(newest.values())
  return { newest: [...kept], overtaken: due.filter((reminder) => !kept.has(reminder)) }
}

const nearness = ({ reason }: Reminder): number => ownReasons.some((own) => own === reason) ? 0 : listReasons.some((listed) => listed === reason) ? 2 : 1
