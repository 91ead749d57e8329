/** The documents of one folder, as its catalogue.yaml lists them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Document, DocumentKind } from './document.ts'

export type LoadedDocument = { readonly document: Document, readonly text: string }

const kinds: readonly DocumentKind[] = ['Act', 'regulations', 'statutory guidance', 'strategy', 'cover report', 'guide', 'page']
const isoDate = /^\d{4}-\d{2}-\d{2}$/

/**
 * Every document of the folder with its text, in the catalogue's order. Throws when an entry is incomplete, a file is
 * missing, or a file's sha-256 is not the catalogue's: a citation must point to the text that somebody checked.
 */
export function loadCatalogue (folder: string): LoadedDocument[] {
  const file = join(folder, 'catalogue.yaml')
  const listed = (parse(readText(file, 'Every folder of documents needs a catalogue.yaml beside them.')) as { documents?: unknown } | null)?.documents
  if (!Array.isArray(listed)) throw new Error(`${file} has no "documents" list. Add one entry a document; see knowledge/README.md.`)
  const loaded = listed.map((entry: Record<string, unknown>, at) => loadEntry(entry, at, folder, file))
  const ids = new Set<string>()
  for (const { document } of loaded) {
    if (ids.has(document.id)) throw new Error(`${file} lists the id "${document.id}" twice. Give each edition its own id: citations are told apart by it.`)
    ids.add(document.id)
  }
  return loaded
}

function loadEntry (entry: Record<string, unknown>, at: number, folder: string, file: string): LoadedDocument {
  const text = (key: string): string => {
    const value = entry[key]
    if (typeof value === 'string' && value !== '') return value
    throw new Error(`${file}: document ${at + 1} (${String(entry['id'] as string | undefined ?? 'without id')}) has no "${key}". Add it: citations and status depend on it.`)
  }
  const optional = (key: string): string | undefined => typeof entry[key] === 'string' ? entry[key] : undefined
  const id = text('id')
  const kind = text('kind') as DocumentKind
  if (!kinds.includes(kind)) throw new Error(`${file}: ${id} has kind "${kind}". Expected one of ${kinds.join(', ')}.`)
  const date = text('date')
  if (!isoDate.test(date)) throw new Error(`${file}: ${id} has date "${date}". Expected YYYY-MM-DD: citations show it.`)
  const period = entry['period'] as { from?: string, to?: string, stated?: unknown } | undefined
  if (period && !(isoDate.test(period.from ?? '') && isoDate.test(period.to ?? ''))) throw new Error(`${file}: ${id} has a period without from and to. Expected { from: 'YYYY-MM-DD', to: 'YYYY-MM-DD' }.`)
  const source = text('file')
  const sha256 = text('sha256')
  const content = readText(join(folder, source), `${file} lists it for ${id}. Put the file back or remove the entry.`)
  const found = createHash('sha256').update(content).digest('hex')
  if (found !== sha256) {
    throw new Error(`${join(folder, source)} is not the text that ${file} describes: its sha-256 is ${found}, expected ${sha256}. Restore the file, or read the new text and update the entry's sha256 and dates.`)
  }
  const council = optional('council'), councilName = optional('councilName'), decisionBody = optional('decisionBody'), replacedBy = optional('replacedBy')
  return {
    text: content,
    document: {
      id, title: text('title'), kind, collection: 'strategy', date, licence: text('licence'), file: source, sha256,
      ...(council ? { council } : {}), ...(councilName ? { councilName } : {}), ...(decisionBody ? { decisionBody } : {}),
      ...(replacedBy ? { replacedBy } : {}), ...(period ? { period: { from: period.from ?? '', to: period.to ?? '' }, ...(period.stated === false ? { periodStated: false } : {}) } : {}),
    },
  }
}

function readText (file: string, fix: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). ${fix}`, { cause: error })
  }
}
