/** Adding an action in a conversation: asks for what is missing, says everything back, and saves only on a yes. */
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { readDueDate, type DueDate } from '#bot/actions/due-date.ts'
import { runsThePlan } from '#bot/people/person.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { draftFrom, looksLikeAName } from './draft-from.ts'
import { stopAboutOneChild } from './stop-about-one-child.ts'
import { hold, isNo, isOnlyNo, isYes, pressingOf, reachWarning, whoIs, type Talk } from './talk.ts'
import type { AddSoFar, Unfinished } from './unfinished.ts'

/** Begins with what was said: "Amira to update the housing protocol by 12 March", or nothing yet. */
export function beginAdd (text: string, talk: Talk): Promise<Reply> {
  const begun: AddSoFar = { pressId: pressingOf(talk).pressId }
  return text.trim() === '' ? next(begun, talk) : readInto(begun, text, talk)
}

/** Begins with what a briefing suggests: the owner is still somebody's to name. */
export function beginSuggested (data: Readonly<Record<string, unknown>>, talk: Talk): Promise<Reply> {
  const text = (key: string): string => typeof data[key] === 'string' ? data[key].slice(0, 500) : ''
  const due = readDueDate(`within ${text('timescale')}`, talk.calendar)
  return next({
    pressId: pressingOf(talk).pressId, what: text('what'), ...(text('ownerRole') ? { suggestedOwner: text('ownerRole') } : {}),
    ...(text('service') ? { service: talk.serviceName(text('service')) ?? text('service') } : {}), ...(due.outcome === 'date' ? { dueOn: due.on, assumed: `The guide suggests ${text('timescale')}.` } : {}),
  }, talk)
}

/** Goes on with an answer; undefined when what was said is no answer, so that other steps may take it. */
export async function goOnAdding ({ add, asked }: Extract<Unfinished, { doing: 'add' }>, talk: Talk): Promise<Reply | undefined> {
  const said = talk.turn.said.trim()
  if (asked === 'yes' && isYes(said)) return save(add, talk)
  if (asked === 'yes' ? isNo(said) && readDueDate(said, talk.calendar).outcome !== 'date' : isOnlyNo(said)) return cancelled(talk)
  switch (asked) {
    case 'what': return said.endsWith('?') ? undefined : readInto(add, said, talk)
    case 'owner': return ownerAnswered(add, said, talk)
    case 'date': return dateAnswered(add, said, talk)
    case 'yes': return corrected(add, said, talk)
  }
}

function readInto (add: AddSoFar, text: string, talk: Talk): Promise<Reply> {
  const { what, owner, due } = draftFrom(text, talk.everyone, talk.calendar)
  const stopped = stopAboutOneChild(what ?? '', talk)
  if (stopped) return Promise.resolve(stopped)
  const withWhat = { ...add, ...(what === undefined ? {} : { what }) }
  if (owner !== undefined) {
    const who = whoIs(owner, talk)
    if ('ask' in who) return askOwner(withDate(withWhat, due), who.ask, owner, talk)
    return next(withDate({ ...withWhat, ownerId: who.person.id }, due), talk, due)
  }
  return next(withDate(withWhat, due), talk, due)
}

function withDate (add: AddSoFar, due: DueDate): AddSoFar {
  const { assumed: _, ...rest } = add
  return due.outcome === 'date' ? { ...rest, dueOn: due.on, ...(due.assumed === undefined ? {} : { assumed: due.assumed }) } : add
}

/** Asks for the first thing that is missing, or for the yes. */
async function next (add: AddSoFar, talk: Talk, due?: DueDate): Promise<Reply> {
  const waiting = (asked: 'what' | 'owner' | 'date' | 'yes'): void => hold(talk, { doing: 'add', personId: talk.person.id, add, asked })
  if (!add.what) {
    waiting('what')
    return reply('clarify', 'action_what', words.ask.what)
  }
  if (add.ownerId === undefined) {
    waiting('owner')
    return reply('clarify', 'action_owner', [`${words.line.what(add.what)}.`, ...(add.suggestedOwner ? [words.suggestedOwner(add.suggestedOwner)] : []), words.ask.owner].join('\n'))
  }
  const refusal = await talk.plan.refusalToAdd(add.ownerId, talk.person)
  if (refusal) {
    hold(talk, undefined)
    return reply('command', 'action_refused', refusal)
  }
  if (add.dueOn === undefined) {
    waiting('date')
    return reply('clarify', 'action_date', due?.outcome === 'unclear' ? due.why : words.ask.date)
  }
  waiting('yes')
  return reply('clarify', 'action_confirm', [words.confirmAdd, ...summary(add, talk)].join('\n'), { choices: [words.save, words.cancel] })
}

function summary ({ what = '', ownerId, dueOn, assumed, why, service }: AddSoFar, { nameOf, everyone }: Talk): string[] {
  const warning = reachWarning(everyone.find(({ id }) => id === ownerId))
  return [
    words.line.what(what), ownerId ? words.line.owner(nameOf(ownerId)) : words.line.noOwner, dueOn ? words.line.due(dayInWords(dueOn)) : words.line.noDate,
    ...(why ? [words.line.why(why.text)] : []), ...(service ? [words.line.service(service)] : []), ...(assumed ? [assumed] : []), ...(warning ? [warning] : []),
  ]
}

function askOwner (add: AddSoFar, ask: Reply, written: string, talk: Talk): Promise<Reply> {
  hold(talk, { doing: 'add', personId: talk.person.id, add, asked: 'owner' })
  // Only those who run the plan may name somebody who has not been seen yet; anybody else would make strangers by a slip of the pen.
  const mayName = ask.outcome === 'person_not_known' && runsThePlan(talk.person) && looksLikeAName(written)
  return Promise.resolve(mayName ? { ...ask, choices: [...ask.choices, { title: words.newName(written), says: words.newName(written) }] } : ask)
}

async function ownerAnswered (add: AddSoFar, said: string, talk: Talk): Promise<Reply | undefined> {
  if (/^(?:nobody|no ?one|no owner|none|leave it open)(?: yet)?\W*$/i.test(said)) return next({ ...add, ownerId: null }, talk)
  const newName = /^add (.{3,80}) as a new name\W*$/i.exec(said)?.[1]
  if (newName && runsThePlan(talk.person)) {
    const named = await talk.people.named(newName)
    return next({ ...add, ownerId: named.id }, { ...talk, everyone: [...talk.everyone, named], nameOf: (id) => id === named.id ? named.name : talk.nameOf(id) })
  }
  if (said.endsWith('?') || said.split(/\s+/).length > 8) return undefined
  const who = whoIs(said, talk)
  return 'ask' in who ? askOwner(add, who.ask, said, talk) : next({ ...add, ownerId: who.person.id }, talk)
}

async function dateAnswered (add: AddSoFar, said: string, talk: Talk): Promise<Reply | undefined> {
  if (/^(?:no|none|without)(?: a)?(?: due)?(?: date)?\W*$/i.test(said)) return next({ ...add, dueOn: null }, talk)
  const due = readDueDate(said, talk.calendar)
  if (due.outcome === 'none') return said.split(/\s+/).length > 6 ? undefined : next(add, talk)
  return next(withDate(add, due), talk, due)
}

/** "No, 30 April" or "owner is Tom": changes one thing and asks again. */
async function corrected (add: AddSoFar, said: string, talk: Talk): Promise<Reply | undefined> {
  const owner = /^(?:no,? )?(?:the )?(?:owner (?:is|should be|:)|give it to|it's for|for) (.{1,60})$/i.exec(said)?.[1]
  if (owner) return ownerAnswered(add, owner, talk)
  const what = /^(?:no,? )?(?:change it to|what:|it should say|say) (.{3,500})$/is.exec(said)?.[1]
  if (what) return stopAboutOneChild(what, talk) ?? next({ ...add, what }, talk)
  if (said.split(/\s+/).length > 12) return undefined
  const due = readDueDate(said, talk.calendar)
  if (due.outcome === 'date') return next(withDate(add, due), talk)
  return due.outcome === 'unclear' ? reply('clarify', 'action_date', due.why) : undefined
}

async function save (add: AddSoFar, talk: Talk): Promise<Reply> {
  const { what = '', ownerId = null, dueOn = null, why = null, service = null, pressId } = add
  const outcome = await talk.plan.add({ what, ownerId, dueOn, why, service }, talk.person, { through: 'conversation', pressId })
  // Forgotten only now: had the store failed, the same yes would save it.
  hold(talk, undefined)
  if (outcome.outcome !== 'changed') return reply('command', 'action_refused', 'why' in outcome ? outcome.why : words.noSuchAction(''))
  return reply('command', 'action_added', [words.added(outcome.action.reference), ...summary({ ...add, assumed: '' }, talk)].join('\n'), { choices: [{ title: outcome.action.reference, says: `show ${outcome.action.reference}` }] })
}

function cancelled (talk: Talk): Reply {
  hold(talk, undefined)
  return reply('command', 'action_cancelled', words.cancelled)
}
