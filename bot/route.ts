/** One address of the service: who may call it, what body it takes, and what answers. service.ts lists them all. */
import type { Request, Response } from 'restify'

/** Answers the request. Throws a Refusal for what the caller did wrong; any other error becomes a 500. */
export type Handle = (request: Request, response: Response) => void | Promise<void>

export type Route = {
  readonly method: 'get' | 'head' | 'post' | 'del' | 'opts'
  readonly path: string
  /** Either why anybody may call it, or what a caller must prove before anything happens. */
  readonly access: { readonly public: string } | { readonly provenBy: string }
  /** Runs before the body is read, so that even "too large" is said in a way that the caller can hear. */
  readonly before?: Handle
  /** Read before `handle` into `request.body`; anything larger is refused with 413. Without it no body is read. */
  readonly body?: { readonly as: 'json' | 'form', readonly atMostBytes: number }
  readonly handle: Handle
}
