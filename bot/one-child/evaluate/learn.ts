/** `npm run learn:one-child`: learns the points of rules.yaml's signals and words anew, says how they do on messages left out, and writes points.json. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../features.ts'
import { certainlyBy, openSignals, plain } from '../identifiable-child.ts'
import { addUp } from '../points.ts'
import { fitPoints, type Judged } from './fit.ts'
import { contrasts, madeUpMessages } from './made-up.ts'
import { judgedMessages, namesOfServices, printedInReports, questionsOfStaff } from './judged-messages.ts'

const folds = 6
const perKind = 700
// The most false alarms we accept among look-alikes left out; catching more comes after that.
const mostFalseAlarms = 0.03
// A message that a name or number stops already still teaches what is said about a name, but less.
const ofCertain = 0.4

const rules = openSignals()
const isInDocuments = printedInReports()
const judge = (text: string, isOneChild: boolean, counts: number): Judged & { readonly text: string, readonly isCertain: boolean } => {
  const said = plain(text, rules)
  return { text, features: featuresOf(said, rules), isOneChild, counts, isCertain: certainlyBy(said, rules, isInDocuments) !== undefined }
}
// What is held out is never learned from: evaluate:one-child measures on it.
const messages = judgedMessages().filter(({ half }) => half === 'working').map(({ text, isOneChild }) => judge(text, isOneChild, 1))
const questions = questionsOfStaff().map((text) => judge(text, false, 0.5))
const services = namesOfServices().map((text) => judge(text, false, 0.3))
const madeUp = [...madeUpMessages(perKind).map(({ text, isOneChild }) => judge(text, isOneChild, 0.3)), ...contrasts().map(({ text, isOneChild }) => judge(text, isOneChild, 0.6))]
// A message that a name or number stops already says little about the words around it.
const taught = (rows: typeof messages): Judged[] => rows.map((row) => row.isOneChild && row.isCertain ? { ...row, counts: row.counts * ofCertain } : row)

const leftOut = Array.from({ length: folds }, (_, fold) => {
  // Messages that were written together are left out together: they are more like each other than like the next one that comes.
  const inFold = (_row: unknown, at: number): boolean => Math.floor(at * folds / messages.length) === fold
  const points = fitPoints(taught([...messages.filter((row, at) => !inFold(row, at)), ...questions, ...services, ...madeUp]))
  return messages.filter(inFold).map((row) => ({ ...row, sum: addUp(row.features, points) }))
}).flat()
const share = (isOneChild: boolean, enough: number): number => {
  const rows = leftOut.filter((row) => row.isOneChild === isOneChild)
  return rows.filter(({ isCertain, sum }) => isCertain || sum >= enough).length / rows.length
}
const steps = Array.from({ length: 61 }, (_, at) => -3 + at / 10)
const enough = steps.find((step) => share(false, step) <= mostFalseAlarms) ?? steps.at(-1)!
if (process.argv.includes('--misses')) for (const { text, isOneChild, isCertain, sum } of leftOut) if ((isCertain || sum >= enough) !== isOneChild) console.log(`${isOneChild ? 'missed     ' : 'false alarm'} ${isCertain ? 'certain' : sum.toFixed(1).padStart(7)}  ${text}`)
console.log(`left out of learning: caught ${(100 * share(true, enough)).toFixed(1)} %, false alarms ${(100 * share(false, enough)).toFixed(1)} % at ${enough.toFixed(1)}`)

const points = fitPoints(taught([...messages, ...questions, ...services, ...madeUp]))
writeFileSync(join(import.meta.dirname, '../points.json'), `${JSON.stringify({ start: points.start, enough: Math.round(10 * enough) / 10, features: points.features }, null, 1)}\n`)
console.log(`${Object.keys(points.features).length} points written to points.json`)
