/** What was said, as a list: each thing under who said it, answers with their choices, cards drawn when their chunk is there. */
import type { ShownContact } from '../contact-line.ts'
import type { Activity } from '../direct-line-calls.ts'
import type { Offer } from '../offers.ts'
import { mine as mySaid, shown, type Shown, type ShownBlock } from '../said.ts'
import type { Line } from '../spoken.ts'
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

// A slow network should not keep an answer back that is there in words.
const cardWithinMilliseconds = 1_500

export function openTranscript (list: HTMLElement, press: Press, drawCard: DrawCard): Transcript {
  let last: Promise<void> = Promise.resolve()
  let era = 0

  function add ({ look, blocks, offers }: Shown, drawn?: HTMLElement): void {
    const isMine = look === 'mine'
    const item = element('li', { className: look }, element('h3', { textContent: isMine ? strings.you : strings.computer }),
      ...drawn ? [drawn] : [...blocks.map(blockElement), ...choices(offers, press)])
    list.append(item)
    item.scrollIntoView({ block: isMine ? 'end' : 'nearest' })
    // The start of a long answer, not its end.
    if (item.getBoundingClientRect().height > innerHeight / 2) item.scrollIntoView({ block: 'start' })
  }

  async function show (activity: Activity, mineEra: number): Promise<void> {
    const said = shown(activity, strings)
    const drawn = said.card === undefined ? undefined : await inTime(drawCard(said.card, press))
    if (mineEra === era && (drawn ?? said.blocks.length)) add(said, drawn)
  }
  return {
    mine (text) { add(mySaid(text)) },
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

function blockElement (block: ShownBlock): HTMLElement {
  if (block.kind === 'heading') return element('h4', { dir: 'auto' }, ...inLine(block.line))
  if (block.kind === 'paragraph') return element('p', { dir: 'auto' }, ...inLine(block.line))
  if (block.kind === 'contacts') return element('ul', { className: 'contacts' }, ...block.contacts.map(contactElement))
  return element(block.isOrdered ? 'ol' : 'ul', { dir: 'auto' }, ...block.items.map(([first = [], ...sources]) =>
    element('li', {}, ...inLine(first), ...sources.map((line) => element('small', {}, ...inLine(line))))))
}

const contactElement = ({ name, about, ways }: ShownContact): HTMLElement => element('li', {},
  element('b', { textContent: name }), ' ', element('span', { textContent: about }),
  element('div', { className: 'ways' }, ...ways.map(({ title, href }) => element('a', { href, textContent: title }))))

const inLine = (line: Line): (Node | string)[] => line.map((piece) => typeof piece === 'string' ? piece : element('a', { href: piece.href, textContent: piece.text }))

function choices (offers: readonly Offer[], press: Press): HTMLElement[] {
  if (offers.length === 0) return []
  return [element('ul', { className: 'offers' }, ...offers.map((offer) => element('li', {}, pressable(offer, press))))]
}

const pressable = (offer: Offer, press: Press): HTMLElement => 'href' in offer
  ? element('a', { href: offer.href, textContent: offer.title, rel: 'noreferrer' })
  : element('button', { type: 'button', textContent: offer.title, onclick: () => { press(offer) } })
