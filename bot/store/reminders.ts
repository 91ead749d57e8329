/** Reminders in the store: what is planned, and how each ended. The cards they go out on are in digests.ts. */
import type { Kysely, SqlBool } from 'kysely'
import type { Cadence } from '#bot/reminders/cadence.ts'
import { never } from '#bot/reminders/plan-reminders.ts'
import { endings, type PlannedReminder, type Reminder } from '#bot/reminders/reminder.ts'
import type { Account, KeptPlan, OutOfDate, ReminderStore } from '#bot/reminders/reminder-store.ts'
import { actionOf } from './actions.ts'
import { digestsIn } from './digests.ts'
import { reminderOf } from './reminder-row.ts'
import { sendingStopsIn } from './sending-stops.ts'
import type { ActionRow, ReminderRow, Tables } from './tables.ts'

export function openReminderStore (db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): ReminderStore {
  return {
    ...digestsIn(db, kind),
    ...sendingStopsIn(db),

    outOfDate: async (now, worldMark, limit) => toPlan(db, await outOfDate(db, now, worldMark, limit), now),
    allToPlan: async (now, worldMark) => toPlan(db, await withPlans(db, worldMark).where('actions.status', 'in', withReminders).execute(), now),
    keepPlans: (plans, worldMark, now) => db.transaction().execute(async (trx) => {
      await endUnplanned(trx, plans, now)
      for (const some of inPieces(plans.flatMap(({ planned }) => planned))) await insertPlanned(trx, some, now)
      for (const some of inPieces(plans)) await rememberPlans(trx, some, worldMark)
    }),
    dueTo: async (personId, now) => (await db.selectFrom('reminders').selectAll().where('personId', '=', personId).where('ending', 'is', null).where('dueAt', '<=', now).orderBy('dueAt').execute()).map(reminderOf),
    ofActions: async (actionIds) => [...(await remindersOf(db, actionIds, never)).values()].flat(),

    cadences: async () => {
      const rows = await db.selectFrom('chosenCadences').selectAll().execute()
      const chosenFor = (what: string) => new Map(rows.filter((row) => row.chosenFor === what).map((row): [string, Cadence] => [row.id, { workingDaysBefore: JSON.parse(row.workingDaysBefore) as number[], onTheDay: row.onTheDay, everyDaysWhileLate: row.everyDaysWhileLate }]))
      return { actions: chosenFor('action'), people: chosenFor('person') }
    },
    chooseCadence: (for_, cadence) => db.transaction().execute(async (trx) => {
      const [chosenFor, id] = 'actionId' in for_ ? ['action', for_.actionId] : ['person', for_.personId]
      await trx.deleteFrom('chosenCadences').where('chosenFor', '=', chosenFor).where('id', '=', id).execute()
      if (cadence) await trx.insertInto('chosenCadences').values({ chosenFor, id, workingDaysBefore: JSON.stringify(cadence.workingDaysBefore), onTheDay: cadence.onTheDay, everyDaysWhileLate: cadence.everyDaysWhileLate }).execute()
      const concerned = trx.selectFrom('actions').select('id').where((eb) => chosenFor === 'action' ? eb('id', '=', id) : eb.or([eb('ownerId', '=', id), eb('coverId', '=', id)]))
      await trx.deleteFrom('reminderPlans').where('actionId', 'in', concerned).execute()
    }),

    account: async (from, until) => {
      const rows = await db.selectFrom('reminders').select(['ending', (eb) => eb.fn.countAll<number>().as('many')]).where('dueAt', '>=', from).where('dueAt', '<', until).groupBy('ending').execute()
      const counted = new Map(rows.map(({ ending, many }) => [ending ?? 'waiting', many]))
      return Object.fromEntries([...endings, 'waiting'].map((ending) => [ending, counted.get(ending) ?? 0])) as Account
    },
  }
}

// PostgreSQL takes 65,535 values in one statement, SQLite 32,766.
const rowsAtOnce = 1_000
const inPieces = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, nth) => items.slice(nth * rowsAtOnce, (nth + 1) * rowsAtOnce))

type PlannedActionRow = ActionRow & { since: string | null, isSame: SqlBool | null }

async function toPlan (db: Kysely<Tables>, rows: readonly PlannedActionRow[], now: string): Promise<OutOfDate[]> {
  const past = await remindersOf(db, rows.map(({ id }) => id), now)
  return rows.map((row) => ({ action: actionOf(row), past: past.get(row.id) ?? [], since: row.isSame ? row.since ?? undefined : undefined }))
}

const withReminders = ['open', 'in_progress', 'awaiting_sign_off']

/** Actions with their people and what their plan was made from; `isSame` when nothing of it has changed. */
function withPlans (db: Kysely<Tables>, worldMark: string) {
  return db.selectFrom('actions')
    .leftJoin('reminderPlans as plan', 'plan.actionId', 'actions.id')
    .leftJoin('people as owner', 'owner.id', 'actions.ownerId').leftJoin('people as cover', 'cover.id', 'actions.coverId').leftJoin('people as manager', 'manager.id', 'owner.managerId')
    .selectAll('actions').select('plan.since')
    .select((eb) => eb.and([
      eb('plan.actionVersion', '=', eb.ref('actions.version')), eb('plan.worldMark', '=', worldMark),
      ...(['owner', 'cover', 'manager'] as const).map((who) => eb(`plan.${who}Version`, '=', eb.fn.coalesce(`${who}.version`, eb.lit(0)))),
    ]).as('isSame'))
}

function outOfDate (db: Kysely<Tables>, now: string, worldMark: string, limit: number): Promise<PlannedActionRow[]> {
  return withPlans(db, worldMark)
    .where((eb) => eb.or([
      eb.and([eb('plan.actionId', 'is', null), eb('actions.status', 'in', withReminders)]),
      eb('plan.actionVersion', '<>', eb.ref('actions.version')), eb('plan.worldMark', '<>', worldMark), eb('plan.nextLook', '<=', now),
      ...(['owner', 'cover', 'manager'] as const).map((who) => eb(`plan.${who}Version`, '<>', eb.fn.coalesce(`${who}.version`, eb.lit(0)))),
    ]))
    // In one order everywhere, so that two replicas that plan at once wait for each other instead of locking each other out.
    .orderBy('actions.id').limit(limit).execute()
}

async function remindersOf (db: Kysely<Tables>, actionIds: readonly string[], until: string): Promise<Map<string, Reminder[]>> {
  const rows: ReminderRow[] = []
  for (const some of inPieces([...new Set(actionIds)])) rows.push(...await db.selectFrom('reminders').selectAll().where('actionId', 'in', some).where('dueAt', '<=', until).orderBy('dueAt').execute())
  return Map.groupBy(rows.map(reminderOf), ({ actionId }) => actionId)
}

/** What lies ahead and is planned no longer will not be sent; what is due already is judged when it is sent. */
async function endUnplanned (trx: Kysely<Tables>, plans: readonly KeptPlan[], now: string): Promise<void> {
  const planned = new Set(plans.flatMap((plan) => plan.planned.map(keyOf)))
  for (const some of inPieces(plans)) {
    const ahead = await trx.selectFrom('reminders').selectAll().where('actionId', 'in', some.map(({ action }) => action.id)).where('ending', 'is', null).where('dueAt', '>', now).orderBy('actionId').orderBy('personId').orderBy('dueAt').execute()
    for (const { actionId, personId, dueAt } of ahead.filter((row) => !planned.has(keyOf(row)))) {
      await trx.updateTable('reminders').set({ ending: 'no_longer_needed', endedAt: now, why: 'planned otherwise' })
        .where('actionId', '=', actionId).where('personId', '=', personId).where('dueAt', '=', dueAt).where('ending', 'is', null).execute()
    }
  }
}

const keyOf = ({ actionId, personId, dueAt }: Pick<PlannedReminder, 'actionId' | 'personId' | 'dueAt'>): string => `${actionId} ${personId} ${dueAt}`

async function insertPlanned (trx: Kysely<Tables>, planned: readonly PlannedReminder[], now: string): Promise<void> {
  await trx.insertInto('reminders')
    .values(planned.map(({ actionId, personId, dueAt, reason, dueOn }) => ({ actionId, personId, dueAt, reason, dueOn, plannedAt: now, ending: null, endedAt: null, why: null, sentOn: null, shownVersion: null })))
    // A date moved away and back again: the reminder that was given up is wanted after all, as long as it lies ahead.
    .onConflict((conflict) => conflict.columns(['actionId', 'personId', 'dueAt']).doUpdateSet((eb) => ({ reason: eb.ref('excluded.reason'), dueOn: eb.ref('excluded.dueOn'), ending: null, endedAt: null, why: null }))
      .where((eb) => eb.and([eb('reminders.dueAt', '>', now), eb.or([eb('reminders.ending', 'is', null), eb('reminders.ending', '=', 'no_longer_needed')])])))
    .execute()
}

/** With the versions that the plan was made from, so that a change since then makes it out of date at once. */
async function rememberPlans (trx: Kysely<Tables>, plans: readonly KeptPlan[], worldMark: string): Promise<void> {
  await trx.insertInto('reminderPlans').values(plans.map(({ action, madeFrom, since, nextLook }) => ({ actionId: action.id, actionVersion: action.version, ...madeFrom, worldMark, since, nextLook })))
    .onConflict((conflict) => conflict.column('actionId').doUpdateSet((eb) => ({
      actionVersion: eb.ref('excluded.actionVersion'), ownerVersion: eb.ref('excluded.ownerVersion'), coverVersion: eb.ref('excluded.coverVersion'), managerVersion: eb.ref('excluded.managerVersion'),
      worldMark: eb.ref('excluded.worldMark'), since: eb.ref('excluded.since'), nextLook: eb.ref('excluded.nextLook'),
    }))).execute()
}
