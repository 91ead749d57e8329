/** `npm run evaluate:services`: how often the right service is briefed on, in people's own words. `-- --misses` lists what went wrong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSources } from '#knowledge/sources.ts'
import { briefingRequestIn } from '../briefing-request.ts'
import { openGuides } from '../guides.ts'
import { openServiceWords } from '../service-words.ts'

/** One phrasing: an empty list means that no briefing is due. `or` are answers that a careful colleague could defend. */
type Phrasing = { readonly id: string, readonly half: 'held out' | 'working', readonly text: string, readonly services: readonly string[], readonly or?: readonly (readonly string[])[] }

const here = import.meta.dirname
const guides = openGuides(join(here, '../services'), openSources(join(here, '../../sources.json')))
const words = openServiceWords(join(here, '../service-words.yaml'), guides)
const phrasings = readFileSync(join(here, 'phrasings.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Phrasing)

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()
const briefedOn = (text: string): readonly string[] => {
  const request = briefingRequestIn(text, words)
  return request === undefined ? [] : request.about === 'own' ? ['any-other-service'] : request.services
}
const results = phrasings.map((phrasing) => {
  const got = briefedOn(phrasing.text)
  return { ...phrasing, got, isRight: [phrasing.services, ...(phrasing.or ?? [])].some((wanted) => same(wanted, got)) }
})

for (const half of ['held out', 'working'] as const) {
  for (const [what, due] of [['naming a service', true], ['naming none', false]] as const) {
    const rows = results.filter((row) => row.half === half && (row.services.length > 0) === due)
    const right = rows.filter(({ isRight }) => isRight).length
    console.log(`${half.padEnd(8)}  ${what.padEnd(16)}  ${right}/${rows.length}  ${rows.length ? (100 * right / rows.length).toFixed(1) : '-'} %`)
  }
}
if (process.argv.includes('--misses')) for (const { id, text, services, got } of results.filter(({ isRight }) => !isRight)) console.log(`${id}  ${text}\n       wanted ${services.join(' + ') || 'no briefing'}, got ${got.join(' + ') || 'no briefing'}`)
const [named, none] = [true, false].map((due) => results.filter((row) => (row.services.length > 0) === due))
const share = (rows: typeof results): number => rows.filter(({ isRight }) => isRight).length / rows.length
process.exitCode = share(named!) >= 0.95 && share(none!) === 1 ? 0 : 1
