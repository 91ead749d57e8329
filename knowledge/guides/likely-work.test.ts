import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openServiceKnowledge } from './service-knowledge.ts'
import { likelyWork, openWorkWords } from './likely-work.ts'

const { work } = openServiceKnowledge().serviceWords

describe('work that is described and not named', () => {
  it.each([
    ['I marry people', 'registrars'],
    ['people come to us when a baby is born or someone dies', 'registrars'],
    ['filling holes in roads', 'transport-highways'],
    ['we put on plays and concerts', 'libraries-culture'],
    ['I go to court with teenagers', 'youth-justice'],
  ])('is told by its words: %s', (said, service) => { expect(likelyWork(said, work)).toBe(service) })

  it.each(['I help people', 'we look after children', 'I work with a good team'])('tells nothing that every service does: %s', (said) => { expect(likelyWork(said, work)).toBeUndefined() })
})

it('says which guides there are when the work is of none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'work-'))
  const file = join(folder, 'service-work.yaml')
  writeFileSync(file, 'zoo:\n  - feeding lions\n')
  try {
    expect(() => openWorkWords(file, ['registrars'])).toThrow(/"zoo", which has no guide. Use one of: registrars/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
