/**
 * `npm run evaluate:safeguarding`: how the classifier does on each set of labelled messages, its false alarms on ordinary
 * questions, and its time. Fails when a target is missed on the development set, a question raises an alarm, or p99 is over.
 *
 *   -- --report [FILE]   also writes the figures as a page that a council can publish
 *   -- --blind           also lists the messages of the blind sets: whoever reads them writes a new set (see message-sets.ts)
 */
import { writeFileSync } from 'node:fs'
import { londonDateOf, systemClock } from '#bot/clock.ts'
import { classifyByRules, classifyWith } from '../classify.ts'
import { readLexicon, staffLexicon } from '../lexicon.ts'
import { messageSets } from './message-sets.ts'
import { ordinaryQuestions } from './ordinary-questions.ts'
import { reportPage, type Measured } from './report.ts'
import { labels, scoreOf, type Judged, type Share } from './score.ts'
import { reaches, targetInWords, targets } from './targets.ts'
import { timingOf } from './timing.ts'

const longestMs = 1
const args = process.argv.slice(2)
const lexicon = readLexicon()
const classify = classifyWith(lexicon)
const classifyStaff = classifyByRules(staffLexicon(lexicon))

const percent = ({ part, whole }: Share): string => `${part}/${whole}`.padStart(9) + (whole ? `${(100 * part / whole).toFixed(1)} %` : '-').padStart(9)
const listed = (rows: readonly Judged[]): void => {
  for (const { text, label, category, found } of rows) console.log(`    ${label} > ${found.level}  [${category}]  ${text}${found.reasons[0] ? `   (${found.reasons[0].category}: "${found.reasons[0].saw}" by ${found.reasons[0].rule})` : ''}`)
}

const measured = messageSets().map((set): Measured => ({ set, score: scoreOf(set.messages, classify) }))
let failures = 0
for (const { set, score } of measured) {
  console.log(`\n===== ${set.name}: ${score.messages} messages (${set.about}) =====`)
  for (const target of targets) {
    const isReached = reaches(target, score)
    if (!isReached && set.hasTargets) failures += 1
    console.log(`  ${target.what.padEnd(38)}${percent(target.of(score))}   ${targetInWords(target).padEnd(16)}${isReached ? '' : set.hasTargets ? 'MISSED' : 'below'}`)
  }
  console.log(`  ${'exactly the label'.padEnd(38)}${percent(score.exact)}\n  ${'the label, or one that can be defended'.padEnd(38)}${percent(score.exactOrAccepted)}`)
  console.log(`\n  label \\ found ${labels.map((label) => label.padStart(11)).join('')}`)
  for (const label of labels) console.log(`  ${label.padEnd(13)} ${labels.map((level) => String(score.confusion[label][level]).padStart(11)).join('')}`)
  if (set.isBlind && !args.includes('--blind')) continue
  for (const [title, rows] of [['missed', score.missed], ['less urgent than it should be', score.tooLow], ['false alarms', score.alarms]] as const) {
    console.log(`\n  ${title}: ${rows.length}`)
    listed(rows)
  }
}

const questions = ordinaryQuestions()
const alarms = questions.flatMap((question) => {
  const found = (question.isStaff ? classifyStaff : classify)(question.text)
  return found.level === 'none' ? [] : [{ ...question, found }]
})
failures += alarms.length
console.log(`\n===== ordinary questions: ${alarms.length} false alarms on ${questions.length} =====`)
for (const { set, id, text, found } of alarms) console.log(`    ${set} ${id}  ${found.level}  ${text}   (${found.reasons[0]?.category}: "${found.reasons[0]?.saw}" by ${found.reasons[0]?.rule})`)

const timing = timingOf([...measured.flatMap(({ set }) => set.messages.map(({ text }) => text)), ...questions.map(({ text }) => text)], classify)
if (timing.p99 >= longestMs) failures += 1
console.log(`\n===== time to classify: median ${timing.median.toFixed(3)} ms, p99 ${timing.p99.toFixed(3)} ms (less than ${longestMs} ms${timing.p99 < longestMs ? '' : ': MISSED'}), longest ${timing.longest.toFixed(2)} ms =====`)

if (args.includes('--report')) {
  const named = args[args.indexOf('--report') + 1]
  const file = named && !named.startsWith('--') ? named : 'safeguarding-results.html'
  writeFileSync(file, reportPage({ measured, questions: { part: alarms.length, whole: questions.length }, timing, on: londonDateOf(systemClock.now()) }))
  console.log(`\nWrote ${file}.`)
}
process.exitCode = failures ? 1 : 0
