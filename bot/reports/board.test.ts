import { expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import { amira, tom } from '#bot/reminders/for-tests.ts'
import { boardOf } from './board.ts'

const action = (reference: string, more: Parameters<typeof anAction>[0]) => anAction({ id: reference, reference, ...more })

it('shows every open action once, where it most needs somebody', () => {
  const board = boardOf([
    action('CP-001', { ownerId: null }), action('CP-002', { notMine: 'moved to Health' }), action('CP-003', { ownerId: 'tom', dueOn: '2026-01-30' }), action('CP-004', { dueOn: '2026-03-01' }),
    action('CP-005', { dueOn: '2026-03-01' }), action('CP-006', { status: 'awaiting_sign_off', ownerId: null }), action('CP-007', { dueOn: '2026-03-30' }), action('CP-008', { dueOn: null }), action('CP-009', { dueOn: '2026-03-31' }), action('CP-010', { status: 'closed' }),
  ], { today: '2026-03-16', people: new Map([['amira', amira], ['tom', { ...tom, reach: 'blocked' }]]), unanswered: new Map([['CP-004', { cards: 2, since: '2026-02-16' }], ['CP-005', { cards: 1, since: '2026-03-02' }]]) })
  expect([...board].map(([part, placed]) => `${part}: ${placed.map(({ action: { reference } }) => reference).join(' ')}`)).toEqual([
    'no owner: CP-001', 'owner disputes it: CP-002', 'owner cannot be reached: CP-003', 'nobody answers: CP-004', 'late: CP-005', 'awaits sign-off: CP-006', 'due soon: CP-007', 'no date: CP-008', 'on time: CP-009',
  ])
})
