/**
 * `npm run evaluate [-- set ...] [--fails N]`: asks the product itself (as a child process, over its JSON lines) every question
 * of the sets and prints the scorer's report. `--update` also writes the answers' figures to baseline.json.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figuresOfAnswers, baselineFile } from './figures.ts'
import { fileOf, requestsOf, setNames, type SetName } from './question-sets.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function answersOf (set: SetName): string {
  const input = requestsOf(set).map((request) => JSON.stringify(request)).join('\n') + '\n'
  const asked = spawnSync(process.execPath, [here('../../bot/commands/ask.ts'), '--jsonl'], { input, encoding: 'utf8', maxBuffer: 1e9, stdio: ['pipe', 'pipe', 'inherit'] })
  if (asked.status !== 0) throw new Error(`npm run ask -- --jsonl ended with ${String(asked.status ?? asked.signal)} on set "${set}". Try it by hand with one question; its message is above.`)
  return asked.stdout
}

function score (set: SetName, folder: string, options: readonly string[]): void {
  const results = join(folder, `${set}.jsonl`)
  writeFileSync(results, answersOf(set))
  console.log(`\n===== ${set} =====`)
  spawnSync(process.execPath, [here('./score.mjs'), fileOf(set), results, '--documents', here('../documents/strategy'), ...options], { stdio: 'inherit' })
}

const args = process.argv.slice(2)
const chosen = setNames.filter((name) => args.includes(name))
const fails = args.includes('--fails') ? ['--fails', args[args.indexOf('--fails') + 1] ?? '40'] : []
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
try {
  for (const set of chosen.length > 0 ? chosen : setNames) score(set, folder, set === 'held-out' ? ['--fails', '0'] : fails)
  if (args.includes('--update')) {
    writeFileSync(baselineFile, JSON.stringify(figuresOfAnswers(), null, 2) + '\n')
    console.log(`\nWrote ${baselineFile}. Say in the commit what moved and why.`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
