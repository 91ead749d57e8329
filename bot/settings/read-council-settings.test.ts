import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { noCouncilSettings } from './council-settings.ts'
import { readCouncilSettings } from './read-council-settings.ts'

it('is empty when no file is named', () => { expect(readCouncilSettings(undefined)).toEqual(noCouncilSettings) })

it('reads the named file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'bury.yaml')
  writeFileSync(file, 'council: bury\ncontacts:\n  strategy: Democratic Services\n')
  expect(readCouncilSettings(file)).toMatchObject({ council: 'bury', contacts: { strategy: 'Democratic Services' } })
})

it('says which variable names a file that is not there', () => {
  expect(() => readCouncilSettings('/nowhere/bury.yaml')).toThrow('COUNCIL_SETTINGS_FILE is /nowhere/bury.yaml, which cannot be read (ENOENT)')
})

it('reads the example that councils start from', () => {
  expect(readCouncilSettings(fileURLToPath(new URL('../../deployment/council-settings.example.yaml', import.meta.url)))).toMatchObject({ council: 'bury', actions: { signOff: true } })
})

it('reads how much silence is too much, and refuses what would be nagging', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'bury.yaml')
  writeFileSync(file, 'actions:\n  silenceWorkingDays: 15\n')
  expect(readCouncilSettings(file).actions.silenceWorkingDays).toBe(15)
  writeFileSync(file, 'actions:\n  silenceWorkingDays: 1\n')
  expect(() => readCouncilSettings(file)).toThrow('actions.silenceWorkingDays is 1; expected a whole number of working days from 5 to 60.')
})
