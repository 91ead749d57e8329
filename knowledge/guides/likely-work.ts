/** Which service somebody's work belongs to, told by what they do: "I marry people" is registrars. For messages that name no service. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { normalWords } from './normal-words.ts'

/** How much a stem tells of a service: by service, for every stem in service-work.yaml. */
export type WorkWords = ReadonlyMap<string, ReadonlyMap<string, number>>

// Enough for two telling words, or one that no other service uses and nothing that points elsewhere.
const enough = 2.2
const clearly = 1.25
const stemLength = 5

/** The words from the file. Throws when it has words for a service without a guide. */
export function openWorkWords (file: string, services: readonly string[]): WorkWords {
  const written = parse(readFileSync(file, 'utf8')) as Record<string, string[]>
  const stems = new Map<string, Set<string>>()
  for (const [service, lines] of Object.entries(written)) {
    if (!services.includes(service)) throw new Error(`${file} describes the work of "${service}", which has no guide. Use one of: ${services.join(', ')}.`)
    for (const line of lines) for (const stem of stemsOf(line)) stems.set(stem, (stems.get(stem) ?? new Set()).add(service))
  }
  return new Map([...stems].map(([stem, told]) => [stem, new Map([...told].map((service) => [service, Math.log(services.length / told.size)]))]))
}

/** The one service that the words tell of; undefined when they tell of none, or of two alike. */
export function likelyWork (text: string, words: WorkWords): string | undefined {
  const sums = new Map<string, number>()
  for (const stem of stemsOf(text)) for (const [service, weight] of words.get(stem) ?? []) sums.set(service, (sums.get(service) ?? 0) + weight)
  const [[best, most] = [undefined, 0], [, next] = [undefined, 0]] = [...sums].sort(([, a], [, b]) => b - a)
  return most >= enough && most >= clearly * next ? best : undefined
}

/** The beginning of a word without its ending: "filling" and "fills" alike. */
const stemOf = (word: string): string => word.replace(/(?:ing|ed)$/, '').replace(/([^aeiou])\1$/, '$1').slice(0, stemLength)

// Every service helps, works and looks after somebody; and children are what all of this is about.
const tellNothing = new Set(normalWords('and the for with people who our from that them they what when this help work council look after get make their into out not are have has all you does mean about some somewhere being under give area new own well keep stop run other need take come go put say yes how young child kid was were where before while because can cannot us my job team day big old use lot over off down up one two it care parent corporate service find home start manage supervise support sort deal person man woman officer staff').map(stemOf))

const stemsOf = (text: string): ReadonlySet<string> => new Set(normalWords(text).map(stemOf).filter((stem) => stem.length > 2 && !tellNothing.has(stem)))
