/** The schema's whole history, in order. Add the next number at the end. */
import type { Migration } from '../migrate.ts'
import { peopleAndActions } from './001-people-and-actions.ts'
import { reminders } from './020-reminders.ts'
import { weeklySummary } from './021-weekly-summary.ts'

export const allMigrations: readonly Migration[] = [peopleAndActions, reminders, weeklySummary]
