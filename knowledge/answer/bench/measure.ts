/**
 * Answers at one size, in a process of its own so that its memory is its own. Prints one line of JSON.
 * node --expose-gc measure.ts <build|serve> <passages> <SQuAD folder> <index file>
 */
import { rowsRight } from '#knowledge/evaluate/figures.ts'
import { rowsOf, type QuestionRow } from '#knowledge/evaluate/question-sets.ts'
import type { AnswerQuestion } from '../answer.ts'
import { openKnowledge, type ExtraDocuments } from '#knowledge/knowledge.ts'
import { squadIn } from '#knowledge/search/bench/squad.ts'
import { amongOthers } from './among-others.ts'

export type Measured = {
  readonly passages: number
  /** Seconds for cutting nothing, only opening: the index from its file, lexicon and synonyms, the library. */
  readonly openSeconds: number
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  /** The first time each question is asked, when nothing about it is remembered. */
  readonly p99First: number
  readonly asked: number
  /** Growth of heap and of memory outside of it, passages not counted. */
  readonly megabytes: number
  readonly rightInQa: number
  readonly rightInOwn: number
}

const today = '2026-11-25'
const rounds = 3
const megabyte = 1024 * 1024

const [mode = '', size = '0', folder = '', indexFile = ''] = process.argv.slice(2)
const squad = squadIn(folder)
if (squad === undefined) throw new Error(`There is no corpus.jsonl in ${folder}.`)
const others = amongOthers(squad, Number(size))

if (mode === 'build') {
  const started = performance.now()
  openKnowledge({ extra: [others], indexFile })
  console.log(JSON.stringify({ buildSeconds: (performance.now() - started) / 1000 }))
} else console.log(JSON.stringify(serve(others)))

function serve (extra: ExtraDocuments): Measured {
  const before = memory()
  const started = performance.now()
  const { answerQuestion, passages } = openKnowledge({ extra: [extra], indexFile })
  const openSeconds = (performance.now() - started) / 1000
  const { first, later } = timesOf(answerQuestion)
  const megabytes = (memory() - before) / megabyte
  return {
    passages: passages.length, openSeconds, asked: later.length,
    p50: at(later, 0.5), p99: at(later, 0.99), slowest: at(later, 1), p99First: at(first, 0.99), megabytes,
    rightInQa: rowsRight(answerQuestion, 'qa'), rightInOwn: rowsRight(answerQuestion, 'own'),
  }
}

/** Each question's time is its median of three, so that another job on the machine is not our slowest question. */
function timesOf (answerQuestion: AnswerQuestion): { first: number[], later: number[] } {
  const rows = (['held-out', 'qa', 'own'] as const).flatMap((set) => rowsOf<QuestionRow>(set))
  const times = rows.map((): number[] => [])
  // What only a fresh process pays (compiling, filling caches of the language) is no question's time.
  for (const { question } of rows.slice(0, 50)) answerQuestion({ text: question, today })
  for (let round = 0; round <= rounds; round++) {
    for (const [n, { question, council }] of rows.entries()) {
      const started = performance.now()
      answerQuestion({ text: question, ...(council ? { council } : {}), today })
      times[n]?.push(performance.now() - started)
    }
  }
  const sorted = (all: number[]): number[] => all.sort((one, other) => one - other)
  return { first: sorted(times.slice(50).map(([one = 0]) => one)), later: sorted(times.map(([, ...again]) => at(sorted(again), 0.5))) }
}

function memory (): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function at (sorted: readonly number[], share: number): number { return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0 }
