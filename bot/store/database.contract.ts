/** What both databases promise to everyone who stores anything. Run by database.test.ts against SQLite and PostgreSQL. */
import { describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Database } from './database.ts'

export function databaseContract (name: string, open: () => Promise<Database>): void {
  describe(name, () => {
    const withDatabase = async (work: (database: Database) => Promise<void>): Promise<void> => {
      const database = await open()
      try { await work(database) } finally { await database.close() }
    }

    it('gives counts as numbers and booleans as booleans', () => withDatabase(async ({ db }) => {
      await db.schema.createTable('lamp').ifNotExists().addColumn('name', 'text').addColumn('lit', 'boolean').execute()
      await sql`delete from lamp`.execute(db)
      await sql`insert into lamp values ('hall', ${true}), ('attic', ${false}), ('cellar', ${null})`.execute(db)
      const { rows } = await sql<{ name: string, lit: boolean | null }>`select name, lit from lamp order by name`.execute(db)
      expect(rows.map(({ lit }) => lit)).toEqual([false, null, true])
      const counted = await sql<{ many: number }>`select count(*) as many from lamp`.execute(db)
      expect(counted.rows[0]?.many).toBe(3)
    }))

    it('keeps transactions apart: twenty at once each see their own count, and a failed one leaves nothing', () => withDatabase(async ({ db }) => {
      await db.insertInto('counters').values({ name: 'visitors', value: 0 }).onConflict((c) => c.column('name').doUpdateSet({ value: 0 })).execute()
      const visit = (fails: boolean): Promise<void> => db.transaction().execute(async (trx) => {
        await trx.updateTable('counters').set((eb) => ({ value: eb('value', '+', 1) })).where('name', '=', 'visitors').execute()
        if (fails) throw new Error('the visitor turned round')
      })
      await Promise.allSettled(Array.from({ length: 20 }, (_, visitor) => visit(visitor % 4 === 0)))
      const { value } = await db.selectFrom('counters').select('value').where('name', '=', 'visitors').executeTakeFirstOrThrow()
      expect(value).toBe(15)
    }))

    it('refuses a row that names a person who is not there', () => withDatabase(async ({ db }) => {
      await expect(db.insertInto('leave').values({ id: 'leave-1', personId: 'nobody', firstOn: '2026-08-03', lastOn: '2026-08-14' }).execute()).rejects.toThrow(/foreign key/i)
    }))

    it('opens twice without migrating twice', () => withDatabase(async ({ db }) => {
      await withDatabase(async () => {})
      const applied = await sql<{ number: number }>`select number from "schemaMigrations"`.execute(db)
      expect(new Set(applied.rows.map(({ number }) => number)).size).toBe(applied.rows.length)
    }))

    it('refuses a schema that is newer than the code, says what to do, and is ready no more when that comes while it runs', () => withDatabase(async ({ db, readiness }) => {
      await sql`insert into "schemaMigrations" values (9001, 'from-next-year', '2027-01-01T00:00:00.000Z')`.execute(db)
      try {
        await expect(open()).rejects.toThrow(/newer version: it has migration 9001 \(from-next-year\).*Run the newer version, or restore a backup/)
        expect(await readiness.check()).toMatch(/newer version: it has migration 9001 \(from-next-year\)/)
      } finally { await sql`delete from "schemaMigrations" where number = 9001`.execute(db) }
    }))

    it('is ready', () => withDatabase(async ({ readiness }) => {
      expect(await readiness.check()).toBeUndefined()
    }))
  })
}
