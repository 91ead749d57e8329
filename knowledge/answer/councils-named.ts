/** Which councils a question names: ours by name or nickname, and English councils whose documents we do not hold. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CouncilId } from '#knowledge/documents/document.ts'

export type CouncilsNamed = {
  /** In the order they are named. */
  readonly held: readonly CouncilId[]
  readonly notHeld: readonly string[]
  /** The words that named them. */
  readonly words: ReadonlySet<string>
}

type CouncilFile = { nicknames: Record<string, string>, english: string }

/** A finder over the councils we hold documents of. `names` are ids and printed names. */
export function councilFinder (file: URL, councils: ReadonlyMap<CouncilId, string>): (text: string) => CouncilsNamed {
  const { nicknames, english } = parse(readFileSync(file, 'utf8')) as CouncilFile
  const heldNames = [...councils].flatMap(([id, name]) => [name, ...(nicknames[id] ?? '').split(';')].flatMap((written) => withPossessive(plain(written)).map((name) => ({ id, name }))))
  const known = new Set(heldNames.map(({ name }) => name))
  const other = english.split(';').map((name) => name.trim()).filter((name) => name && !known.has(plain(name)))
  // Longest first: "South Cambridgeshire" is not Cambridgeshire, "Bury St Edmunds" is not Bury.
  const all = [...heldNames.map(({ id, name }) => ({ pattern: name, id, name })), ...other.map((name) => ({ pattern: plain(name), id: undefined, name }))]
    .filter(({ pattern }) => pattern !== '').sort((a, b) => b.pattern.length - a.pattern.length).map((entry, rank) => ({ ...entry, rank }))
  const byFirstWord = Map.groupBy(all, ({ pattern }) => firstWord(pattern))
  return (text) => {
    let left = ` ${plain(text)} `
    const isMine = (pattern: string): boolean => new RegExp(` (im|i m|i am|we re|were|we are|as a|as an|from|work for|work at|live in|living in|councillor in|councillor for|member in) (a |an |in |from |at |with |for |the )*${pattern} `).test(left)
    const found: { at: number, id: CouncilId | undefined, name: string, mine: boolean }[] = []
    const words = new Set<string>()
    const possible = [...new Set(left.trim().split(' '))].flatMap((word) => byFirstWord.get(word) ?? []).sort((a, b) => a.rank - b.rank)
    for (const { pattern, id, name } of possible) {
      const at = left.indexOf(` ${pattern} `)
      if (at < 0 || (id === undefined && otherThing.test(left.slice(at + pattern.length + 1)))) continue
      found.push({ at, id, name, mine: isMine(pattern) })
      for (const word of pattern.split(' ')) if (word !== 'council' && word !== 'of') words.add(word)
      left = left.replaceAll(` ${pattern} `, ` ${'_'.repeat(pattern.length)} `)
    }
    found.sort((a, b) => a.at - b.at)
    // "I'm a Bury councillor, but what does Cambridgeshire do?" asks about Cambridgeshire.
    const asked = found.some(({ id, mine }) => id && !mine) ? found.filter(({ mine }) => !mine) : found
    return {
      held: [...new Set(asked.flatMap(({ id }) => id ?? []))],
      notHeld: found.filter(({ id }) => id === undefined).map(({ name }) => name),
      words,
    }
  }
}

/** "Bristol University" is no council. */
const otherThing = /^ (university|uni|college|hospital|road|street|airport|united|rovers|football|local safeguarding) /

/** "Herefordshires report": the apostrophe is often left out. */
const withPossessive = (name: string): readonly string[] => name === '' ? [] : [name, `${name}s`]

const firstWord = (pattern: string): string => pattern.split(' ', 1)[0] ?? ''

const plain = (text: string): string => text.toLowerCase().replace(/['’]s?\b/g, '').replace(/[^a-z]+/g, ' ').trim()
