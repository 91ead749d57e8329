import { describe, expect, it } from '@jest/globals'
import { rungFor } from './escalation.ts'

const quiet = { dueOn: '2026-11-02', ownerWarnedOn: '2026-11-09', hasManager: true }

describe('the escalation ladder', () => {
  it('stays with the owner until ten working days after the card that warned them', () => {
    expect(rungFor(quiet, '2026-11-20')).toBe('owner')
    expect(rungFor(quiet, '2026-11-23')).toBe('manager')
  })

  it('reaches panel support\'s list ten working days after the manager was told', () => {
    expect(rungFor({ ...quiet, managerToldOn: '2026-11-23' }, '2026-12-04')).toBe('manager')
    expect(rungFor({ ...quiet, managerToldOn: '2026-11-23' }, '2026-12-07')).toBe('panel support')
  })

  it('never tells anybody else before the owner was told', () => {
    expect(rungFor({ dueOn: '2026-01-05', hasManager: true }, '2026-11-23')).toBe('owner')
  })

  it('comes back to the owner as soon as they say something', () => {
    expect(rungFor({ ...quiet, managerToldOn: '2026-11-23', lastHeardOn: '2026-11-24' }, '2026-12-30')).toBe('owner')
  })

  it('goes to panel support when nobody knows the manager', () => {
    expect(rungFor({ ...quiet, hasManager: false }, '2026-11-23')).toBe('panel support')
  })

  it('does not count the owner\'s leave as silence', () => {
    expect(rungFor(quiet, '2026-11-23', { leave: [{ from: '2026-11-16', to: '2026-11-20' }] })).toBe('owner')
  })
})
