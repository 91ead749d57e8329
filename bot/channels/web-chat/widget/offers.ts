/** What can be pressed under a reply, read from its activity: words to say, a verb to send, or somewhere to go. */
import type { Activity } from './direct-line-calls.ts'
import { blocksOf } from './spoken.ts'

export type Offer = { readonly title: string } & ({ readonly says: string } | { readonly value: object } | { readonly href: string })

// Nothing else may be opened, whatever an activity holds.
const openable = /^(?:tel|sms|https?):/i

/** The choices of an activity, from its card's buttons and its suggested actions, in their order. */
export function offersOf ({ attachments = [], suggestedActions }: Pick<Activity, 'attachments' | 'suggestedActions'>): Offer[] {
  const suggested = suggestedActions?.actions.map(({ title, value }) => ({ title, says: value })) ?? []
  return [...attachments.flatMap(({ content }) => actionsOf(content)).flatMap(offerOf), ...suggested]
}

/** The choices that the text does not offer already: a number that stands in it can be pressed there. */
export function offersBeside (text: string, activity: Pick<Activity, 'attachments' | 'suggestedActions'>): Offer[] {
  const pieces = blocksOf(text).flatMap((block) => block.kind === 'paragraph' ? block.line : block.items.flat(2))
  const hrefs = pieces.flatMap((piece) => typeof piece === 'string' ? [] : [piece.href])
  return offersOf(activity).filter((offer) => !('href' in offer) || !hrefs.includes(offer.href))
}

type CardAction = { readonly title?: unknown, readonly url?: unknown, readonly data?: unknown }

const actionsOf = (card: unknown): readonly CardAction[] =>
  typeof card === 'object' && card !== null && 'actions' in card && Array.isArray(card.actions) ? card.actions as CardAction[] : []

function offerOf ({ title, url, data }: CardAction): Offer[] {
  if (typeof title !== 'string') return []
  if (typeof url === 'string') return openable.test(url) ? [{ title, href: url }] : []
  if (typeof data === 'string') return [{ title, says: data }]
  return typeof data === 'object' && data !== null ? [{ title, value: data }] : []
}
