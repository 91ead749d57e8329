/** The board: the whole plan and its holes for those who run it; for everybody else what concerns them. One part or one service on request. */
import { isOverdue, type Action } from '#bot/actions/action.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { dueInWords, stateInWords } from '#bot/actions/in-words.ts'
import { later } from '#bot/clock.ts'
import { runsThePlan } from '#bot/people/person.ts'
import { unansweredIn } from '#bot/reminders/unanswered.ts'
import { boardOf, boardParts, type Board, type BoardPart, type Placed } from '#bot/reports/board.ts'
import { standingOf } from '#bot/reports/plan-figures.ts'
import type { BoardContent } from '../../card-contents.ts'
import { reply, type Reply } from '../../reply.ts'
import { typedOn } from '../../turn.ts'
import { actionWords } from '../../wording/action-words.ts'
import { boardWords as words } from '../../wording/board-words.ts'
import { previewWords } from '../../wording/preview-words.ts'
import { reminderWords } from '../../wording/reminder-words.ts'
import { summaryWords } from '../../wording/summary-words.ts'
import { concerns } from './lists.ts'
import type { Talk } from './talk.ts'

// What fits a phone, 28,000 bytes and a patient reader; the rest is counted, with the words that show it.
const itemsShown = 12
const leastOfAPart = 2
const daysLookedBack = 30

/** `only` names a part ("late", "sign-off"), a service, a promise or a person; empty shows everything. */
export async function showBoard (only: string, talk: Talk): Promise<Reply> {
  const { plan, person, calendar, everyone, remindersSoFar } = talk
  const seen = (await plan.list({ statuses: ['open', 'in_progress', 'awaiting_sign_off'] })).filter((action) => concerns(action, talk))
  const part = partNamed(only)
  const actions = part === 'late' ? seen.filter((action) => isOverdue(action, calendar.today)) : part || only === '' ? seen : seen.filter((action) => isAbout(action, only, talk))
  if (actions.length === 0 && only !== '' && !part) return reply('command', 'board_empty', words.nothingFor(only), { personal: true })
  const unanswered = unansweredIn(actions, remindersSoFar ? await remindersSoFar.ofActions(actions.map(({ id }) => id)) : [])
  const whole = boardOf(actions, { today: calendar.today, people: new Map(everyone.map((one) => [one.id, one])), unanswered })
  // What is late may stand in another part, because nobody can answer for it.
  const board: Board = part && part !== 'late' ? new Map([...whole].filter(([name]) => name === part)) : whole
  const typed = typedOn(talk.turn.verb)
  const content: BoardContent = {
    heading: runsThePlan(person) ? words.heading(calendar.today) : words.ownHeading,
    standing: [...(typed === '' ? [] : [words.notSaved(typed)]), ...(part && board.size === 0 ? [words.nothingIn[part]] : []), ...standingInWords(actions, talk)],
    sections: sectionsOf(board, only !== '', talk),
    notes: [words.howToOpen, words.ownView, ...(runsThePlan(person) ? await sendingInWords(talk) : [])],
    choices: [
      ...(only === '' && board.size > 1 ? [...board.keys()].slice(0, 4).map((name) => words.showPart(words.say[name])) : []),
      ...(only === '' ? [] : [words.board]), ...(runsThePlan(person) ? [words.report] : []),
    ],
  }
  return reply('command', 'board_shown', textOf(content), { summary: content.heading, card: { name: 'board', content }, personal: true })
}

const spoken: Readonly<Record<string, BoardPart>> = { 'overdue': 'late', 'unreachable': 'owner cannot be reached', 'silent': 'nobody answers', 'waiting for sign-off': 'awaits sign-off', 'disputed': 'owner disputes it', 'soon': 'due soon' }
const partNamed = (only: string): BoardPart | undefined => boardParts.find((part) => words.say[part] === only.toLowerCase()) ?? spoken[only.toLowerCase()]

function isAbout ({ service, why, what, ownerId, coverId }: Action, only: string, { nameOf }: Talk): boolean {
  const names = [ownerId, coverId].map((id) => id === null ? '' : nameOf(id))
  return [service, why?.text, what, ...names].some((text) => text?.toLowerCase().includes(only.toLowerCase()))
}

function standingInWords (actions: readonly Action[], { calendar }: Talk): string[] {
  const standing = standingOf(actions, calendar.today)
  const counted = [[standing.late, 'late'], [standing.unowned, 'without an owner'], [standing.disputed, 'whose owner says it is not theirs'], [standing.undated, 'without a date']] as const
  return [
    words.open(standing.open, counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)),
    ...(standing.open > 0 ? [summaryWords.views(standing.views, standing.unsaid)] : []),
  ]
}

function sectionsOf (board: Board, isNarrowed: boolean, talk: Talk): BoardContent['sections'] {
  // Every part gets its share, so that a long first one hides none of the others.
  const share = Math.max(leastOfAPart, Math.floor(itemsShown / Math.max(1, board.size)))
  return [...board].map(([part, placed]) => {
    const hidden = placed.length - share
    return {
      heading: words.part(words.parts[part], placed.length), items: placed.slice(0, share).map((one) => itemOf(one, talk)),
      ...(hidden > 0 ? { more: isNarrowed ? words.moreHere(hidden) : words.more(hidden, words.say[part]) } : {}),
    }
  })
}

function itemOf ({ action, owner, unanswered }: Placed, { calendar, person }: Talk): BoardContent['sections'][number]['items'][number] {
  const who = [owner && owner.id !== person.id ? owner.name : undefined, action.service].filter(Boolean).join(', ')
  return {
    title: `${action.reference}: ${action.what.length > 160 ? `${action.what.slice(0, 159)}…` : action.what}`, due: dueInWords(action, calendar.today), isLate: isOverdue(action, calendar.today),
    lines: [
      [who === '' ? undefined : `${who}.`, stateInWords({ ...action, brag: null }), action.brag === null ? undefined : actionWords.view(action.brag)].filter(Boolean).join(' '),
      ...(owner && (owner.reach !== 'reachable' || owner.conversation === null) ? [reminderWords.unreachable[owner.reach](owner.name)] : []),
      ...(action.notMine === null ? [] : [actionWords.line.notMine(action.notMine)]),
      ...(unanswered ? [words.unanswered(unanswered.cards, unanswered.since)] : []),
      ...(action.later ? [actionWords.line.later(dayInWords(action.later.until), action.later.reason)] : []),
    ],
  }
}

/** How the reminders went, so that nothing that did not arrive stays unseen. */
async function sendingInWords ({ remindersSoFar, turn }: Talk): Promise<string[]> {
  if (!remindersSoFar) return []
  const stop = await remindersSoFar.stopped()
  const account = await remindersSoFar.account(later(turn.at, -daysLookedBack * 86_400_000), later(turn.at, 1))
  return [
    ...(Object.values(account).some((count) => count > 0) ? [previewWords.account(daysLookedBack, account)] : []),
    ...(stop ? [previewWords.isStopped(stop.byName, stop.at, stop.reason)] : []),
  ]
}

const textOf = ({ heading, standing, sections, notes }: BoardContent): string => [
  `${heading}.`, ...standing,
  ...sections.flatMap(({ heading: title, items, more }) => [`${title}:`, ...items.flatMap(({ title: what, due, lines }) => [`- ${what}`, `${due}.`, ...lines]), ...(more ? [more] : [])]),
  ...notes,
].join('\n')
