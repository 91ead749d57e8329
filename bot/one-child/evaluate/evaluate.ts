/** `npm run evaluate:one-child`: of messages about one child, how many are stopped; of look-alikes, how many wrongly. `-- --misses` lists them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heldReportsOf, isPrintedIn } from '#knowledge/held-reports.ts'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { identifiedBy, openRules } from '../identifiable-child.ts'

type Message = { readonly id: string, readonly half: 'held out' | 'working', readonly text: string, readonly isOneChild: boolean }

const here = import.meta.dirname
const rows = (file: string): unknown[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)
const knowledge = openKnowledge()
const documents = [...new Set(knowledge.passages.map(({ doc }) => doc))].flatMap((doc) => knowledge.document(doc) ?? [])
const isInDocuments = isPrintedIn(heldReportsOf({ documents, passages: knowledge.passages }))

const rules = openRules()
const isStopped = (text: string): boolean => identifiedBy(text, rules, isInDocuments) !== undefined
const messages = rows(join(here, 'messages.jsonl')) as Message[]
const questions = (rows(join(here, '../../../knowledge/evaluate/qa.jsonl')) as { question: string, audience: string }[]).filter(({ audience }) => audience !== 'young_person')

const percent = (part: number, whole: number): string => `${part}/${whole}  ${whole ? (100 * part / whole).toFixed(1) : '-'} %`
const wrong: string[] = []
const share = { caught: 0, false: 0 }
for (const half of ['held out', 'working'] as const) {
  const ofHalf = messages.filter((message) => message.half === half)
  const oneChild = ofHalf.filter(({ isOneChild }) => isOneChild)
  const lookAlikes = ofHalf.filter(({ isOneChild }) => !isOneChild)
  const caught = oneChild.filter(({ text }) => isStopped(text))
  const falseAlarms = lookAlikes.filter(({ text }) => isStopped(text))
  share.caught += caught.length
  share.false += falseAlarms.length
  console.log(`${half.padEnd(8)}  caught ${percent(caught.length, oneChild.length)}   false alarms ${percent(falseAlarms.length, lookAlikes.length)}`)
  wrong.push(...oneChild.filter((message) => !caught.includes(message)).map(({ id, text }) => `missed       ${id}  ${text}`), ...falseAlarms.map(({ id, text }) => `false alarm  ${id}  ${text} (${identifiedBy(text, rules, isInDocuments)})`))
}
const stoppedQuestions = questions.filter(({ question }) => isStopped(question))
console.log(`questions of staff in the evaluation set stopped: ${percent(stoppedQuestions.length, questions.length)}`)
wrong.push(...stoppedQuestions.map(({ question }) => `false alarm  ${question}`))
if (process.argv.includes('--misses')) for (const line of wrong) console.log(line)
const total = { oneChild: messages.filter(({ isOneChild }) => isOneChild).length, lookAlikes: messages.filter(({ isOneChild }) => !isOneChild).length }
process.exitCode = share.caught / total.oneChild >= 0.95 && share.false / total.lookAlikes <= 0.03 && !stoppedQuestions.length ? 0 : 1
