/** `npm run import-actions`: a council's spreadsheet into the plan. Shows first what would happen; all of it happens, or nothing. */
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { fields, headingOf, type Field } from '#bot/actions/import/columns.ts'
import { openImport } from '#bot/actions/import/import-plan.ts'
import type { Preview } from '#bot/actions/import/preview.ts'
import { previewInWords } from '#bot/actions/import/preview-in-words.ts'
import { besidesColleagues } from '#bot/conversation/steps/actions/about-one-child.ts'
import { openRules } from '#bot/one-child/identifiable-child.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { Misuse, runCommand, withStore } from './command.ts'

const usage = `Import an action plan from a spreadsheet.

  npm run import-actions -- plan.xlsx [options]

  --dry-run              show what would happen and change nothing
  --yes                  do not ask before importing (nothing is asked when there is no terminal)
  --sheet NAME           which sheet of a workbook; otherwise the one that looks most like a plan
  --column FIELD=HEADING which column holds what, where the guess is wrong; may be given several times
                         FIELD is one of ${fields.join(', ')}
  --by NAME              who imports, for the history; otherwise the name of this machine's account
  --json                 print one JSON object instead of text
  --help                 this text

Reads .xlsx and .csv. Importing a plan again changes its actions and never doubles them.`

type Outcome = 'written' | 'nothing to write' | 'has problems' | 'stale' | 'dry run' | 'not wanted'

const outcomes: Readonly<Record<Outcome, string>> = {
  'written': 'Imported.',
  'nothing to write': 'Nothing to import: the plan says all of this already.',
  'has problems': 'Nothing was changed. Put the rows above right and import again.',
  'stale': 'Nothing was changed: somebody changed the plan at the same moment. Run the command again.',
  'dry run': 'This was a dry run: nothing was changed.',
  'not wanted': 'Nothing was changed.',
}

await runCommand(usage, async (args) => {
  const { values, positionals: [file, ...more] } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, 'yes': { type: 'boolean' }, 'json': { type: 'boolean' }, 'sheet': { type: 'string' }, 'column': { type: 'string', multiple: true }, 'by': { type: 'string' } },
  })
  if (file === undefined || more.length > 0) throw new Misuse(file === undefined ? 'There is no file. Name the spreadsheet after --' : 'One file at a time')
  const columns = chosenColumns(values.column ?? [])
  const bytes = readFile(file)
  return withStore(async ({ database, settings, clock }) => {
    const importPlan = openImport({ actions: openActionStore(database.db), people: openPersonStore(database.db), clock, settings: settings.actions, aboutOneChild: besidesColleagues(openRules(), () => []) })
    const preview = await importPlan.preview(basename(file), bytes, { byId: null, byName: values.by ?? userInfo().username, through: 'import' }, { columns, ...(values.sheet === undefined ? {} : { sheet: values.sheet }) })
    if (!values.json) console.log(previewInWords(preview).join('\n'))
    const outcome = values['dry-run'] ? preview.problems.length > 0 ? 'has problems' : 'dry run' : await isWanted(preview, values) ? await importPlan.carryOut(preview) : 'not wanted'
    console.log(values.json ? JSON.stringify(asJson(preview, outcome)) : `\n${outcomes[outcome]}`)
    return outcome === 'has problems' || outcome === 'stale' ? 1 : 0
  })
})

function readFile (file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Misuse(`${file} cannot be read (${(error as { code?: string }).code ?? 'unknown reason'}). Check its name and that this account may read it`, { cause: error })
  }
}

function chosenColumns (written: readonly string[]): Partial<Record<Field, string>> {
  return Object.fromEntries(written.map((one) => {
    const [, field, heading] = /^(\w+)=(.+)$/.exec(one) ?? []
    const known = fields.find((name) => name.toLowerCase() === field?.toLowerCase())
    if (!known || !heading) throw new Misuse(`--column "${one}" is not FIELD=HEADING, such as --column owner="Lead officer"`)
    return [known, heading]
  }))
}

/** A person at a terminal is asked; a script that calls us has decided. */
async function isWanted ({ problems, written }: Preview, { yes, json }: { yes?: boolean, json?: boolean }): Promise<boolean> {
  if (yes || json || problems.length > 0 || written.length === 0 || !process.stdin.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('\nImport this? (yes/no) ')
  terminal.close()
  return /^y(?:es)?$/i.test(answer.trim())
}

function asJson ({ file, columns, counts, newPeople, problems, remarks, written }: Preview, outcome: Outcome): Record<string, unknown> {
  return {
    outcome, file, sheet: columns.sheet.name, headingRow: columns.headingRow + 1,
    columns: Object.fromEntries(Object.entries(columns.at).map(([field, column]) => [field, headingOf(columns, column)])),
    ignored: columns.ignored, otherSheets: columns.otherSheets, counts, newPeople: newPeople.map(({ name }) => name), problems, remarks,
    changes: written.filter(({ before }) => before !== null).map(({ row, after, changes }) => ({ row, reference: after.reference, changed: changes.map(({ field, from, to }) => ({ field, from, to })) })),
  }
}
