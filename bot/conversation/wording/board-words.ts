/** What the board and the panel's report say about where the plan stands: counts and names of parts, no verdicts. */
import type { LondonDate } from '#bot/clock.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import type { BoardPart } from '#bot/reports/board.ts'
import { listInWords } from '../in-words.ts'

const cards = (count: number): string => count === 1 ? '1 card' : `${count} cards`

export const boardWords = {
  heading: (today: LondonDate) => `The action plan on ${dayInWords(today)}`,
  ownHeading: 'Your part of the action plan',
  notSaved: (typed: string) => `You wrote “${typed}”, and I have not saved it: press the button that says what it is.`,
  open: (count: number, counts: readonly string[]) => `${count === 0 ? 'No action is open' : count === 1 ? '1 action is open' : `${count} actions are open`}${counts.length === 0 ? '' : `: ${listInWords(counts)}`}.`,
  parts: {
    'no owner': 'Nobody owns these', 'owner disputes it': 'Owners say these are not theirs', 'owner cannot be reached': 'Owners I cannot reach', 'nobody answers': 'No answer to two cards or more',
    'late': 'Late', 'awaits sign-off': 'Waiting for sign-off', 'due soon': 'Due in the next two weeks', 'no date': 'Without a due date', 'on time': 'Due later',
  } satisfies Record<BoardPart, string>,
  nothingIn: {
    'no owner': 'Every open action has an owner.', 'owner disputes it': 'No owner says that an action is not theirs.', 'owner cannot be reached': 'I can reach every owner.', 'nobody answers': 'Nobody has left two cards or more unanswered.',
    'late': 'Nothing is late.', 'awaits sign-off': 'Nothing is waiting for sign-off.', 'due soon': 'Nothing falls due in the next two weeks.', 'no date': 'Every open action has a due date.', 'on time': 'Nothing is due later.',
  } satisfies Record<BoardPart, string>,
  /** What somebody says to see one part alone: short enough for a button. */
  say: {
    'no owner': 'no owner', 'owner disputes it': 'not theirs', 'owner cannot be reached': 'not reachable', 'nobody answers': 'no answer',
    'late': 'late', 'awaits sign-off': 'sign-off', 'due soon': 'due soon', 'no date': 'no date', 'on time': 'due later',
  } satisfies Record<BoardPart, string>,
  part: (name: string, count: number) => `${name} (${count})`,
  showPart: (said: string) => ({ title: `Show all: ${said}`, says: `Open the board for ${said}` }),
  more: (count: number, said: string) => `and ${count} more. Say “open the board for ${said}”.`,
  moreHere: (count: number) => `and ${count} more. Name a service, a promise or a person: “open the board for Housing”.`,
  unanswered: (count: number, since: LondonDate) => `${cards(count)} unanswered, the first on ${dayInWords(since)}.`,
  nothingFor: (what: string) => `I find nothing open in the plan for “${what}”. Name a service, a promise, a person or a part such as “late”.`,
  ownView: 'Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.',
  howToOpen: 'Say a reference, such as “CP-012”, to see one action and answer it.',
  report: { title: 'Report for the panel', says: 'Report for the panel' },
  board: { title: 'Open the board', says: 'Open the board' },
} as const
