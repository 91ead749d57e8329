/** Actions and their changes as people read them: on a card, in a chat, in a report. */
import { DateTime } from 'luxon'
import type { LondonDate } from '#bot/clock.ts'
import { bragDefinitions, isLive, statusInWords, type Action, type Brag, type Status } from './action.ts'
import type { Change, Through } from './change.ts'
import { dayInWords } from './day-in-words.ts'

/** A person's name by their id. */
export type NameOf = (personId: string) => string

export const nameIn = (people: readonly { readonly id: string, readonly name: string }[]): NameOf => {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? 'somebody no longer known'
}

/** "CP-012: Update the housing protocol. Due Thursday 12 March 2026, 3 days late. In progress, amber." */
export function actionLine (action: Action, today: LondonDate, owner?: string): string {
  const parts = [stopped(`${action.reference}: ${action.what}`)]
  if (owner !== undefined) parts.push(`Owner: ${owner}.`)
  parts.push(`${dueInWords(action, today)}.`)
  parts.push(`${capital(statusInWords[action.status])}${action.brag ? `, ${action.brag}` : ''}.`)
  if (action.notMine !== null) parts.push('Its owner says it is not theirs.')
  return parts.join(' ')
}

/** "In progress. Own view: amber, a problem, and a plan to put it right." */
export const stateInWords = ({ status, brag }: Pick<Action, 'status' | 'brag'>): string =>
  `${capital(statusInWords[status])}.${brag ? ` Own view: ${lowerFirst(bragDefinitions[brag]).replace(':', ',')}` : ''}`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const stopped = (sentence: string): string => /[.!?]$/.test(sentence) ? sentence : `${sentence}.`

/** "Due Thursday 12 March 2026, 3 days late": lateness is computed, whatever colour its owner gave. */
export function dueInWords ({ dueOn, status }: Pick<Action, 'dueOn' | 'status'>, today: LondonDate): string {
  if (dueOn === null) return 'No due date'
  if (!isLive({ status })) return `Was due ${dayInWords(dueOn)}`
  const days = Math.round(DateTime.fromISO(today, { zone: 'utc' }).diff(DateTime.fromISO(dueOn, { zone: 'utc' }), 'days').days)
  const late = days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} late` : days === 0 ? ', today' : ''
  return `Due ${dayInWords(dueOn)}${late}`
}

const labels: Readonly<Record<Change['field'], string>> = {
  what: 'Action', why: 'Why', service: 'Service', owner: 'Owner', cover: 'Cover', dueOn: 'Due', status: 'Status', brag: 'Own view', notMine: 'Not mine', later: 'Remind later',
  note: 'Update', evidence: 'Evidence', onTrack: 'Said',
}

const throughInWords: Readonly<Record<Through, string>> = { conversation: 'in a chat', card: 'on a card', tab: 'in the tab', import: 'by importing a sheet', command: 'by a command' }

/** "Due: Thursday 12 March 2026 → Thursday 30 April 2026 (Legal are slow)". */
export function changeInWords ({ field, from, to, reason }: Change, nameOf: NameOf): string {
  const show = (value: string | null): string => value === null ? 'none' : valueInWords(field, value, nameOf)
  const moved = from === null ? show(to) : `${show(from)} → ${show(to)}`
  return `${labels[field]}: ${moved}${reason ? ` (${reason})` : ''}`
}

/** "Amira Khan on a card, Monday 9 March 2026 at 10:15". */
export const authorInWords = ({ byName, at, through }: Change): string =>
  `${byName} ${throughInWords[through]}, ${DateTime.fromISO(at, { zone: 'Europe/London', locale: 'en-GB' }).toFormat("cccc d MMMM yyyy 'at' HH:mm")}`

function valueInWords (field: Change['field'], value: string, nameOf: NameOf): string {
  switch (field) {
    case 'owner': case 'cover': return nameOf(value)
    case 'dueOn': return dayInWords(value)
    case 'status': return statusInWords[value as Status]
    case 'brag': return bragDefinitions[value as Brag].replace(/\.$/, '')
    case 'later': return `${dayInWords(value.slice(0, 10))}, ${value.slice(12)}`
    default: return value
  }
}
