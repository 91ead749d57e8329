/** The card of each person's day: who holds it, what became of it, and whether it still shows how things are. */
import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Claim, Ended, ReminderStore, SentCard } from '#bot/reminders/reminder-store.ts'
import { reminderOf } from './reminder-row.ts'
import type { DigestRow, Tables } from './tables.ts'
import { Undone, undoable } from './undoable.ts'

type Digests = Pick<ReminderStore, 'claim' | 'endCard' | 'endWithoutCard' | 'giveBack' | 'failedDaysBefore' | 'outdatedCards' | 'cardCorrected' | 'haveCardOf'>

export function digestsIn (db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Digests {
  return {
    claim: async (now, today, leaseUntil) => {
      for (let attempt = 0; attempt < mostClaimAttempts; attempt++) {
        const claim = await db.transaction().execute((trx) => claimOnce(trx, kind, now, today, leaseUntil))
        if (claim !== 'taken meanwhile') return claim
      }
      return undefined
    },
    endCard: (claim, end, endings) => undoable<'recorded' | 'lost'>(db, async (trx) => {
      const { activityId = null, why = null } = { ...end } as { activityId?: string, why?: string }
      await stillOurs(held(trx.updateTable('digests').set({ outcome: end.outcome, activityId, why, endedAt: end.at }), claim))
      await endReminders(trx, kind, endings, end.at, claim.onDate)
      return 'recorded'
    }),
    endWithoutCard: (claim, endings, at) => undoable<'recorded' | 'lost'>(db, async (trx) => {
      const { numDeletedRows } = await trx.deleteFrom('digests').where('personId', '=', claim.personId).where('onDate', '=', claim.onDate).where('token', '=', claim.token).where('outcome', 'is', null).executeTakeFirst()
      if (numDeletedRows !== 1n) throw new Undone('lost')
      await endReminders(trx, kind, endings, at, claim.onDate)
      return 'recorded'
    }),
    giveBack: async (claim, tryAgainAt, counts, why) => {
      await held(db.updateTable('digests').set({ leaseUntil: '', tryAgainAt, attempts: claim.attempts + (counts ? 1 : 0), why }), claim).execute()
    },
    failedDaysBefore: async (personId, onDate) => {
      const ended = db.selectFrom('digests').select((eb) => eb.fn.coalesce(eb.fn.max('onDate'), eb.val('')).as('last')).where('personId', '=', personId).where('onDate', '<', onDate).where('outcome', 'is not', null)
      const { many } = await db.selectFrom('digests').select((eb) => eb.fn.countAll<number>().as('many')).where('personId', '=', personId).where('onDate', '<', onDate).where('onDate', '>', ended).where('attempts', '>', 0).executeTakeFirstOrThrow()
      return many
    },

    outdatedCards: async (fromDate, limit) => {
      const outdated = await db.selectFrom('reminders').innerJoin('actions', 'actions.id', 'reminders.actionId')
        .innerJoin('digests', (join) => join.onRef('digests.personId', '=', 'reminders.personId').onRef('digests.onDate', '=', 'reminders.sentOn'))
        .select(['digests.personId', 'digests.onDate', 'digests.activityId', 'digests.endedAt']).distinct()
        .where('reminders.sentOn', '>=', fromDate).where('reminders.ending', '=', 'sent').where('digests.outcome', '=', 'sent').where('digests.goneAt', 'is', null)
        .whereRef('reminders.shownVersion', '<', 'actions.version').orderBy('digests.onDate', 'desc').limit(limit).execute()
      return Promise.all(outdated.map(async (row) => ({
        ...cardFrom(row),
        reminders: (await db.selectFrom('reminders').selectAll().where('personId', '=', row.personId).where('sentOn', '=', row.onDate).where('ending', '=', 'sent').orderBy('dueAt').execute()).map(reminderOf),
      })))
    },
    cardCorrected: (card, versions) => db.transaction().execute(async (trx) => {
      if (!versions) {
        await trx.updateTable('digests').set({ goneAt: card.sentAt }).where('personId', '=', card.personId).where('onDate', '=', card.onDate).execute()
        return
      }
      for (const [actionId, shownVersion] of versions) await trx.updateTable('reminders').set({ shownVersion }).where('actionId', '=', actionId).where('personId', '=', card.personId).where('sentOn', '=', card.onDate).execute()
    }),
    haveCardOf: async (onDate) => new Set((await db.selectFrom('digests').select('personId').where('onDate', '=', onDate).where('outcome', '=', 'sent').execute()).map(({ personId }) => personId)),
  }
}

// Somebody else can take the card between our look and our claim; more often than this, they are at work and we are not needed.
const mostClaimAttempts = 20

async function claimOnce (trx: Transaction<Tables>, kind: 'sqlite' | 'postgres', now: string, today: string, leaseUntil: string): Promise<Claim | undefined | 'taken meanwhile'> {
  const candidate = await trx.selectFrom('reminders').innerJoin('people', 'people.id', 'reminders.personId').select('reminders.personId')
    .where('reminders.ending', 'is', null).where('reminders.dueAt', '<=', now)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('digests').select('digests.personId').whereRef('digests.personId', '=', 'reminders.personId').where('digests.onDate', '=', today)
      .where((or) => or.or([or('digests.outcome', 'is not', null), or('digests.leaseUntil', '>', now), or('digests.tryAgainAt', '>', now)])))))
    .orderBy('reminders.dueAt').limit(1)
    // SQLite lets one process write at a time anyway. "No key": whoever only points at the person need not wait.
    .$if(kind === 'postgres', (query) => query.forNoKeyUpdate('people').skipLocked())
    .executeTakeFirst()
  if (!candidate) return undefined
  const token = randomUUID()
  const claimed = await trx.insertInto('digests')
    .values({ personId: candidate.personId, onDate: today, token, leaseUntil, tryAgainAt: '', attempts: 0, outcome: null, why: null, activityId: null, endedAt: null, goneAt: null })
    // A lease that ran out unanswered was a process that died: it counts as an attempt.
    .onConflict((conflict) => conflict.columns(['personId', 'onDate']).doUpdateSet((eb) => ({ token: eb.ref('excluded.token'), leaseUntil: eb.ref('excluded.leaseUntil'), attempts: eb.case().when('digests.leaseUntil', '=', '').then(eb.ref('digests.attempts')).else(eb('digests.attempts', '+', 1)).end() }))
      .where('digests.outcome', 'is', null).where('digests.leaseUntil', '<=', now).where('digests.tryAgainAt', '<=', now))
    .returning('attempts').executeTakeFirst()
  return claimed ? { personId: candidate.personId, onDate: today, token, attempts: claimed.attempts } : 'taken meanwhile'
}

/** Only while nobody has claimed it after us. */
const held = <Query extends { where (column: 'personId' | 'onDate' | 'token', operator: '=', value: string): Query }>(query: Query, { personId, onDate, token }: Claim): Query =>
  query.where('personId', '=', personId).where('onDate', '=', onDate).where('token', '=', token)

async function stillOurs (update: { executeTakeFirst (): Promise<{ numUpdatedRows: bigint }> }): Promise<void> {
  if ((await update.executeTakeFirst()).numUpdatedRows !== 1n) throw new Undone('lost')
}

/** Each ends once; what it means for the plan of its action is looked at by the next beat. */
async function endReminders (trx: Transaction<Tables>, kind: 'sqlite' | 'postgres', endings: readonly Ended[], at: string, onDate: string): Promise<void> {
  for (const { reminder, ending, why = null, shownVersion = null } of endings.toSorted((a, b) => a.reminder.actionId < b.reminder.actionId ? -1 : 1)) {
    await trx.updateTable('reminders').set({ ending, endedAt: at, why, sentOn: ending === 'sent' ? onDate : null, shownVersion })
      .where('actionId', '=', reminder.actionId).where('personId', '=', reminder.personId).where('dueAt', '=', reminder.dueAt).where('ending', 'is', null).execute()
  }
  const actionIds = [...new Set(endings.map(({ reminder }) => reminder.actionId))]
  if (actionIds.length === 0) return
  // Two of panel support have much the same list: locked in one order, their cards do not lock each other out.
  if (kind === 'postgres') await trx.selectFrom('reminderPlans').select('actionId').where('actionId', 'in', actionIds).orderBy('actionId').forUpdate().execute()
  await trx.updateTable('reminderPlans').set({ nextLook: '' }).where('actionId', 'in', actionIds).execute()
}

const cardFrom = ({ personId, onDate, activityId, endedAt }: Pick<DigestRow, 'personId' | 'onDate' | 'activityId' | 'endedAt'>): SentCard => ({ personId, onDate, activityId: activityId ?? '', sentAt: endedAt ?? '' })
