/** People, the actions they own, every change to those, and the button presses that made them. */
import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migrate.ts'

export const peopleAndActions: Migration = {
  number: 1,
  name: 'people-and-actions',
  async up (db: Kysely<unknown>) {
    await db.schema.createTable('people')
      .addColumn('id', 'text', (c) => c.primaryKey())
      // Both absent until the person first writes to us: an imported plan names people before they have met the bot.
      .addColumn('tenantId', 'text').addColumn('objectId', 'text')
      .addColumn('name', 'text', (c) => c.notNull()).addColumn('email', 'text').addColumn('service', 'text')
      .addColumn('role', 'text', (c) => c.notNull()).addColumn('managerId', 'text', (c) => c.references('people.id'))
      .addColumn('digestEvery', 'text', (c) => c.notNull()).addColumn('digestDay', 'integer', (c) => c.notNull()).addColumn('digestHour', 'integer', (c) => c.notNull())
      .addColumn('conversationId', 'text').addColumn('conversation', 'text').addColumn('conversationAt', 'text')
      .addColumn('reach', 'text', (c) => c.notNull()).addColumn('reachSince', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addUniqueConstraint('peopleByEntraId', ['tenantId', 'objectId']).execute()

    await db.schema.createIndex('peopleByConversation').on('people').column('conversationId').execute()

    await db.schema.createTable('leave')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('personId', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
      .addColumn('firstOn', 'text', (c) => c.notNull()).addColumn('lastOn', 'text', (c) => c.notNull()).execute()
    await db.schema.createIndex('leaveByPerson').on('leave').column('personId').execute()

    await db.schema.createTable('actions')
      .addColumn('id', 'text', (c) => c.primaryKey()).addColumn('reference', 'text', (c) => c.notNull().unique())
      .addColumn('what', 'text', (c) => c.notNull()).addColumn('whyKind', 'text').addColumn('whyText', 'text').addColumn('service', 'text')
      .addColumn('ownerId', 'text', (c) => c.references('people.id')).addColumn('coverId', 'text', (c) => c.references('people.id'))
      .addColumn('dueOn', 'text').addColumn('status', 'text', (c) => c.notNull()).addColumn('brag', 'text')
      .addColumn('doneById', 'text', (c) => c.references('people.id')).addColumn('notMineReason', 'text')
      .addColumn('laterUntil', 'text').addColumn('laterReason', 'text').addColumn('ownerAnsweredAt', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull()).addColumn('changedAt', 'text', (c) => c.notNull()).addColumn('version', 'integer', (c) => c.notNull()).execute()
    await db.schema.createIndex('actionsByOwner').on('actions').columns(['ownerId', 'status']).execute()
    await db.schema.createIndex('actionsByStatusAndDue').on('actions').columns(['status', 'dueOn']).execute()

    // One row a field a change. The key makes two writers of the same version impossible, whatever the code does.
    await db.schema.createTable('actionChanges')
      .addColumn('actionId', 'text', (c) => c.notNull().references('actions.id'))
      .addColumn('version', 'integer', (c) => c.notNull()).addColumn('field', 'text', (c) => c.notNull())
      .addColumn('from', 'text').addColumn('to', 'text')
      .addColumn('at', 'text', (c) => c.notNull()).addColumn('byId', 'text', (c) => c.references('people.id')).addColumn('byName', 'text', (c) => c.notNull())
      .addColumn('through', 'text', (c) => c.notNull()).addColumn('reason', 'text')
      .addPrimaryKeyConstraint('actionChangesKey', ['actionId', 'version', 'field']).execute()
    await db.schema.createIndex('actionChangesByTime').on('actionChanges').column('at').execute()

    // What a press led to, so that the same press, sent again by Teams or a nervous thumb, gets the same answer and does nothing.
    await db.schema.createTable('presses')
      .addColumn('personId', 'text', (c) => c.notNull().references('people.id')).addColumn('pressId', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull()).addColumn('actionId', 'text', (c) => c.notNull().references('actions.id')).addColumn('version', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('pressesKey', ['personId', 'pressId']).execute()

    await db.schema.createTable('counters').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('value', 'integer', (c) => c.notNull()).execute()
    await sql`insert into ${sql.table('counters')} values ('actionReference', 0), ('readiness', 0)`.execute(db)
  },
}
