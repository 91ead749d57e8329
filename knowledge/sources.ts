/** Everything our own words rest on: statute, guidance and reports, with how far each was read and whether it is in force. */
import { readFileSync } from 'node:fs'
import { refuseProblems, type ContentProblem } from './guides/content-file.ts'

/** How far the drafter read it: itself, through somebody else, not at all, or our own advice. */
export type Evidence = 'seen' | 'secondary' | 'not_seen' | 'editorial'

export type Source = {
  readonly id: string
  readonly ref: string
  readonly url: string
  readonly evidence: Evidence
  readonly asAt: string
  /** Set while an Act is passed but its parts have not started; settings.inForce lifts it for one council. */
  readonly commencement?: 'enacted, not in force'
  /** The document in our library that it points to, when it is a council report. */
  readonly document?: string
}

export type Sources = ReadonlyMap<string, Source>

const evidences: readonly string[] = ['seen', 'secondary', 'not_seen', 'editorial']

/** The sources in a JSON text, by id, with what is wrong in it. */
export function readSources (file: string, text: string): { sources: Sources, problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const sources = new Map<string, Source>()
  const lines = text.split('\n')
  let found: Record<string, Record<string, unknown>>
  try {
    found = JSON.parse(text) as Record<string, Record<string, unknown>>
  } catch (error) {
    return { sources, problems: [{ file, line: 1, what: `is not JSON (${(error as Error).message})`, fix: 'Check the last edit for a missing comma or quote.' }] }
  }
  for (const [id, entry] of Object.entries(found)) {
    const line = Math.max(1, lines.findIndex((text) => text.includes(`"${id}": {`)) + 1)
    const say = (what: string, fix: string): void => { problems.push({ file, line, what: `has a source ${id} ${what}`, fix }) }
    const { ref, url, status, as_at: asAt, commencement } = entry
    if (entry['id'] !== id) say(`whose "id" is ${JSON.stringify(entry['id'])}`, `Make it "${id}".`)
    if (typeof ref !== 'string' || !ref.trim()) say('without "ref"', 'Say what it is, with section or paragraph: citations show it.')
    if (typeof status !== 'string' || !evidences.includes(status)) say(`with status ${JSON.stringify(status)}`, `Use one of ${evidences.join(', ')}.`)
    if (typeof url !== 'string' || !/^(https?:\/\/.+|document:[a-z0-9-]+)?$/.test(url)) say(`with url ${JSON.stringify(url)}`, 'Use a web address, nothing when there is none, or document: and the id of a document that we hold.')
    if (commencement !== undefined && commencement !== 'enacted, not in force') say(`with commencement ${JSON.stringify(commencement)}`, 'Write "enacted, not in force", or remove the line once the provision has started.')
    const document = typeof url === 'string' ? /^document:(.+)$/.exec(url)?.[1] : undefined
    sources.set(id, {
      id, ref: String(ref), url: String(url), evidence: status as Evidence, asAt: typeof asAt === 'string' ? asAt : '',
      ...(commencement ? { commencement: 'enacted, not in force' } : {}), ...(document ? { document } : {}),
    })
  }
  return { sources, problems }
}

/** The sources from disk. Throws with every problem, its line and its fix. */
export function openSources (file: string): Sources {
  const { sources, problems } = readSources(file, readFileSync(file, 'utf8'))
  refuseProblems(problems)
  return sources
}

/** How a source is cited. One that has not started always says so, until the council lists it in settings.inForce. */
export const citeSource = (source: Source, inForce: readonly string[]): string =>
  isNotInForce(source, inForce) ? `${source.ref} (${source.commencement})` : source.ref

export const isNotInForce = (source: Source, inForce: readonly string[]): boolean =>
  source.commencement !== undefined && !inForce.includes(source.id)

/** The same without the explanation in brackets that the full list has; that it is not in force is never left out. */
export function citeShortly (source: Source, inForce: readonly string[]): string {
  const short = source.ref.replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)$/, '')
  return isNotInForce(source, inForce) ? `${short} (${source.commencement})` : short
}
