/** A preview as people read it before they say yes: which column is what, what would happen, every problem with its row and fix. */
import { changeInWords, nameIn } from '../in-words.ts'
import { fields, headingOf, type Field } from './columns.ts'
import type { Preview, Remark } from './preview.ts'

const fieldNames: Readonly<Record<Field, string>> = {
  reference: 'Reference', what: 'Action', why: 'Why', whyKind: 'Kind of why', service: 'Service', owner: 'Owner', email: 'Owner’s e-mail', cover: 'Cover', dueOn: 'Due date',
  status: 'Status', brag: 'BRAG', note: 'Progress', evidence: 'Evidence',
}

// A plan that is imported every month changes a handful of rows; a hundred lines of changes nobody reads.
const changesShown = 30

export type PreviewSection = { readonly kind: 'problems' | 'changes' | 'remarks', readonly heading: string, readonly lines: readonly string[] }
export type PreviewParts = {
  readonly heading: string
  /** "Owner from “Lead Officer”" */
  readonly columns: readonly string[]
  /** What of the file is not looked at. */
  readonly leftOut: readonly string[]
  readonly lines: readonly string[]
   readonly sections: readonly PreviewSection[]
}

/** The parts, for whoever can show them apart; only those that hold something. */
export function previewParts (preview: Preview): PreviewParts {
  const { columns, counts, problems, remarks, newPeople } = preview
  const mapped = fields.filter((field) => columns.at[field] !== undefined).map((field) => `${fieldNames[field]} from “${headingOf(columns, columns.at[field] ?? 0)}”`)
  const sections: readonly PreviewSection[] = [
    { kind: 'problems', heading: `${problems.length === 1 ? 'One problem stops' : `${problems.length} problems stop`} the import. Nothing was changed:`, lines: problems.map(line) },
    { kind: 'changes', heading: 'What changes:', lines: changesInWords(preview) },
    { kind: 'remarks', heading: 'Please check:', lines: remarks.map(line) },
  ]
  return {
    heading: `${preview.file}, sheet “${columns.sheet.name}”, headings in row ${columns.headingRow + 1}.`,
    columns: mapped,
    leftOut: [
      ...(columns.ignored.length ? [`Left out: ${columns.ignored.map((heading) => `“${heading}”`).join(', ')}.`] : []),
      ...(columns.otherSheets.length ? [`Not imported: ${columns.otherSheets.map((name) => `sheet “${name}”`).join(', ')}. Import one as a file of its own, or by naming it: --sheet "${columns.otherSheets[0]}".`] : []),
    ],
    lines: [
      `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} the same, ${counts.leftOut} rows without an action left out.`,
      ...(newPeople.length ? [`New names: ${newPeople.map(({ name }) => name).join(', ')}.`] : []),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

export function previewInWords (preview: Preview): string[] {
  const { heading, columns, leftOut, lines, sections } = previewParts(preview)
  return [heading, `Columns: ${columns.join(', ')}.`, ...leftOut, ...lines, ...sections.flatMap((section) => [section.heading, ...section.lines])]
}

/** What becomes of actions that the plan has already: what somebody wrote there last may be newer than the sheet. */
function changesInWords ({ written, everyone }: Preview): string[] {
  const nameOf = nameIn(everyone)
  const changed = written.filter(({ before }) => before !== null)
  const lines = changed.slice(0, changesShown).map(({ row, after, changes }) => `Row ${row}, ${after.reference}: ${changes.map((change) => changeInWords({ ...change, reason: null }, nameOf)).join('; ')}.`)
  return [...lines, ...(changed.length > changesShown ? [`and ${changed.length - changesShown} more.`] : [])]
}

const line = ({ row, column, says, fix }: Remark): string => `Row ${row}, ${column}: ${/[.!?]$/.test(says) ? says : `${says}.`}${fix ? ` ${fix}` : ''}`
