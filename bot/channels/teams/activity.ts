/** Bot Framework activities as we read and write them: only the properties we use, as they are on the wire. */

/** What Teams (or an emulator) posts to us. Everything may be missing: it is checked where it is used. */
export type IncomingActivity = {
  readonly type: string
  readonly id?: string
  readonly name?: string
  readonly action?: string
  readonly timestamp?: string | Date
  readonly serviceUrl: string
  readonly channelId: string
  readonly from?: Account
  readonly recipient?: Account
  readonly conversation: { readonly id: string, readonly conversationType?: string, readonly isGroup?: boolean, readonly tenantId?: string }
  readonly text?: string
  readonly value?: unknown
  readonly replyToId?: string
  readonly entities?: readonly Entity[]
  readonly attachments?: readonly { readonly contentType: string, readonly name?: string, readonly content?: Readonly<Record<string, unknown>> }[]
  readonly membersAdded?: readonly Account[]
  readonly membersRemoved?: readonly Account[]
  readonly channelData?: {
    readonly eventType?: string
    readonly tenant?: { readonly id?: string }
    readonly team?: { readonly id?: string }
    readonly channel?: { readonly id?: string }
  }
}

export type Account = { readonly id: string, readonly name?: string, readonly aadObjectId?: string }
export type Entity = { readonly type: string, readonly text?: string, readonly mentioned?: Account } & Readonly<Record<string, unknown>>

/** What we send. The SDK adds where to. */
export type OutgoingActivity = {
  readonly type: 'message' | 'typing'
  readonly text?: string
  readonly textFormat?: 'markdown'
  readonly summary?: string
  readonly attachments?: readonly { readonly contentType: string, readonly content: unknown }[]
  readonly entities?: readonly unknown[]
  readonly channelData?: Readonly<Record<string, unknown>>
  readonly suggestedActions?: { readonly to: readonly string[], readonly actions: readonly { readonly type: 'imBack', readonly title: string, readonly value: string }[] }
}

/** How an invoke is answered over HTTP. */
export type InvokeResponse = { readonly status: number, readonly body?: unknown }

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive'

/** The tenant that an activity comes from; Teams writes it in two places. */
export const tenantOf = ({ conversation, channelData }: Pick<IncomingActivity, 'conversation' | 'channelData'>): string | undefined => conversation.tenantId ?? channelData?.tenant?.id

/** Whether an account is the bot itself. */
export const isTheBot = (account: Account, { recipient }: Pick<IncomingActivity, 'recipient'>): boolean => account.id === recipient?.id
