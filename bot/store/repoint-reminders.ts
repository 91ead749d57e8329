/** What belongs to reminders when two records of one human become one. */
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Two records are one human: the reminders of one go to the other, but for those that the other has as well. */
export async function repointReminders (trx: Kysely<Tables>, from: string, to: string): Promise<void> {
  await trx.deleteFrom('reminders').where('personId', '=', from)
    .where((eb) => eb.exists(eb.selectFrom('reminders as kept').select('kept.dueAt').where('kept.personId', '=', to).whereRef('kept.actionId', '=', 'reminders.actionId').whereRef('kept.dueAt', '=', 'reminders.dueAt'))).execute()
  await trx.updateTable('reminders').set({ personId: to }).where('personId', '=', from).execute()
  await trx.deleteFrom('digests').where('personId', '=', from).where('onDate', 'in', trx.selectFrom('digests as kept').select('kept.onDate').where('kept.personId', '=', to)).execute()
  await trx.updateTable('digests').set({ personId: to }).where('personId', '=', from).execute()
  await trx.updateTable('teamsChannels').set({ chosenById: to }).where('chosenById', '=', from).execute()
  await trx.deleteFrom('chosenCadences').where('chosenFor', '=', 'person').where('id', '=', from).execute()
}
