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
    return texts.map((text): Example => {
      if (typeof text !== 'string') throw new Error(`${file}: the ${level} example ${JSON.stringify(text)} is not text. Put it in quotes.`)
      return { text, level: level as Example['level'], category }
    })
  })
}
