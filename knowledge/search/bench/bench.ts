/**
 * Does search find the right passage, fast and in little memory? Prints a table beside four other engines; ends with 1 past a budget.
 *
 *   npm run bench:search -- [folder with SQuAD's corpus.jsonl and queries.jsonl] [--only ours] [--whole]
 *
 * --only NAME  measures one engine.
 * --whole      measures stock lunr and MiniSearch at 100,000 passages too; each takes minutes and more than a gigabyte there.
 * Weights were fitted on SQuAD's even articles; the odd ones were held out, so both are printed.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { engines, type Engine } from './engines.ts'
import type { Measured } from './measure.ts'
import { squadIn } from './squad.ts'

const budgets = { hitAt1: 0.86, mrr: 0.90, p50: 1, p99: 10, megabytes: 300, loadSeconds: 1 } as const
const sizes = [10_000, 100_000] as const
const tooLargeFor: Readonly<Record<string, number>> = { lunr: 100_000, MiniSearch: 100_000 }

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, whole: { type: 'boolean', default: false } } })
const folder = positionals[0] ?? fileURLToPath(new URL('../../../../shared/benchmarks/squad', import.meta.url))
const squad = squadIn(folder)
if (squad === undefined) {
  console.error(`There is no SQuAD in ${folder}: expected corpus.jsonl and queries.jsonl. Name their folder: npm run bench:search -- FOLDER`)
  process.exit(1)
}

const chosen = engines.filter(({ name }) => values.only === undefined || name === values.only)
const failures: string[] = []

console.log(`SQuAD dev: ${squad.passages.length} passages, ${squad.questions.length} questions (weights fitted on the even articles only)`)
printHead()
for (const engine of chosen) {
  const measured = measure(engine, squad.passages.length)
  printRow(engine.name, measured)
  if (engine.name !== 'ours') continue
  const { all, even, odd } = measured.quality
  console.log(`  fitted on: hit@1 ${percent(even.hitAt1)}, MRR@10 ${even.mrr.toFixed(3)} (${even.questions}) · held out: hit@1 ${percent(odd.hitAt1)}, MRR@10 ${odd.mrr.toFixed(3)} (${odd.questions})`)
  hold('hit@1 on SQuAD', all.hitAt1, '>=', budgets.hitAt1)
  hold('MRR@10 on SQuAD', all.mrr, '>=', budgets.mrr)
}

for (const size of sizes) {
  console.log(`\n${size.toLocaleString('en-GB')} passages, recombined from real sentences; up to 1,000 questions about articles that were not recombined`)
  printHead()
  for (const engine of chosen) {
    if (!values.whole && size >= (tooLargeFor[engine.name] ?? Infinity)) { console.log(`${engine.name.padEnd(12)} left out: minutes and over a gigabyte (--whole measures it)`); continue }
    const measured = measure(engine, size)
    printRow(engine.name, measured)
    if (engine.name !== 'ours') continue
    const where = `at ${size.toLocaleString('en-GB')} passages`
    hold(`p50 in ms ${where}`, measured.p50, '<=', budgets.p50)
    hold(`p99 in ms ${where}`, measured.p99, '<=', budgets.p99)
    hold(`serving memory in MB ${where}`, Math.max(measured.heapMegabytes, measured.rssMegabytes), '<=', budgets.megabytes)
    hold(`seconds to load ${where}`, measured.loadSeconds ?? Infinity, '<=', budgets.loadSeconds)
  }
}

console.log(failures.length === 0 ? '\nAll budgets held.' : `\nPast a budget:\n${failures.map((line) => `  ${line}`).join('\n')}`)
process.exitCode = failures.length === 0 ? 0 : 1

function hold (what: string, value: number, relation: '<=' | '>=', limit: number): void {
  if (relation === '<=' ? value > limit : value < limit) failures.push(`${what}: ${value.toFixed(3)}, expected ${relation} ${limit}`)
}

function measure (engine: Engine, size: number): Measured {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const built = engine.load === undefined ? {} : inOwnProcess('build', engine, size, scratch)
    return { ...built, ...inOwnProcess('serve', engine, size, scratch) } as Measured
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

function inOwnProcess (mode: 'build' | 'serve', engine: Engine, size: number, scratch: string): object {
  const script = fileURLToPath(new URL('./measure.ts', import.meta.url))
  const printed = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', script, mode, engine.name, String(size), folder, scratch], { encoding: 'utf8' })
  return JSON.parse(printed) as object
}

function printHead (): void {
  console.log(['engine'.padEnd(12), 'hit@1', 'MRR@10', 'build s', 'load s', 'p50 ms', 'p99 ms', 'heap MB', 'RSS MB', 'asked'].map((head) => head.padStart(7)).join('  '))
}

function printRow (name: string, { quality, buildSeconds, loadSeconds, p50, p99, heapMegabytes, rssMegabytes, asked }: Measured): void {
  console.log([name.padEnd(12), percent(quality.all.hitAt1), quality.all.mrr.toFixed(3), buildSeconds?.toFixed(1) ?? '-', loadSeconds?.toFixed(3) ?? '-',
    p50.toFixed(3), p99.toFixed(2), heapMegabytes.toFixed(0), rssMegabytes.toFixed(0), String(asked)].map((cell) => cell.padStart(7)).join('  '))
}

function percent (share: number): string { return `${(share * 100).toFixed(1)} %` }
