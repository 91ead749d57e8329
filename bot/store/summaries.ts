/** Channels for the weekly summary, and its posts. */
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { SummaryStore, TeamsChannel } from '#bot/reminders/summary-store.ts'
import type { TeamsChannelRow, Tables } from './tables.ts'

export function openSummaryStore (db: Kysely<Tables>): SummaryStore {
  return {
    heardIn: async ({ conversation, tenantId, address }) => {
      const written = JSON.stringify(address)
      const known = await db.selectFrom('teamsChannels').select('address').where('conversation', '=', conversation).executeTakeFirst()
      if (known?.address === written) return
      await db.insertInto('teamsChannels').values({ conversation, tenantId, address: written, chosenById: null, chosenAt: null })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ address: written })).execute()
    },
    goneFrom: async (conversation) => { await db.updateTable('teamsChannels').set({ chosenById: null, chosenAt: null }).where('conversation', '=', conversation).execute() },
    choose: async (conversation, byId, at) => {
      const { numUpdatedRows } = await db.updateTable('teamsChannels').set({ chosenById: byId, chosenAt: byId === null ? null : at }).where('conversation', '=', conversation).executeTakeFirst()
      return numUpdatedRows === 1n
    },
    chosen: async () => (await db.selectFrom('teamsChannels').selectAll().where('chosenAt', 'is not', null).execute()).map(channelOf),
    claimPost: (weekOf, now, leaseUntil) => db.transaction().execute(async (trx) => {
      const open = await trx.selectFrom('teamsChannels').selectAll().where('chosenAt', 'is not', null)
        .where((eb) => eb.not(eb.exists(eb.selectFrom('weeklyPosts').select('weekOf').whereRef('weeklyPosts.conversation', '=', 'teamsChannels.conversation').where('weekOf', '=', weekOf)
          .where((or) => or.or([or('outcome', 'is not', null), or('leaseUntil', '>', now)])))))
        .orderBy('conversation').limit(1).executeTakeFirst()
      if (!open) return undefined
      const token = randomUUID()
      const claimed = await trx.insertInto('weeklyPosts').values({ conversation: open.conversation, weekOf, token, leaseUntil, attempts: 0, outcome: null, why: null, activityId: null, endedAt: null })
        .onConflict((conflict) => conflict.columns(['conversation', 'weekOf']).doUpdateSet((eb) => ({ token: eb.ref('excluded.token'), leaseUntil: eb.ref('excluded.leaseUntil'), attempts: eb('weeklyPosts.attempts', '+', 1) }))
          .where('weeklyPosts.outcome', 'is', null).where('weeklyPosts.leaseUntil', '<=', now))
        .returning('attempts').executeTakeFirst()
      return claimed && { channel: channelOf(open), weekOf, token, attempts: claimed.attempts }
    }),
    endPost: async ({ channel, weekOf, token }, end) => {
      const { activityId = null, why = null } = { ...end } as { activityId?: string, why?: string }
      await db.updateTable('weeklyPosts').set({ outcome: end.outcome, activityId, why, endedAt: end.at }).where('conversation', '=', channel.conversation).where('weekOf', '=', weekOf).where('token', '=', token).execute()
    },
    postFailed: async ({ channel, weekOf, token }, tryAgainAt, why) => {
      await db.updateTable('weeklyPosts').set({ leaseUntil: tryAgainAt, why }).where('conversation', '=', channel.conversation).where('weekOf', '=', weekOf).where('token', '=', token).execute()
    },
  }
}

const channelOf = ({ conversation, tenantId, address }: TeamsChannelRow): TeamsChannel => ({ conversation, tenantId, address: JSON.parse(address) as TeamsChannel['address'] })
