/** The index in one binary file: a line of JSON that says what follows, then the arrays as they stand in memory. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { endianness } from 'node:os'
import { formatVersion, openIndex, type IndexArrays, type PassageIndex } from './passage-index.ts'

export type LoadedIndex =
  | { readonly outcome: 'loaded', readonly index: PassageIndex }
  | { readonly outcome: 'absent' | 'stale' | 'damaged', readonly why: string }

type Header = {
  readonly magic: string
  readonly version: number
  readonly byteOrder: string
  readonly contentHash: string
  readonly sections: readonly { readonly name: keyof IndexArrays, readonly kind: 'u8' | 'u32', readonly length: number, readonly offset: number }[]
}

const magic = 'passage-index'
const headerLengthBytes = 4
const aligned = (offset: number): number => Math.ceil(offset / 8) * 8

/** Writes the index to a file beside its place first, so that a reader never meets half of one. */
export function saveIndex (index: PassageIndex, file: string): void {
  const arrays = Object.entries(index.arrays) as [keyof IndexArrays, Uint8Array | Uint32Array][]
  let offset = 0
  const sections = arrays.map(([name, array]) => {
    const section = { name, kind: array instanceof Uint8Array ? 'u8' as const : 'u32' as const, length: array.length, offset }
    offset = aligned(offset + array.byteLength)
    return section
  })
  const header = new TextEncoder().encode(JSON.stringify({ magic, version: formatVersion, byteOrder: endianness(), contentHash: index.contentHash, sections } satisfies Header))
  const body = aligned(headerLengthBytes + header.length)
  const bytes = new Uint8Array(body + offset)
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, headerLengthBytes)
  for (const [number, [, array]] of arrays.entries()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + sections[number]!.offset)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.writing`, bytes)
  renameSync(`${file}.writing`, file)
}

/**
 * Reads an index without copying its arrays.
 * `stale`: it was built by another version of this house, or from other passages than `expectedHash` names (see contentHashOf): build it again.
 */
export function loadIndex (file: string, expectedHash?: string): LoadedIndex {
  const bytes = bytesOf(file)
  if (bytes === undefined) return { outcome: 'absent', why: `${file} cannot be read. Build it with "npm run index".` }
  const header = headerOf(bytes)
  if (header === undefined) return { outcome: 'damaged', why: `${file} is no passage index, or is cut short. Build it again with "npm run index".` }
  if (header.version !== formatVersion || header.byteOrder !== endianness()) {
    return { outcome: 'stale', why: `${file} has format ${header.version} (${header.byteOrder}), we read ${formatVersion} (${endianness()}). Build it again with "npm run index".` }
  }
  if (expectedHash !== undefined && header.contentHash !== expectedHash) {
    return { outcome: 'stale', why: `${file} was built from other documents than those at hand. Build it again with "npm run index".` }
  }
  const arrays = arraysOf(bytes, header)
  if (arrays === undefined) return { outcome: 'damaged', why: `${file} is cut short. Build it again with "npm run index".` }
  return { outcome: 'loaded', index: openIndex(arrays, header.contentHash) }
}

function bytesOf (file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file)
    // Small files come from a shared pool at any offset; the arrays want to start on a multiple of eight.
    return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  } catch { return undefined }
}

function headerOf (bytes: Uint8Array): Header | undefined {
  if (bytes.length < headerLengthBytes) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (headerLengthBytes + length > bytes.length) return undefined
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerLengthBytes, headerLengthBytes + length))) as Header
    return header.magic === magic ? header : undefined
  } catch { return undefined }
}

function arraysOf (bytes: Uint8Array, header: Header): IndexArrays | undefined {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const body = bytes.byteOffset + aligned(headerLengthBytes + headerLength)
  const end = bytes.byteOffset + bytes.length
  const arrays: Partial<Record<keyof IndexArrays, Uint8Array | Uint32Array>> = {}
  for (const { name, kind, length, offset } of header.sections) {
    if (body + offset + length * (kind === 'u8' ? 1 : 4) > end) return undefined
    arrays[name] = kind === 'u8' ? new Uint8Array(bytes.buffer, body + offset, length) : new Uint32Array(bytes.buffer, body + offset, length)
  }
  return arrays as IndexArrays
}
