import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildIndex, contentHashOf } from './build-index.ts'
import { loadIndex, saveIndex } from './index-file.ts'
import type { PassageIndex, PassageToIndex } from './passage-index.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'passage-index-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

const passages: PassageToIndex[] = [
  { id: 'bury-2013/1.1', inFront: ['Bury', 'Corporate Parenting Strategy'], text: 'All Councillors share a responsibility for children in our care.' },
  { id: 'westminster-2019/2.1#2', inFront: ['Westminster'], text: 'The virtual school will continue to promote good education.' },
]

function loaded (file: string): PassageIndex {
  const result = loadIndex(file)
  if (result.outcome !== 'loaded') throw new Error(result.why)
  return result.index
}

const word = fc.constantFrom('care', 'Children', 'panel', 'Île', '2017', 'the', 'council’s', 'x', 'strategy.', 'And', '🙂')
const passage = fc.record({ inFront: fc.array(fc.constantFrom('Bury', 'Aims and vision', ''), { maxLength: 3 }), text: fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')) })

it('gives back exactly what was saved, whatever the passages', () => {
  fc.assert(fc.property(fc.array(passage, { maxLength: 12 }), (list) => {
    const built = buildIndex(list.map((one, n) => ({ ...one, id: `doc/${n}` })))
    const file = join(folder, 'property.index')
    saveIndex(built, file)
    const read = loaded(file)
    expect(read.arrays).toEqual(built.arrays)
    expect([read.contentHash, read.passageCount, read.meanLength]).toEqual([built.contentHash, built.passageCount, built.meanLength])
    for (let number = 0; number < built.passageCount; number++) expect(read.idOf(number)).toBe(built.idOf(number))
    for (let form = 0; form < built.formCount; form++) expect(read.formNumberOf(built.formText(form))).toBe(form)
  }), { numRuns: 60 })
})

describe('a saved index', () => {
  const saved = (): string => {
    const file = join(folder, 'saved.index')
    saveIndex(buildIndex(passages), file)
    return file
  }

  it('is loaded when it was built from the passages at hand', () => {
    expect(loadIndex(saved(), contentHashOf(passages)).outcome).toBe('loaded')
  })

  it('is stale when a document has changed since', () => {
    const changed = passages.map((one) => ({ ...one, text: `${one.text} Revised.` }))
    expect(loadIndex(saved(), contentHashOf(changed))).toMatchObject({ outcome: 'stale', why: expect.stringContaining('other documents') })
  })

  it('is stale when an older house wrote it', () => {
    const file = saved()
    writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replace('"version":1', '"version":0'), 'latin1'))
    expect(loadIndex(file)).toMatchObject({ outcome: 'stale', why: expect.stringContaining('format 0') })
  })

  it('is damaged, not half read, wherever the file is cut short', () => {
    const file = saved()
    const whole = readFileSync(file)
    for (const length of [0, 3, 40, Math.floor(whole.length / 2), whole.length - 9]) {
      writeFileSync(file, whole.subarray(0, length))
      expect(loadIndex(file).outcome).toBe('damaged')
    }
  })

  it('is damaged when the file is something else', () => {
    const file = join(folder, 'letter.index')
    writeFileSync(file, 'Dear Sir or Madam, this is a letter and no index at all.')
    expect(loadIndex(file).outcome).toBe('damaged')
  })

  it('is absent, with what to do, when nobody built it', () => {
    expect(loadIndex(join(folder, 'never.index'))).toMatchObject({ outcome: 'absent', why: expect.stringContaining('npm run index') })
  })
})
