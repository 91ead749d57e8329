import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptIndex } from './kept-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kept-index-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const panel = { id: 'bury-2013/1.5', inFront: ['Bury'], text: 'The panel reviews the pledge.' }

describe('a kept index', () => {
  const file = join(folder, 'passages.index')

  it('is built and written at the first start, and only read at the next', () => {
    expect(keptIndex([panel], file)).toMatchObject({ how: 'built', why: expect.stringContaining('cannot be read') })
    expect(keptIndex([panel], file).how).toBe('loaded')
  })

  it('is built again when a document has changed', () => {
    const changed = keptIndex([{ ...panel, text: 'The panel reviews the plan.' }], file)
    expect(changed).toMatchObject({ how: 'built', why: expect.stringContaining('other documents') })
    expect(changed.index.stemNumberOf('plan')).toBeDefined()
  })

  it('is built again when its file is damaged', () => {
    writeFileSync(file, 'not an index')
    expect(keptIndex([panel], file)).toMatchObject({ how: 'built', why: expect.stringContaining('no passage index') })
  })

  it('stays in memory where nothing can be written, and says what to do', () => {
    // A folder stands where the file should be, which no user may overwrite.
    const taken = join(folder, 'taken')
    mkdirSync(taken)
    const kept = keptIndex([panel], taken)
    expect(kept).toMatchObject({ how: 'in memory', why: expect.stringContaining('Make its folder writable') })
    expect(kept.index.passageCount).toBe(1)
  })
})
