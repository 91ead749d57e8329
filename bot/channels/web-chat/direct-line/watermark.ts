/** How far a client has read. */
import { Refusal } from '#bot/refusal.ts'

/**
 * The number in a `watermark` parameter. An empty one is the start: a client that lost its socket before it saw anything sends
 * exactly that. `otherwise` counts when there is none, or the "-" of hosted Direct Line. Throws a Refusal (400) for anything else.
 */
export function watermarkOf (parameter: string | null, otherwise: number): number {
  if (parameter === null || parameter === '-') return otherwise
  if (parameter === '') return 0
  if (/^\d{1,12}$/.test(parameter)) return Number(parameter)
  throw new Refusal(400, 'BadArgument', 'watermark is not one that we gave. Send the last one you got, or leave it out.')
}

/** The parameters after "?" of a request. */
export const parametersOf = (url: string | undefined): URLSearchParams => new URL(url ?? '/', 'http://localhost').searchParams
