/** Messages that cannot be answered as they are: too long to read, or without a word. */
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Audience } from '../turn.ts'
import { wordingFor } from '../wording/wording.ts'

/** How many characters a question may have. */
export const longestQuestion: Readonly<Record<Audience, number>> = { councillor: 1000, officer: 1000, young_person: 500 }

/** Asks for fewer words. After safeguarding, which reads everything. */
export const tooLong: Step = (turn) => {
  const limit = longestQuestion[turn.audience]
  return turn.said.length > limit ? reply('command', 'too_long', wordingFor(turn.audience).tooLong(limit)) : undefined
}

/** Asks for words when there are none: nothing typed, "???", or a button that nobody knows any more. */
export const nothingSaid: Step = (turn) => {
  if (/[\p{L}\p{N}]/u.test(turn.said)) return undefined
  const { nothingSaid: text, choice } = wordingFor(turn.audience)
  return reply('command', 'nothing_said', text, { choices: [{ title: choice.help, says: 'help' }, { title: choice.library, says: 'which documents have you got?' }] })
}
