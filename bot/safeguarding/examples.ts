/** Labelled messages that the classifier learns from: those in examples/, and those beside the rules they are for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { safeguardingLevels, type SafeguardingLevel } from './level.ts'
import type { Lexicon } from './lexicon.ts'

export type Example = { readonly text: string, readonly level: SafeguardingLevel | 'none', readonly category: string }

const levels: readonly string[] = [...safeguardingLevels, 'none']

/** Every example. Throws with the file and the fix when a line is not text or its level is none of ours. */
export function readExamples (lexicon: Lexicon, folder: string = join(import.meta.dirname, 'examples')): Example[] {
  const beside = lexicon.categories.flatMap(({ name, examples }) => examplesIn(examples, name, `categories/${name}.yaml`))
  return [...beside, ...readdirSync(folder).sort().flatMap((file) => examplesIn(parse(readFileSync(join(folder, file), 'utf8')), file.replace(/\.yaml$/, ''), file))]
}

function examplesIn (written: unknown, category: string, file: string): Example[] {
  return Object.entries(written as Record<string, unknown>).flatMap(([level, texts]) => {
    if (!levels.includes(level) || !Array.isArray(texts)) throw new Error(`${file}: "${level}" is no list of examples. Expected lists under ${levels.join(', ')}.`)
    return texts.flatMap((written) => {
      if (typeof written !== 'string') throw new Error(`${file}: the ${level} example ${JSON.stringify(written)} is not text. Put it in quotes.`)
      return messagesIn(written).map((text): Example => ({ text, level: level as Example['level'], category }))
    })
  })
}

/**
 * One written line stands for several messages: "my [mum|dad] [hits|slaps|kicks] me" for three. Every choice is used at least once,
 * but not with every other one: a line with three choices of five would drown all other lines.
 */
export function messagesIn (written: string): string[] {
  const parts = written.split(/\[([^\]]*\|[^\]]*)\]/).map((part, at) => at % 2 ? part.split('|') : [part])
  const messages = Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, turn) =>
    parts.map((choices, at) => choices[(turn + (turn / choices.length | 0) + at) % choices.length]).join('').replace(/ {2,}/g, ' ').trim())
  return [...new Set(messages)]
}
