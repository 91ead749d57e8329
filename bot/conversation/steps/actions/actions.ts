/** Everything that can be done with actions by talking. For staff whom the directory knows; young people's chat never gets here. */
import { reply, type Reply } from '../../reply.ts'
import type { Step } from '../../respond.ts'
import { typedOn, type Turn } from '../../turn.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { boardVerb } from './action-card.ts'
import { actionRequestIn, type ActionRequest } from './action-requests.ts'
import { beginAdd, beginSuggested, goOnAdding } from './add.ts'
import { actionsNotHere, notKnown } from './actions-not-here.ts'
import { answerPress, cardPressIn, type CardPress } from './card-press.ts'
import { change, goOnChanging, type ChangeRequest } from './change.ts'
import { beginImport, goOnImporting, importRequestIn, type ImportRequest } from './import-file.ts'
import { look, notInPlan } from './look.ts'
import { lookWishes, type LookRequest } from './look-requests.ts'
import { myDetails } from './my-details.ts'
import { hold, isNo, isYes, talkWith, type ActionsParts, type Talk } from './talk.ts'
import type { Unfinished } from './unfinished.ts'

/** The step. Goes early in the list: an answer such as "yes" or "12 March" must reach it before small talk does. */
export function actions (parts: ActionsParts): Step {
  return async (turn) => {
    if (turn.audience === 'young_person') return undefined
    if (turn.channel === 'webchat') return actionsNotHere(turn)
    const request = requestIn(turn)
    const { unfinished } = parts.memory.recall(turn.conversation, turn.at)
    const details = !turn.verb && myDetails(turn.said)
    if (!request && !unfinished && !details) return undefined
    try {
      const person = await parts.people.meet(turn.person)
      if (!person) return (request && !isOfSomebody(request)) || details ? notKnown() : undefined
      const talk = await talkWith(person, turn, parts)
      const own = unfinished?.personId === person.id ? unfinished : undefined
      const said = own && !request ? await goOn(own, talk) : undefined
      if (said) return said
      // Something else came up: an "ok" said later must not save what was asked now. A card's button is no turn of the talk,
      // and Teams presses one by itself to bring a card up to date.
      if (own && request?.wants !== 'press') hold(talk, undefined)
      if (request) return await asked(request, talk)
      return details ? await details(talk) : undefined
    } catch (error) {
      parts.onFailure(error)
      if (request && isOfSomebody(request)) return undefined
      return reply('command', 'action_not_saved', words.notSaved(turn.said || typedOn(turn.verb)), { summary: 'That did not work. Nothing was changed.' })
    }
  }
}

/** "What is the council responsible for?" reads like somebody's actions until the people are looked up. */
const isOfSomebody = ({ wants }: Pick<Asked, 'wants'>): boolean => wants === 'of'

type Asked = ActionRequest | CardPress | ImportRequest | { readonly wants: 'suggested', readonly data: Readonly<Record<string, unknown>> }

function requestIn ({ verb, said, file }: Turn): Asked | undefined {
  if (file) return { wants: 'import', file }
  if (verb?.name === boardVerb) return { wants: 'board', only: '' }
  if (verb) return verb.name === 'draft_action' ? { wants: 'suggested', data: verb.data } : cardPressIn(verb)
  return actionRequestIn(said) ?? importRequestIn(said)
}

async function asked (request: Asked, talk: Talk): Promise<Reply | undefined> {
  switch (request.wants) {
    case 'suggested': return beginSuggested(request.data, talk)
    case 'press': return answerPress(request, talk)
    case 'import': return beginImport(request, talk)
    case 'add': return beginAdd(request.text, talk)
    default: return isLook(request) ? look(request, talk) : changed(request, talk)
  }
}

const isLook = (request: ChangeRequest | LookRequest): request is LookRequest => (lookWishes as readonly string[]).includes(request.wants)

async function changed (request: ChangeRequest, talk: Talk): Promise<Reply | undefined> {
  const action = await talk.plan.find(request.reference)
  return action ? change({ ...request, reference: action.reference }, talk) : notInPlan(request.reference)
}

async function goOn (unfinished: Unfinished, talk: Talk): Promise<Reply | undefined> {
  switch (unfinished.doing) {
    case 'add': return goOnAdding(unfinished, talk)
    case 'act': return goOnChanging(unfinished, talk)
    case 'import': return goOnImporting(unfinished, talk)
    case 'claim': return claimed(unfinished.namesakeId, talk)
  }
}

async function claimed (namesakeId: string, talk: Talk): Promise<Reply | undefined> {
  const { said } = talk.turn
  if (!isYes(said) && !isNo(said)) return undefined
  hold(talk, undefined)
  const namesake = await talk.people.byId(namesakeId)
  if (isNo(said) || !namesake) return reply('command', 'action_cancelled', words.cancelled)
  const count = (await talk.plan.list({ ownerIds: [namesakeId], statuses: ['open', 'in_progress'] })).length
  const outcome = await talk.people.claim(talk.person, namesake)
  return reply('command', outcome.outcome === 'changed' ? 'claimed' : 'action_refused', outcome.outcome === 'changed' ? words.claimed(count) : outcome.why)
}

