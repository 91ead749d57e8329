/** `npm run content:check`: what a content designer has to put right, a line each; `-- --write` brings the word counts up to date first. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { londonDateOf, systemClock } from '#bot/clock.ts'
import { checkContent, withWordCount } from '#knowledge/content-check.ts'
import { describeProblem } from '#knowledge/guides/content-file.ts'

const folder = join(import.meta.dirname, '../../knowledge')

if (process.argv.includes('--write')) {
  const guides = join(folder, 'guides', 'services')
  for (const name of readdirSync(guides)) {
    const file = join(guides, name)
    const text = readFileSync(file, 'utf8')
    const counted = withWordCount(file, text)
    if (counted !== text) writeFileSync(file, counted)
  }
}
const problems = checkContent(folder, londonDateOf(systemClock.now()))
for (const problem of problems) console.log(describeProblem(problem))
console.log(problems.length ? `${problems.length} to put right.` : 'Guides, principles, glossary and sources are in order.')
process.exitCode = problems.length ? 1 : 0
