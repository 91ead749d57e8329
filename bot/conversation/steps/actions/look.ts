/** Answers what somebody asks to see of the plan. */
import { readDueDate } from '#bot/actions/due-date.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { findPerson } from '#bot/people/find-person.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { isOurReference } from './action-requests.ts'
import { showBoard } from './board.ts'
import { actionsOf, dueBy, myActions, overdueActions, showAction, withoutOwner } from './lists.ts'
import type { LookRequest } from './look-requests.ts'
import { panelReport } from './report.ts'
import type { Talk } from './talk.ts'

// "Soon" is what the board calls soon.
const soonDays = 14

/** Undefined when it turns out to be about something else: then the next steps know better. */
export async function look (request: LookRequest, talk: Talk): Promise<Reply | undefined> {
  switch (request.wants) {
    case 'mine': return myActions(talk)
    case 'overdue': return overdueActions(talk)
    case 'without owner': return withoutOwner(talk)
    case 'board': return showBoard(request.only.trim(), talk)
    case 'report': return panelReport(request.when, talk)
    case 'colours': return reply('command', 'colours_explained', words.colours)
    case 'how to': return reply('command', 'actions_explained', words.howTo.join('\n'), { choices: words.tryThese })
    case 'due by': return dueUntil(request.when, talk)
    case 'of': return ofSomebody(request.name, talk)
    case 'show': case 'history': {
      const action = await talk.plan.find(request.reference)
      return action ? showAction(action, request.wants === 'history', talk) : notInPlan(request.reference)
    }
  }
}

/** "1.3" or "H4" that names no action may be a paragraph or anything else. */
export const notInPlan = (reference: string): Reply | undefined =>
  isOurReference(reference) ? reply('command', 'no_such_action', words.noSuchAction(reference.toUpperCase())) : undefined

async function dueUntil (when: string, talk: Talk): Promise<Reply | undefined> {
  const { calendar } = talk
  if (/^soon$/i.test(when)) return dueBy(addDays(calendar.today, soonDays), talk)
  const until = readDueDate(/^(?:before|by|on|in|within)\b/i.test(when) ? when : `by ${when}`, calendar)
  return until.outcome === 'date' ? dueBy(until.on, talk) : undefined
}

/** Only a colleague who is known by that name: "the council's actions" is a question to the documents. */
async function ofSomebody (name: string, talk: Talk): Promise<Reply | undefined> {
  const found = findPerson(name, talk.everyone)
  return found.found === 'one' && found.by !== 'spelling' ? actionsOf(found.person, talk) : undefined
}
