/** Questions from the other evaluation sets, where nothing is wrong: help shown beside one of them is a false alarm. */
import { requestsOf, rowsOf, setNames, type DialogRow } from '#knowledge/evaluate/question-sets.ts'

export type OrdinaryQuestion = { readonly set: string, readonly id: string, readonly text: string, readonly isStaff: boolean }

type Expecting = Omit<DialogRow, 'turns'> & { readonly turns: readonly { readonly text: string, readonly expect: { readonly safeguarding?: string | null } }[] }

/** Every question of the sets, without the turns of a dialogue that tell of harm on purpose. */
export function ordinaryQuestions (): OrdinaryQuestion[] {
  const harmful = new Set(rowsOf<Expecting>('dialogs').flatMap(({ id, turns }) => turns.flatMap(({ expect }, at) => expect.safeguarding ? [`${id}#${at + 1}`] : [])))
  return setNames.flatMap((set) => requestsOf(set).filter(({ id }) => !harmful.has(id)).map(({ id, text, audience }) => ({ set, id, text, isStaff: audience !== 'young_person' })))
}
