/** Requests and replies as JSON lines: the contract that evaluation and other programs rely on (`npm run ask -- --jsonl`). */
import { audiences, type Audience, type ChannelName } from '#bot/conversation/turn.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Citation } from '#knowledge/answer/answer.ts'
import type { Collection } from '#knowledge/documents/document.ts'
import type { Request } from './terminal.ts'

export type Row = { readonly id: unknown, readonly request: Request }

const channelNames: readonly ChannelName[] = ['teams', 'webchat', 'terminal']
const collections: readonly Collection[] = ['strategy', 'guide', 'young_people', 'law']

/** Reads one council as it is written, or undefined when it is none that is held. */
export type FindCouncil = (written: string) => string | undefined

/**
 * The request in a line; `otherwise` holds what counts when the line leaves it out. Throws with what was found and expected;
 * the caller knows the line's number.
 */
export function readRow (line: string, findCouncil: FindCouncil, otherwise: Readonly<Record<string, unknown>> = {}): Row {
  const found = { ...otherwise, ...parsed(line) }
  const text = found['text'] ?? found['question']
  if (typeof text !== 'string') throw new Error(`has neither "text" nor "question" as text (found ${shown(text)}). Write {"id":"1","text":"Who chairs the panel?"}.`)
  const channel = oneOf('channel', found['channel'], channelNames)
  const audience = oneOf('audience', found['audience'], audiences)
  return { id: found['id'] ?? null, request: requestOf(text, found, audience, channel, findCouncil) }
}

function requestOf (text: string, found: Record<string, unknown>, audience: Audience | undefined, channel: ChannelName | undefined, findCouncil: FindCouncil): Request {
  const council = councilIn(found['council'], findCouncil)
  const conversation = found['conversation']
  const restricted = collectionsIn(found['collections'])
  return {
    text,
    // The web chat is the young people's; who else uses it says so.
    audience: audience ?? (channel === 'webchat' ? 'young_person' : 'councillor'),
    ...(channel === undefined ? {} : { channel }),
    ...(council === undefined ? {} : { council }),
    ...(conversation === undefined || conversation === null ? {} : { conversation: typeof conversation === 'string' ? conversation : JSON.stringify(conversation) }),
    ...(restricted === undefined ? {} : { collections: restricted }),
  }
}

function parsed (line: string): Record<string, unknown> {
  let found: unknown
  try {
    found = JSON.parse(line)
  } catch {
    throw new Error('is not JSON. Write one object a line: {"id":"1","text":"Who chairs the panel?"}.')
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Error(`is ${shown(found)}, not an object. Write {"id":"1","text":"Who chairs the panel?"}.`)
  return found as Record<string, unknown>
}

function oneOf<Value extends string> (key: string, found: unknown, expected: readonly Value[]): Value | undefined {
  if (found === undefined || found === null) return undefined
  if (expected.includes(found as Value)) return found as Value
  throw new Error(`has "${key}" ${shown(found)}. Expected one of ${expected.join(', ')}, or leave it out.`)
}

function councilIn (found: unknown, findCouncil: FindCouncil): string | undefined {
  if (found === undefined || found === null || found === '') return undefined
  const council = typeof found === 'string' ? findCouncil(found) : undefined
  if (council === undefined) throw new Error(`has "council" ${shown(found)}, which is none that is held. Ask "which documents have you got?" for those that are, or leave it out.`)
  return council
}

function collectionsIn (found: unknown): readonly Collection[] | undefined {
  if (found === undefined || found === null) return undefined
  if (Array.isArray(found) && found.every((one) => collections.includes(one as Collection))) return found as Collection[]
  throw new Error(`has "collections" ${shown(found)}. Expected a list of ${collections.join(', ')}, or leave it out.`)
}

const shown = (value: unknown): string => value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60)

/** A reply as the contract's object. `ms` is how long the turn took. */
export function rowOf (id: unknown, { kind, outcome, text, citations, related, briefing, services, safeguarding, choices }: Reply, ms: number): Record<string, unknown> {
  return {
    id, kind, outcome, text, citations: citations.map(cited), related: related.map(cited), choices,
    briefing, services, safeguarding, ms: Math.round(ms * 100) / 100,
  }
}

const cited = ({ doc, title, council, paragraph, date, status, quote }: Citation) => ({ doc, title, council, paragraph, date, status, quote })

/** What is written in place of a reply when a line could not be read: which line, and its id where there is one. */
export const errorRow = (number: number, line: string, error: unknown): Record<string, unknown> =>
  ({ id: idIn(line), line: number, error: `Line ${number} ${error instanceof Error ? error.message : 'could not be read.'}` })

function idIn (line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown } | null)?.id ?? null
  } catch {
    return null
  }
}
