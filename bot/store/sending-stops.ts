/** Who stopped all sending, when and why, and who let it go on: kept for ever, as somebody will ask. */
import type { Kysely } from 'kysely'
import type { ReminderStore } from '#bot/reminders/reminder-store.ts'
import type { Tables } from './tables.ts'

export const sendingStopsIn = (db: Kysely<Tables>): Pick<ReminderStore, 'stopped' | 'stopSending' | 'resumeSending'> => ({
  stopped: async () => {
    const row = await db.selectFrom('sendingStops').selectAll().where('liftedAt', 'is', null).orderBy('at', 'desc').limit(1).executeTakeFirst()
    return row && { byName: row.byName, byId: row.byId, at: row.at, reason: row.reason }
  },
  stopSending: async ({ byName, byId, at, reason }) => {
    await db.insertInto('sendingStops').values({ at, byName, byId, reason, liftedAt: null, liftedByName: null, liftedById: null }).onConflict((conflict) => conflict.column('at').doNothing()).execute()
  },
  resumeSending: async ({ byName, byId, at }) => {
    await db.updateTable('sendingStops').set({ liftedAt: at, liftedByName: byName, liftedById: byId }).where('liftedAt', 'is', null).execute()
  },
})
