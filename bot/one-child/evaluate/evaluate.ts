/** `npm run evaluate:one-child`: of messages about one child, how many are stopped; of look-alikes, how many wrongly. `-- --misses` lists them. */
import { identifiedBy, openRules } from '../identifiable-child.ts'
import { judgedMessages, printedInReports, questionsOfStaff } from './judged-messages.ts'

const rules = openRules()
const isInDocuments = printedInReports()
const isStopped = (text: string): boolean => identifiedBy(text, rules, isInDocuments) !== undefined
const messages = judgedMessages()
const questions = questionsOfStaff(['qa'])

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
const stoppedQuestions = questions.filter(isStopped)
console.log(`questions of staff in the evaluation set stopped: ${percent(stoppedQuestions.length, questions.length)}`)
wrong.push(...stoppedQuestions.map((question) => `false alarm  ${question}`))
if (process.argv.includes('--misses')) for (const line of wrong) console.log(line)
const total = { oneChild: messages.filter(({ isOneChild }) => isOneChild).length, lookAlikes: messages.filter(({ isOneChild }) => !isOneChild).length }
process.exitCode = share.caught / total.oneChild >= 0.95 && share.false / total.lookAlikes <= 0.03 && !stoppedQuestions.length ? 0 : 1
