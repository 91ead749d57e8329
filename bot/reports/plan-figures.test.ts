import { expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Change } from '#bot/actions/change.ts'
import { movementOf } from './plan-figures.ts'

const change = (more: Partial<Change>): Change => ({ actionId: 'action-12', version: 2, field: 'brag', from: 'green', to: 'amber', at: '2026-03-10T09:00:00.000Z', byId: 'amira', byName: 'Amira Khan', through: 'card', reason: null, ...more })

it('counts where a period began and ended, not every step of the way', () => {
  const thereAndBack = [change({}), change({ version: 3, from: 'amber', to: 'green' })]
  const twiceLater = [change({ field: 'dueOn', from: '2026-03-01', to: '2026-03-31' }), change({ field: 'dueOn', version: 3, from: '2026-03-31', to: '2026-04-30' })]
  expect(movementOf([anAction()], [...thereAndBack, ...twiceLater])).toMatchObject({ better: 0, worse: 0, later: 1, earlier: 0, spokenOf: 1 })
})
