/** Actions, their history and their presses in the store. */
import type { Kysely, Selectable } from 'kysely'
import { brags, statuses, whyKinds, type Action } from '#bot/actions/action.ts'
import type { ActionQuery, ActionStore, Press, Written } from '#bot/actions/action-store.ts'
import { changedFields, type Change } from '#bot/actions/change.ts'
import { insertPerson } from './people.ts'
import { Undone, undoable } from './undoable.ts'
import { word } from './word.ts'
import type { ActionChangeRow, ActionRow, Tables } from './tables.ts'

export function openActionStore (db: Kysely<Tables>): ActionStore {
  const one = (row: ActionRow | undefined): Action | undefined => row && actionOf(row)
  return {
    byReference: async (reference) => one(await db.selectFrom('actions').selectAll().where('reference', '=', reference).executeTakeFirst()),
    byId: async (id) => one(await db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirst()),
    list: async (query) => (await listed(db, query ?? {})).map(actionOf),
    history: async (actionId) => (await db.selectFrom('actionChanges').selectAll().where('actionId', '=', actionId).orderBy('version').execute()).map(changeOf).toSorted(inOrder),
    changesFrom: async (since, until) => (await db.selectFrom('actionChanges').selectAll().where('at', '>=', since).where('at', '<', until).execute()).map(changeOf).toSorted(inOrder),
    pressed: (personId, pressId) => db.selectFrom('presses').select(['actionId', 'version']).where('personId', '=', personId).where('pressId', '=', pressId).executeTakeFirst(),
    takeNumbers: async (count) => {
      const { value } = await db.updateTable('counters').set((eb) => ({ value: eb('value', '+', count) })).where('name', '=', 'actionReference').returning('value').executeTakeFirstOrThrow()
      return Array.from({ length: count }, (_, nth) => value - count + 1 + nth)
    },
    write: (written, press, newPeople = []) => undoable(db, async (trx) => {
      for (const person of newPeople) await insertPerson(trx, person)
      // In one order everywhere, so that two imports wait for each other instead of locking each other out.
      for (const one of written.toSorted((a, b) => a.after.id < b.after.id ? -1 : 1)) await writeOne(trx, one)
      const changes = written.flatMap((one) => one.changes)
      for (let from = 0; from < changes.length; from += rowsAtOnce) await trx.insertInto('actionChanges').values(changes.slice(from, from + rowsAtOnce)).execute()
      const [first] = written
      if (press && first) await rememberPress(trx, press, first.after)
      return 'written'
    }),
  }
}

// PostgreSQL takes 65,535 values in one statement, SQLite 32,766; a change has ten.
const rowsAtOnce = 1_000

async function listed (db: Kysely<Tables>, { statuses: wanted, ownerIds, answeredBy, withoutOwner, dueBefore }: ActionQuery): Promise<ActionRow[]> {
  let rows = db.selectFrom('actions').selectAll()
  if (wanted) rows = rows.where('status', 'in', wanted)
  if (ownerIds) rows = rows.where('ownerId', 'in', ownerIds.length > 0 ? ownerIds : [''])
  if (answeredBy !== undefined) rows = rows.where((eb) => eb.or([eb('ownerId', '=', answeredBy), eb('coverId', '=', answeredBy)]))
  if (withoutOwner) rows = rows.where('ownerId', 'is', null)
  if (dueBefore !== undefined) rows = rows.where('dueOn', '<', dueBefore)
  return (await rows.execute()).toSorted((a, b) => byText(a.dueOn ?? 'none', b.dueOn ?? 'none') || byReference.compare(a.reference, b.reference))
}

// Sorted here, because each database and locale has its own idea where CP-1000 or "dueOn" belongs.
const byReference = new Intl.Collator('en-GB', { numeric: true })
const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
// What it is before who owns it and when it is due; what was said comes last.
const rankOf = (field: Change['field']): number => { const at = changedFields.findIndex((one) => one === field); return at < 0 ? changedFields.length : at }
const inOrder = (a: Change, b: Change): number => byText(a.at, b.at) || byText(a.actionId, b.actionId) || a.version - b.version || rankOf(a.field) - rankOf(b.field)

async function writeOne (trx: Kysely<Tables>, { before, after }: Written): Promise<void> {
  if (before === null) {
    const { numInsertedOrUpdatedRows } = await trx.insertInto('actions').values(rowOf(after)).onConflict((conflict) => conflict.column('reference').doNothing()).executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw new Undone('reference taken')
    // A sheet's own CP-120 must not be in the way of the numbers that we give.
    const number = Number(/^CP-(\d+)$/.exec(after.reference)?.[1] ?? 0)
    await trx.updateTable('counters').set({ value: number }).where('name', '=', 'actionReference').where('value', '<', number).execute()
    return
  }
  const { numUpdatedRows } = await trx.updateTable('actions').set(rowOf(after)).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Undone('stale')
}

async function rememberPress (trx: Kysely<Tables>, press: Press, { id, version }: Action): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx.insertInto('presses').values({ ...press, actionId: id, version }).onConflict((conflict) => conflict.columns(['personId', 'pressId']).doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Undone('pressed before')
}

const rowOf = (action: Action): ActionRow => ({
  id: action.id, reference: action.reference, what: action.what, whyKind: action.why?.kind ?? null, whyText: action.why?.text ?? null, service: action.service,
  ownerId: action.ownerId, coverId: action.coverId, dueOn: action.dueOn, status: action.status, brag: action.brag, doneById: action.doneById, notMineReason: action.notMine,
  laterUntil: action.later?.until ?? null, laterReason: action.later?.reason ?? null, ownerAnsweredAt: action.ownerAnsweredAt,
  createdAt: action.createdAt, changedAt: action.changedAt, version: action.version,
})

export const actionOf = (row: Selectable<ActionRow>): Action => ({
  id: row.id, reference: row.reference, what: row.what, why: whyOf(row), service: row.service, ownerId: row.ownerId, coverId: row.coverId, dueOn: row.dueOn,
  status: word(statuses, row.status), brag: row.brag === null ? null : word(brags, row.brag), doneById: row.doneById, notMine: row.notMineReason,
  later: row.laterUntil === null ? null : { until: row.laterUntil, reason: row.laterReason ?? '' }, ownerAnsweredAt: row.ownerAnsweredAt,
  createdAt: row.createdAt, changedAt: row.changedAt, version: row.version,
})

const whyOf = ({ whyKind, whyText }: ActionRow): Action['why'] => whyKind === null ? null : { kind: word(whyKinds, whyKind), text: whyText ?? '' }
const changeOf = (row: ActionChangeRow): Change => row as Change
