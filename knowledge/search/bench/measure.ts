/**
 * One engine at one size, in a process of its own so that its memory is its own. Prints one line of JSON.
 * node --expose-gc measure.ts <build|serve> <engine> <passages> <SQuAD folder> <scratch folder>
 */
import { engineNamed, type Ask } from './engines.ts'
import { recombined } from './recombined.ts'
import { articleOf, squadIn, type BenchQuestion, type Squad } from './squad.ts'

export type Measured = {
  readonly buildSeconds?: number
  readonly loadSeconds?: number
  readonly p50: number
  readonly p99: number
  readonly asked: number
  /** Growth through the engine: heap, and memory outside of it that JavaScript holds. */
  readonly heapMegabytes: number
  /** Growth of the whole process, from before the index until after the questions. */
  readonly rssMegabytes: number
  readonly quality: Quality
}
export type Quality = { readonly all: Scores, readonly even: Scores, readonly odd: Scores }
export type Scores = { readonly questions: number, readonly hitAt1: number, readonly mrr: number }

const seed = 20261125
const megabyte = 1024 * 1024
const questionsTimed = 1000
const rounds = 3
// Slow engines are stopped here: some hundred questions say enough about them.
const millisecondsAsked = 20_000

const [mode = '', engineName = '', size = '', folder = '', scratch = ''] = process.argv.slice(2)
const squad = squadIn(folder)
if (squad === undefined) throw new Error(`There is no corpus.jsonl in ${folder}.`)
console.log(JSON.stringify(mode === 'build' ? build(squad) : serve(squad)))

function build (from: Squad): { buildSeconds: number } {
  const passages = recombined(from, Number(size), seed)
  const started = performance.now()
  engineNamed(engineName).build(passages, scratch)
  return { buildSeconds: (performance.now() - started) / 1000 }
}

function serve (from: Squad): Measured {
  const engine = engineNamed(engineName)
  const isWholeSet = Number(size) === from.passages.length
  const questions = isWholeSet ? from.questions : from.questions.filter(isAboutEvenArticle).slice(0, questionsTimed)
  // Passages are made before memory is first looked at, so that engines which keep them pay for what they add.
  const made = engine.load === undefined ? { passages: recombined(from, Number(size), seed) } : undefined
  const before = memory()
  const started = performance.now()
  const ask = made === undefined ? engine.load!(scratch) : engine.build(made.passages, scratch)!
  const seconds = (performance.now() - started) / 1000
  const { times, quality } = askAll(ask, questions)
  const after = memory()
  return {
    ...(made === undefined ? { loadSeconds: seconds } : { buildSeconds: seconds }),
    p50: at(times, 0.5), p99: at(times, 0.99), asked: times.length,
    heapMegabytes: (after.heap - before.heap) / megabyte, rssMegabytes: (after.rss - before.rss) / megabyte, quality,
  }
}

function isAboutEvenArticle ({ gold }: BenchQuestion): boolean { return [...gold].every((id) => articleOf(id) % 2 === 0) }

function memory (): { heap: number, rss: number } {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, rss }
}

/** Asks everything three times over; a question's time is its median, so that another job on the machine is not our slowest question. */
function askAll (ask: Ask, questions: readonly BenchQuestion[]): { times: number[], quality: Quality } {
  for (const { text } of questions.slice(0, 100)) ask(text)
  const times: number[][] = []
  const places: { even: boolean, place: number }[] = []
  const started = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (const [n, question] of questions.entries()) {
      if (performance.now() - started > millisecondsAsked) break
      const asked = performance.now()
      const found = ask(question.text)
      const took = performance.now() - asked
      if (round > 0) { times[n]?.push(took); continue }
      times.push([took])
      places.push({ even: isAboutEvenArticle(question), place: found.findIndex((id) => question.gold.has(id)) })
    }
  }
  return {
    times: times.map((each) => at(each.sort(ascending), 0.5)).sort(ascending),
    quality: { all: scores(places), even: scores(places.filter(({ even }) => even)), odd: scores(places.filter(({ even }) => !even)) },
  }
}

function ascending (one: number, other: number): number { return one - other }

function scores (places: readonly { place: number }[]): Scores {
  const questions = places.length
  return {
    questions,
    hitAt1: places.filter(({ place }) => place === 0).length / questions,
    mrr: places.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / questions,
  }
}

function at (sorted: readonly number[], share: number): number { return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! }
