/** The lexicon in lexicon/: concepts, categories and contexts as written in YAML, checked and made ready to match. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { safeguardingLevels, type SafeguardingLevel } from './level.ts'
import { parsePattern, type Pattern, type Sequence } from './pattern.ts'
import { spellingTowards } from './spelling.ts'
import type { Vocabulary } from './normalise.ts'

export type Examples = Readonly<Partial<Record<SafeguardingLevel | 'none', readonly string[]>>>
export type Rule = { readonly level: SafeguardingLevel, readonly pattern: Pattern }
export type Category = { readonly name: string, readonly about: string, readonly rules: readonly Rule[], readonly examples: Examples }
export type Frame = {
  readonly name: string
  /** Which findings it takes away: those that are about nobody in particular, those of some categories, or all. */
  readonly takes: 'impersonal' | 'all' | ReadonlySet<string>
  readonly unless: readonly Pattern[]
  readonly patterns: readonly Pattern[]
}

export type Lexicon = {
  readonly concepts: ReadonlyMap<string, readonly Pattern[]>
  /** Names of the concepts that every category may use. */
  readonly sharedConcepts: readonly string[]
  readonly categories: readonly Category[]
  readonly negators: ReadonlySet<string>
  readonly smallWords: ReadonlySet<string>
  /** Words that begin a sentence whose "i" is left out. */
  readonly beginsWithoutI: ReadonlySet<string>
  readonly idioms: { readonly serious: readonly Pattern[], readonly sayings: readonly Pattern[] }
  readonly frames: readonly Frame[]
  readonly recovery: { readonly categories: ReadonlySet<string>, readonly signs: readonly Pattern[], readonly unless: readonly Pattern[] }
  readonly raising: { readonly categories: ReadonlySet<string>, readonly signs: readonly Pattern[] }
  readonly order: readonly string[]
  readonly vocabulary: Vocabulary
  /** Besides the categories, what councillors and officers write about a child; the frames mark questions and names of services that are none. */
  readonly staff: { readonly category: Category, readonly frames: readonly Frame[] }
}

type WrittenFrame = { name: string, takes: 'impersonal' | 'all' | string[], unless?: string, patterns: string[] }
type WrittenContexts = Readonly<Record<string, unknown>> & {
  negators: string[], small_words: string[], begins_without_i: string[]
  idioms: { serious: string[], sayings: string[] }
  frames: WrittenFrame[]
  recovery: { categories: string[], signs: string[], unless: string[] }
  raising: { categories: string[], signs: string[] }
  order: string[]
}
type WrittenCategory = { category: string, about: string, lists?: Record<string, string[]>, examples?: Examples } & Partial<Record<SafeguardingLevel, string[]>>

/** Reads a lexicon folder. Throws with the file, the line and the fix when something in it cannot work. */
export function readLexicon (folder: string = join(import.meta.dirname, 'lexicon')): Lexicon {
  const concepts = new Map<string, Pattern[]>()
  const define = (name: string, lines: readonly string[], where: string, local: ReadonlySet<string> = new Set()): void => {
    concepts.set(name, lines.flatMap((line) => parsePattern(String(line), `${where}: ${name}`, (used) => localName(used, local, where))))
  }
  const contexts = read<WrittenContexts>(folder, 'contexts.yaml')
  const shared = { ...read<Record<string, string[]>>(folder, 'concepts.yaml'), ...listsIn(contexts) }
  for (const [name, lines] of Object.entries(shared)) define(name, lines, 'concepts.yaml')

  const category = (file: string, written: WrittenCategory): Category => {
    const local = new Set(Object.keys(written.lists ?? {}))
    for (const [name, lines] of Object.entries(written.lists ?? {})) define(localName(name, local, file), lines, file, local)
    const rules = safeguardingLevels.flatMap((level) => (written[level] ?? []).flatMap((line) =>
      parsePattern(line, file, (used) => localName(used, local, file)).map((pattern): Rule => ({ level, pattern }))))
    return { name: written.category, about: written.about, rules, examples: written.examples ?? {} }
  }
  const categories = readdirSync(join(folder, 'categories')).sort().map((file) => category(file, read<WrittenCategory>(join(folder, 'categories'), file)))
  const staff = read<WrittenCategory & { what_if: string[], council_work: string[] }>(folder, 'staff.yaml')
  const patterns = (lines: readonly string[]): Pattern[] => lines.flatMap((line) => parsePattern(line, 'contexts.yaml'))
  const lexicon = {
    concepts, sharedConcepts: Object.keys(shared), categories,
    negators: new Set(contexts.negators), smallWords: new Set(contexts.small_words), beginsWithoutI: new Set(contexts.begins_without_i),
    idioms: { serious: patterns(contexts.idioms.serious), sayings: patterns(contexts.idioms.sayings) },
    frames: contexts.frames.map((frame): Frame => ({
      name: frame.name, takes: typeof frame.takes === 'string' ? frame.takes : new Set(frame.takes),
      unless: frame.unless === undefined ? [] : patterns([`<${frame.unless}>`]), patterns: patterns(frame.patterns),
    })),
    recovery: { categories: new Set(contexts.recovery.categories), signs: patterns(contexts.recovery.signs), unless: patterns(contexts.recovery.unless) },
    raising: { categories: new Set(contexts.raising.categories), signs: patterns(contexts.raising.signs) },
    order: contexts.order,
    staff: {
      category: category('staff.yaml', staff),
      frames: [
        { name: 'what if', takes: new Set([staff.category]), unless: [], patterns: patterns(staff.what_if) },
        { name: 'council work', takes: 'all' as const, unless: concepts.get(localName('somebody', new Set(Object.keys(staff.lists ?? {})), 'staff.yaml')) ?? [], patterns: patterns(staff.council_work) },
      ],
    },
  }
  check(lexicon)
  return { ...lexicon, vocabulary: spellingTowards(wordsIn(lexicon)) }
}

/** The lexicon for councillors and officers. When findings are equally urgent, one about a colleague names the help (the LADO), then one about a child. */
export const staffLexicon = (lexicon: Lexicon): Lexicon => ({
  ...lexicon, categories: [lexicon.staff.category, ...lexicon.categories], frames: [...lexicon.frames, ...lexicon.staff.frames],
  order: [...new Set(['allegation-staff', lexicon.staff.category.name, ...lexicon.order])],
})

const read = <T>(folder: string, file: string): T => parse(readFileSync(join(folder, file), 'utf8')) as T

/** A category's own list may have the same name as another category's: inside, its name has the file before it. */
const localName = (name: string, local: ReadonlySet<string>, where: string): string => local.has(name) ? `${where}/${name}` : name

/** The named lists that stand in contexts.yaml beside the things it is for. */
const listsIn = (contexts: WrittenContexts): Record<string, string[]> => Object.fromEntries(['family_cross', 'everyday', 'thing_that_dies', 'sport_win', 'contest', 'score', 'despair', 'lyric', 'personal_turn'].map((name) => [name, contexts[name] as string[]]))

type Unchecked = Omit<Lexicon, 'vocabulary'>

const allPatterns = (lexicon: Unchecked): Pattern[] => [
  ...[...lexicon.concepts.values()].flat(), ...[lexicon.staff.category, ...lexicon.categories].flatMap(({ rules }) => rules.map(({ pattern }) => pattern)),
  ...lexicon.idioms.serious, ...lexicon.idioms.sayings, ...[...lexicon.frames, ...lexicon.staff.frames].flatMap((frame) => [...frame.patterns, ...frame.unless]),
  ...lexicon.recovery.signs, ...lexicon.recovery.unless, ...lexicon.raising.signs,
]

/** Every sequence in the lexicon, each once: what a message is indexed against. */
export const allSequences = (lexicon: Unchecked): Sequence[] => allPatterns(lexicon).flatMap(({ parts }) => parts)

function check (lexicon: Unchecked): void {
  const uses = (sequence: Sequence): string[] => sequence.elements.flatMap((element) => element.kind === 'concept' ? [element.name] : [])
  for (const pattern of allPatterns(lexicon)) {
    for (const name of pattern.parts.flatMap(uses)) {
      if (!lexicon.concepts.has(name)) throw new Error(`The safeguarding lexicon uses <${name}> in "${pattern.written}", but no list has that name. Define it in concepts.yaml or correct the spelling.`)
    }
  }
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) throw new Error(`The safeguarding lexicon's list <${name}> is part of itself (${[...above, name].join(' > ')}). Take one of them out.`)
    for (const used of lexicon.concepts.get(name)?.flatMap(({ parts }) => parts.flatMap(uses)) ?? []) visit(used, [...above, name])
  }
  for (const name of lexicon.concepts.keys()) visit(name, [])
  for (const { name } of lexicon.categories) {
    if (!lexicon.order.includes(name)) throw new Error(`Safeguarding category "${name}" is not in "order" in contexts.yaml. Add it where its help should come.`)
  }
}

const wordsIn = (lexicon: Unchecked): Set<string> =>
  new Set(allSequences(lexicon).flatMap(({ elements }) => elements.flatMap((element) => element.kind === 'word' ? [...element.words] : [])))
