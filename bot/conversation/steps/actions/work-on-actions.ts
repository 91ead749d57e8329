/** Everything that the conversation does with actions, from the store's side and the conversation's own: handed to openConversation. */
import type { ImportPlan } from '#bot/actions/import/import-plan.ts'
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import type { ForActions, OpenConversation } from '../../open-conversation.ts'
import { actions } from './actions.ts'
import { openActionsForBriefing } from './for-briefing.ts'
import type { AboutOneChild } from './about-one-child.ts'
import type { ActionsParts } from './talk.ts'

/** What only the deployment knows: its plan, its people, its panel's dates. */
type Deployed = Pick<ActionsParts, 'plan' | 'people' | 'settings' | 'remindersSoFar' | 'onFailure'> & { readonly openImport?: (aboutOneChild: AboutOneChild) => ImportPlan }

export const workOnActions = ({ openImport, ...parts }: Deployed): NonNullable<OpenConversation['actions']> =>
  ({ memory, content, aboutOneChild }: ForActions) => ({
    step: actions({ ...parts, ...(openImport ? { importPlan: openImport(aboutOneChild) } : {}), memory, aboutOneChild, serviceName: (id) => content.guides.get(id)?.title }),
    ofService: openActionsForBriefing({ ...parts, servicesIn: (text) => recogniseServices(text, content.serviceWords).services }),
  })
