import { expect, it } from '@jest/globals'
import { timescaleOf } from './timescale.ts'

it('reads a length, a rhythm and an event', () => {
  expect(timescaleOf('6 weeks')).toEqual({ kind: 'within', count: 6, unit: 'week', written: '6 weeks' })
  expect(timescaleOf('half-termly')).toEqual({ kind: 'every', unit: 'half-term', written: 'half-termly' })
  expect(timescaleOf('at next contract change')).toEqual({ kind: 'at', event: 'at next contract change', written: 'at next contract change' })
})

it.each(['soon', '', '0 months', 'a few weeks'])('takes "%s" for no timescale: an action without a date is not one', (written) => {
  expect(timescaleOf(written)).toBeUndefined()
})
