/** Teams did not take what we sent: which answer it gave, so that whoever sends can decide what to do. */

export type Refusal = {
  /** The HTTP status; undefined when there was no answer. */
  readonly status?: number
  /** Teams' own word: `ConversationBlockedByUser`, `MessageSizeTooBig` ... */
  readonly code?: string
  readonly retryAfterS?: number
}

export class SendError extends Error {
  override readonly name = 'SendError'
  readonly status: number | undefined
  readonly code: string | undefined
  readonly retryAfterS: number | undefined

  constructor ({ status, code, retryAfterS }: Refusal) {
    super(`Teams answered ${status ?? 'nothing'}${code ? ` (${code})` : ''}`)
    this.status = status
    this.code = code
    this.retryAfterS = retryAfterS
  }

  /** Nobody got it, and the same may succeed a little later. Not after 500: Teams may have delivered, and twice is worse than late. */
  get mayTryAgain (): boolean { return [412, 429, 502, 503, 504].includes(this.status ?? 0) }

  /** The person has blocked or removed the bot, or the conversation is no more: stop sending there. */
  get isGone (): boolean { return this.status === 403 || this.status === 404 }
}
