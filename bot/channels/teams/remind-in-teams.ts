/** Delivers reminders in Teams: to the chat that the person last wrote from, each refusal in the words of the reminders' port. */
import type { Correction, Deliver, NotSent, Refusal } from '#bot/reminders/delivery.ts'
import type { Person } from '#bot/people/person.ts'
import type { Contact } from './contacts.ts'
import type { Proactive } from './proactive.ts'
import { SendError } from './send-error.ts'

export const remindInTeams = (proactive: Pick<Proactive, 'send' | 'update'>): Deliver => ({
  send: async (person, card) => outcomeOf(person, async (to) => ({ outcome: 'sent', activityId: (await proactive.send(to, card)).activityId })),
  correct: async (person, activityId, card) => outcomeOf(person, async (to): Promise<Correction> => {
    await proactive.update(to, activityId, card)
    return { outcome: 'corrected' }
  }),
})

async function outcomeOf<Done> (person: Person, deliver: (to: Contact) => Promise<Done>): Promise<Done | Refusal | NotSent> {
  const to = contactOf(person)
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

function contactOf ({ conversation, tenantId }: Person): Contact | undefined {
  if (!conversation || tenantId === null) return undefined
  const { serviceUrl, botId } = conversation
  if (typeof serviceUrl !== 'string' || typeof botId !== 'string') return undefined
  return { conversation: conversation.conversation, scope: 'personal', serviceUrl, tenantId, botId }
}
