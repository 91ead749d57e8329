/** When a suggested action should be done: a length of time, a rhythm, or an event that the council knows the date of. */

export type Timescale =
  | { readonly kind: 'within', readonly count: number, readonly unit: 'week' | 'month' | 'term', readonly written: string }
  | { readonly kind: 'every', readonly unit: 'month' | 'quarter' | 'term' | 'half-term', readonly written: string }
  | { readonly kind: 'at', readonly event: string, readonly written: string }

const rhythms: Readonly<Record<string, 'month' | 'quarter' | 'term' | 'half-term'>> = { monthly: 'month', quarterly: 'quarter', termly: 'term', 'half-termly': 'half-term' }

/** The meaning of a written timescale, or undefined when it is none we know ("soon"): an action without a date is not one. */
export function timescaleOf (written: string): Timescale | undefined {
  const length = /^(\d+) (week|month|term)s?$/.exec(written)
  if (length && Number(length[1]) > 0) return { kind: 'within', count: Number(length[1]), unit: length[2] as 'week' | 'month' | 'term', written }
  const unit = rhythms[written]
  if (unit) return { kind: 'every', unit, written }
  if (/^(next|each|this|at next|with each) [a-z]/.test(written) || written === 'ongoing') return { kind: 'at', event: written, written }
  return undefined
}
