/** A press on an action's card, answered in its place: what was recorded, or why nothing was, with what the person typed. */
import { createHash } from 'node:crypto'
import type { Act } from '#bot/actions/act.ts'
import { brags, type Action, type Brag } from '#bot/actions/action.ts'
import { authorInWords, changeInWords } from '#bot/actions/in-words.ts'
import type { Outcome, Pressing } from '#bot/actions/plan.ts'
import { reply, type Reply } from '../../reply.ts'
import { typedOn, type Verb } from '../../turn.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { actionCard, type CardExtras } from './action-card.ts'
import { concerns, showAction } from './lists.ts'
import { outcomeInWords, wordsOf } from './outcome-in-words.ts'
import { stopAboutOneChild } from './stop-about-one-child.ts'
import { pressingOf, type Talk } from './talk.ts'

/** Read from what the client sent: nothing in it is believed but what the person may do anyway. */
export type CardPress = {
  readonly wants: 'press'
  readonly verb: string
  readonly reference: string
  readonly version: number
  readonly press?: string
  readonly note: string
  readonly brag?: Brag
  readonly until: string
}

type Typed = Pick<CardPress, 'note' | 'brag' | 'until'>
const acts: Readonly<Record<string, (typed: Typed) => Act>> = {
  action_on_track: ({ note, brag }) => ({ act: 'on track', note, ...(brag ? { brag } : {}) }),
  action_update: ({ note, brag }) => ({ act: 'update', note, ...(brag ? { brag } : {}) }),
  action_done: ({ note }) => ({ act: 'done', evidence: note }),
  action_not_mine: ({ note }) => ({ act: 'not mine', reason: note }),
  action_later: ({ note, until }) => ({ act: 'later', until, reason: note }),
  action_sign_off: ({ note }) => ({ act: 'sign off', note }),
  action_send_back: ({ note }) => ({ act: 'send back', reason: note }),
}

/** The press that a verb is; undefined when the verb is none of an action's card. */
export function cardPressIn (verb: Verb): CardPress | undefined {
  if (verb.name !== 'action_show' && !Object.hasOwn(acts, verb.name)) return undefined
  const { reference, version, press, brag, until } = verb.data
  const colour = brags.find((known) => known === brag)
  return {
    wants: 'press', verb: verb.name, note: typedOn(verb),
    reference: typeof reference === 'string' ? reference.slice(0, 40) : '',
    // A card that does not say what its reader saw has seen nothing.
    version: typeof version === 'number' ? version : 0,
    ...(typeof press === 'string' && /^[\w-]{8,64}$/.test(press) ? { press } : {}),
    ...(colour ? { brag: colour } : {}),
    until: typeof until === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '',
  }
}

export async function answerPress (press: CardPress, talk: Talk): Promise<Reply> {
  const before = await talk.plan.find(press.reference)
  if (!before) return reply('command', 'no_such_action', words.noSuchAction(press.reference))
  const actOf = acts[press.verb]
  if (!actOf) return { ...await showAction(before, false, talk, press.version === before.version && press.press ? { press: press.press } : {}), inPlace: true }
  const act = actOf(press)
  const stopped = stopAboutOneChild(wordsOf(act), talk)
  if (stopped) return stopped
  const outcome = await talk.plan.act(press.reference, act, talk.person, pressingFor(press, talk))
  return inPlace(outcome, act, 'action' in outcome ? outcome.action : before, press, talk)
}

/** The same button of the same card with the same words is one press. Other words are another: they must not be taken for a repetition and lost. */
function pressingFor ({ press, verb, note, brag, until, version }: CardPress, talk: Talk): Pressing {
  const typed = createHash('sha256').update(JSON.stringify([note, brag, until])).digest('hex').slice(0, 16)
  return { through: 'card', pressId: press ? `${press}/${verb}/${typed}` : pressingOf(talk).pressId, seenVersion: version }
}

async function inPlace (outcome: Outcome, act: Act, action: Action, { note }: CardPress, talk: Talk): Promise<Reply> {
  const said = outcomeInWords(outcome, act, talk)
  const isRecorded = outcome.outcome === 'changed'
  const text = isRecorded || note === '' ? said.text : [said.text, words.youWrote(note)].join('\n')
  if (!concerns(action, talk)) return { ...said, text, personal: true, inPlace: true }
  const extras: CardExtras = isRecorded ? { news: recorded(outcome, said, talk) } : { news: { isGood: outcome.outcome === 'already', lines: text.split('\n') }, typed: note }
  return { ...said, text, personal: true, inPlace: true, card: actionCard(action, await talk.plan.history(action), talk, extras) }
}

/** What was recorded, by whom and when; then what happens next. */
function recorded ({ changes }: Extract<Outcome, { outcome: 'changed' }>, said: Reply, { nameOf }: Talk): NonNullable<CardExtras['news']> {
  const [first] = changes
  const next = said.text.split('\n').slice(1).filter((line) => !line.startsWith('- '))
  return { isGood: true, lines: [...changes.map((one) => changeInWords(one, nameOf)), ...(first ? [words.recordedBy(authorInWords(first))] : []), ...next] }
}
