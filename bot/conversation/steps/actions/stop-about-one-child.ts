/** Refuses to keep what reads as if it were about one child. Nothing of it is held, saved or said back. */
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { hold, type Talk } from './talk.ts'

/** The refusal, or undefined when the words may be kept. */
export function stopAboutOneChild (text: string, talk: Talk): Reply | undefined {
  if (text === '' || !talk.aboutOneChild(text, talk.everyone)) return undefined
  hold(talk, undefined)
  return reply('no_answer', 'about_one_child', words.aboutOneChild, { summary: words.notKept, personal: true })
}
