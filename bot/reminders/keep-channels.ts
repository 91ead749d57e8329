/** Remembers the Teams channels that the bot is spoken to in, so that a summary can be posted there if somebody asks for it. */
import type { GoneFrom, HeardFrom } from '#bot/people/keep-reach.ts'
import type { SummaryStore } from './summary-store.ts'

export const keepChannels = (summaries: Pick<SummaryStore, 'heardIn' | 'goneFrom'>) => ({
  async onContact ({ scope, tenantId, name: _, ...address }: HeardFrom): Promise<void> {
    if (scope === 'post') await summaries.heardIn({ conversation: address.conversation, tenantId, address })
  },
  async onGone ({ conversation }: GoneFrom): Promise<void> {
    await summaries.goneFrom(conversation)
  },
})
