/** What one activity shows, for the page's script and the plain page alike: who said it, how it looks, its words and what can be pressed. */
import { contactOf, type ShownContact } from './contact-line.ts'
import type { Activity } from './direct-line-calls.ts'
import { offersBeside, offersOf, type Offer } from './offers.ts'
import { blocksOf, type Block, type Line } from './spoken.ts'
import type { Strings } from './strings.ts'

export type ShownBlock = Block | { readonly kind: 'heading', readonly line: Line } | { readonly kind: 'contacts', readonly contacts: readonly ShownContact[] }

export type Shown = {
  /** `urgent` and `danger` come before everything else: help for a disclosure, and for an emergency. */
  readonly look: 'mine' | 'theirs' | 'urgent' | 'danger'
  readonly blocks: readonly ShownBlock[]
  readonly offers: readonly Offer[]
  /** A card that shows more than its lines. What is only lines is better shown in words: real lists, numbers to press, nothing to fetch. */
  readonly card: unknown
}

const cardType = 'application/vnd.microsoft.card.adaptive'

/** What a person said; nothing in it is taken for mark-up. A button that was pressed says nothing. */
export const mine = (text: string): Shown => ({ look: 'mine', blocks: text === '' ? [] : [{ kind: 'paragraph', line: [text] }], offers: [], card: undefined })

export function shown (activity: Activity, words: Pick<Strings, 'call'>): Shown {
  const { from, text = '', attachments = [], channelData } = activity
  if (from.role === 'user') return mine(text)
  const card = attachments.find(({ contentType }) => contentType === cardType)?.content
  const isHelp = channelData?.safeguarding !== undefined
  return {
    look: lookOf(channelData?.safeguarding),
    blocks: withHeading(blocksOf(text), headingOf(card)).map((block) => isHelp ? withContacts(block, words) : block),
    // Help has a button at each contact; in an answer a number within a sentence is a small thing to hit.
    offers: isHelp ? offersBeside(text, activity) : offersOf(activity),
    // Help is never kept waiting for a card.
    card: isHelp || card === undefined || isOnlyLines(card) ? undefined : card,
  }
}

function lookOf (level: string | undefined): Shown['look'] {
  if (level === 'emergency') return 'danger'
  return level === 'disclosure' ? 'urgent' : 'theirs'
}

const withHeading = (blocks: readonly Block[], heading: string | undefined): ShownBlock[] => blocks.map((block, at) =>
  at === 0 && block.kind === 'paragraph' && heading !== undefined && inOneString(block.line) === heading ? { kind: 'heading', line: block.line } : block)

/** A list of who to call becomes one that a thumb can use. */
function withContacts (block: ShownBlock, words: Pick<Strings, 'call'>): ShownBlock {
  if (block.kind !== 'list') return block
  const contacts = block.items.map(([line = []]) => contactOf(line, words))
  if (!contacts.some(Boolean)) return block
  return { kind: 'contacts', contacts: contacts.map((contact, at) => contact ?? { name: '', about: (block.items[at] ?? []).map(inOneString).join(' '), ways: [] }) }
}

const inOneString = (line: Line): string => line.map((piece) => typeof piece === 'string' ? piece : piece.text).join('')

const partsOf = (card: unknown): readonly { readonly type?: unknown, readonly style?: unknown, readonly text?: unknown }[] =>
  typeof card === 'object' && card !== null && 'body' in card && Array.isArray(card.body) ? card.body as [] : []

/** Longer than this it is a sentence, however bold. */
const headingCharacters = 90

function headingOf (card: unknown): string | undefined {
  const [first] = partsOf(card)
  return first?.style === 'heading' && typeof first.text === 'string' && first.text.length <= headingCharacters ? first.text : undefined
}

const isOnlyLines = (card: unknown): boolean => partsOf(card).every(({ type }) => type === 'TextBlock' || type === 'RichTextBlock')
