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

export function previewInWords (preview: Preview): string[] {
  const { columns, counts, problems, remarks, newPeople } = preview
  const mapped = fields.filter((field) => columns.at[field] !== undefined).map((field) => `${fieldNames[field]} from “${headingOf(columns, columns.at[field] ?? 0)}”`)
  return [
    `${preview.file}, sheet “${columns.sheet.name}”, headings in row ${columns.headingRow + 1}.`,
    `Columns: ${mapped.join(', ')}.`,
    ...(columns.ignored.length ? [`Left out: ${columns.ignored.map((heading) => `“${heading}”`).join(', ')}.`] : []),
    ...(columns.otherSheets.length ? [`Not imported: ${columns.otherSheets.map((name) => `sheet “${name}”`).join(', ')}. Import one as a file of its own, or by naming it: --sheet "${columns.otherSheets[0]}".`] : []),
    `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} the same, ${counts.leftOut} rows without an action left out.`,
    ...(newPeople.length ? [`New names: ${newPeople.map(({ name }) => name).join(', ')}.`] : []),
    ...(problems.length ? [`${problems.length === 1 ? 'One problem stops' : `${problems.length} problems stop`} the import. Nothing was changed:`, ...problems.map(line)] : []),
    ...changesInWords(preview),
    ...(remarks.length ? ['Please check:', ...remarks.map(line)] : []),
  ]
}

/** What becomes of actions that the plan has already: what somebody wrote there last may be newer than the sheet. */
function changesInWords ({ written, everyone }: Preview): string[] {
  const nameOf = nameIn(everyone)
  const changed = written.filter(({ before }) => before !== null)
  const lines = changed.slice(0, changesShown).map(({ row, after, changes }) => `Row ${row}, ${after.reference}: ${changes.map((change) => changeInWords({ ...change, reason: null }, nameOf)).join('; ')}.`)
  return changed.length === 0 ? [] : ['What changes:', ...lines, ...(changed.length > changesShown ? [`and ${changed.length - changesShown} more.`] : [])]
}

const line = ({ row, column, says, fix }: Remark): string => `Row ${row}, ${column}: ${/[.!?]$/.test(says) ? says : `${says}.`}${fix ? ` ${fix}` : ''}`
