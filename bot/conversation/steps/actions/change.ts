/** Changing an action in a conversation: at once when it is plain, after a yes when a date or a name was read. */
import type { Act } from '#bot/actions/act.ts'
import type { Action } from '#bot/actions/action.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { readDueDate, type DueDate } from '#bot/actions/due-date.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import type { ActionRequest } from './action-requests.ts'
import type { LookRequest } from './look-requests.ts'
import { outcomeInWords, wordsOf } from './outcome-in-words.ts'
import { stopAboutOneChild } from './stop-about-one-child.ts'
import { hold, isNo, isOnlyNo, isYes, pressingOf, whoIs, type Talk } from './talk.ts'
import type { ActSoFar, Unfinished } from './unfinished.ts'

export type ChangeRequest = Exclude<ActionRequest, LookRequest | { wants: 'add' }>

/** Does what was asked, or asks for what it lacks. */
export async function change (request: ChangeRequest, talk: Talk): Promise<Reply> {
  const { reference } = request
  switch (request.wants) {
    case 'on track': return perform(reference, { act: 'on track' }, talk)
    case 'done': return perform(reference, { act: 'done', ...(request.text ? { evidence: request.text } : {}) }, talk)
    case 'sign off': return perform(reference, { act: 'sign off', ...(request.text ? { note: request.text } : {}) }, talk)
    case 'update': return withNote(reference, { act: 'update', note: request.text, ...(request.brag ? { brag: request.brag } : {}) }, request.text, talk)
    case 'add evidence': return withNote(reference, { act: 'add evidence', evidence: request.text }, request.text, talk)
    case 'not mine': case 'send back': case 'withdraw': case 'reopen': return withReason(reference, { act: request.wants, reason: request.reason }, talk)
    case 'move': case 'later': return toAnotherDay(request, talk)
    case 'assign': case 'cover': return toSomebody(request, talk)
    case 'belongs': return belongsTo(request, talk)
  }
}

/** Goes on with an answer; undefined when what was said is no answer. */
export async function goOnChanging (unfinished: Extract<Unfinished, { doing: 'act' }>, talk: Talk): Promise<Reply | undefined> {
  const { reference, version, pressId, so } = unfinished
  const said = talk.turn.said.trim()
  if (so.lacks === 'yes' ? isNo(said) : isOnlyNo(said)) {
    hold(talk, undefined)
    return reply('command', 'action_cancelled', words.cancelled)
  }
  if (so.lacks === 'yes') return isYes(said) ? perform(reference, so.act, talk, { through: 'conversation', pressId, seenVersion: version }) : undefined
  if (said.endsWith('?')) return undefined
  if (so.lacks === 'day') return said.split(/\s+/).length > mostWordsOfADay ? undefined : toAnotherDay({ wants: so.wants, reference, when: said, reason: so.reason }, talk)
  if (so.lacks === 'person') return said.split(/\s+/).length > mostWordsOfAName ? undefined : toSomebody({ wants: so.wants, reference, name: said }, talk)
  if (so.lacks === 'note') return perform(reference, so.act.act === 'update' ? { ...so.act, note: said } : { ...so.act, evidence: said }, talk)
  const act: Act = { ...so.act, reason: said }
  return act.act === 'move' ? confirmMove(reference, act, talk) : perform(reference, act, talk)
}

async function perform (reference: string, act: Act, talk: Talk, pressing = pressingOf(talk)): Promise<Reply> {
  const stopped = stopAboutOneChild(wordsOf(act), talk)
  if (stopped) return stopped
  const outcome = await talk.plan.act(reference, act, talk.person, pressing)
  hold(talk, undefined)
  return outcomeInWords(outcome, act, talk)
}

/** Refused or impossible anyway? Then nobody is asked for more. Otherwise waits for what is lacking. */
async function ask (reference: string, so: ActSoFar, question: (action: Action) => Reply, talk: Talk): Promise<Reply> {
  const act = asIfFilled(so, talk)
  const stopped = stopAboutOneChild(wordsOf(act), talk)
  if (stopped) return stopped
  const trial = await talk.plan.tryOut(reference, act, talk.person)
  if (trial.outcome !== 'changed') return outcomeInWords(trial, act, talk)
  hold(talk, { doing: 'act', personId: talk.person.id, reference: trial.action.reference, version: trial.action.version - 1, pressId: pressingOf(talk).pressId, so })
  return question(trial.action)
}

/** The act as it might be once the person has said what is lacking. */
function asIfFilled (so: ActSoFar, { calendar }: Talk): Act {
  switch (so.lacks) {
    case 'yes': return so.act
    case 'reason': return { ...so.act, reason: '…' }
    case 'note': return so.act.act === 'update' ? { ...so.act, note: '…' } : { ...so.act, evidence: '…' }
    case 'day': return so.wants === 'move' ? { act: 'move', dueOn: '9999-12-31', reason: so.reason || '…' } : { act: 'later', until: addDays(calendar.today, 1), reason: so.reason || '…' }
    case 'person': return so.wants === 'assign' ? { act: 'assign', ownerId: 'somebody' } : { act: 'cover', coverId: 'somebody' }
  }
}

function withNote (reference: string, act: Extract<Act, { act: 'update' | 'add evidence' }>, text: string, talk: Talk): Promise<Reply> {
  if (text !== '') return perform(reference, act, talk)
  return ask(reference, { lacks: 'note', act }, (action) => reply('clarify', 'action_note', words.ask.note(action.reference)), talk)
}

const whyAsked: Readonly<Record<string, (reference: string) => string>> = {
  'not mine': (ref) => `Why is ${ref} not yours, or whose is it?`, 'send back': (ref) => `What is missing from ${ref}?`, 'withdraw': (ref) => `Why withdraw ${ref}?`,
  'reopen': (ref) => `Why reopen ${ref}?`, 'move': (ref) => `Why the new date for ${ref}?`, 'later': (ref) => `Why later for ${ref}?`,
}

function withReason (reference: string, act: Extract<Act, { reason: string }>, talk: Talk): Promise<Reply> {
  if (act.reason !== '') return perform(reference, act, talk)
  return ask(reference, { lacks: 'reason', act }, (action) => reply('clarify', 'action_reason', words.ask.reason(whyAsked[act.act]?.(action.reference) ?? 'Why?')), talk)
}

// An answer to "which day?" or "which Sarah?" is short; more words are something else.
const mostWordsOfADay = 16
const mostWordsOfAName = 6

async function toAnotherDay ({ wants, reference, when, reason }: Pick<Extract<ChangeRequest, { when: string }>, 'wants' | 'reference' | 'when' | 'reason'>, talk: Talk): Promise<Reply> {
  const due = await dayIn(when, reference, talk)
  if (due.outcome !== 'date') {
    return ask(reference, { lacks: 'day', wants, reason }, () => reply('clarify', 'action_date', due.outcome === 'unclear' ? due.why : when === '' ? words.ask.date : words.ask.noDay(when)), talk)
  }
  const why = reason || beside(when, due.written)
  if (wants === 'later') return withReason(reference, { act: 'later', until: due.on, reason: why }, talk)
  const act = { act: 'move', dueOn: due.on, reason: why } as const
  return why === '' ? withReason(reference, act, talk) : confirmMove(reference, act, talk, due.assumed)
}

/** A day, or so much more time than the action has now. */
async function dayIn (when: string, reference: string, talk: Talk): Promise<DueDate> {
  const more = /^(?:by )?(?:another |a further )?(?<time>(?:an?|\w+|\d+|a couple of) (?:more )?(?:working )?(?:day|week|fortnight|month)s?)(?: more| longer| later)?(?<rest>\b.*)$/i.exec(when)?.groups
  const from = more && (await talk.plan.find(reference))?.dueOn
  if (more && from) {
    const due = readDueDate(`within ${(more['time'] ?? '').replace(/ more /, ' ')}`, { ...talk.calendar, today: from })
    if (due.outcome === 'date') return { ...due, written: when.slice(0, when.length - (more['rest'] ?? '').length), assumed: words.countedFrom(dayInWords(from)) }
  }
  return readDueDate(/^(?:by|on|before|until|till|in|at|to)\b/i.test(when) ? when : `by ${when}`, talk.calendar)
}

/** What was said beside the day: "until 20 March, waiting for a quote". One word alone is no reason. */
function beside (when: string, written: string): string {
  const rest = `by ${when}`.replace(written, ' ').replace(/^\s*by\b/i, ' ').replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '').replace(/^(?:because of|because|since|as|so) /i, '')
  return rest.split(/\s+/).length > 1 ? rest : ''
}

function confirmMove (reference: string, act: Extract<Act, { act: 'move' }>, talk: Talk, assumed?: string): Promise<Reply> {
  return ask(reference, { lacks: 'yes', act }, (action) => reply('clarify', 'action_confirm',
    [words.confirmMove(action.reference), words.line.due(dayInWords(act.dueOn)), words.line.reason(act.reason), ...(assumed ? [assumed] : [])].join('\n'), { choices: [words.save, words.cancel] }), talk)
}

async function toSomebody ({ wants, reference, name }: { wants: 'assign' | 'cover', reference: string, name: string }, talk: Talk): Promise<Reply> {
  if (wants === 'cover' && /^(?:nobody|no ?one|none)$/i.test(name)) return perform(reference, { act: 'cover', coverId: null }, talk)
  const who = whoIs(name, talk)
  if ('ask' in who) return ask(reference, { lacks: 'person', wants }, ({ reference: ref }) => ({ ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: wants === 'cover' ? `cover for ${ref} is ${title}` : `give ${ref} to ${title}` })) }), talk)
  const act: Act = wants === 'assign' ? { act: 'assign', ownerId: who.person.id } : { act: 'cover', coverId: who.person.id }
  if (wants === 'cover' && !who.isGuess) return perform(reference, act, talk)
  return ask(reference, { lacks: 'yes', act }, (action) => reply('clarify', 'action_confirm',
    [words.confirmAssign(action.reference, who.person.name), wants === 'cover' ? words.line.cover(who.person.name) : words.line.owner(who.person.name)].join('\n'), { choices: [words.save, words.cancel] }), talk)
}

/** "CP-012 belongs to Health": whoever may gives it to them; its owner, who may not, says that it is not theirs and whose it is. */
async function belongsTo ({ reference, name }: Extract<ChangeRequest, { wants: 'belongs' }>, talk: Talk): Promise<Reply> {
  const mayGive = await talk.plan.tryOut(reference, { act: 'assign', ownerId: 'somebody' }, talk.person)
  return mayGive.outcome === 'refused' ? perform(reference, { act: 'not mine', reason: words.belongsTo(name) }, talk) : toSomebody({ wants: 'assign', reference, name }, talk)
}
