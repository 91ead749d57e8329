/** One thing a person said or pressed: who they are, where, in which audience and council. */
import type { Instant } from '#bot/clock.ts'
import type { Collection, CouncilId } from '#knowledge/documents/document.ts'

/** Decides wording and what may be shown. Never a permission. */
export type Audience = 'councillor' | 'officer' | 'young_person'
export const audiences: readonly Audience[] = ['councillor', 'officer', 'young_person']

export type ChannelName = 'teams' | 'webchat' | 'terminal'

/** Where in Teams: a person's own chat, a group chat, or a Teams channel post. Web chat and terminal are personal. */
export type Scope = 'personal' | 'group' | 'post'

export type Person = {
  /** The channel's own id for this person. Opaque; never shown or logged. */
  readonly id: string
  readonly name?: string
  /** Entra tenant and object id, from Teams only: how a person is known to actions. */
  readonly tenantId?: string
  readonly objectId?: string
}

/** What a card's button sent. `data` is client input: check it before use. */
export type Verb = { readonly name: string, readonly data: Readonly<Record<string, unknown>> }

/** What a person typed on the card: every card calls its one box for free text `note`, so that it is read for harm like a message. */
export const typedOn = (verb: Verb | undefined): string => typeof verb?.data['note'] === 'string' ? verb.data['note'].trim() : ''

/** A file that somebody sent; it is fetched only by whoever has a use for it. */
export type SentFile = {
  readonly name: string
  /** Rejects when the file cannot be fetched, is larger than so many bytes, or does not lie where such files are kept. */
  read (mostBytes: number): Promise<Uint8Array>
}

export type Turn = {
  readonly id: string
  /** The channel's conversation id: what memory is kept by. */
  readonly conversation: string
  readonly channel: ChannelName
  readonly scope: Scope
  readonly person: Person
  readonly audience: Audience
  /** The council set by the channel or the deployment; what the person set in this conversation is in memory and wins. */
  readonly council?: CouncilId
  /** What was typed, cleaned of mentions and mark-up by the channel; empty when a button was pressed. */
  readonly said: string
  readonly verb?: Verb
  readonly file?: SentFile
  /** Restricts what may be cited; only the terminal sets it. */
  readonly collections?: readonly Collection[]
  readonly at: Instant
}
