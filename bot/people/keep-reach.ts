/** Keeps where each person can be written to, as a channel hears it: at install, on every message, when they remove or block us. */
import type { People } from './people.ts'
import type { WhereToWrite } from './person.ts'

/** What a channel tells about a conversation. Only a person's own chat says where that person is. */
export type HeardFrom = WhereToWrite & { readonly scope: string, readonly tenantId: string, readonly objectId?: string, readonly name?: string }
export type GoneFrom = { readonly conversation: string, readonly tenantId: string, readonly why: 'uninstalled' | 'blocked' | 'deleted' }

export const keepReach = (people: Pick<People, 'canBeReachedAt' | 'cannotBeReached'>) => ({
  async onContact (heard: HeardFrom): Promise<void> {
    // Without an Entra id nobody can be known; a group's or a Teams channel's chat is nobody's.
    if (heard.scope === 'personal' && heard.objectId !== undefined) await people.canBeReachedAt(heard)
  },
  async onGone ({ conversation, tenantId, why }: GoneFrom): Promise<void> {
    await people.cannotBeReached({ tenantId, conversation }, why === 'blocked' ? 'blocked' : 'uninstalled')
  },
})
