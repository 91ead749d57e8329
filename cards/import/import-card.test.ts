import { expect, it } from '@jest/globals'
import { importCard } from './import-card.ts'

it('shows problems apart from everything else, each with its row and fix, and says what to do', () => {
  const problem = 'Row 5, Target date: There is no 31 April. Write the date as day/month/year.'
  const { body, speak, actions } = importCard({ heading: 'plan.csv', lines: ['6 new, 0 changed.'], sections: [{ heading: 'One problem stops the import', isProblem: true, lines: [problem] }], close: 'Nothing was changed.', choices: [] })
  expect(body[2]).toMatchObject({ type: 'Container', style: 'warning' })
  expect(JSON.stringify(body[2])).toContain(problem)
  expect({ speak, actions }).toEqual({ speak: 'plan.csv. 6 new, 0 changed. Nothing was changed.', actions: undefined })
})
