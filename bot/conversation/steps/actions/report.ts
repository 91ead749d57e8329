/** The panel's report in a chat: what panel support would otherwise chase for a week. Nothing is kept or sent to anybody else. */
import { readDueDate } from '#bot/actions/due-date.ts'
import { runsThePlan } from '#bot/people/person.ts'
import { panelReportOf } from '#bot/reports/panel-report.ts'
import { reportPeriod } from '#bot/reports/panel-dates.ts'
import { reportInWords } from '#bot/reports/report-in-words.ts'
import { reply, type Reply } from '../../reply.ts'
import { boardWords } from '../../wording/board-words.ts'
import { reportWords as words } from '../../wording/report-words.ts'
import type { Talk } from './talk.ts'

// What Teams takes in one message and somebody can copy; a longer plan goes into a file.
const mostLines = 60

export async function panelReport (when: string, { plan, person, everyone, calendar, remindersSoFar }: Talk): Promise<Reply> {
  if (!runsThePlan(person)) return reply('command', 'action_refused', words.onlyPlan, { personal: true })
  const wanted = when === '' ? undefined : readDueDate(/^on\b/i.test(when) ? when : `on ${when}`, calendar)
  if (wanted && wanted.outcome !== 'date') return reply('clarify', 'report_date', words.whichDay)
  const actions = await plan.list()
  const report = panelReportOf({
    actions, changes: await plan.changes(), people: everyone, reminders: remindersSoFar ? await remindersSoFar.ofActions(actions.map(({ id }) => id)) : [],
    today: calendar.today, ...reportPeriod(calendar.panelDates, calendar.today, wanted?.on),
  })
  return reply('command', 'panel_report', [reportInWords(report, mostLines), words.asFile].join('\n'), { summary: words.title, personal: true, choices: [boardWords.board] })
}
