/** What was learned, kept in a file between starts: read while everything it was learned from and by is the same, learned anew otherwise. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Weights } from './learn.ts'

type Kept = { readonly madeFrom: string, readonly bias: readonly number[], readonly of: Readonly<Record<string, readonly number[]>> }

/**
 * The weights that `learnAnew` gives. `folder` holds everything that decides them besides this one, code and data: one changed
 * byte, or another Node, and they are learned anew, because a stale opinion is worse than a slow start. Never throws for the file.
 */
export function keptWeights<Outcome extends string> (learnAnew: () => Weights<Outcome>, outcomes: readonly Outcome[], folder: string, file?: string): Weights<Outcome> {
  if (file === undefined) return learnAnew()
  const madeFrom = fingerprintOf([folder, import.meta.dirname])
  const kept = read(file)
  if (kept?.madeFrom === madeFrom) {
    return { outcomes, bias: Float64Array.from(kept.bias), of: new Map(Object.entries(kept.of).map(([feature, weights]) => [feature, Float64Array.from(weights)])) }
  }
  const learned = learnAnew()
  write(file, { madeFrom, bias: [...learned.bias], of: Object.fromEntries([...learned.of].map(([feature, weights]) => [feature, [...weights]])) })
  return learned
}

function fingerprintOf (folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort()
    for (const name of names) hash.update(`\n${name.slice(folder.length)}\n`).update(readFileSync(name))
  }
  return hash.digest('hex')
}

function read (file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    // Absent or damaged is the same to us: it is written anew.
    return undefined
  }
}

function write (file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.writing`, JSON.stringify(kept))
    renameSync(`${file}.writing`, file)
  } catch {
    // A folder that cannot be written only makes every start slower; the passage index in the same folder says so in the log.
  }
}
