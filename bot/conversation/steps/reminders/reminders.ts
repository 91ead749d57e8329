/** Looking at reminders, stopping them, and choosing how often: by talking, for staff whom the directory knows. */
import { standingOf, maySee } from '#bot/actions/permission.ts'
import { readDueDate } from '#bot/actions/due-date.ts'
import type { Plan } from '#bot/actions/plan.ts'
import { instantOf, later, londonDateOf, type Instant } from '#bot/clock.ts'
import type { People } from '#bot/people/people.ts'
import { runsThePlan, type Person } from '#bot/people/person.ts'
import { defaultCadence, latestHour, type Cadence } from '#bot/reminders/cadence.ts'
import { onlyFor, previewInWords, readPreview, type PreviewParts } from '#bot/reminders/preview.ts'
import type { ReminderStore } from '#bot/reminders/reminder-store.ts'
import type { SummaryStore } from '#bot/reminders/summary-store.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { reply, type Reply } from '../../reply.ts'
import type { Step } from '../../respond.ts'
import type { Turn } from '../../turn.ts'
import { previewWords as words } from '../../wording/preview-words.ts'
import { summaryWords } from '../../wording/summary-words.ts'
import { reminderRequestIn, type ReminderRequest } from './reminder-requests.ts'

export type RemindersStepParts = PreviewParts & {
  readonly store: Pick<ReminderStore, 'account' | 'stopSending' | 'resumeSending' | 'chooseCadence'>
  readonly plan: Pick<Plan, 'find'>
  readonly people: Pick<People, 'meet' | 'byId'>
  readonly summaries: Pick<SummaryStore, 'choose'>
  readonly settings: Pick<CouncilSettings['actions'], 'panelDates' | 'closureDays' | 'namesInChannel'>
}

/** The step. Nobody whom the directory does not know gets an answer from it. */
export function reminders (parts: RemindersStepParts): Step {
  return async (turn) => {
    if (turn.audience === 'young_person' || turn.channel === 'webchat' || turn.verb) return undefined
    const request = reminderRequestIn(turn.said)
    const person = request && await parts.people.meet(turn.person)
    if (!request || !person) return undefined
    const said = await answer(request, person, turn, parts)
    // Where a summary will appear, everybody there may know that it will.
    return request.wants === 'summary here' || request.wants === 'no summary here' ? said : { ...said, personal: true }
  }
}

async function answer (request: ReminderRequest, person: Person, turn: Turn, parts: RemindersStepParts): Promise<Reply> {
  switch (request.wants) {
    case 'preview': return preview(request.when, person, turn, parts)
    case 'cadence': return cadence(request, person, parts)
    default: return runsThePlan(person) ? forPanelSupport(request, person, turn, parts) : reply('command', 'reminders_refused', words.onlyPanelSupport)
  }
}

async function preview (when: string, person: Person, turn: Turn, parts: RemindersStepParts): Promise<Reply> {
  const at = momentIn(when, turn, parts)
  if (at === undefined) return reply('clarify', 'preview_date', words.whichDay)
  const whole = await readPreview(at, turn.at, parts)
  return reply('command', 'reminders_previewed', previewInWords(runsThePlan(person) ? whole : onlyFor(person.id, whole)))
}

/** Now, or the end of the day that was named, when everybody's hour has come. */
function momentIn (when: string, { at }: Turn, { settings }: RemindersStepParts): Instant | undefined {
  if (when.trim() === '' || /^(?:now|today)$/i.test(when.trim())) return at
  const day = readDueDate(/^(?:on|for|by|at)\b/i.test(when) ? when.replace(/^(?:for|at)\b/i, 'on') : `on ${when}`, { ...settings, today: londonDateOf(at) })
  return day.outcome === 'date' ? instantOf(`${day.on}T${latestHour}:00`) : undefined
}

async function cadence ({ reference, cadence: chosen }: Extract<ReminderRequest, { wants: 'cadence' }>, person: Person, { store, plan, people }: RemindersStepParts): Promise<Reply> {
  const wanted: Cadence | null = chosen ? { ...chosen, workingDaysBefore: chosen.workingDaysBefore.toSorted((a, b) => b - a), everyDaysWhileLate: chosen.everyDaysWhileLate ?? defaultCadence.everyDaysWhileLate } : null
  if (wanted && (wanted.everyDaysWhileLate < 1 || wanted.workingDaysBefore.length > mostBefore || wanted.workingDaysBefore.some((days) => days < 1 || days > mostDaysBefore))) return reply('command', 'cadence_refused', words.cadenceLimits(mostBefore, mostDaysBefore))
  if (reference === undefined) {
    await store.chooseCadence({ personId: person.id }, wanted)
    return reply('command', 'cadence_chosen', words.cadence(undefined, wanted ?? defaultCadence))
  }
  const action = await plan.find(reference)
  if (!action) return reply('command', 'no_such_action', words.noSuchAction(reference.toUpperCase()))
  const owner = action.ownerId === null ? undefined : await people.byId(action.ownerId)
  if (!maySee(standingOf(person, action, owner?.managerId ?? null))) return reply('command', 'cadence_refused', words.notTheirs(action.reference))
  await store.chooseCadence({ actionId: action.id }, wanted)
  return reply('command', 'cadence_chosen', words.cadence(action.reference, wanted ?? defaultCadence))
}

// More often than this is nagging, whoever asks for it; further ahead nobody remembers it.
const mostBefore = 5
const mostDaysBefore = 120
const daysLookedBack = 30

async function summaryIn ({ conversation, scope, at }: Turn, wanted: boolean, person: Person, { summaries, settings }: RemindersStepParts): Promise<Reply> {
  if (scope !== 'post') return reply('command', 'summary_refused', summaryWords.here.notAChannel)
  // A post's thread is named after its channel.
  const isKnown = await summaries.choose(conversation.replace(/;messageid=.*$/, ''), wanted ? person.id : null, at)
  if (!isKnown) return reply('command', 'summary_refused', summaryWords.here.notHeard)
  const { chosen, dropped, withNames, withoutNames } = summaryWords.here
  return reply('command', wanted ? 'summary_chosen' : 'summary_dropped', wanted ? `${chosen} ${settings.namesInChannel ? withNames : withoutNames}` : dropped)
}

async function forPanelSupport (request: Exclude<ReminderRequest, { wants: 'preview' | 'cadence' }>, person: Person, turn: Turn, parts: RemindersStepParts): Promise<Reply> {
  const { store } = parts
  if (request.wants === 'summary here' || request.wants === 'no summary here') return summaryIn(turn, request.wants === 'summary here', person, parts)
  const by = { byName: person.name, byId: person.id, at: turn.at }
  if (request.wants === 'stop') {
    if (request.reason.trim() === '') return reply('clarify', 'stop_reason', words.whyStop)
    await store.stopSending({ ...by, reason: request.reason.trim() })
    return reply('command', 'reminders_stopped', words.stopped(request.reason.trim()))
  }
  if (request.wants === 'resume') {
    const before = await store.stopped()
    await store.resumeSending(by)
    return reply('command', 'reminders_resumed', before ? words.resumed(before.byName, before.reason) : words.wasOn)
  }
  const stop = await store.stopped()
  const account = await store.account(later(turn.at, -daysLookedBack * 86_400_000), later(turn.at, 1))
  return reply('command', 'reminders_status', [words.account(daysLookedBack, account), stop ? words.isStopped(stop.byName, stop.at, stop.reason) : words.isOn].join('\n'))
}
