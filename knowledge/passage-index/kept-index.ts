/** The index of some passages, kept in a file: read while it is of exactly these passages, built and written otherwise. */
import { buildIndex, contentHashOf } from './build-index.ts'
import { loadIndex, saveIndex } from './index-file.ts'
import type { PassageIndex, PassageToIndex } from './passage-index.ts'

export type KeptIndex = {
  readonly index: PassageIndex
  /** `in memory`: built, and the file could not be written or none was named. */
  readonly how: 'loaded' | 'built' | 'in memory'
  /** Why it was not loaded or not written, and what to do; absent when there is nothing to say. */
  readonly why?: string
}

/** The index of the passages. Never throws for the file: a service that cannot write starts all the same, only slower. */
export function keptIndex (passages: readonly PassageToIndex[], file?: string): KeptIndex {
  if (file === undefined) return { index: buildIndex(passages), how: 'in memory' }
  const loaded = loadIndex(file, contentHashOf(passages))
  if (loaded.outcome === 'loaded') return { index: loaded.index, how: 'loaded' }
  const index = buildIndex(passages)
  try {
    saveIndex(index, file)
    return { index, how: 'built', why: loaded.why }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    return { index, how: 'in memory', why: `${file} cannot be written (${code}), so the index is built again at every start. Make its folder writable, or run "npm run index" where it is.` }
  }
}
