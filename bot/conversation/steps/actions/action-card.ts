/** One action on a card: how it stands, what was said last, and the buttons that its reader may press. */
import { randomUUID } from 'node:crypto'
import { bragDefinitions, brags, isLive, isOverdue, type Action } from '#bot/actions/action.ts'
import type { Change } from '#bot/actions/change.ts'
import { authorInWords, changeInWords, dueInWords, stateInWords } from '#bot/actions/in-words.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { addDays, onOrAfter } from '#bot/calendar/working-days.ts'
import { runsThePlan } from '#bot/people/person.ts'
import type { ActionContent } from '../../card-contents.ts'
import type { ReplyCard, VerbButton } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { boardWords } from '../../wording/board-words.ts'
import type { Talk } from './talk.ts'

export type CardExtras = {
  /** What has just happened, above everything else. */
  readonly news?: ActionContent['news']
  /** What the person typed and we could not keep: it stands in the box again. */
  readonly typed?: string
  /** The id of the card that this one replaces unchanged. */
  readonly press?: string
}

/** What a button's data carries: the version its reader saw, and an id by which the same press is known however often it arrives. */
export type ButtonData = { readonly reference: string, readonly version: number, readonly press: string }

const notesShown = 3

/** The verb of the button that shows the whole board, wherever it is pressed. */
export const boardVerb = 'open_board'
const openBoard: VerbButton = { title: boardWords.board.title, verb: boardVerb, data: {} }

export function actionCard (action: Action, history: readonly Change[], talk: Talk, { news, typed, press = randomUUID() }: CardExtras = {}): ReplyCard {
  const { nameOf, calendar } = talk
  const { reference, what, why, service, ownerId, coverId, version } = action
  const data: ButtonData = { reference, version, press }
  const answers = answersFor(action, data, talk)
  return {
    name: 'action',
    content: {
      reference, what, ...(news ? { news } : {}),
      due: dueInWords(action, calendar.today), isLate: isOverdue(action, calendar.today), state: stateInWords(action),
      lines: [
        ...(why ? [words.line.why(why.text)] : []), ownerId ? words.line.owner(nameOf(ownerId)) : words.line.noOwner,
        ...(coverId ? [words.line.cover(nameOf(coverId))] : []), ...(service ? [words.line.service(service)] : []),
        ...(action.notMine === null ? [] : [words.line.notMine(action.notMine)]), ...(action.later ? [words.line.later(dayInWords(action.later.until), action.later.reason)] : []),
      ],
      latest: history.filter(({ field }) => field === 'note' || field === 'evidence').slice(-notesShown).map((one) => ({ text: changeInWords(one, nameOf), by: authorInWords(one) })),
      ...(answers ? { answers: { ...answers, ...(typed ? { note: typed } : {}) } } : {}),
      refresh: { title: words.button.refresh(reference), verb: 'action_show', data },
    },
  }
}

/** The box and the buttons with which a reader answers; undefined when they have nothing to answer. */
export function answersFor (action: Action, data: ButtonData, { person, calendar }: Pick<Talk, 'person' | 'calendar'>): ActionContent['answers'] | undefined {
  const { reference, status, ownerId, coverId, doneById } = action
  const button = (title: string, verb: string, more: VerbButton['data'] = {}): VerbButton => ({ title, verb, data: { ...data, ...more } })
  if (status === 'awaiting_sign_off' && runsThePlan(person) && ![ownerId, coverId, doneById].includes(person.id)) {
    return { noteLabel: words.button.signOffNote, buttons: [button(words.button.signOff(reference), 'action_sign_off'), button(words.button.sendBack(reference), 'action_send_back'), openBoard] }
  }
  if (!isLive(action)) return undefined
  const isOwn = ownerId === person.id || coverId === person.id
  const nextWeek = onOrAfter(addDays(calendar.today, 7), calendar)
  return {
    noteLabel: words.button.note,
    colours: brags.map((brag) => ({ title: bragDefinitions[brag], value: brag })),
    ...(action.brag ? { colour: action.brag } : {}),
    buttons: [
      button(words.button.onTrack(reference), 'action_on_track'), button(words.button.update, 'action_update'), button(words.button.done(reference), 'action_done'),
      ...(isOwn ? [button(words.button.notMine(reference), 'action_not_mine'), button(words.button.later(dayInWords(nextWeek).replace(/ \d{4}$/, '')), 'action_later', { until: nextWeek })] : []),
      openBoard,
    ],
  }
}
