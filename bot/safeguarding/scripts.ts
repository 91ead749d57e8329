/** The fixed words for each kind of harm, filled with the council's own numbers: which script, and what it says today. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Approval, CouncilSettings } from '#bot/settings/council-settings.ts'
import { safeguardingLevels, type SafeguardingLevel } from './level.ts'

/** Somebody to call, text or write to, with links a phone understands. */
export type Contact = {
  readonly name: string
  /** As people write it, e.g. "0800 1111". */
  readonly call?: string
  readonly callLink?: string
  readonly text?: string
  /** The word to text, e.g. SHOUT. */
  readonly say?: string
  readonly textLink?: string
  readonly web?: string
  readonly note?: string
  readonly open?: string
}

export type Script = {
  /** Approved in the council's settings as `safeguarding-<id>`. */
  readonly id: string
  readonly level: SafeguardingLevel
  readonly version: number
  readonly author: string
  readonly reviewBy: string
  readonly approval: Approval | null
  readonly heading: string
  readonly lines: readonly string[]
  readonly contacts: readonly Contact[]
  /** What is true of this chat, last. Not beside a normal answer. */
  readonly close: string
}

export type ScriptBook = {
  readonly all: readonly Script[]
  /** The script for a level and category; the level's general one where no script is made for the category. */
  readonly for: (level: SafeguardingLevel, category: string | null) => Script
}

type WrittenScript = { id: string, level: SafeguardingLevel, categories?: string[], heading: string, lines: string[], contacts: string[] }
type WrittenBook = { version: number, author: string, review_by: string, close: string, scripts: WrittenScript[] }
type WrittenContact = { name: string, call?: string, text?: string, say?: string, web?: string, note?: string, open?: string }

const folder = join(import.meta.dirname, 'scripts')

/** The scripts for young people or for staff, with this council's numbers. Throws when a script names a contact that is not there. */
export function readScripts (readers: 'young-person' | 'staff', settings: Pick<CouncilSettings, 'placeholders' | 'approvals' | 'contacts'>): ScriptBook {
  const written = parse(readFileSync(join(folder, `${readers}.yaml`), 'utf8')) as WrittenBook
  const contacts = parse(readFileSync(join(folder, 'contacts.yaml'), 'utf8')) as { contacts: Record<string, WrittenContact> }
  const values: Readonly<Record<string, string | undefined>> = { ...settings.contacts, ...settings.placeholders }
  const scripts = written.scripts.map((script) => ({ categories: script.categories, script: {
    id: script.id, level: script.level, version: written.version, author: written.author, reviewBy: written.review_by,
    approval: settings.approvals[`safeguarding-${script.id}`] ?? null,
    heading: script.heading, lines: script.lines.flatMap((line) => filled(line, values)), close: written.close,
    contacts: script.contacts.map((name) => {
      const contact = contacts.contacts[name]
      if (!contact) throw new Error(`${readers}.yaml: script "${script.id}" names the contact "${name}", which contacts.yaml does not have. Add it there or correct the name.`)
      return withLinks(contact)
    }),
  } satisfies Script }))
  return {
    all: scripts.map(({ script }) => script),
    for: (level, category) => {
      const ofLevel = scripts.filter(({ script }) => script.level === level)
      const found = ofLevel.find(({ categories }) => category !== null && categories?.includes(category)) ?? ofLevel.find(({ categories }) => !categories)
      if (!found) throw new Error(`${readers}.yaml has no general script for ${level}. Add one without "categories"; levels are ${safeguardingLevels.join(', ')}.`)
      return found.script
    },
  }
}

/** A line's sentences without those whose {{name}} has no value; nothing when none is left. */
function filled (line: string, values: Readonly<Record<string, string | undefined>>): string[] {
  const sentences = line.split(/(?<=[.!?])\s+(?=[A-Z{])/).flatMap((sentence) => withValues(sentence, values))
  return sentences.length ? [sentences.join(' ')] : []
}

function withValues (sentence: string, values: Readonly<Record<string, string | undefined>>): string[] {
  const shortened = withoutEmptyAlternative(sentence, values)
  const isEmpty = [...shortened.matchAll(/\{\{(\w+)\}\}/g)].some(([, name = '']) => !values[name])
  return isEmpty ? [] : [shortened.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')]
}

/** "Call {{a}}, or {{b}} at night." with only one of them known still says that one. */
function withoutEmptyAlternative (sentence: string, values: Readonly<Record<string, string | undefined>>): string {
  const found = /^(.*\b[Cc]all )\{\{(\w+)\}\},? or \{\{(\w+)\}\}( at night)?\.$/.exec(sentence)
  if (!found) return sentence
  const [, opening = '', first = '', second = '', when = ''] = found
  if (values[first] && !values[second]) return `${opening}{{${first}}}.`
  return !values[first] && values[second] ? `${opening}{{${second}}}${when}.` : sentence
}

const withLinks = (contact: WrittenContact): Contact => ({
  ...contact,
  ...(contact.call === undefined ? {} : { callLink: `tel:${contact.call.replace(/\s/g, '')}` }),
  ...(contact.text === undefined ? {} : { textLink: `sms:${contact.text}${contact.say ? `?body=${contact.say}` : ''}` }),
})

/** A contact in one line of plain text: "Childline: 0800 1111 (under 19; free, day and night)". */
export function contactInWords ({ name, call, text, say, web, note, open }: Contact): string {
  const ways = [...(call ? [call] : []), ...(text ? [say ? `text ${say} to ${text}` : `text ${text}`] : []), ...(web ? [web.replace(/^https:\/\/(?:www\.)?|\/$/g, '')] : [])]
  const about = [note, open].filter((part) => part !== undefined)
  return call === '999' ? `999. ${note ?? ''}`.trim() : `${name}: ${ways.join(', or ')}${about.length ? ` (${about.join('; ')})` : ''}`
}
