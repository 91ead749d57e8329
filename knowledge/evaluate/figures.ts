/** The answers' figures over the question sets, without the conversation around them: what the baseline pins. */
import { fileURLToPath } from 'node:url'
import type { Answer, AnswerQuestion, Citation } from '#knowledge/answer/answer.ts'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { rowsOf, type QuestionRow, type SetName } from './question-sets.ts'
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
    const { rows, out } = scored(answerQuestion, set)
    return [set, { rowsRight: out.pass[0], hitAt1: out.hit1[0], hitAt3: out.hit3[0], refusedDue: out.abstainRecall[0], rows }]
  }))
}

/** How many rows of a set these answers get right. */
export const rowsRight = (answerQuestion: AnswerQuestion, set: SetName): number => scored(answerQuestion, set).out.pass[0]

function scored (answerQuestion: AnswerQuestion, set: SetName): { rows: number, out: ReturnType<typeof scoreQA>['out'] } {
  const rows = rowsOf<QuestionRow>(set).filter((row) => !isForTheConversation(row))
  const results = new Map(rows.map(({ id, question, council }) => {
    const answer = answerQuestion({ text: question, ...(council ? { council } : {}), collections: ['strategy'], today })
    return [id, { id, kind: kindOf(answer), citations: citationsOf(answer) }]
  }))
  return { rows: rows.length, out: scoreQA(rows, results).out }
}

const kindOf = ({ outcome }: Answer): string => outcome === 'answered' ? 'answer' : outcome === 'which_council' ? 'clarify' : 'no_answer'
const citationsOf = (answer: Answer): readonly Citation[] => 'citations' in answer ? answer.citations : []
