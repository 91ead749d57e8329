/** Every judged message: our own set, and the questions of other sets, none of which is about one child. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heldReportsOf, isPrintedIn } from '#knowledge/held-reports.ts'
import { openKnowledge } from '#knowledge/knowledge.ts'
import type { IsInDocuments } from '../names-somebody.ts'

export type Message = { readonly id: string, readonly half: 'held out' | 'working', readonly text: string, readonly isOneChild: boolean }

const knowledge = join(import.meta.dirname, '../../../knowledge')
const rows = (file: string): Record<string, string>[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)

/** The scored set. */
export const judgedMessages = (): Message[] => rows(join(import.meta.dirname, 'messages.jsonl')) as unknown as Message[]

/** Staff's questions from the answer sets, and how people name their service. */
export const questionsOfStaff = (sets: readonly string[] = ['qa', 'held-out', 'own']): string[] =>
  sets.flatMap((set) => rows(join(knowledge, `evaluate/${set}.jsonl`))).filter(({ audience }) => audience !== 'young_person').map(({ question }) => question ?? '')
export const namesOfServices = (): string[] => rows(join(knowledge, 'guides/evaluate/phrasings.jsonl')).map(({ text }) => text ?? '')

/** Whether the shipped reports print these words, as the running service asks it. */
export function printedInReports (): IsInDocuments {
  const { passages, document } = bound(openKnowledge())
  return isPrintedIn(heldReportsOf({ documents: [...new Set(passages.map(({ doc }) => doc))].flatMap((doc) => document(doc) ?? []), passages }))
}

type Opened = ReturnType<typeof openKnowledge>
const bound = (opened: Opened): { passages: Opened['passages'], document: (id: string) => ReturnType<Opened['document']> } =>
  ({ passages: opened.passages, document: (id) => opened.document(id) })
