/** The answers' figures over the question sets, without the conversation around them: what the baseline pins. */
import { fileURLToPath } from 'node:url'
import { openKnowledge } from '#knowledge/knowledge.ts'
import type { Answer, Citation } from '#knowledge/answer/answer.ts'
import { rowsOf, type QuestionRow } from './question-sets.ts'
import { scoreQA } from './score.mjs'

export type Figures = Readonly<Record<string, { readonly rowsRight: number, readonly hitAt1: number, readonly hitAt3: number, readonly refusedDue: number, readonly rows: number }>>

export const baselineFile = fileURLToPath(new URL('./baseline.json', import.meta.url))

/** The day of the sets: late enough that all five reports are out of their period, as they are now. */
const today = '2026-11-25'
// What the conversation answers before the documents are asked.
const isForTheConversation = ({ kind }: QuestionRow): boolean => kind === 'chitchat' || kind === 'command'

/** Counts of rows per set: whole numbers, so that a change of one row shows. */
export function figuresOfAnswers (): Figures {
  const { answerQuestion } = openKnowledge()
  return Object.fromEntries((['qa', 'own', 'held-out'] as const).map((set) => {
    const rows = rowsOf<QuestionRow>(set).filter((row) => !isForTheConversation(row))
    const results = new Map(rows.map(({ id, question, council }) => {
      const answer = answerQuestion({ text: question, ...(council ? { council } : {}), collections: ['strategy'], today })
      return [id, { id, kind: kindOf(answer), citations: citationsOf(answer) }]
    }))
    const { out } = scoreQA(rows, results)
    return [set, { rowsRight: out.pass[0], hitAt1: out.hit1[0], hitAt3: out.hit3[0], refusedDue: out.abstainRecall[0], rows: rows.length }]
  }))
}

const kindOf = ({ outcome }: Answer): string => outcome === 'answered' ? 'answer' : outcome === 'which_council' ? 'clarify' : 'no_answer'
const citationsOf = (answer: Answer): readonly Citation[] => 'citations' in answer ? answer.citations : []
