/** Delivers reminders to people's own chats and summaries to Teams channels; each refusal in the words of the reminders' port. */
import type { Reply } from '#bot/conversation/reply.ts'
import type { WhereToWrite } from '#bot/people/person.ts'
import type { Correction, Deliver, Delivery, NotSent, Refusal } from '#bot/reminders/delivery.ts'
import type { TeamsChannel } from '#bot/reminders/summary-store.ts'
import type { Contact } from './contacts.ts'
import type { Proactive } from './proactive.ts'
import { SendError } from './send-error.ts'

type Sends = Pick<Proactive, 'send' | 'update'>

export const remindInTeams = (proactive: Sends): Deliver => ({
  send: async (person, card) => outcomeOf(contactIn('personal', person.conversation, person.tenantId), async (to) => ({ outcome: 'sent', activityId: (await proactive.send(to, card)).activityId })),
  correct: async (person, activityId, card) => outcomeOf(contactIn('personal', person.conversation, person.tenantId), async (to): Promise<Correction> => {
    await proactive.update(to, activityId, card)
    return { outcome: 'corrected' }
  }),
})

/** Starts a new post in a channel that the bot was heard in. Never rejects. */
export const postInTeams = (proactive: Sends) => async ({ address, tenantId }: TeamsChannel, summary: Reply): Promise<Delivery> =>
  outcomeOf(contactIn('post', address, tenantId), async (to) => ({ outcome: 'sent', activityId: (await proactive.send(to, summary)).activityId }))

async function outcomeOf<Done> (to: Contact | undefined, deliver: (to: Contact) => Promise<Done>): Promise<Done | Refusal | NotSent> {
  // Kept by an older version, or by hand: as good as no address.
  if (!to) return { outcome: 'refused', status: 404, code: 'no usable address is kept for them' }
  try {
    return await deliver(to)
  } catch (error) {
    if (!(error instanceof SendError)) return { outcome: 'not sent', why: error instanceof Error ? error.message : String(error) }
    const { status, code, retryAfterS } = error
    return { outcome: 'refused', ...(status === undefined ? {} : { status }), ...(code === undefined ? {} : { code }), ...(retryAfterS === undefined ? {} : { retryAfterS }) }
  }
}

function contactIn (scope: Contact['scope'], address: WhereToWrite | null, tenantId: string | null): Contact | undefined {
  if (!address || tenantId === null) return undefined
  const { serviceUrl, botId } = address
  if (typeof serviceUrl !== 'string' || typeof botId !== 'string') return undefined
  return { conversation: address.conversation, scope, serviceUrl, tenantId, botId }
}
