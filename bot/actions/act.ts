/** The verbs: what a person can do to an action, decided without a store or a clock. */
import type { Instant, LondonDate } from '#bot/clock.ts'
import { isLive, type Action, type Brag, type Why } from './action.ts'
import { changesBetween, said, type Authorship, type Change, type Through } from './change.ts'
import { refusalOf, standingOf, type Actor, type Permission } from './permission.ts'

export type Act =
  | { readonly act: 'on track', readonly note?: string, readonly brag?: Brag }
  | { readonly act: 'update', readonly note: string, readonly brag?: Brag }
  | { readonly act: 'add evidence', readonly evidence: string }
  | { readonly act: 'done', readonly evidence?: string }
  | { readonly act: 'sign off', readonly note?: string }
  | { readonly act: 'send back', readonly reason: string }
  | { readonly act: 'not mine', readonly reason: string }
  | { readonly act: 'later', readonly until: LondonDate, readonly reason: string }
  | { readonly act: 'move', readonly dueOn: LondonDate, readonly reason: string }
  | { readonly act: 'assign', readonly ownerId: string, readonly reason?: string }
  | { readonly act: 'cover', readonly coverId: string | null }
  | { readonly act: 'describe', readonly what?: string, readonly why?: Why | null, readonly service?: string | null }
  | { readonly act: 'withdraw', readonly reason: string }
  | { readonly act: 'reopen', readonly reason: string }

export type Setting = {
  readonly by: Actor
  readonly through: Through
  readonly at: Instant
  readonly today: LondonDate
  /** Closing needs a second person (the council's setting actions.signOff). */
  readonly signOff: boolean
  readonly ownersManagerId: string | null
}

export type Decision =
  | { readonly outcome: 'changed', readonly action: Action, readonly changes: readonly Change[] }
  /** It is so already: nothing to write, nothing wrong. */
  | { readonly outcome: 'already', readonly action: Action }
  | { readonly outcome: 'refused', readonly why: string }
  /** Allowed, but it cannot be done like this; says what is missing. */
  | { readonly outcome: 'not possible', readonly why: string }

export const permissionFor: Readonly<Record<Act['act'], Permission>> = {
  'on track': 'progress', 'update': 'progress', 'add evidence': 'progress', 'done': 'progress', 'sign off': 'sign off', 'send back': 'sign off',
  'not mine': 'own voice', 'later': 'own voice', 'move': 'move', 'assign': 'assign', 'cover': 'cover', 'describe': 'describe', 'withdraw': 'withdraw', 'reopen': 'reopen',
}

// Long enough for any note or link that people paste; a whole report belongs in the council's document store.
const longestText = 2_000

/** What an act makes of an action. The new version is one higher, and its history says every field that differs. */
export function decide (action: Action, act: Act, setting: Setting): Decision {
  const refusal = refusalOf(permissionFor[act.act], standingOf(setting.by, action, setting.ownersManagerId), action.reference)
  if (refusal) return { outcome: 'refused', why: refusal }
  const missing = missingFrom(act) ?? tooLong(act)
  if (missing) return { outcome: 'not possible', why: missing }
  const step = steps[act.act](action, act as never, setting)
  return 'outcome' in step ? step : write(action, step, setting)
}

/** The fields to set, and what was said beside them. */
type Step = { readonly set: Partial<Action>, readonly reason?: string, readonly say?: readonly (readonly ['note' | 'evidence' | 'onTrack', string])[] }
type Steps = { readonly [Name in Act['act']]: (action: Action, act: Extract<Act, { act: Name }>, setting: Setting) => Step | Exclude<Decision, { outcome: 'changed' }> }

const steps: Steps = {
  'on track': (action, { note, brag }) => whileLive(action, { set: { ...started(action), ...(brag ? { brag } : {}) }, say: [['onTrack', 'On track'], ...(note?.trim() ? [['note', note.trim()] as const] : [])] }),
  'update': (action, { note, brag }) => whileLive(action, { set: { ...started(action), ...(brag ? { brag } : {}) }, say: [['note', note.trim()]] }),
  'add evidence': (action, { evidence }) => action.status === 'withdrawn' ? notLive(action) : { set: {}, say: [['evidence', evidence.trim()]] },
  'done': (action, { evidence }, { by, signOff }) => {
    if (!isLive(action)) return alreadyOr(action, action.status === 'awaiting_sign_off' || action.status === 'closed')
    return { set: { status: signOff ? 'awaiting_sign_off' : 'closed', doneById: by.id, later: null, notMine: null }, ...(evidence?.trim() ? { say: [['evidence', evidence.trim()]] } : {}) }
  },
  'sign off': (action, { note }, { by }) => {
    if (action.status === 'closed') return { outcome: 'already', action }
    if (action.status !== 'awaiting_sign_off') return { outcome: 'not possible', why: `${action.reference} has not been marked done yet, so there is nothing to sign off. Ask its owner, or say “mark ${action.reference} done”.` }
    if (by.id === action.doneById || by.id === action.ownerId || by.id === action.coverId) return { outcome: 'refused', why: `A second person has to sign off ${action.reference}: you own it or marked it done yourself. Ask a colleague in panel support. Nothing was changed.` }
    return { set: { status: 'closed' }, ...(note?.trim() ? { say: [['note', note.trim()]] } : {}) }
  },
  'send back': (action, { reason }) => action.status === 'awaiting_sign_off'
    ? { set: { status: 'in_progress', doneById: null }, reason }
    : { outcome: 'not possible', why: `${action.reference} is not waiting for sign-off, so it cannot be sent back.` },
  'not mine': (action, { reason }) => whileLive(action, { set: { notMine: reason.trim() } }),
  'later': (action, { until, reason }, { today }) => until <= today
    ? { outcome: 'not possible', why: 'Choose a day after today to be reminded on.' }
    : whileLive(action, { set: { later: { until, reason: reason.trim() } } }),
  'move': (action, { dueOn, reason }, { today }) => dueOn < today
    ? { outcome: 'not possible', why: 'The new date is in the past. Choose a day from today on.' }
    // A moved date starts its reminders afresh: a snooze was about the old one.
    : whileLive(action, { set: { dueOn, later: null }, reason }),
  'assign': (action, { ownerId, reason }) => whileLive(action, { set: { ownerId, notMine: null, later: null, coverId: action.coverId === ownerId ? null : action.coverId }, ...(reason ? { reason } : {}) }),
  'cover': (action, { coverId }) => coverId !== null && coverId === action.ownerId
    ? { outcome: 'not possible', why: `The owner of ${action.reference} cannot be their own cover. Name somebody else.` }
    : whileLive(action, { set: { coverId } }),
  'describe': (action, { what, why, service }) => ({ set: { ...(what === undefined ? {} : { what: what.trim().replace(/\s+/g, ' ') }), ...(why === undefined ? {} : { why }), ...(service === undefined ? {} : { service }) } }),
  'withdraw': (action, { reason }) => action.status === 'withdrawn' ? { outcome: 'already', action } : { set: { status: 'withdrawn', later: null }, reason },
  'reopen': (action, { reason }, { by }) => {
    if (isLive(action)) return { outcome: 'already', action }
    // What a second person closed or panel support withdrew, its owner cannot undo alone.
    if (action.status !== 'awaiting_sign_off' && by.role === 'member') return { outcome: 'refused', why: `${action.reference} is ${action.status}. Only panel support can reopen it. Nothing was changed.` }
    return { set: { status: 'in_progress', doneById: null }, reason }
  },
}

const started = (action: Action): Partial<Action> => action.status === 'open' ? { status: 'in_progress' } : {}
const alreadyOr = (action: Action, isAlready: boolean): Exclude<Decision, { outcome: 'changed' }> => isAlready ? { outcome: 'already', action } : notLive(action)
const whileLive = (action: Action, step: Step): Step | Exclude<Decision, { outcome: 'changed' }> => isLive(action) ? step : notLive(action)

function notLive (action: Action): Exclude<Decision, { outcome: 'changed' }> {
  const state = action.status === 'awaiting_sign_off' ? 'done and waiting for sign-off' : action.status
  return { outcome: 'not possible', why: `${action.reference} is ${state}. Say “reopen ${action.reference}” with a reason first, if it is not finished.` }
}

function missingFrom (act: Act): string | undefined {
  if ('reason' in act && act.act !== 'assign' && act.reason.trim() === '') return 'A reason is needed: the panel sees it in the history. Say it in a few words.'
  if (act.act === 'update' && act.note.trim() === '') return 'One line about what has happened is needed.'
  if (act.act === 'add evidence' && act.evidence.trim() === '') return 'The evidence is empty. Paste a link, or say in a sentence what shows that it is done.'
  if (act.act === 'describe' && act.what?.trim() === '') return 'An action cannot be empty. Say in a sentence what will be done.'
  return undefined
}

function tooLong (act: Act): string | undefined {
  const longest = Math.max(0, ...Object.values(act).map((value) => typeof value === 'string' ? value.length : 0))
  return longest > longestText ? `That is ${longest} characters; up to ${longestText} fit. Put the long text into a document and paste its link.` : undefined
}

function write (before: Action, { set, reason, say = [] }: Step, setting: Setting): Decision {
  const { by, through, at, ownersManagerId } = setting
  const author: Authorship = { at, byId: by.id, byName: by.name, through }
  const { isOwner, isCover, isManager } = standingOf(by, before, ownersManagerId)
  const after: Action = { ...before, ...set, version: before.version + 1, changedAt: at, ownerAnsweredAt: isOwner || isCover || isManager ? at : before.ownerAnsweredAt }
  const changes = [...changesBetween(before, after, author, reason?.trim() || null), ...say.map(([field, text]) => said(after, field, text, author))]
  return changes.length === 0 ? { outcome: 'already', action: before } : { outcome: 'changed', action: after, changes }
}
