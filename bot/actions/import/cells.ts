/** What single cells of a plan mean: dates, statuses, colours, owners. Each is read, read with a remark, or named as a problem. */
import { DateTime } from 'luxon'
import type { LondonDate } from '#bot/clock.ts'
import { brags, statuses, statusInWords, whyKinds, type Brag, type Status, type Why } from '../action.ts'
import { dayInWords } from '../day-in-words.ts'
import { readDueDate } from '../due-date.ts'
import type { Calendar } from '../due-date-rules.ts'
import type { Cell } from './read-sheet.ts'

/** `remark` is shown but does not stop the import; a `problem` does, with what to do about it. */
export type ReadCell<Value> =
  | { readonly value: Value, readonly remark?: string }
  | { readonly problem: string, readonly fix: string }

// Excel counts days from 30 December 1899; these are 1990 and 2070.
const [firstSerial, lastSerial] = [32_874, 62_093]
const vague = /^(?:ongoing|on-going|on going|tbc|tbd|tba|n\/?a|none|-+|\?+|asap|as required|as needed|annual(?:ly)?|monthly|quarterly|continuous|various|to be (?:confirmed|agreed|determined)|.*\bongoing\b.*)$/i

export function readDueCell (cell: Cell, calendar: Calendar): ReadCell<LondonDate | null> {
  if (cell === null) return { value: null }
  if (typeof cell === 'number') {
    return cell >= firstSerial && cell < lastSerial
      ? { value: DateTime.utc(1899, 12, 30).plus({ days: Math.floor(cell) }).toISODate() }
      : { problem: `${cell} is no date`, fix: 'Write the date as day/month/year.' }
  }
  if (vague.test(cell)) return { value: null, remark: `“${cell}” is no day, so the action has no due date yet.` }
  const monthOnly = /^(?:by |end (?:of )?)?([a-z]{3,9})[ -]*'?(\d{4}|\d{2})$/i.exec(cell)
  const read = readDueDate(monthOnly ? `end of ${monthOnly[1]} ${monthOnly[2]?.length === 2 ? `20${monthOnly[2]}` : monthOnly[2]}` : cell, { ...calendar, past: true })
  if (read.outcome === 'date') {
    const remarks = [...(monthOnly ? [`I took “${cell}” as the end of it.`] : []), ...(read.assumed ? [read.assumed] : []), ...(monthOnly || /\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|'?\d{2}$/.test(cell) || read.assumed ? [] : [`“${cell}” has no year; I took ${dayInWords(read.on)}.`])]
    return { value: read.on, ...(remarks.length ? { remark: remarks.join(' ') } : {}) }
  }
  if (!/\d/.test(cell)) return { value: null, remark: `“${short(cell)}” is no day, so the action has no due date yet.` }
  if (read.outcome === 'unclear') return { problem: read.why.replace(/ Which (?:day|of the two) do you mean\?$/, ''), fix: 'Write the date as day/month/year.' }
  return { problem: `“${short(cell)}” is no date that I can read`, fix: 'Write the date as day/month/year, or leave the cell empty.' }
}

const statusWords: readonly (readonly [RegExp, Status])[] = [
  [/^(?:not (?:yet )?started|open|new|planned|to do|outstanding|not due|no)$/, 'open'],
  [/^(?:in progress|ongoing|on-going|started|underway|under way|on track|active|live|partially complete|delayed|overdue|slipped|behind|at risk)$/, 'in_progress'],
  [/^(?:done,? awaiting sign[ -]?off|awaiting sign[ -]?off|for sign[ -]?off|to be signed off|done)$/, 'awaiting_sign_off'],
  [/^(?:closed|complete|completed|finished|achieved|yes|delivered|signed off)$/, 'closed'],
  [/^(?:withdrawn|cancelled|canceled|no longer required|deleted|superseded|merged|not required|abandoned)$/, 'withdrawn'],
]

export function readStatusCell (cell: Cell): ReadCell<Status | null> {
  if (cell === null) return { value: null }
  const written = String(cell).toLowerCase().replace(/[.!]+$/, '').trim()
  const status = statusWords.find(([pattern]) => pattern.test(written))?.[1] ?? statuses.find((known) => known.replaceAll('_', ' ') === written)
  // Many plans have their colours in a column that is called status.
  if (!status && 'value' in readBragCell(cell) && (readBragCell(cell) as { value: Brag | null }).value !== null) return { value: null }
  if (status) return { value: status }
  // "Ongoing - meeting in May": the first words say it.
  const [beginning = '', more] = written.split(/\s*(?:[-–:;,(]|\. )\s*/, 2)
  const begun = more === undefined ? undefined : statusWords.find(([pattern]) => pattern.test(beginning))?.[1]
  if (begun) return { value: begun, remark: `I took “${short(written)}” as ${statusInWords[begun]}; the rest of it is left out.` }
  return { problem: `“${short(written)}” is no status that I know`, fix: 'Write open, in progress, done awaiting sign-off, closed or withdrawn.' }
}

const bragWords: Readonly<Record<Brag, RegExp>> = { blue: /^(?:b|blue|complete|completed|closed)$/, green: /^(?:g|green|on track)$/, amber: /^(?:a|amber|yellow|at risk)$/, red: /^(?:r|red|off track|overdue)$/ }

export function readBragCell (cell: Cell): ReadCell<Brag | null> {
  if (cell === null) return { value: null }
  const written = String(cell).toLowerCase().trim()
  const brag = brags.find((colour) => bragWords[colour].test(written)) ?? brags.find((colour) => written.startsWith(`${colour} `) || written.startsWith(`${colour}:`))
  return brag ? { value: brag } : { value: null, remark: `“${short(written)}” is no colour that I know, so the action has none.` }
}

const team = /\b(?:team|teams|service|services|all|partners?|board|panel|council|group|committee|everyone|managers|staff|schools|ipp|providers?)\b|\btbc\b|\btbd\b|^n\/?a$|\bvacan(?:t|cy)\b/i

export type OwnersCell = { readonly owner: string | null, readonly cover: string | null, readonly remark?: string }

/** One name, or two: the first answers for it, the second covers. A team is nobody who can be reminded. */
export function readOwnerCell (cell: Cell): OwnersCell {
  if (cell === null) return { owner: null, cover: null }
  const written = String(cell).replace(/\n+/g, ' / ').trim()
  const [first = '', second, third] = written.split(/\s*(?:\/|&|;|\band\b|\+)\s*/i).filter(Boolean)
  if (team.test(first)) return { owner: null, cover: null, remark: `“${short(written)}” is no person, so the action has no owner yet.` }
  if (second === undefined || team.test(second)) return { owner: first, cover: null, ...(second ? { remark: `“${short(written)}”: I took ${first} as the owner.` } : {}) }
  return { owner: first, cover: second, remark: `“${short(written)}”: I took ${first} as the owner and ${second} as cover${third ? '; the others are left out' : ''}.` }
}

/** Where an action came from; the kind is guessed from the column's heading and the words. */
export function readWhyCell (cell: Cell, kind: Cell, heading: string): Why | null {
  if (cell === null) return null
  const text = String(cell)
  const given = whyKinds.find((known) => known === String(kind ?? '').toLowerCase())
  const guessed = /principle/i.test(`${heading} ${text}`) ? 'principle' : /meeting|minute|panel/i.test(heading) || /\bminutes?\b/i.test(text) ? 'meeting' : /paragraph|section|page/i.test(heading) ? 'paragraph' : 'promise'
  return { kind: given ?? guessed, text }
}

const short = (text: string): string => text.length > 60 ? `${text.slice(0, 57)}...` : text
