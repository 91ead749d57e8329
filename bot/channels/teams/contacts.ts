/** Where the bot can reach people in Teams, and when it no longer can: what a store keeps so that reminders find their owners. */
import type { Scope } from '#bot/conversation/turn.ts'
import { isTheBot, tenantOf, type IncomingActivity } from './activity.ts'
import { scopeOf } from './hear.ts'

/** A conversation the bot may send to. The service URL may change with every activity: the newest counts. */
export type Contact = {
  readonly conversation: string
  readonly scope: Scope
  readonly serviceUrl: string
  readonly tenantId: string
  readonly botId: string
  /** Whose own chat it is; only in a personal chat. */
  readonly personId?: string
  readonly objectId?: string
  /** What the directory calls them; an installation does not say. */
  readonly name?: string
  readonly teamId?: string
}

export type Gone = { readonly conversation: string, readonly tenantId: string, readonly why: 'uninstalled' | 'blocked' | 'deleted' }

/** Ports to whoever keeps contacts. They may take their time: no reply waits for them. */
export type ContactPorts = {
  /** Called on every activity that says where we may send. */
  readonly onContact?: (contact: Contact) => Promise<void>
  readonly onGone?: (gone: Gone) => Promise<void>
}

/** Where this activity says we may send; undefined when it does not say enough (an emulator has no tenant). */
export function contactIn (activity: IncomingActivity): Contact | undefined {
  const { conversation, serviceUrl, recipient, from, channelData } = activity
  const tenantId = tenantOf(activity)
  if (!tenantId || !recipient) return undefined
  const scope = scopeOf(activity)
  return {
    // A post's thread is named after the channel's id; a summary goes to the channel, not to an old thread.
    conversation: conversation.id.replace(/;messageid=.*$/, ''),
    scope, serviceUrl, tenantId, botId: recipient.id,
    ...(scope === 'personal' && from && !isTheBot(from, activity) ? { personId: from.id, ...(from.aadObjectId ? { objectId: from.aadObjectId } : {}), ...(from.name ? { name: from.name } : {}) } : {}),
    ...(scope === 'post' && channelData?.team?.id ? { teamId: channelData.team.id } : {}),
  }
}

const deletions = new Set(['teamArchived', 'teamDeleted', 'teamHardDeleted', 'channelDeleted'])

/** What an activity says about being installed or removed. An upgrade is neither. */
export function installationIn (activity: IncomingActivity): 'added' | 'uninstalled' | 'deleted' | undefined {
  const { type, action, membersAdded = [], membersRemoved = [], channelData } = activity
  if (type === 'installationUpdate') return action === 'add' ? 'added' : action === 'remove' ? 'uninstalled' : undefined
  if (type !== 'conversationUpdate') return undefined
  if (deletions.has(channelData?.eventType ?? '')) return 'deleted'
  if (membersAdded.some((member) => isTheBot(member, activity))) return 'added'
  return membersRemoved.some((member) => isTheBot(member, activity)) ? 'uninstalled' : undefined
}
