/** What was said, as a list: each thing under who said it, answers with their choices, cards drawn when their chunk is there. */
import type { Activity } from '../direct-line-calls.ts'
import { offersBeside, type Offer } from '../offers.ts'
import { blocksOf, type Line } from '../spoken.ts'
import { strings } from '../strings.ts'
import { element } from './element.ts'

/** What pressing something under a reply does. */
export type Press = (offer: Offer) => void
/** Draws a card; undefined when it cannot. */
export type DrawCard = (card: unknown, press: Press) => Promise<HTMLElement | undefined>

export type Transcript = {
  /** Shows at once what was just typed. */
  mine (text: string): void
  /** Shows an activity after everything before it. */
  show (activity: Activity): Promise<void>
  clear (): void
  readonly isEmpty: boolean
}

const cardType = 'application/vnd.microsoft.card.adaptive'
// A slow network should not keep an answer back that is there in words.
const cardWithinMilliseconds = 1_500

export function openTranscript (list: HTMLElement, press: Press, drawCard: DrawCard): Transcript {
  let last: Promise<void> = Promise.resolve()
  let era = 0

  function add (who: string, look: string, ...inside: readonly Node[]): HTMLElement {
    const item = element('li', { className: look }, element('h3', { textContent: who }), ...inside)
    list.append(item)
    // The start of a long answer, not its end.
    item.scrollIntoView({ block: look === 'mine' ? 'end' : 'nearest' })
    if (item.getBoundingClientRect().height > innerHeight / 2) item.scrollIntoView({ block: 'start' })
    return item
  }
  const mine = (text: string): void => { add(strings.you, 'mine', element('p', { dir: 'auto', textContent: text })) }

  async function show (activity: Activity, mineEra: number): Promise<void> {
    const { from, text = '', attachments = [], channelData } = activity
    if (from.role === 'user') {
      if (text) mine(text)
      return
    }
    const isHelp = channelData?.safeguarding !== undefined
    const card = attachments.find(({ contentType }) => contentType === cardType)?.content
    // Help is never kept waiting for a card: it is drawn from its words.
    const drawn = card !== undefined && !isHelp ? await inTime(drawCard(card, press)) : undefined
    if (mineEra !== era) return
    add(strings.computer, isHelp ? 'urgent' : 'theirs', ...(drawn ? [drawn] : [...inWords(text), ...choices(offersBeside(text, activity), press)]))
  }
  return {
    mine,
    show (activity) {
      const mineEra = era
      last = last.then(() => mineEra === era ? show(activity, mineEra) : undefined)
      return last
    },
    clear () {
      era += 1
      list.replaceChildren()
    },
    get isEmpty () { return list.childElementCount === 0 },
  }
}

const inTime = <Drawn>(drawing: Promise<Drawn | undefined>): Promise<Drawn | undefined> =>
  Promise.race([drawing, new Promise<undefined>((resolve) => { setTimeout(() => { resolve(undefined) }, cardWithinMilliseconds) })])

/** A reply's text as paragraphs and lists. */
function inWords (text: string): HTMLElement[] {
  return blocksOf(text).map((block) => block.kind === 'paragraph'
    ? element('p', { dir: 'auto' }, ...inLine(block.line))
    : element(block.isOrdered ? 'ol' : 'ul', { dir: 'auto' }, ...block.items.map(([first = [], ...sources]) =>
      element('li', {}, ...inLine(first), ...sources.map((line) => element('small', {}, ...inLine(line)))))))
}

const inLine = (line: Line): (Node | string)[] => line.map((piece) => typeof piece === 'string' ? piece : element('a', { href: piece.href, textContent: piece.text }))

function choices (offers: readonly Offer[], press: Press): HTMLElement[] {
  if (offers.length === 0) return []
  return [element('ul', { className: 'offers' }, ...offers.map((offer) => element('li', {}, pressable(offer, press))))]
}

const pressable = (offer: Offer, press: Press): HTMLElement => 'href' in offer
  ? element('a', { href: offer.href, textContent: offer.title, rel: 'noreferrer' })
  : element('button', { type: 'button', textContent: offer.title, onclick: () => { press(offer) } })
