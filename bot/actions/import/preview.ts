/** What an import would do, row by row, before it does anything: new, changed, unchanged, and every problem with its fix. */
import { randomUUID } from 'node:crypto'
import { distance } from 'fastest-levenshtein'
import type { Instant } from '#bot/clock.ts'
import { findPerson } from '#bot/people/find-person.ts'
import { named, type Person } from '#bot/people/person.ts'
import { isLive, referenceFrom, type Action } from '../action.ts'
import type { Written } from '../action-store.ts'
import { changesBetween, said, type Authorship, type Change } from '../change.ts'
import type { Calendar } from '../due-date-rules.ts'
import { readBragCell, readDueCell, readOwnerCell, readStatusCell, readWhyCell, type ReadCell } from './cells.ts'
import { asText, headingOf, type Columns, type Field } from './columns.ts'
import type { Cell } from './read-sheet.ts'

export type Remark = {
  /** As people see it in their spreadsheet: the first row is 1. */
  readonly row: number
  readonly column: string
  readonly says: string
  /** A problem stops the whole import and says what to do; a remark does not. */
  readonly fix?: string
}

export type Preview = {
  readonly file: string
  readonly columns: Columns
  readonly written: readonly Written[]
  readonly counts: { readonly new: number, readonly changed: number, readonly unchanged: number, readonly leftOut: number }
  /** People whom the sheet names and nobody knew. */
  readonly newPeople: readonly Person[]
  readonly problems: readonly Remark[]
  readonly remarks: readonly Remark[]
}

export type ImportContext = {
  readonly file: string
  readonly columns: Columns
  readonly existing: readonly Action[]
  /** Notes and evidence that stand in histories already, by action: importing again adds none twice. */
  readonly historyOf: ReadonlyMap<string, readonly Change[]>
  readonly people: readonly Person[]
  readonly calendar: Calendar
  readonly author: Authorship
  readonly at: Instant
}

export function previewImport (context: ImportContext): Preview {
  const { columns, file } = context
  const work = new Working(context)
  let section: string | null = null
  columns.sheet.rows.forEach((row, index) => {
    if (index <= columns.headingRow) return
    const filled = row.filter((cell) => cell !== null)
    // A line with one long cell over the whole table is a heading within it: "Promise 4: a safe place to live".
    if (filled.length === 1 || (filled.length > 1 && new Set(filled).size === 1)) {
      if (typeof filled[0] === 'string' && filled[0].length > 3 && columns.at.why === undefined) section = filled[0]
      return
    }
    if (filled.length > 0) work.take(row, index + 1, section)
  })
  return { file, columns, ...work.done() }
}

/** Goes through the rows with what the rows before have already used. */
class Working {
  private readonly people: Person[]
  private readonly newPeople: Person[] = []
  private readonly problems: Remark[] = []
  private readonly remarks: Remark[] = []
  private readonly written: Written[] = []
  private readonly seen = new Map<string, number>()
  private counts = { new: 0, changed: 0, unchanged: 0, leftOut: 0 }
  private readonly context: ImportContext

  constructor (context: ImportContext) {
    this.context = context
    this.people = [...context.people]
  }

  take (row: readonly Cell[], number: number, section: string | null): void {
    const { columns, calendar, author, file, at } = this.context
    const cell = (field: Field): Cell => { const column = columns.at[field]; return column === undefined ? null : row[column] ?? null }
    const what = asText(cell('what')).replace(/\s*\n\s*/g, ' ')
    if (what === '') {
      // Totals and keys below a plan have no action; a row with an owner or a date was meant as one.
      if (cell('owner') !== null || cell('dueOn') !== null) this.problem(number, 'what', 'The action is empty', 'Say what will be done, or delete the row.')
      else this.counts.leftOut++
      return
    }
    const before = this.actionFor(asText(cell('reference')), what, number)
    if (before === 'twice') return
    const due = this.read(readDueCell(cell('dueOn'), calendar), number, 'dueOn')
    const status = this.read(readStatusCell(cell('status')), number, 'status')
    const brag = this.read(readBragCell(cell('brag') ?? (status === null ? bragIn(cell('status')) : null)), number, 'brag')
    const { owner, cover } = this.owners(cell, number)
    const why = readWhyCell(cell('why') ?? section, cell('whyKind'), columns.at.why === undefined ? '' : headingOf(columns, columns.at.why))
    const service = asText(cell('service')) || null
    const old = before ?? blank(asText(cell('reference')), at)
    const fields = {
      what, why: why ?? old.why, service: service ?? old.service, ownerId: owner ?? old.ownerId, coverId: cover ?? old.coverId, dueOn: due ?? old.dueOn,
      status: status ?? old.status, brag: brag ?? old.brag,
    }
    const after: Action = { ...old, ...fields, version: before ? before.version + 1 : 1, changedAt: at, ...(isLive(fields) ? {} : { later: null }) }
    const changes = [...changesBetween(before ?? null, after, author, `${file}, row ${number}`), ...this.saidIn(after, before, cell)]
    this.count(before, changes)
    if (changes.length > 0) this.written.push({ before: before ?? null, after, changes })
  }

  done (): Omit<Preview, 'file' | 'columns'> {
    return { written: this.problems.length === 0 ? this.written : [], counts: this.counts, newPeople: this.newPeople, problems: this.problems, remarks: this.remarks }
  }

  private count (before: Action | undefined, changes: readonly Change[]): void {
    this.counts[before === undefined ? 'new' : changes.length === 0 ? 'unchanged' : 'changed']++
  }

  private problem (row: number, field: Field, says: string, fix: string): void {
    const column = this.context.columns.at[field]
    this.problems.push({ row, column: column === undefined ? field : headingOf(this.context.columns, column), says, fix })
  }

  private remark (row: number, field: Field, says: string): void {
    const column = this.context.columns.at[field]
    this.remarks.push({ row, column: column === undefined ? field : headingOf(this.context.columns, column), says })
  }

  private read<Value> (read: ReadCell<Value>, row: number, field: Field): Value | null {
    if ('problem' in read) {
      this.problem(row, field, read.problem, read.fix)
      return null
    }
    if (read.remark) this.remark(row, field, read.remark)
    return read.value
  }

  /** The action that a row is about: by reference, otherwise by its words, so that importing again never doubles the plan. */
  private actionFor (reference: string, what: string, row: number): Action | undefined | 'twice' {
    const key = reference ? referenceFrom(reference) : `what:${plain(what)}`
    const first = this.seen.get(key)
    if (first !== undefined) {
      this.problem(row, reference ? 'reference' : 'what', reference ? `${key} stands in row ${first} already` : `The same action stands in row ${first} already`, reference ? 'Give one of the two another reference.' : 'Delete one of the two, or give both a reference.')
      return 'twice'
    }
    this.seen.set(key, row)
    const { existing } = this.context
    return reference ? existing.find((action) => action.reference === key) : sameWords(what, existing)
  }

  private owners (cell: (field: Field) => Cell, row: number): { owner: string | null, cover: string | null } {
    const { owner, cover, remark } = readOwnerCell(cell('owner'))
    if (remark) this.remark(row, 'owner', remark)
    const email = asText(cell('email')) || null
    const ownerId = owner === null ? null : this.personFor(email ?? owner, owner, email, row, 'owner')
    const coverName = asText(cell('cover')) || cover
    const coverId = coverName === null ? null : this.personFor(coverName, coverName, null, row, columnOr(this.context.columns, 'cover', 'owner'))
    return { owner: ownerId, cover: coverId === ownerId ? null : coverId }
  }

  private personFor (wanted: string, name: string, email: string | null, row: number, field: Field): string | null {
    const byWanted = findPerson(wanted, this.people)
    const found = byWanted.found === 'none' && wanted !== name ? findPerson(name, this.people) : byWanted
    if (found.found === 'several') {
      this.problem(row, field, `“${name}” may be ${found.people.map((one) => one.name).join(' or ')}`, 'Write the full name, or add their e-mail address.')
      return null
    }
    if (found.found === 'one') {
      if (found.by === 'spelling') this.remark(row, field, `I took “${name}” as ${found.person.name}.`)
      return found.person.id
    }
    const newcomer = named(randomUUID(), name, this.context.at, { email, service: null })
    this.people.push(newcomer)
    this.newPeople.push(newcomer)
    this.remark(row, field, `Nobody called “${name}” is known yet, so they are added by name.`)
    return newcomer.id
  }

  /** A progress note or evidence that the history does not have yet. */
  private saidIn (after: Action, before: Action | undefined, cell: (field: Field) => Cell): Change[] {
    const known = before ? this.context.historyOf.get(before.id) ?? [] : []
    return (['note', 'evidence'] as const).flatMap((field) => {
      const text = asText(cell(field))
      return text === '' || known.some((change) => change.field === field && change.to === text) ? [] : [said(after, field, text, this.context.author)]
    })
  }
}

const columnOr = ({ at }: Columns, field: Field, otherwise: Field): Field => at[field] === undefined ? otherwise : field
const bragIn = (cell: Cell): Cell => { const read = readBragCell(cell); return 'value' in read ? read.value : null }
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

// A typing slip corrected in a long sentence is the same action; two short actions may differ by one word.
const leastLength = 30
const mostDifferent = 0.08

function sameWords (what: string, existing: readonly Action[]): Action | undefined {
  const wanted = plain(what)
  const exact = existing.find((action) => plain(action.what) === wanted)
  if (exact || wanted.length < leastLength) return exact
  const close = existing.filter((action) => Math.abs(action.what.length - what.length) < wanted.length * mostDifferent + 2 && distance(plain(action.what), wanted) <= wanted.length * mostDifferent)
  return close.length === 1 ? close[0] : undefined
}

/** Without a reference of its own it is given one when the import is carried out. */
const blank = (reference: string, at: string): Action => ({
  id: randomUUID(), reference: reference ? referenceFrom(reference) : '', what: '', why: null, service: null, ownerId: null, coverId: null, dueOn: null,
  status: 'open', brag: null, doneById: null, notMine: null, later: null, ownerAnsweredAt: null, createdAt: at, changedAt: at, version: 1,
})
