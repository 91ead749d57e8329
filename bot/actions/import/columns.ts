/** Which column holds what: guessed from the headings councils use, always shown before anything is imported. */
import type { Cell, Sheet } from './read-sheet.ts'
import { UnreadablePlan } from './unreadable-plan.ts'

export const fields = ['reference', 'what', 'why', 'whyKind', 'service', 'owner', 'email', 'cover', 'dueOn', 'status', 'brag', 'note', 'evidence'] as const
export type Field = typeof fields[number]

export type Columns = {
  readonly sheet: Sheet
  /** The row, from 0, that has the headings. */
  readonly headingRow: number
  /** Where each field's column is, from 0. */
  readonly at: Readonly<Partial<Record<Field, number>>>
  /** Headings that no field took, as written: left out of the import, and said so. */
  readonly ignored: readonly string[]
  /** Other sheets of the file that look like a plan too: one import takes one sheet, and says so. */
  readonly otherSheets: readonly string[]
}

/** What a person decided instead of our guess: columns by their headings, and the sheet by its name. */
export type Chosen = { readonly columns?: Readonly<Partial<Record<Field, string>>>, readonly sheet?: string }

export const headingOf = ({ sheet, headingRow }: Columns, column: number): string => asText(sheet.rows[headingRow]?.[column] ?? null)

// The first word list that a heading equals wins; then one that it contains. Order within a field does not matter.
const names: Readonly<Record<Field, readonly string[]>> = {
  reference: ['ref', 'reference', 'action ref', 'action reference', 'ref no', 'reference number', 'action no', 'action number', 'no', 'number', 'id', '#', 'item', 'rec', 'rec no', 'recommendation no', 'recommendation number'],
  what: ['action', 'actions', 'what', 'task', 'agreed action', 'action required', 'actions required', 'what will we do', 'what we will do', 'what are we going to do', 'description', 'activity', 'key action', 'key actions', 'action description'],
  why: ['why', 'promise', 'pledge', 'priority', 'objective', 'outcome', 'theme', 'principle', 'strategic priority', 'commitment', 'meeting', 'minute', 'source', 'paragraph'],
  whyKind: ['why kind', 'kind of why'],
  service: ['service', 'service area', 'department', 'directorate', 'team', 'area', 'division'],
  owner: ['owner', 'action owner', 'lead', 'lead officer', 'lead person', 'who', 'by whom', 'responsible', 'responsible officer', 'responsibility', 'assigned to', 'officer', 'named lead', 'who is responsible'],
  email: ['email', 'e mail', 'owner email', 'lead email', 'email address'],
  cover: ['cover', 'deputy', 'cover officer', 'support', 'supported by'],
  dueOn: ['due', 'due date', 'by when', 'when', 'deadline', 'target date', 'target', 'timescale', 'timescales', 'completion date', 'date due', 'to be completed by', 'target completion date', 'due by', 'complete by'],
  status: ['status', 'action status', 'current status', 'state', 'complete', 'completed', 'open closed'],
  brag: ['brag', 'rag', 'rag status', 'brag status', 'rag rating', 'brag rating'],
  note: ['progress', 'update', 'progress update', 'latest update', 'updates', 'comments', 'comment', 'notes', 'commentary', 'latest position', 'progress to date'],
  evidence: ['evidence', 'evidence of completion', 'evidence of impact', 'how we will know', 'how will we know', 'link'],
}

// Without these two it is no plan of actions.
const needed = ['what', 'owner', 'dueOn'] as const
const rowsLookedAt = 25

/**
 * The sheet, the heading row and the columns that explain most. What a person chose wins over any guess.
 * @throws UnreadablePlan with the headings found, when no row of any sheet looks like a plan's headings, or something chosen is not there.
 */
export function findColumns (file: string, sheets: readonly Sheet[], { columns: chosen = {}, sheet: wanted }: Chosen = {}): Columns {
  const looked = wanted === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (looked.length === 0) throw new UnreadablePlan(`${file} has no sheet called “${wanted}”. Its sheets are: ${sheets.map(({ name }) => name).join(', ')}.`)
  const plans = looked.flatMap((sheet) => sheet.rows.slice(0, rowsLookedAt).map((_, headingRow) => columnsIn(sheet, headingRow, chosen)))
    .filter(({ at }) => at.what !== undefined && needed.filter((field) => at[field] !== undefined).length >= 2)
    .toSorted((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)
  const best = plans[0]
  if (!best) {
    const seen = sheets[0]?.rows.find((row) => row.filter((cell) => cell !== null).length > 1)?.map(asText).filter(Boolean).slice(0, 12) ?? []
    throw new UnreadablePlan(`${file} has no row of headings that looks like an action plan's. Expected at least an action and an owner or a due date.${seen.length ? ` The first row with several cells has: ${seen.join(', ')}.` : ' It is empty.'} Call the columns Action, Owner and Due date, or name yours: --column what="Your heading".`)
  }
  for (const [field, heading] of Object.entries(chosen)) {
    if (best.at[field as Field] === undefined) throw new UnreadablePlan(`${file} has no column called “${heading}”. Its headings are: ${best.sheet.rows[best.headingRow]?.map(asText).filter(Boolean).join(', ')}.`)
  }
  return { ...best, otherSheets: [...new Set(plans.map(({ sheet }) => sheet.name))].filter((name) => name !== best.sheet.name) }
}

function columnsIn (sheet: Sheet, headingRow: number, chosen: NonNullable<Chosen['columns']>): Columns {
  const headings = (sheet.rows[headingRow] ?? []).map((cell) => normal(asText(cell)))
  const at: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  const take = (field: Field, column: number): void => {
    if (column < 0 || at[field] !== undefined || taken.has(column)) return
    at[field] = column
    taken.add(column)
  }
  for (const [field, heading] of Object.entries(chosen)) take(field as Field, headings.indexOf(normal(heading)))
  for (const field of fields) take(field, headings.findIndex((heading, column) => !taken.has(column) && names[field].includes(heading)))
  for (const field of fields) take(field, headings.findIndex((heading, column) => !taken.has(column) && heading.length <= 60 && names[field].some((name) => name.length > 3 && ` ${heading} `.includes(` ${name} `))))
  const ignored = (sheet.rows[headingRow] ?? []).map(asText).filter((heading, column) => heading !== '' && !taken.has(column))
  return { sheet, headingRow, at, ignored, otherSheets: [] }
}

const normal = (heading: string): string => heading.toLowerCase().replace(/\(.*?\)/g, ' ').replace(/[^\p{L}\p{N}#]+/gu, ' ').trim()
export const asText = (cell: Cell | undefined): string => cell === null || cell === undefined ? '' : String(cell)
