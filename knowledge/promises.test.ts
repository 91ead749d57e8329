import { beforeAll, describe, expect, it } from '@jest/globals'
import type { HeldReport } from './held-reports.ts'
import { heldReportsOf } from './held-reports.ts'
import { openKnowledge } from './knowledge.ts'
import { principleInReports } from './principles-in-reports.ts'
import { promisesIn } from './promises.ts'

let held: readonly HeldReport[]
beforeAll(() => {
  const knowledge = openKnowledge()
  held = heldReportsOf({ documents: knowledge.documents('2026-11-25'), passages: knowledge.passages })()
})

describe('promises', () => {
  it('quotes Cambridgeshire’s ten, with the tenth to 25', () => {
    const [promises] = promisesIn(held, '2026-11-25', 'cambridgeshire')[0]!.lists
    expect(promises?.kind).toBe('promises')
    expect(promises?.items).toHaveLength(10)
    expect(promises?.items[9]?.quote).toBe('Support you as you move into adulthood and continue our relationship with you until you are 25')
  })

  it('quotes seven outcome areas and "each of the six" as they stand', () => {
    const areas = promisesIn(held, '2026-11-25', 'cambridgeshire')[0]!.lists[1]!.items.map(({ quote }) => quote).join(' ')
    expect(areas).toMatch(/Relationships, Safety, Rights, Well-Being, Achieving, Recovery and Reunification.*each of the six outcome areas/)
  })

  it('finds the Covenant’s five outcomes in Herefordshire’s report', () => {
    expect(promisesIn(held, '2026-11-25', 'herefordshire')[0]!.lists[0]).toMatchObject({ kind: 'outcomes', items: { length: 5 } })
  })

  it.each(['bury', 'buckinghamshire'])('lists none for %s, and nothing from the appendix that is only named', (council) => {
    expect(promisesIn(held, '2026-11-25', council)[0]!.lists).toEqual([])
  })
})

describe('principles in the reports', () => {
  it('shows that Cambridgeshire folds listening and acting into one line', () => {
    const words = (number: number) => principleInReports(number, held, '2026-11-25').find(({ council }) => council === 'cambridgeshire')?.citations[0]?.quote
    expect(words(2)).toBe(words(3))
    expect(words(4)).toBe('make sure they have access to services')
  })

  it('finds none in Bury’s report, which is older than the Act', () => {
    for (let number = 1; number <= 7; number++) expect(principleInReports(number, held, '2026-11-25').find(({ council }) => council === 'bury')?.citations).toEqual([])
  })
})
