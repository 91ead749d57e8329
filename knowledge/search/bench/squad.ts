/** SQuAD as a benchmark: paragraphs as passages, its answerable questions with the paragraph each was asked about. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PassageToIndex } from '#knowledge/passage-index/passage-index.ts'

export type BenchQuestion = { readonly text: string, readonly gold: ReadonlySet<string> }
export type Squad = { readonly passages: readonly PassageToIndex[], readonly questions: readonly BenchQuestion[] }

type CorpusRow = { id: string, title: string, text: string }
type QuestionRow = { text: string, gold: string[] }

/** The data set in a folder, or undefined where there is none. */
export function squadIn (folder: string): Squad | undefined {
  if (!existsSync(join(folder, 'corpus.jsonl'))) return undefined
  return {
    passages: linesOf<CorpusRow>(join(folder, 'corpus.jsonl')).map(({ id, title, text }) => ({ id, inFront: [title], text })),
    questions: linesOf<QuestionRow>(join(folder, 'queries.jsonl')).map(({ text, gold }) => ({ text, gold: new Set(gold) })),
  }
}

const linesOf = <Row> (file: string): Row[] =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row)

/** The article that a passage belongs to: `d12_3` is of `d12`. Weights were fitted on the even articles only. */
export const articleOf = (passageId: string): number => Number(/^d(\d+)_/.exec(passageId)?.[1])
