/** `npm run content:check`: what a content designer has to put right, a line each; `-- --write` brings the word counts up to date first. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { londonDateOf, systemClock } from '#bot/clock.ts'
import { checkContent, withWordCount } from '#knowledge/content-check.ts'
import { describeProblem } from '#knowledge/guides/content-file.ts'

const folder = join(import.meta.dirname, '../../knowledge')

if (process.argv.includes('--write')) {
  for (const texts of [join(folder, 'guides', 'services'), join(folder, 'young-people', 'pages')]) {
    for (const name of readdirSync(texts)) {
      const file = join(texts, name)
      const text = readFileSync(file, 'utf8')
      const counted = withWordCount(file, text)
      if (counted !== text) writeFileSync(file, counted)
    }
  }
}
const problems = checkContent(folder, londonDateOf(systemClock.now()))
for (const problem of problems) console.log(describeProblem(problem))
console.log(problems.length ? `${problems.length} to put right.` : 'Guides, young people’s pages, principles, glossary and sources are in order.')
process.exitCode = problems.length ? 1 : 0
