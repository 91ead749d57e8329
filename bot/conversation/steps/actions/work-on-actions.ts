/** Everything that the conversation does with actions, from the store's side and the conversation's own: handed to openConversation. */
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import type { ForActions, OpenConversation } from '../../open-conversation.ts'
import { actions } from './actions.ts'
import { openActionsForBriefing } from './for-briefing.ts'
import type { ActionsParts } from './talk.ts'

/** What only the deployment knows: its plan, its people, its panel's dates. */
export const workOnActions = (parts: Pick<ActionsParts, 'plan' | 'people' | 'settings' | 'onFailure'>): NonNullable<OpenConversation['actions']> =>
  ({ memory, content, aboutOneChild }: ForActions) => ({
    step: actions({ ...parts, memory, aboutOneChild, serviceName: (id) => content.guides.get(id)?.title }),
    ofService: openActionsForBriefing({ ...parts, servicesIn: (text) => recogniseServices(text, content.serviceWords).services }),
  })
