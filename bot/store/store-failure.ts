/** What goes wrong with a store in real life, said so that the person on call knows what to do. */
import { isNativeError } from 'node:util/types'

export type StoreFailureKind = 'disk_full' | 'read_only' | 'unreachable' | 'busy' | 'damaged' | 'newer_schema' | 'no_such_place'

/** A failure of the store itself, never of the data. Nothing of the write that met it was kept, so it can be tried again. */
export class StoreFailure extends Error {
  readonly kind: StoreFailureKind
  constructor (kind: StoreFailureKind, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreFailure'
    this.kind = kind
  }
}

/** A word for a log: what failed, never what was being written. */
export const failureKind = (error: unknown): string => error instanceof StoreFailure ? error.kind : error instanceof Error ? error.name : typeof error

const toDo: Record<Exclude<StoreFailureKind, 'newer_schema'>, string> = {
  disk_full: 'is on a full disk. Nothing of this change was kept. Free some space (old backups first) and try again.',
  read_only: 'cannot be written. Nothing of this change was kept. Give the account that runs the service write permission to it, or choose another place.',
  unreachable: 'cannot be reached. Nothing of this change was kept. Check that it runs, the address, and the network between.',
  busy: 'stayed locked by another process for longer than we wait. Nothing of this change was kept. Try again; if it stays so, look for a command or backup tool that hangs.',
  damaged: 'is damaged or is not a database of ours. Stop the service, keep a copy, and restore the last backup (npm run restore).',
  no_such_place: 'cannot be opened. Check the address and the account\'s permission.',
}

// SQLite's primary result codes; extended codes carry more in their high bytes.
const sqliteKinds: Readonly<Record<number, StoreFailureKind>> = {
  5: 'busy', 6: 'busy', 8: 'read_only', 10: 'unreachable', 11: 'damaged', 13: 'disk_full', 14: 'no_such_place', 26: 'damaged',
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html; the letters are Node's own codes for a broken connection.
const postgresKinds: Readonly<Record<string, StoreFailureKind>> = {
  '53100': 'disk_full', '25006': 'read_only', '42501': 'read_only', '53300': 'unreachable', '55P03': 'busy', '57014': 'busy',
  '57P01': 'unreachable', '57P02': 'unreachable', '57P03': 'unreachable', '28P01': 'no_such_place', '28000': 'no_such_place', '3D000': 'no_such_place',
  ECONNREFUSED: 'unreachable', ECONNRESET: 'unreachable', ENOTFOUND: 'unreachable', EAI_AGAIN: 'unreachable', ETIMEDOUT: 'unreachable', EPIPE: 'unreachable', EHOSTUNREACH: 'unreachable',
  XX001: 'damaged', XX002: 'damaged',
}

const lostConnection = /connection terminated|connection ended|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i

/**
 * The same failure in words, or the error itself when it is about the query and not about the store.
 * @param place how a person would find the store: a file, or host and database. Never a password.
 */
export function explainFailure (error: unknown, place: string): unknown {
  if (error instanceof StoreFailure || !isNativeError(error)) return error
  const kind = kindOf(error)
  if (!kind || kind === 'newer_schema') return error
  return new StoreFailure(kind, `The store ${place} ${toDo[kind]}`, error)
}

function kindOf (error: Error): StoreFailureKind | undefined {
  const { errcode, code, errors } = error as Error & { errcode?: number, code?: string, errors?: unknown[] }
  if (typeof errcode === 'number') return sqliteKinds[errcode & 0xff]
  if (code && postgresKinds[code]) return postgresKinds[code]
  if (code === 'ENOSPC') return 'disk_full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read_only'
  if (code?.startsWith('08')) return 'unreachable'
  if (lostConnection.test(error.message)) return 'unreachable'
  // Node tries every address of a host and reports them together.
  const first = errors?.[0]
  return isNativeError(first) ? kindOf(first) : undefined
}
