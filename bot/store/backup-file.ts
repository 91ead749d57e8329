/**
 * A backup as a file: gzipped JSON, a line a row, the same from both databases, so that a council can move from one to the other.
 * The last line counts and seals what came before: half a file is found out before anything is restored from it.
 */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gunzipSync } from 'node:zlib'
import type { Instant } from '#bot/clock.ts'
import type { AppliedMigration } from './migrate.ts'

export type Row = Readonly<Record<string, unknown>>

export type BackupHeader = { readonly at: Instant, readonly from: 'sqlite' | 'postgres', readonly migrations: readonly AppliedMigration[] }
export type Backup = { readonly header: BackupHeader, readonly tables: ReadonlyMap<string, readonly Row[]> }

const format = 'corporate-parenting-assistant backup 1'

/** Writes beside its place and renames at the end: a name that is there is a whole backup. @throws when the disk refuses. */
export async function writeBackupFile (file: string, { header, tables }: Backup): Promise<void> {
  const unfinished = `${file}.unfinished`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    // Names of staff are inside: the file is for the account that runs the service.
    await pipeline(Readable.from(linesOf(header, tables)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    await toDisk(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw new Error(`${file} could not be written (${codeOf(error)}), so there is no backup. Check the space left there and that this account may write, or name another place.`, { cause: error })
  }
}

function * linesOf (header: BackupHeader, tables: Backup['tables']): Generator<string> {
  const seal = createHash('sha256')
  let rows = 0
  const sealed = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`
    seal.update(line)
    return line
  }
  yield sealed({ format, ...header })
  for (const [table, found] of tables) {
    for (const row of found) {
      rows++
      yield sealed({ table, row })
    }
  }
  yield `${JSON.stringify({ rows, seal: seal.digest('hex') })}\n`
}

/** @throws with what is wrong with the file, before anything of it is used. */
export async function readBackupFile (file: string): Promise<Backup> {
  const lines = (await textOf(file)).split('\n')
  const [first = '', ...rest] = lines.slice(0, -1)
  const last = rest.pop() ?? ''
  const { format: found, ...header } = parsed(first) as { format?: string } & BackupHeader
  if (found !== format) throw new Error(`${file} is not a backup of this assistant. Expected a file that "npm run backup" wrote.`)
  const { rows, seal } = parsed(last) as { rows?: number, seal?: string }
  const counted = createHash('sha256').update([first, ...rest].map((line) => `${line}\n`).join('')).digest('hex')
  if (rows !== rest.length || seal !== counted) throw new Error(`${file} is damaged or not whole: it does not end as a backup does. Use another backup.`)
  const tables = new Map<string, Row[]>()
  for (const line of rest) {
    const { table, row } = JSON.parse(line) as { table: string, row: Row }
    const known = tables.get(table)
    if (known) known.push(row)
    else tables.set(table, [row])
  }
  return { header, tables }
}

async function textOf (file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => { throw new Error(`${file} cannot be read (${codeOf(error)}). Check its name and that this account may read it.`, { cause: error }) })
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch (error) {
    throw new Error(`${file} is damaged, not whole, or not a backup of this assistant. Use another backup.`, { cause: error })
  }
}

function parsed (line: string): unknown {
  try { return JSON.parse(line) } catch { return {} }
}

async function toDisk (file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try { await handle.sync() } finally { await handle.close() }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown reason'
