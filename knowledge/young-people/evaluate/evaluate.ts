/**
 * `npm run evaluate:young-people`: of questions in young people's own words, how many bring the right page first; of messages
 * about something else, how many bring none. `-- --misses` lists the wrong ones. Fails below 90 %, or when anything else brings a page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pageFinder } from '../find-page.ts'
import { openPages } from '../pages.ts'

const wanted = 0.9
const phrasings = parse(readFileSync(join(import.meta.dirname, 'phrasings.yaml'), 'utf8')) as Record<string, string[]>
const started = performance.now()
const findPage = pageFinder(openPages())
const openedMs = performance.now() - started

const wrong: string[] = []
const count = { asked: 0, right: 0, wrongPage: 0, unrelated: 0, shown: 0 }
for (const [id, texts] of Object.entries(phrasings)) {
  for (const text of texts) {
    const found = findPage(text)?.id
    if (id === 'none') {
      count.unrelated += 1
      if (found) count.shown += 1
    } else {
      count.asked += 1
      if (found === id) count.right += 1
      else if (found) count.wrongPage += 1
    }
    if (found !== (id === 'none' ? undefined : id)) wrong.push(`${id} > ${found ?? 'no page'}   ${text}`)
  }
}
const percent = (part: number, whole: number): string => `${part}/${whole}  ${(100 * part / whole).toFixed(1)} %`
console.log(`right page first        ${percent(count.right, count.asked)}   at least ${wanted * 100} %`)
console.log(`another page instead    ${percent(count.wrongPage, count.asked)}`)
console.log(`page for something else ${percent(count.shown, count.unrelated)}   none`)
console.log(`ready in ${openedMs.toFixed(0)} ms`)
if (process.argv.includes('--misses')) for (const line of wrong) console.log(line)
process.exitCode = count.right / count.asked >= wanted && count.shown === 0 ? 0 : 1
