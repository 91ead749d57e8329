/** People in the store. */
import type { Kysely } from 'kysely'
import { reaches, roles, type Person } from '#bot/people/person.ts'
import type { PersonStore } from '#bot/people/person-store.ts'
import { repointReminders } from './repoint-reminders.ts'
import { Undone, undoable } from './undoable.ts'
import { word } from './word.ts'
import type { LeaveRow, PersonRow, Tables } from './tables.ts'

export function openPersonStore (db: Kysely<Tables>): PersonStore {
  async function withLeave (rows: readonly PersonRow[]): Promise<Person[]> {
    const ids = rows.map(({ id }) => id)
    const leave = ids.length === 0 ? [] : await db.selectFrom('leave').selectAll().where('personId', 'in', ids).orderBy('firstOn').execute()
    return rows.map((row) => personOf(row, leave.filter(({ personId }) => personId === row.id)))
  }
  const first = async (rows: readonly PersonRow[]): Promise<Person | undefined> => (await withLeave(rows))[0]

  return {
    byId: async (id) => first(await db.selectFrom('people').selectAll().where('id', '=', id).execute()),
    byEntraId: async (tenantId, objectId) => first(await db.selectFrom('people').selectAll().where('tenantId', '=', tenantId).where('objectId', '=', objectId).execute()),
    byConversation: async (tenantId, conversation) => first(await db.selectFrom('people').selectAll().where('tenantId', '=', tenantId).where('conversationId', '=', conversation).execute()),
    everyone: async () => {
      const [rows, leave] = [await db.selectFrom('people').selectAll().execute(), await db.selectFrom('leave').selectAll().orderBy('firstOn').execute()]
      const byPerson = Map.groupBy(leave, ({ personId }) => personId)
      return rows.map((row) => personOf(row, byPerson.get(row.id) ?? [])).toSorted((a, b) => byName.compare(a.name, b.name))
    },
    insert: (person) => undoable<'written' | 'taken'>(db, async (trx) => {
      await insertPerson(trx, person)
      return 'written'
    }),
    update: (before, after) => undoable(db, async (trx) => {
      await replace(trx, before, after)
      return 'written'
    }),
    join: (named, fromTeams) => undoable(db, async (trx) => {
      await repoint(trx, fromTeams.id, named.id)
      // Deleted first, as two records cannot hold one Entra id.
      const { numDeletedRows } = await trx.deleteFrom('people').where('id', '=', fromTeams.id).where('version', '=', fromTeams.version).executeTakeFirst()
      if (numDeletedRows !== 1n) throw new Undone('stale')
      const { tenantId, objectId, email, role, digest, conversation, conversationAt, reach, reachSince } = fromTeams
      await replace(trx, named, { ...named, tenantId, objectId, email: email ?? named.email, role, digest, conversation, conversationAt, reach, reachSince, version: named.version + 1 })
      return 'written'
    }),
  }
}

/** Within a transaction; undone as `taken` when the Entra id is known already. */
export async function insertPerson (trx: Kysely<Tables>, person: Person): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx.insertInto('people').values(rowOf(person)).onConflict((conflict) => conflict.columns(['tenantId', 'objectId']).doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Undone('taken')
  await insertLeave(trx, person)
}

// Sorted here, because each database and locale has its own idea of an alphabet.
const byName = new Intl.Collator('en-GB')

async function replace (trx: Kysely<Tables>, before: Person, after: Person): Promise<void> {
  const { numUpdatedRows } = await trx.updateTable('people').set(rowOf(after)).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Undone('stale')
  await trx.deleteFrom('leave').where('personId', '=', after.id).execute()
  await insertLeave(trx, after)
}

async function insertLeave (trx: Kysely<Tables>, { id, leave }: Person): Promise<void> {
  const rows: LeaveRow[] = leave.map(({ from, to }, nth) => ({ id: `${id}/${nth}`, personId: id, firstOn: from, lastOn: to }))
  if (rows.length > 0) await trx.insertInto('leave').values(rows).execute()
}

/** Everything that points at one person points at another. A new table that names people adds its line here. */
async function repoint (trx: Kysely<Tables>, from: string, to: string): Promise<void> {
  await trx.updateTable('people').set({ managerId: to }).where('managerId', '=', from).execute()
  await trx.updateTable('actions').set({ ownerId: to }).where('ownerId', '=', from).execute()
  await trx.updateTable('actions').set({ coverId: to }).where('coverId', '=', from).execute()
  await trx.updateTable('actions').set({ doneById: to }).where('doneById', '=', from).execute()
  await trx.updateTable('actionChanges').set({ byId: to }).where('byId', '=', from).execute()
  await trx.updateTable('actionChanges').set({ from: to }).where('field', 'in', ['owner', 'cover']).where('from', '=', from).execute()
  await trx.updateTable('actionChanges').set({ to }).where('field', 'in', ['owner', 'cover']).where('to', '=', from).execute()
  await trx.updateTable('presses').set({ personId: to }).where('personId', '=', from).execute()
  await repointReminders(trx, from, to)
}

const rowOf = (person: Person): PersonRow => ({
  id: person.id, tenantId: person.tenantId, objectId: person.objectId, name: person.name, email: person.email, service: person.service,
  role: person.role, managerId: person.managerId, digestEvery: person.digest.every, digestDay: person.digest.day, digestHour: person.digest.hour,
  conversationId: person.conversation?.conversation ?? null, conversation: person.conversation === null ? null : JSON.stringify(person.conversation), conversationAt: person.conversationAt,
  reach: person.reach, reachSince: person.reachSince, version: person.version,
})

const personOf = (row: PersonRow, leave: readonly LeaveRow[]): Person => ({
  id: row.id, tenantId: row.tenantId, objectId: row.objectId, name: row.name, email: row.email, service: row.service,
  role: word(roles, row.role), managerId: row.managerId,
  digest: { every: word(['daily', 'weekly'] as const, row.digestEvery), day: row.digestDay, hour: row.digestHour },
  leave: leave.map(({ firstOn, lastOn }) => ({ from: firstOn, to: lastOn })),
  conversation: row.conversation === null ? null : JSON.parse(row.conversation) as Person['conversation'], conversationAt: row.conversationAt,
  reach: word(reaches, row.reach), reachSince: row.reachSince, version: row.version,
})
