/** Speaking first in Teams: reminders and digests. Whoever sends decides what a SendError means; nothing is tried again here. */
import type { Audience } from '#bot/conversation/turn.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { OutgoingActivity } from './activity.ts'
import type { Trusts } from './admission.ts'
import type { Contact } from './contacts.ts'
import { activityFor } from './deliver.ts'
import type { Sdk } from './sdk.ts'

export type Proactive = {
  /** Sends a reply with a notification; gives the id by which it can be updated. Rejects with a SendError. */
  send (to: Contact, reply: Reply): Promise<{ readonly activityId: string }>
  /** Puts a reply in the place of one sent earlier, without a notification. Rejects with a SendError (404: it is no more; send a new one). */
  update (to: Contact, activityId: string, reply: Reply): Promise<void>
  /** Opens or finds the bot's own chat with a person. The app must be installed for them, or in a team of theirs. Rejects with a SendError. */
  openPersonal (person: { readonly tenantId: string, readonly objectId: string, readonly serviceUrl?: string }): Promise<Contact>
}

// Where Microsoft tells bots to begin when they have not yet heard from a tenant.
const firstServiceUrl = 'https://smba.trafficmanager.net/teams/'

export function proactive ({ sdk, appId, trusts, audience }: { sdk: Sdk, appId: string, trusts: Trusts, audience: Audience }): Proactive {
  const activity = (to: Contact, reply: Reply): OutgoingActivity => activityFor(reply, { scope: to.scope, audience })
  const trusted = ({ serviceUrl }: { serviceUrl: string }): void => {
    if (!trusts(serviceUrl)) throw new Error(`The stored service URL is on "${hostOf(serviceUrl)}", which is no host we may call: a send would hand it our token. Delete the contact.`)
  }
  return {
    async send (to, reply) {
      trusted(to)
      const shown = activity(to, reply)
      return { activityId: await sdk.send(to, { ...shown, channelData: { ...shown.channelData, notification: { alert: true } } }) }
    },
    async update (to, activityId, reply) {
      trusted(to)
      await sdk.update(to, activityId, activity(to, reply))
    },
    async openPersonal ({ tenantId, objectId, serviceUrl = firstServiceUrl }) {
      trusted({ serviceUrl })
      const botId = `28:${appId}`
      return { conversation: await sdk.openPersonal({ tenantId, objectId, serviceUrl, botId }), scope: 'personal', serviceUrl, tenantId, botId, objectId }
    },
  }
}

const hostOf = (url: string): string => URL.canParse(url) ? new URL(url).hostname : 'no address'
