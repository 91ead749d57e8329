/** One queue for the sends of every process to one tenant. A place costs one row, and the database's clock keeps the time. */
import { sql, type Kysely } from 'kysely'
import type { Pace } from '#bot/reminders/reminder-store.ts'
import type { Tables } from './tables.ts'

/** @param perSecond the most sends a second to one tenant, of all processes together. */
export function openPace (db: Kysely<Tables>, kind: 'sqlite' | 'postgres', perSecond: number): Pace {
  const now = kind === 'postgres' ? sql<number>`extract(epoch from clock_timestamp())::double precision * 1000` : sql<number>`unixepoch('subsec') * 1000.0`
  const [table, tenantId_, nextFreeAt] = [sql.table('pace'), sql.ref('tenantId'), sql.ref('nextFreeAt')]
  const kept = sql.ref('pace.nextFreeAt')
  const takeTurn = async (key: string, interval: number): Promise<number> => {
    const { rows: [turn] } = await sql<{ wait: number }>`insert into ${table} (${tenantId_}, ${nextFreeAt}) values (${key}, ${now} + ${interval})
      on conflict (${tenantId_}) do update set ${nextFreeAt} = case when ${kept} > ${now} then ${kept} else ${now} end + ${interval}
      returning ${nextFreeAt} - ${interval} - ${now} as wait`.execute(db)
    return Math.max(0, turn?.wait ?? 0)
  }
  return {
    takeTurn: (tenantId) => takeTurn(tenantId, 1000 / perSecond),
    takeTurnIn: (tenantId, conversation) => takeTurn(`${tenantId} ${conversation}`, perConversationMs),
    holdBack: async (tenantId, milliseconds) => {
      await sql`insert into ${table} (${tenantId_}, ${nextFreeAt}) values (${tenantId}, ${now} + ${milliseconds})
        on conflict (${tenantId_}) do update set ${nextFreeAt} = case when ${kept} > ${now} + ${milliseconds} then ${kept} else ${now} + ${milliseconds} end`.execute(db)
    },
  }
}

// Teams takes 7 in a second, 8 in two and 60 in thirty of one conversation: the last is the tightest, and its reader's own answers need room.
const perConversationMs = 600
