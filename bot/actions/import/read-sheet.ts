/** A council's spreadsheet as rows of plain cells, whichever program wrote it. */
import { parse } from 'csv-parse/sync'
import type { Cell as ExcelCell, CellValue, Worksheet } from 'exceljs'
import { UnreadablePlan } from './unreadable-plan.ts'

/** Dates come as YYYY-MM-DD, numbers as numbers, everything else as trimmed text; empty is null. */
export type Cell = string | number | null
export type Sheet = {
  readonly name: string
  /** Rows as the file has them: row 1 is `rows[0]`, so that a problem can name the row that people see. */
  readonly rows: readonly (readonly Cell[])[]
}

export const mostBytes = 5_000_000
export const mostRows = 5_000

/**
 * Every sheet of an .xlsx, or the one of a .csv, .txt or .tsv.
 * @throws UnreadablePlan with what to do, when it is another kind of file, too large, or cannot be read.
 */
export async function readSheets (file: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (bytes.length > mostBytes) throw new UnreadablePlan(`${file} is ${Math.ceil(bytes.length / 1_000_000)} MB; up to ${mostBytes / 1_000_000} MB can be read. Delete pictures and old sheets, and try again.`)
  const sheets = /\.xlsx$/i.test(file) ? await readExcel(file, bytes) : /\.(?:csv|tsv|txt)$/i.test(file) ? [readText(file, bytes)] : undefined
  if (!sheets) throw new UnreadablePlan(`${file} is not a spreadsheet that can be read. Save it as Excel Workbook (.xlsx) or CSV (.csv) and try again.`)
  const long = sheets.find(({ rows }) => rows.length > mostRows)
  if (long) throw new UnreadablePlan(`Sheet “${long.name}” in ${file} has ${long.rows.length} rows; up to ${mostRows} can be read. Delete the empty rows below the plan, or split it.`)
  return sheets
}

async function readExcel (file: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  try {
    // A copy of exactly these bytes: a Buffer is often a window on a larger piece of memory.
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    throw new UnreadablePlan(`${file} could not be opened. It may be protected with a password or not be an Excel Workbook inside. Save it again as .xlsx without a password.`)
  }
  return workbook.worksheets.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden').map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
}

function rowsOf (sheet: Worksheet): Cell[][] {
  const rows: Cell[][] = []
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: Cell[] = []
    // A cell merged over several rows ("Promise 4" beside five actions) gives its value in each.
    row.eachCell({ includeEmpty: true }, (cell, column) => { cells[column - 1] = valueOf(cell.value) ?? colourOf(cell) })
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null)
  })
  return Array.from(rows, (row) => row ?? [])
}

function valueOf (value: CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') return (value as Date).toISOString().slice(0, 10)
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return textOf(value.text === value.hyperlink || !value.text ? value.hyperlink : `${textFrom(value.text)} (${value.hyperlink})`)
  if ('result' in value) return valueOf(value.result)
  return null
}

const textFrom = (text: unknown): string => typeof text === 'string' ? text : typeof text === 'object' && text !== null && 'richText' in text ? (text.richText as { text: string }[]).map((part) => part.text).join('') : ''

/** Many plans say red, amber or green with a colour and no word. */
function colourOf ({ fill }: ExcelCell): Cell {
  const argb = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined
  if (!argb || argb.length < 6) return null
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => parseInt(argb.slice(-6).slice(from, from + 2), 16))
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 100) return null
  if (red > 180 && green > 120 && blue < 120) return 'amber'
  if (red > 180 && green < 120) return 'red'
  if (green > red && green > blue) return 'green'
  return blue > red ? 'blue' : null
}

function textOf (value: string): Cell {
  const text = value.replace(/\u00a0/g, ' ').replace(/\r\n?/g, '\n').trim()
  return text === '' ? null : text
}

function readText (file: string, bytes: Uint8Array): Sheet {
  const text = decoded(bytes)
  const firstLine = text.split('\n', 1)[0] ?? ''
  const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  let rows: string[][]
  try {
    rows = parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, bom: true })
  } catch (error) {
    throw new UnreadablePlan(`${file} is not a table that can be read: ${error instanceof Error ? error.message : String(error)} Open it in Excel, save it as Excel Workbook (.xlsx) and try again.`, { cause: error })
  }
  return { name: file, rows: rows.map((row) => row.map((cell) => textOf(unguarded(cell)))) }
}

/** An apostrophe that keeps a cell from being a formula (ours or Excel's) is not part of what it says. */
const unguarded = (cell: string): string => /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell

/** UTF-8 when it is; otherwise what Excel on Windows writes as "CSV". */
function decoded (bytes: Uint8Array): string {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return new TextDecoder('windows-1252').decode(bytes) }
}
