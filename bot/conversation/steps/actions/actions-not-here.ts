/** Where nobody can be known (web chat, a terminal) or nothing is kept, whoever asks of actions in plain words is told where to go. */
import { reply, type Reply } from '../../reply.ts'
import type { Step } from '../../respond.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { actionRequestIn, isOurReference } from './action-requests.ts'

export const actionsNotHere: Step = ({ audience, verb, said }) => {
  if (audience === 'young_person') return undefined
  if (verb) return verb.name === 'draft_action' ? notKnown() : undefined
  const request = actionRequestIn(said)
  // A request by another reference than ours may be about a paragraph.
  return request && request.wants !== 'of' && (!('reference' in request) || isOurReference(request.reference)) ? notKnown() : undefined
}

export const notKnown = (): Reply => reply('command', 'who_are_you', words.whoAreYou)
