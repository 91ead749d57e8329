/** Changing an action in a conversation: at once when it is plain, after a yes when a date or a name was read. */
import type { Act } from '#bot/actions/act.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { readDueDate } from '#bot/actions/due-date.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import type { ActionRequest } from './action-requests.ts'
import { outcomeInWords, wordsOf } from './outcome-in-words.ts'
import { stopAboutOneChild } from './stop-about-one-child.ts'
import { hold, isNo, isYes, pressingOf, whoIs, type Talk } from './talk.ts'
import type { ActSoFar, Unfinished } from './unfinished.ts'

export type ChangeRequest = Exclude<ActionRequest, { wants: 'add' | 'mine' | 'overdue' | 'without owner' | 'show' | 'history' }>

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
  }
}

/** Goes on with an answer; undefined when what was said is no answer. */
export async function goOnChanging (unfinished: Extract<Unfinished, { doing: 'act' }>, talk: Talk): Promise<Reply | undefined> {
  const { reference, version, pressId, so } = unfinished
  const said = talk.turn.said.trim()
  if (isNo(said)) {
    hold(talk, undefined)
    return reply('command', 'action_cancelled', words.cancelled)
  }
  if (so.lacks === 'yes') return isYes(said) ? perform(reference, so.act, talk, { through: 'conversation', pressId, seenVersion: version }) : undefined
  if (said.endsWith('?')) return undefined
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
async function ask (reference: string, so: ActSoFar, question: (action: { reference: string }) => Reply, talk: Talk): Promise<Reply> {
  const stopped = stopAboutOneChild(wordsOf(so.act), talk)
  if (stopped) return stopped
  const trial = await talk.plan.tryOut(reference, so.lacks === 'yes' ? so.act : filled(so.act), talk.person)
  if (trial.outcome !== 'changed') return outcomeInWords(trial, so.act, talk)
  hold(talk, { doing: 'act', personId: talk.person.id, reference: trial.action.reference, version: trial.action.version - 1, pressId: pressingOf(talk).pressId, so })
  return question(trial.action)
}

/** The act as it might be once the person has said what is lacking. */
const filled = (act: Extract<ActSoFar, { lacks: 'reason' | 'note' }>['act']): Act =>
  act.act === 'update' ? { ...act, note: '…' } : act.act === 'add evidence' ? { ...act, evidence: '…' } : { ...act, reason: '…' }

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

function toAnotherDay ({ wants, reference, when, reason }: Extract<ChangeRequest, { when: string }>, talk: Talk): Promise<Reply> {
  const due = readDueDate(/^(?:by|on|before|until|till|in|at|to)\b/i.test(when) ? when : `by ${when}`, talk.calendar)
  if (due.outcome !== 'date') return Promise.resolve(reply('clarify', 'action_date', due.outcome === 'unclear' ? due.why : `I did not find a day in “${when}”. ${words.ask.date}`))
  if (wants === 'later') return withReason(reference, { act: 'later', until: due.on, reason }, talk)
  const act = { act: 'move', dueOn: due.on, reason } as const
  return reason === '' ? withReason(reference, act, talk) : confirmMove(reference, act, talk, due.assumed)
}

function confirmMove (reference: string, act: Extract<Act, { act: 'move' }>, talk: Talk, assumed?: string): Promise<Reply> {
  return ask(reference, { lacks: 'yes', act }, (action) => reply('clarify', 'action_confirm',
    [words.confirmMove(action.reference), words.line.due(dayInWords(act.dueOn)), words.line.reason(act.reason), ...(assumed ? [assumed] : [])].join('\n'), { choices: [words.save, words.cancel] }), talk)
}

async function toSomebody ({ wants, reference, name }: Extract<ChangeRequest, { name: string }>, talk: Talk): Promise<Reply> {
  if (wants === 'cover' && /^(?:nobody|no ?one|none)$/i.test(name)) return perform(reference, { act: 'cover', coverId: null }, talk)
  const who = whoIs(name, talk)
  if ('ask' in who) return { ...who.ask, choices: who.ask.choices.map(({ title }) => ({ title, says: wants === 'cover' ? `cover for ${reference} is ${title}` : `give ${reference} to ${title}` })) }
  const act: Act = wants === 'assign' ? { act: 'assign', ownerId: who.person.id } : { act: 'cover', coverId: who.person.id }
  if (wants === 'cover' && !who.isGuess) return perform(reference, act, talk)
  return ask(reference, { lacks: 'yes', act }, (action) => reply('clarify', 'action_confirm',
    [words.confirmAssign(action.reference, who.person.name), wants === 'cover' ? words.line.cover(who.person.name) : words.line.owner(who.person.name)].join('\n'), { choices: [words.save, words.cancel] }), talk)
}
