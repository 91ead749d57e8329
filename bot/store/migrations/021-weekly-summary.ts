/** Teams channels that the bot was heard in, those that want the weekly summary, and each week's post. */
import type { Kysely } from 'kysely'
import type { Migration } from '../migrate.ts'

export const weeklySummary: Migration = {
  number: 21,
  name: 'weekly-summary',
  async up (db: Kysely<unknown>) {
    await db.schema.createTable('teamsChannels')
      .addColumn('conversation', 'text', (c) => c.primaryKey()).addColumn('tenantId', 'text', (c) => c.notNull()).addColumn('address', 'text', (c) => c.notNull())
      // Null until somebody who runs the plan asks for the summary there.
      .addColumn('chosenById', 'text', (c) => c.references('people.id')).addColumn('chosenAt', 'text').execute()

    // The key is the promise of one summary a channel a week.
    await db.schema.createTable('weeklyPosts')
      .addColumn('conversation', 'text', (c) => c.notNull().references('teamsChannels.conversation').onDelete('cascade')).addColumn('weekOf', 'text', (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull()).addColumn('leaseUntil', 'text', (c) => c.notNull()).addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('outcome', 'text').addColumn('why', 'text').addColumn('activityId', 'text').addColumn('endedAt', 'text')
      .addPrimaryKeyConstraint('weeklyPostsKey', ['conversation', 'weekOf']).execute()
  },
}
