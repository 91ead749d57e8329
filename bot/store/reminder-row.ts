/** A reminder as the store keeps it. */
import { endings, reasons, type Reminder } from '#bot/reminders/reminder.ts'
import type { ReminderRow } from './tables.ts'
import { word } from './word.ts'

export const reminderOf = (row: ReminderRow): Reminder => ({
  actionId: row.actionId, personId: row.personId, dueAt: row.dueAt, reason: word(reasons, row.reason), dueOn: row.dueOn, plannedAt: row.plannedAt,
  ending: row.ending === null ? null : word(endings, row.ending), endedAt: row.endedAt, why: row.why, sentOn: row.sentOn,
})
