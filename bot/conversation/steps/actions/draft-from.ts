/** "Amira to update the housing protocol by 12 March": who, what and when in one sentence. */
import { readDueDate, type DueDate } from '#bot/actions/due-date.ts'
import type { Calendar } from '#bot/actions/due-date-rules.ts'
import { findPerson } from '#bot/people/find-person.ts'
import type { Person } from '#bot/people/person.ts'

export type ReadDraft = {
  /** What will be done, as a sentence; undefined when nothing is left besides name and date. */
  readonly what?: string
  /** As written: whether somebody is called so is for the caller to find out. */
  readonly owner?: string
  readonly due: DueDate
}

const name = "[\\p{L}'’.-]+(?: [\\p{L}'’.-]+){0,3}?"
const nameFirst = new RegExp(`^(?:for )?(?<owner>${name}) (?:to|will|should|must|needs to|has to|is to|is going to|shall) (?<what>.+)$`, 'isu')
const nameLast = new RegExp(`^(?<what>.+?)[\\s,;.–(-]*(?:\\bowner|\\bowned by|\\bassigned to|\\bassign to|\\blead(?: officer)?)\\b(?: is)?\\s*:?\\s*(?<owner>${name})\\)?$`, 'isu')
const nameThenColon = new RegExp(`^(?<owner>${name})(?:\\s*[:–]\\s+|\\s+-\\s+)(?<what>.+)$`, 'isu')
const forName = new RegExp(`^(?<what>.+?),? for (?<owner>${name})$`, 'isu')

export function draftFrom (text: string, people: readonly Person[], calendar: Calendar): ReadDraft {
  const due = readDueDate(text, calendar)
  const rest = due.outcome === 'none' ? text : text.replace(due.written, ' ')
  const { what, owner } = whoAndWhat(rest.replace(/\s+/g, ' ').replace(/^[\s:,;–-]+|[\s,;:–-]+$/g, ''), people)
  const sentence = tidy(what)
  return { due, ...(sentence === '' ? {} : { what: sentence }), ...(owner === undefined ? {} : { owner }) }
}

function whoAndWhat (text: string, people: readonly Person[]): { what: string, owner?: string } {
  const last = nameLast.exec(text)?.groups
  if (last) return { what: last['what'] ?? '', owner: last['owner'] ?? '' }
  const first = nameFirst.exec(text)?.groups
  // "Contact all care leavers to offer a place": the first words are a name only if somebody is called so, or if they look like one.
  if (first && (isKnown(first['owner'] ?? '', people) || looksLikeAName(first['owner'] ?? ''))) return { what: first['what'] ?? '', owner: first['owner'] ?? '' }
  const colon = nameThenColon.exec(text)?.groups
  if (colon && isKnown(colon['owner'] ?? '', people)) return { what: colon['what'] ?? '', owner: colon['owner'] ?? '' }
  const given = forName.exec(text)?.groups
  if (given && isKnown(given['owner'] ?? '', people)) return { what: given['what'] ?? '', owner: given['owner'] ?? '' }
  return { what: text }
}

const isKnown = (written: string, people: readonly Person[]): boolean => /^(?:me|i)$/i.test(written) || findPerson(written, people).found !== 'none'

/** Two or three capitalised words: "Priya Shah". One alone may be a verb: "Contact ... to". */
export const looksLikeAName = (written: string): boolean => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(written)

function tidy (what: string): string {
  const bare = what.trim().replace(/^(?:to|that|please)\s+/i, '').replace(/[\s,;:.–-]+$/, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
