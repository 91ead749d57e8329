/** The messages that the classifier is measured on: the set that came with the project, our held-out set, the lexicon's examples. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { SafeguardingLevel } from '../level.ts'
import type { Lexicon } from '../lexicon.ts'

export type Label = SafeguardingLevel | 'none'
/** One message with the label a careful person gave it, and other labels that could be defended. */
export type LabelledMessage = { readonly text: string, readonly label: Label, readonly category: string, readonly accept: readonly string[] }

/** Messages written as one JSON object a line. */
export function fromJsonLines (file: string): LabelledMessage[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => {
    const row = JSON.parse(line) as { text: string, label: Label, category: string, subtype?: string, accept?: string[] }
    return { text: row.text, label: row.label, category: row.label === 'none' ? row.subtype ?? row.category : row.category, accept: row.accept ?? [] }
  })
}

/** Messages written as YAML: label, with what could be defended in brackets, then category, then messages. */
export function fromYaml (file: string): LabelledMessage[] {
  const written = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string[]>>
  return Object.entries(written).flatMap(([key, categories]) => {
    const [label = '', accept = ''] = key.replace(')', '').split(' (')
    return Object.entries(categories).flatMap(([category, texts]) => texts.map((text): LabelledMessage => ({ text, label: label as Label, category, accept: accept ? accept.split(', ') : [] })))
  })
}

/** The examples that stand beside the rules they are for. */
export function fromLexicon ({ categories }: Lexicon): LabelledMessage[] {
  return categories.flatMap(({ name, examples }) => Object.entries(examples).flatMap(([label, texts]) => texts.map((text): LabelledMessage => ({ text, label: label as Label, category: name, accept: [] }))))
}
