/** What an import would do, row by row, before it does anything: new, changed, unchanged, and every problem with its fix. */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import { isLive, referenceFrom, type Action } from '../action.ts'
import type { Written } from '../action-store.ts'
import { changesBetween, said, type Authorship, type Change } from '../change.ts'
import type { Calendar } from '../due-date-rules.ts'
import { readBragCell, readDueCell, readOwnerCell, readStatusCell, readWhyCell, type ReadCell } from './cells.ts'
import { asText, headingOf, type Columns, type Field } from './columns.ts'
import { matchActions, type Match } from './match-actions.ts'
import { namesInSheet, type NamesInSheet } from './names-in-sheet.ts'
import type { Cell } from './read-sheet.ts'
import { rowsOfPlan, type PlanRow } from './rows-of-plan.ts'

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
  readonly written: readonly (Written & { readonly row: number })[]
  readonly counts: { readonly new: number, readonly changed: number, readonly unchanged: number, readonly leftOut: number }
  /** People whom the sheet names and nobody knew. */
  readonly newPeople: readonly Person[]
  /** Everybody whom the rows may mean, for their names. */
  readonly everyone: readonly Person[]
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
  /** Whether words read as if they were about one child: pointed out, as such a row should be reworded before it is kept for years. */
  readonly aboutOneChild: (text: string, colleagues: readonly Person[]) => boolean
}

export function previewImport (context: ImportContext): Preview {
  const { columns, file } = context
  const { rows, leftOut, headings, countsLines } = rowsOfPlan(columns)
  const matches = matchActions(rows.map(({ number, what, reference }) => ({ number, what, reference })), context.existing)
  const read = new Reading(context)
  if (countsLines) read.remark(columns.headingRow + 1, 'reference', 'This only counts the lines, and every sheet has a line 1. New actions without another reference get one of ours.')
  for (const { number, text } of headings) read.remark(number, 'what', `“${shortened(text)}” stands alone, so I took it as a heading, not as an action.`)
  for (const row of rows) read.take(row, matches.get(row.number) ?? { found: 'new' })
  return { file, columns, ...read.done(leftOut.length), remarks: [...read.remarks, ...leftOut.map((row) => ({ row, column: columnName(columns, 'what'), says: 'There is no action in this row, so it is left out.' }))].toSorted(byRow), problems: read.problems.toSorted(byRow) }
}

const byRow = (a: Remark, b: Remark): number => a.row - b.row
const shortened = (text: string): string => text.length > 60 ? `${text.slice(0, 57)}...` : text
const columnName = (columns: Columns, field: Field): string => { const column = columns.at[field]; return column === undefined ? field : headingOf(columns, column) }

/** Reads one row after another and collects what comes of them. */
class Reading {
  readonly problems: Remark[] = []
  readonly remarks: Remark[] = []
  private readonly names: NamesInSheet
  private readonly written: (Written & { row: number })[] = []
  private counts = { new: 0, changed: 0, unchanged: 0 }
  private readonly context: ImportContext

  constructor (context: ImportContext) {
    this.context = context
    this.names = namesInSheet(context.people, context.at)
  }

  take (row: PlanRow, match: Match): void {
    const { number, what, reference } = row
    if (what === '') return this.problem(number, 'what', 'The action is empty', 'Say what will be done, or delete the row.')
    if (match.found === 'twice') return this.problem(number, reference ? 'reference' : 'what', reference ? `${referenceFrom(reference)} stands in row ${match.row} already` : `The same action stands in row ${match.row} already`, reference ? 'Give one of the two another reference.' : 'Delete one of the two, or give both a reference.')
    const before = match.found === 'action' ? match.action : null
    if (match.found === 'action') this.sayHowFound(row, match)
    const after = this.actionIn(row, before)
    const changes = [...changesBetween(before, after, this.context.author, `${this.context.file}, row ${number}`), ...this.saidIn(after, before, row)]
    this.counts[before === null ? 'new' : changes.length === 0 ? 'unchanged' : 'changed']++
    if (changes.length > 0) this.written.push({ row: number, before, after, changes })
    if (before?.status === 'closed' && isLive(after)) this.remark(number, 'status', `${after.reference} is closed in the plan; this opens it again.`)
  }

  done (leftOut: number): Pick<Preview, 'written' | 'counts' | 'newPeople' | 'everyone'> {
    return { written: this.written, counts: { ...this.counts, leftOut }, newPeople: this.names.newcomers, everyone: this.names.everyone }
  }

  problem (row: number, field: Field, says: string, fix: string): void {
    this.problems.push({ row, column: columnName(this.context.columns, field), says, fix })
  }

  remark (row: number, field: Field, says: string): void {
    this.remarks.push({ row, column: columnName(this.context.columns, field), says })
  }

  private sayHowFound ({ number, reference, what }: PlanRow, { action, by }: Extract<Match, { found: 'action' }>): void {
    if (by === 'nearly the same words') this.remark(number, 'what', `I took this as ${action.reference} with its words corrected.`)
    if (by === 'words' && reference) this.remark(number, 'reference', `The plan calls this action ${action.reference}; it keeps that reference.`)
    // "1.2" is what every service calls one of its actions: two sheets would overwrite each other's.
    if (by === 'reference' && /^[\d.]+$/.test(reference) && !sharesWords(action.what, what)) {
      this.problem(number, 'reference', `${reference} is “${shortened(action.what)}” in the plan, not this`, 'Give this row another reference, such as one with letters for its service.')
    }
  }

  /** A cell that is empty leaves what is known: a sheet that lacks a column takes nothing away. */
  private actionIn (row: PlanRow, before: Action | null): Action {
    const { number, cell, what, reference, section } = row
    const { columns, calendar, at } = this.context
    const due = this.read(readDueCell(cell('dueOn'), calendar), number, 'dueOn')
    const status = this.read(readStatusCell(cell('status')), number, 'status')
    const brag = this.read(readBragCell(cell('brag') ?? (status === null ? bragIn(cell('status')) : null)), number, 'brag')
    const { owner, cover } = this.owners(row)
    const why = readWhyCell(cell('why') ?? section, cell('whyKind'), columns.at.why === undefined ? '' : headingOf(columns, columns.at.why))
    const old = before ?? blank(reference, at)
    const fields = {
      what, why: why ?? old.why, service: (asText(cell('service')) || null) ?? old.service, ownerId: owner ?? old.ownerId, coverId: cover ?? old.coverId, dueOn: due ?? old.dueOn,
      status: status ?? old.status, brag: brag ?? old.brag,
    }
    this.pointOutOneChild(row)
    return { ...old, ...fields, version: before ? before.version + 1 : 1, changedAt: at, ...(isLive(fields) ? {} : { later: null }) }
  }

  private read<Value> (read: ReadCell<Value>, row: number, field: Field): Value | null {
    if ('problem' in read) {
      this.problem(row, field, read.problem, read.fix)
      return null
    }
    if (read.remark) this.remark(row, field, read.remark)
    return read.value
  }

  private owners ({ cell, number }: PlanRow): { owner: string | null, cover: string | null } {
    const { owner, cover, remark } = readOwnerCell(cell('owner'))
    if (remark) this.remark(number, 'owner', remark)
    const ownerId = owner === null ? null : this.personFor(owner, asText(cell('email')) || null, number, 'owner')
    const coverName = asText(cell('cover')) || cover
    const coverId = coverName === null ? null : this.personFor(coverName, null, number, this.context.columns.at.cover === undefined ? 'owner' : 'cover')
    return { owner: ownerId, cover: coverId === ownerId ? null : coverId }
  }

  private personFor (name: string, email: string | null, row: number, field: Field): string | null {
    const found = this.names.find(name, email)
    if ('problem' in found) this.problem(row, field, found.problem, found.fix)
    else if (found.remark) this.remark(row, field, found.remark)
    return found.id
  }

  /** A progress note or evidence that the history does not have yet. */
  private saidIn (after: Action, before: Action | null, { cell }: PlanRow): Change[] {
    const known = before ? this.context.historyOf.get(before.id) ?? [] : []
    return (['note', 'evidence'] as const).flatMap((field) => {
      const text = asText(cell(field))
      return nothing.test(text) || known.some((change) => change.field === field && change.to === text) ? [] : [said(after, field, text, this.context.author)]
    })
  }

  private pointOutOneChild ({ cell, number }: PlanRow): void {
    for (const field of ['what', 'note', 'evidence'] as const) {
      const text = asText(cell(field))
      if (text && this.context.aboutOneChild(text, this.names.everyone)) this.remark(number, field, 'This reads as if it were about one child or young person. Reword it before you import it: the panel reads it, and it is kept for years.')
    }
  }
}

const nothing = /^(?:\W*|n\/?a|none|nil|tbc|no update)$/i
const bragIn = (cell: Cell): Cell => { const read = readBragCell(cell); return 'value' in read ? read.value : null }

/** Half of the longer words of one stand in the other. */
function sharesWords (a: string, b: string): boolean {
  const longer = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const [of, within] = [longer(a), longer(b)]
  return of.filter((word) => within.includes(word)).length * 2 >= Math.min(of.length, within.length)
}

/** Without a reference of its own it is given one when the import is carried out. */
const blank = (reference: string, at: string): Action => ({
  id: randomUUID(), reference: reference ? referenceFrom(reference) : '', what: '', why: null, service: null, ownerId: null, coverId: null, dueOn: null,
  status: 'open', brag: null, doneById: null, notMine: null, later: null, ownerAnsweredAt: null, createdAt: at, changedAt: at, version: 1,
})
