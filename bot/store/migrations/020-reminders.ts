/** Reminders and how they ended, the card of each person's day, what each plan was made from, and the pace of sending. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migrate.ts'

export const reminders: Migration = {
  number: 20,
  name: 'reminders',
  async up (db: Kysely<unknown>) {
    await db.schema.createTable('reminders')
      .addColumn('actionId', 'text', (c) => c.notNull().references('actions.id'))
      .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
      .addColumn('dueAt', 'text', (c) => c.notNull()).addColumn('reason', 'text', (c) => c.notNull()).addColumn('dueOn', 'text')
      .addColumn('plannedAt', 'text', (c) => c.notNull())
      .addColumn('ending', 'text').addColumn('endedAt', 'text').addColumn('why', 'text').addColumn('sentOn', 'text').addColumn('shownVersion', 'integer')
      // One reminder about one action to one person at one moment, whatever the code does.
      .addPrimaryKeyConstraint('remindersKey', ['actionId', 'personId', 'dueAt']).execute()
    await db.schema.createIndex('remindersWaiting').on('reminders').column('dueAt').where(sql.ref('ending'), 'is', null).execute()
    await db.schema.createIndex('remindersWaitingByPerson').on('reminders').columns(['personId', 'dueAt']).where(sql.ref('ending'), 'is', null).execute()
    await db.schema.createIndex('remindersByCard').on('reminders').columns(['sentOn', 'personId']).where(sql.ref('sentOn'), 'is not', null).execute()

    await db.schema.createTable('reminderPlans')
      .addColumn('actionId', 'text', (c) => c.primaryKey().references('actions.id'))
      .addColumn('actionVersion', 'integer', (c) => c.notNull()).addColumn('ownerVersion', 'integer', (c) => c.notNull())
      .addColumn('coverVersion', 'integer', (c) => c.notNull()).addColumn('managerVersion', 'integer', (c) => c.notNull())
      .addColumn('worldMark', 'text', (c) => c.notNull()).addColumn('since', 'text', (c) => c.notNull()).addColumn('nextLook', 'text', (c) => c.notNull()).execute()

    // The key is the promise of one card a person a day.
    await db.schema.createTable('digests')
      .addColumn('personId', 'text', (c) => c.notNull().references('people.id')).addColumn('onDate', 'text', (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull()).addColumn('leaseUntil', 'text', (c) => c.notNull()).addColumn('tryAgainAt', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull()).addColumn('outcome', 'text').addColumn('why', 'text')
      .addColumn('activityId', 'text').addColumn('endedAt', 'text').addColumn('goneAt', 'text')
      .addPrimaryKeyConstraint('digestsKey', ['personId', 'onDate']).execute()

    await db.schema.createTable('chosenCadences')
      .addColumn('chosenFor', 'text', (c) => c.notNull()).addColumn('id', 'text', (c) => c.notNull())
      .addColumn('workingDaysBefore', 'text', (c) => c.notNull()).addColumn('onTheDay', 'boolean', (c) => c.notNull()).addColumn('everyDaysWhileLate', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('chosenCadencesKey', ['chosenFor', 'id']).execute()

    await db.schema.createTable('sendingStops')
      .addColumn('at', 'text', (c) => c.primaryKey()).addColumn('byName', 'text', (c) => c.notNull()).addColumn('byId', 'text').addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('liftedAt', 'text').addColumn('liftedByName', 'text').addColumn('liftedById', 'text').execute()

    // Milliseconds since 1970 by the database's own clock: replicas need not agree about the time to keep one pace.
    await db.schema.createTable('pace').addColumn('tenantId', 'text', (c) => c.primaryKey()).addColumn('nextFreeAt', 'double precision', (c) => c.notNull()).execute()
  },
}
