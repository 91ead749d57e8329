/** The panel's week in one post: where the plan stands, what moved, and what is out of line. No names, unless the council wants them. */
import { isLive, isOverdue, type Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import { dueInWords, nameIn } from '#bot/actions/in-words.ts'
import type { LondonDate } from '#bot/clock.ts'
import { daysBetween } from '#bot/calendar/working-days.ts'
import type { DigestContent } from '#bot/conversation/card-contents.ts'
import { reply, type Reply } from '#bot/conversation/reply.ts'
import { summaryWords as words } from '#bot/conversation/wording/summary-words.ts'
import { movementOf, standingOf } from '#bot/reports/plan-figures.ts'
import { canBeReached, ownerOf, type World } from './world.ts'

export type WeekInThePlan = {
  readonly today: LondonDate
  /** The first day of the week looked back on. */
  readonly since: LondonDate
  readonly actions: readonly Action[]
  /** Changes since then. */
  readonly changes: readonly Change[]
  readonly world: World
  /** The council's choice (settings.actions.namesInChannel). */
  readonly withNames: boolean
}

const exceptionsShown = 5

export function weeklySummary (week: WeekInThePlan): Reply {
  const content: DigestContent = {
    heading: words.heading(week.today),
    sections: [
      { items: [standing(week)] },
      { heading: words.since(week.since), items: [movement(week)] },
      ...exceptions(week),
    ],
    notes: [words.ownView, words.more],
    choices: [],
  }
  return reply('command', 'weekly_summary', textOf(content), { summary: content.heading, card: { name: 'digest', content } })
}

type Item = DigestContent['sections'][number]['items'][number]
const item = (title: string, due: string, lines: readonly string[], isLate = false): Item => ({ title, due, lines, isLate, recorded: [] })

function standing ({ actions, today }: WeekInThePlan): Item {
  const { open, views, unsaid, ...counts } = standingOf(actions, today)
  return item(words.open(open), words.counts(counts), [words.views(views, unsaid)])
}

function movement ({ actions, changes }: WeekInThePlan): Item {
  const moved = movementOf(actions, changes)
  return item(words.movement(moved), words.dates(moved), [words.viewsMoved(moved), words.spokenOf(moved.spokenOf, actions.filter(isLive).length)])
}

function exceptions (week: WeekInThePlan): DigestContent['sections'] {
  const { actions, today, world } = week
  const late = actions.filter((action) => isOverdue(action, today)).toSorted((a, b) => daysBetween(b.dueOn ?? today, a.dueOn ?? today))
  const unreachable = actions.filter((action) => isLive(action) && ownerOf(world, action) && !canBeReached(ownerOf(world, action)!))
  const holes = actions.filter((action) => isLive(action) && (action.ownerId === null || action.dueOn === null))
  return [
    { heading: words.latest, list: late }, { heading: words.unreachable, list: unreachable }, { heading: words.holes, list: holes },
  ].filter(({ list }) => list.length > 0).map(({ heading, list }) => ({
    heading, items: list.slice(0, exceptionsShown).map((action) => exception(action, week)), ...(list.length > exceptionsShown ? { more: words.others(list.length - exceptionsShown) } : {}),
  }))
}

function exception (action: Action, { today, world, withNames }: WeekInThePlan): Item {
  const owner = withNames && action.ownerId !== null ? [words.owner(nameIn([...world.people.values()])(action.ownerId))] : []
  return item(`${action.reference}: ${action.what.slice(0, 160)}`, dueInWords(action, today), [...(action.service ? [action.service] : []), ...owner], isOverdue(action, today))
}

const textOf = ({ heading, sections, notes }: DigestContent): string => [
  `${heading}.`,
  ...sections.flatMap(({ heading: title, items, more }) => [...(title ? [`${title}:`] : []), ...items.flatMap(({ title: what, due, lines }) => [`- ${what}`, `${due}.`, ...lines]), ...(more ? [more] : [])]),
  ...notes,
].join('\n')
