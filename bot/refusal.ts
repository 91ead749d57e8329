/** What a caller is told when a request is refused: one error body for the whole service, the one Direct Line clients know. */
import type { Response } from 'restify'

export type RefusalCode =
  | 'BadArgument' | 'BadSyntax' | 'MissingProperty' | 'Unauthorized' | 'Forbidden' | 'TokenExpired' | 'NotFound'
  | 'MessageSizeTooBig' | 'UnsupportedMediaType' | 'TooManyRequests' | 'ServiceError' | 'ServiceUnavailable'

/** Thrown by a route when the caller has to change something. Its message is shown to the caller: never put what they sent in it. */
export class Refusal extends Error {
  readonly status: number
  readonly code: RefusalCode
  readonly retryAfterSeconds: number | undefined

  constructor (status: number, code: RefusalCode, message: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export const errorBody = (code: RefusalCode, message: string): { error: { code: RefusalCode, message: string } } => ({ error: { code, message } })

/** Sends any error as an answer. What was not meant for the caller is told as a plain 500. */
export function answerError (response: Response, error: unknown): void {
  if (response.headersSent) return
  if (!(error instanceof Refusal)) {
    response.send(500, errorBody('ServiceError', 'Something went wrong on our side. Try again in a few minutes.'))
    return
  }
  if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(error.retryAfterSeconds))
  // The rest of a body that is too big is not read, so the connection cannot be used again.
  if (error.status === 413) response.setHeader('Connection', 'close')
  response.send(error.status, errorBody(error.code, error.message))
}
