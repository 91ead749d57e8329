/** The words by which people name a service, from service-words.yaml and the guides themselves, ready to be looked up. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml'
import { openEnglishWords } from '#knowledge/english-words.ts'
import { refuseProblems, type ContentProblem } from './content-file.ts'
import { catchAll, type Guides } from './guides.ts'
import { openWorkWords, type WorkWords } from './likely-work.ts'
import { normalWords, singular } from './normal-words.ts'

/** `strong` names the service wherever it stands, `weak` only when nothing stronger does; `subject` and `filler` name none. */
export type WordKind = 'strong' | 'weak' | 'unlisted' | 'subject' | 'filler'

export type Entry = {
  readonly kind: WordKind
  readonly services: readonly string[]
  /** For a service nobody listed: the guides nearest to it. */
  readonly nearest?: readonly string[]
}

export type ServiceWords = {
  /** By the phrase's normalised words, joined with a space. */
  readonly phrases: ReadonlyMap<string, Entry>
  readonly longestPhrase: number
  /** Every single word in a phrase: what a misspelt word may be corrected to. */
  readonly vocabulary: ReadonlySet<string>
  /** Phrases of more than one word, written as one: "counciltax" for "council tax". */
  readonly runTogether: ReadonlyMap<string, string>
  /** Everyday words of this subject: never taken for a misspelt one, and no subject of their own beside a service's name. */
  readonly common: ReadonlySet<string>
  /** Words that are spelt right, whatever they mean. */
  readonly english: ReadonlySet<string>
  /** What people in each service do, for messages that name none. */
  readonly work: WorkWords
}

type Written = { services: Record<string, { words: string[], weak: string[] }>, unlisted: Record<string, string[]>, subject: string[], fillers: string[], common: string[] }

/** The words file, with everything that is wrong in it. `services` are the ids that there is a guide for. */
export function readServiceWords (file: string, text: string, services: readonly string[]): { written: Written, problems: ContentProblem[] } {
  const counter = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const problems: ContentProblem[] = yaml.errors.map((error) => ({ file, line: error.linePos?.[0].line ?? 1, what: `is not YAML (${error.message.split('\n', 1)[0]})`, fix: 'Put text that contains ":" in double quotes, and close every bracket.' }))
  if (problems.length) return { written: { services: {}, unlisted: {}, subject: [], fillers: [], common: [] }, problems }
  const keysOf = (section: string) => {
    const map = yaml.get(section, true)
    return isMap(map) ? map.items.map(({ key }) => ({ name: isScalar(key) ? String(key.value) : '', line: isScalar(key) && key.range ? counter.linePos(key.range[0]).line : 1 })) : []
  }
  const raw = yaml.toJS() as Partial<Record<keyof Written, unknown>>
  const textList = (value: unknown): string[] => Array.isArray(value) ? value.map(String) : []
  const servicesRaw = (raw.services ?? {}) as Record<string, { words?: unknown, weak?: unknown }>
  const written: Written = {
    services: Object.fromEntries(Object.entries(servicesRaw).map(([id, lists]) => [id, { words: textList(lists?.words), weak: textList(lists?.weak) }])),
    unlisted: Object.fromEntries(Object.entries((raw.unlisted ?? {}) as Record<string, unknown>).map(([words, near]) => [words, textList(near)])),
    subject: textList(raw.subject), fillers: textList(raw.fillers), common: textList(raw.common),
  }
  for (const { name, line } of keysOf('services')) {
    if (!services.includes(name)) problems.push({ file, line, what: `has words for "${name}", which has no guide`, fix: `Use one of: ${services.join(', ')}.` })
  }
  for (const { name, line } of keysOf('unlisted')) {
    const near = written.unlisted[name] ?? []
    if (near.length !== 3 || near.some((id) => !services.includes(id))) problems.push({ file, line, what: `has no three guides that are nearest to "${name}"`, fix: 'List three guide ids in square brackets.' })
  }
  return { written, problems }
}

/** The words for these guides, ready to use. Throws with every problem, its line and its fix. */
export function openServiceWords (file: string, guides: Guides): ServiceWords {
  const { written, problems } = readServiceWords(file, readFileSync(file, 'utf8'), [...guides.keys()])
  refuseProblems(problems)
  const phrases = new Map<string, Entry>()
  let longestPhrase = 1
  const put = (words: string, entry: Entry): void => {
    const normal = normalWords(words)
    const key = normal.join(' ')
    if (!key) return
    longestPhrase = Math.max(longestPhrase, normal.length)
    const held = phrases.get(key)
    // What is listed by hand comes first and wins; the same rank for two services means that the word names both.
    if (!held) phrases.set(key, entry)
    else if (held.kind === entry.kind && entry.services.length) phrases.set(key, { ...held, services: [...new Set([...held.services, ...entry.services])] })
  }
  for (const phrase of written.subject) put(phrase, { kind: 'subject', services: [] })
  for (const [id, { weak }] of Object.entries(written.services)) for (const phrase of weak) put(phrase, { kind: 'weak', services: [id] })
  for (const [id, { words }] of Object.entries(written.services)) for (const phrase of words) put(phrase, { kind: 'strong', services: [id] })
  for (const [list, nearest] of Object.entries(written.unlisted)) for (const phrase of list.split(',')) put(phrase, { kind: 'unlisted', services: [catchAll], nearest })
  for (const filler of written.fillers) put(filler, { kind: 'filler', services: [] })
  for (const guide of guides.values()) {
    if (guide.id === catchAll) continue
    for (const phrase of [...guide.alsoKnownAs, guide.title, guide.id.replaceAll('-', ' ')]) if (!phrases.has(normalWords(phrase).join(' '))) put(phrase, { kind: 'strong', services: [guide.id] })
  }
  const vocabulary = new Set([...phrases.keys()].flatMap((key) => key.split(' ')))
  const runTogether = new Map([...phrases].flatMap(([key, { kind }]) => key.includes(' ') && kind !== 'filler' && kind !== 'subject' ? [[key.replaceAll(' ', ''), key] as const] : []))
  return { phrases, longestPhrase, vocabulary, runTogether, common: new Set(written.common.flatMap(normalWords)), english: new Set([...openEnglishWords()].map(singular)), work: openWorkWords(join(dirname(file), 'service-work.yaml'), [...guides.keys()]) }
}
