/** The chat in a panel on somebody else's page: fetched when the launcher is first pressed, and shut off from that page's styles. */
import { strings } from '../strings.ts'
import { cardsFrom } from './draw-card.ts'
import { element } from './element.ts'
import { keepFocus } from './keep-focus.ts'
import { openChat } from './open-chat.ts'
import { useStyles } from './use-styles.ts'

declare const cardsFile: string
declare const panelMarkup: string
declare const chatStyles: string
declare const forgetAfterMinutes: number

export type Panel = { show (): void, hide (): void }

/** Puts the panel into the launcher's shadow. `hidden` is told when a person puts it away. */
export function openPanel (shadow: ShadowRoot, { service, council, hidden }: { service: string, council: string | undefined, hidden: () => void }): Panel {
  useStyles(shadow, chatStyles)
  const panel = element('div', { className: 'chat panel', lang: strings.lang, dir: strings.dir, innerHTML: panelMarkup })
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-label', panel.querySelector('[data-part=title]')?.textContent ?? '')
  shadow.append(panel)
  const chat = openChat(panel, { service, council, forgetAfterMinutes, drawCard: cardsFrom(new URL(cardsFile, import.meta.url).href) })
  // As in chat.css: on a small screen the panel is all that there is.
  const coversAll = (): boolean => panel.offsetWidth >= document.documentElement.clientWidth
  const { style } = document.documentElement
  let overflow = ''
  const hide = (): void => {
    panel.hidden = true
    style.overflow = overflow
    hidden()
  }
  panel.querySelector('[data-part=hide]')?.addEventListener('click', hide)
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
    else if (coversAll()) keepFocus(panel, event)
  })
  return {
    show () {
      panel.hidden = false
      panel.setAttribute('aria-modal', String(coversAll()))
      overflow = style.overflow
      // One page to scroll, not two.
      if (coversAll()) style.overflow = 'hidden'
      chat.focus()
    },
    hide,
  }
}
