/** The rows of a sheet that are actions, and what the others are: headings within the plan, totals and keys. */
import { asText, type Columns, type Field } from './columns.ts'
import type { Cell } from './read-sheet.ts'

export type PlanRow = {
  /** As people see it: the first row is 1. */
  readonly number: number
  readonly what: string
  /** As written; empty without one. */
  readonly reference: string
  /** The heading within the plan that the row stands under: "Promise 4: a safe place to live". */
  readonly section: string | null
  readonly cell: (field: Field) => Cell
}

export type RowsOfPlan = {
  readonly rows: readonly PlanRow[]
  /** Numbers of rows that have something in them but no action. */
  readonly leftOut: readonly number[]
  readonly headings: readonly { readonly number: number, readonly text: string }[]
  /** The column of references only counts its lines. */
  readonly countsLines: boolean
}

export function rowsOfPlan ({ sheet, headingRow, at }: Columns): RowsOfPlan {
  const rows: PlanRow[] = []
  const leftOut: number[] = []
  const headings: { number: number, text: string }[] = []
  let section: string | null = null
  sheet.rows.forEach((cells, index) => {
    const number = index + 1
    if (index <= headingRow || cells.every((cell) => cell === null)) return
    const heading = headingIn(cells, [0, at.reference, at.what])
    if (heading !== undefined && !isRepeatedHeading(heading, sheet.rows[headingRow])) {
      section = at.why === undefined ? heading : null
      headings.push({ number, text: heading })
      return
    }
    const cell = (field: Field): Cell => { const column = at[field]; return column === undefined ? null : cells[column] ?? null }
    const what = asText(cell('what')).replace(/\s+/g, ' ')
    // A row that has an owner or a date was meant as an action; totals and keys below a plan have neither.
    if (what === '' && cell('owner') === null && cell('dueOn') === null) leftOut.push(number)
    else if (cells.some((value, column) => value !== null && value !== sheet.rows[headingRow]?.[column])) rows.push({ number, what, reference: referenceIn(cell('reference')), section, cell })
  })
  return { rows, leftOut, headings, countsLines: rows.some(({ reference, cell }) => reference === '' && cell('reference') !== null) }
}

const isRepeatedHeading = (text: string, headings: readonly Cell[] = []): boolean => headings.includes(text)

/** A line with one text over the whole table, or one at its beginning: "Promise 4: a safe place to live". A short word alone is none. */
function headingIn (cells: readonly Cell[], beginnings: readonly (number | undefined)[]): string | undefined {
  const filled = cells.flatMap((cell, column) => cell === null ? [] : [{ cell, column }])
  const [first] = filled
  if (!first || typeof first.cell !== 'string' || first.cell.length <= 3 || !filled.every(({ cell }) => cell === first.cell)) return undefined
  return filled.length > 1 || beginnings.includes(first.column) ? first.cell : undefined
}

/** Numbers without anything else are a sheet's own line numbers: 1 here is not 1 in another service's sheet. */
const referenceIn = (cell: Cell): string => /^\d*$/.test(asText(cell)) ? '' : asText(cell)
