/**
 * Do answers stay right and fast when the five reports stand among a council's other papers? Prints a table; ends with 1 past a budget.
 *
 *   npm run bench:answer -- [folder with SQuAD's corpus.jsonl and queries.jsonl] [--sizes 0,10000,100000]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { squadIn } from '#knowledge/search/bench/squad.ts'
import type { Measured } from './measure.ts'

const budgets = { p99: 10, megabytes: 300, openSeconds: 3 } as const

const { values, positionals } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string', default: '0,10000,100000' } } })
const folder = positionals[0] ?? fileURLToPath(new URL('../../../../shared/benchmarks/squad', import.meta.url))
if (squadIn(folder) === undefined) {
  console.error(`There is no SQuAD in ${folder}: expected corpus.jsonl and queries.jsonl. Name their folder: npm run bench:answer -- FOLDER`)
  process.exit(1)
}

const failures: string[] = []
console.log('The five reports among other documents of the same councils, recombined from real sentences on other subjects')
console.log(['passages', 'build s', 'open s', 'p50 ms', 'p99 ms', 'slowest', '1st p99', 'MB', 'qa right', 'own right'].map((head) => head.padStart(9)).join('  '))
for (const size of values.sizes.split(',').map(Number)) {
  const { buildSeconds, passages, openSeconds, p50, p99, slowest, p99First, megabytes, rightInQa, rightInOwn } = measure(size)
  console.log([passages, buildSeconds.toFixed(1), openSeconds.toFixed(2), p50.toFixed(2), p99.toFixed(2), slowest.toFixed(1), p99First.toFixed(2), megabytes.toFixed(0), rightInQa, rightInOwn].map((cell) => String(cell).padStart(9)).join('  '))
  hold(`p99 in ms at ${passages} passages`, p99, budgets.p99)
  hold(`memory in MB at ${passages} passages`, megabytes, budgets.megabytes)
  hold(`seconds to open at ${passages} passages`, openSeconds, budgets.openSeconds)
}
console.log(failures.length === 0 ? '\nAll budgets held.' : `\nPast a budget:\n${failures.map((line) => `  ${line}`).join('\n')}`)
process.exitCode = failures.length === 0 ? 0 : 1

function hold (what: string, value: number, limit: number): void {
  if (value > limit) failures.push(`${what}: ${value.toFixed(2)}, expected at most ${limit}`)
}

function measure (size: number): Measured & { buildSeconds: number } {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-answer-'))
  try {
    return { ...inOwnProcess('build', size, scratch), ...inOwnProcess('serve', size, scratch) } as Measured & { buildSeconds: number }
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

function inOwnProcess (mode: 'build' | 'serve', size: number, scratch: string): object {
  const script = fileURLToPath(new URL('./measure.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', script, mode, String(size), folder, join(scratch, 'passages.index')], { encoding: 'utf8' })) as object
}
