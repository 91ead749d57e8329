import { expect, it } from '@jest/globals'
import { rememberHeard } from './heard-before.ts'

it('knows an activity again for ten minutes, and not for ever', () => {
  const heard = rememberHeard()
  expect(heard.isNew('a:1 1764065763021', '2026-11-25T10:00:00.000Z')).toBe(true)
  expect(heard.isNew('a:1 1764065763021', '2026-11-25T10:09:59.000Z')).toBe(false)
  expect(heard.isNew('a:1 1764065763021', '2026-11-25T10:10:01.000Z')).toBe(true)
})

it('forgets the oldest when there are more than it keeps', () => {
  const heard = rememberHeard()
  for (let id = 0; id <= 20_000; id++) heard.isNew(String(id), '2026-11-25T10:00:00.000Z')
  expect(heard.isNew('20000', '2026-11-25T10:00:00.000Z')).toBe(false)
  expect(heard.isNew('0', '2026-11-25T10:00:00.000Z')).toBe(true)
})
