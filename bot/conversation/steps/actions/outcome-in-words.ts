/** What came of doing something to an action, complete in words. */
import type { Act } from '#bot/actions/act.ts'
import { changeInWords } from '#bot/actions/in-words.ts'
import type { Outcome } from '#bot/actions/plan.ts'
import { reply, type Reply } from '../../reply.ts'
import { actionWords as words } from '../../wording/action-words.ts'
import { reachWarning, type Talk } from './talk.ts'

export function outcomeInWords (outcome: Outcome, act: Act, talk: Talk): Reply {
  switch (outcome.outcome) {
    case 'changed': {
      const { action, changes } = outcome
      const after = act.act === 'done' && action.status === 'awaiting_sign_off' ? [words.awaitsSignOff] : act.act === 'not mine' ? [words.disputed] : []
      const warning = act.act === 'assign' ? reachWarning(talk.everyone.find(({ id }) => id === act.ownerId)) : undefined
      return reply('command', 'action_changed', [words.recorded(`${action.reference} (${action.what})`), ...changes.map((one) => `- ${changeInWords(one, talk.nameOf)}`), ...after, ...(warning ? [warning] : [])].join('\n'), { summary: `${action.reference}: recorded` })
    }
    case 'already': return reply('command', 'action_already', words.already(outcome.action.reference))
    case 'refused': case 'not possible': return reply('command', outcome.outcome === 'refused' ? 'action_refused' : 'action_not_possible', outcome.why)
    case 'no such action': return reply('command', 'no_such_action', words.noSuchAction(outcome.reference))
    case 'stale': return reply('command', 'action_stale', [words.stale(outcome.action.reference), ...outcome.since.map((one) => `- ${one.byName}: ${changeInWords(one, talk.nameOf)}`)].join('\n'))
  }
}

/** Everything in an act that somebody wrote themselves. */
export const wordsOf = (act: Act): string =>
  [('what' in act && act.what) || '', ('note' in act && act.note) || '', ('evidence' in act && act.evidence) || '', ('reason' in act && act.reason) || ''].filter(Boolean).join('\n')
