/** The panel's report as lines of text: for a chat, a terminal, and the cells of a Word table. */
import { bragDefinitions, statusInWords } from '#bot/actions/action.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { authorInWords, changeInWords, dueInWords, nameIn } from '#bot/actions/in-words.ts'
import { listInWords } from '#bot/conversation/in-words.ts'
import { boardWords } from '#bot/conversation/wording/board-words.ts'
import { reminderWords } from '#bot/conversation/wording/reminder-words.ts'
import { reportWords as words } from '#bot/conversation/wording/report-words.ts'
import { summaryWords } from '#bot/conversation/wording/summary-words.ts'
import type { Placed } from './board.ts'
import type { PanelReport, ReportLine } from './panel-report.ts'

export const standsInWords = ({ standing }: PanelReport): readonly string[] => [
  `${summaryWords.open(standing.open)}.`, `${summaryWords.counts(standing)}.`, summaryWords.views(standing.views, standing.unsaid),
]

export const movedInWords = ({ movement, standing }: PanelReport): readonly string[] => [
  `${summaryWords.movement(movement)}.`, `${summaryWords.dates(movement)}.`, summaryWords.viewsMoved(movement), summaryWords.spokenOf(movement.spokenOf, standing.open),
]

export type Cells = { readonly reference: string, readonly what: string, readonly owner: string, readonly due: string, readonly state: string, readonly latest: string }

export function cellsOf ({ action, owner, travel, latest, evidence }: ReportLine, { today }: PanelReport): Cells {
  const view = action.brag === null ? words.notSaid : words.view(action.brag, words.travel[travel])
  return {
    reference: action.reference, what: action.what, owner: owner?.name ?? words.nobody, due: dueInWords(action, today),
    state: `${statusInWords[action.status].replace(/^./, (letter) => letter.toUpperCase())}. ${view}.`,
    latest: [
      ...(latest?.to ? [latest.to] : []), ...(evidence?.to ? [words.evidence(evidence.to)] : []),
      ...(action.later ? [words.postponed(dayInWords(action.later.until), action.later.reason)] : []),
    ].join('\n'),
  }
}

/** One exception: what it is, and what is out of line. */
export function exceptionInWords ({ action, owner, unanswered }: Placed, { today }: PanelReport): string {
  return [
    `${action.reference}: ${stopped(action.what)}`, ...(owner ? [`Owner: ${owner.name}.`] : []), `${dueInWords(action, today)}.`,
    ...(owner && owner.reach !== 'reachable' ? [reminderWords.unreachable[owner.reach](owner.name)] : []),
    ...(action.notMine === null ? [] : [`They say: ${action.notMine}.`]), ...(unanswered ? [boardWords.unanswered(unanswered.cards, unanswered.since)] : []),
  ].join(' ')
}

/** One line a person who got cards and did not answer. */
export function quietInWords ({ exceptions }: PanelReport): readonly string[] {
  const silent = exceptions.find(({ part }) => part === 'nobody answers')?.placed ?? []
  return [...Map.groupBy(silent, ({ owner }) => owner?.name ?? '')].map(([name, placed]) => words.quietLine(
    name, listInWords(placed.map(({ action }) => action.reference)),
    Math.max(...placed.map(({ unanswered }) => unanswered?.cards ?? 0)), placed.map(({ unanswered }) => unanswered?.since ?? '').toSorted()[0] ?? '',
  ))
}

export function changesInWords (report: PanelReport, referenceOf: ReadonlyMap<string, string>): readonly string[] {
  const nameOf = nameIn(report.people)
  return report.changes.map((change) => `${referenceOf.get(change.actionId) ?? ''} ${changeInWords(change, nameOf)} – ${authorInWords(change)}`)
}

/** The whole report but the appendix of changes. `mostLines`: how many actions a reader can bear here. */
export function reportInWords (report: PanelReport, mostLines = Infinity): string {
  const quiet = quietInWords(report)
  const all = report.sections.flatMap(({ heading, lines }) => lines.map((line, index) => ({ line, heading: index === 0 ? heading ?? words.elsewhere : undefined })))
  const shown = all.slice(0, mostLines)
  return [
    `${words.title}.`, words.forPanel(report.panelOn, report.today),
    `${words.stands}:`, ...standsInWords(report).map(listed),
    `${words.moved(report.since)}:`, ...movedInWords(report).map(listed),
    `${words.exceptions}:`, ...(report.exceptions.length === 0 ? [words.noExceptions] : report.exceptions.flatMap(({ part, placed }) => [
      `${boardWords.part(boardWords.parts[part], placed.length)}:`, ...placed.slice(0, mostLines).map((one) => listed(exceptionInWords(one, report))),
    ])),
    `${words.quiet}:`, ...(quiet.length === 0 ? [words.everybodyAnswered] : quiet.map(listed)),
    `${words.every}:`, ...(all.length === 0 ? [words.none] : shown.flatMap(({ line, heading }) => [...(heading === undefined ? [] : [`${heading}:`]), listed(lineInWords(line, report))])),
    ...(all.length > shown.length ? [words.moreLines(all.length - shown.length)] : []),
    ...words.notes, ...Object.values(bragDefinitions).map(listed),
  ].join('\n')
}

const stopped = (text: string): string => /[.!?]$/.test(text) ? text : `${text}.`
const listed = (text: string): string => `- ${text}`

function lineInWords (line: ReportLine, report: PanelReport): string {
  const { reference, what, owner, due, state, latest } = cellsOf(line, report)
  return [`${reference}: ${stopped(what)} ${owner}. ${due}. ${state}`, ...latest.split('\n').filter(Boolean).map(stopped)].join(' ')
}
