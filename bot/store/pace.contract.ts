/** What the pace of sending promises, held against both databases by reminders.test.ts. */
import { describe, expect, it } from '@jest/globals'
import type { Database } from './database.ts'
import { openPace } from './pace.ts'

export function paceContract (name: string, open: () => Database): void {
  describe(`the pace in ${name}`, () => {
    const pace = (perSecond: number) => openPace(open().db, open().kind, perSecond)

    it('lets the first go at once and each of the next a place later, whichever process asks', async () => {
      // One a hundred seconds: whatever the machine is busy with, less than a place passes between two questions.
      const waits = [...await Promise.all([pace(0.01), pace(0.01), pace(0.01)].map((one) => one.takeTurn('council-1'))), await pace(0.01).takeTurn('council-1')].toSorted((a, b) => a - b)
      expect(waits.map((wait) => Math.ceil(wait / 100_000))).toEqual([0, 1, 2, 3])
    })

    it('keeps tenants apart, and forgets the past: a quiet hour saves up no places', async () => {
      await pace(0.01).takeTurn('council-2')
      expect(await pace(0.01).takeTurn('council-3')).toBe(0)
      await open().db.updateTable('pace').set({ nextFreeAt: 0 }).where('tenantId', '=', 'council-2').execute()
      expect(await pace(0.01).takeTurn('council-2')).toBe(0)
      expect(Math.ceil(await pace(0.01).takeTurn('council-2') / 100_000)).toBe(1)
    })

    it('keeps several messages to one conversation further apart than those to a tenant', async () => {
      const nextFree = async (): Promise<number> => (await open().db.selectFrom('pace').select('nextFreeAt').where('tenantId', '=', 'council-5 a:amira').executeTakeFirstOrThrow()).nextFreeAt
      expect(await pace(1_000).takeTurnIn('council-5', 'a:amira')).toBe(0)
      const afterOne = await nextFree()
      await Promise.all(Array.from({ length: 59 }, () => pace(1_000).takeTurnIn('council-5', 'a:amira')))
      // Sixty in less than thirty seconds would pass Teams' limit.
      expect(await nextFree() - afterOne).toBeGreaterThan(30_000)
      expect(await pace(1_000).takeTurnIn('council-5', 'a:tom')).toBe(0)
    })

    it('holds everybody back for as long as Teams asks, and never for less than before', async () => {
      await pace(45).holdBack('council-4', 600_000)
      await pace(45).holdBack('council-4', 1_000)
      expect(Math.ceil(await pace(45).takeTurn('council-4') / 60_000)).toBe(10)
    })
  })
}
