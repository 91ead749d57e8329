/** The chat in a panel on somebody else's page: fetched when the launcher is first pressed, and shut off from that page's styles. */
import { strings } from '../strings.ts'
import { cardsFrom } from './draw-card.ts'
import { element } from './element.ts'
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
  const panel = element('div', { className: 'chat panel', lang: strings.lang, dir: strings.dir, role: 'dialog', innerHTML: panelMarkup })
  panel.setAttribute('aria-label', panel.querySelector('[data-part=title]')?.textContent ?? '')
  shadow.append(panel)
  const chat = openChat(panel, { service, council, forgetAfterMinutes, drawCard: cardsFrom(new URL(cardsFile, import.meta.url).href) })
  const hide = (): void => {
    panel.hidden = true
    hidden()
  }
  panel.querySelector('[data-part=hide]')?.addEventListener('click', hide)
  panel.addEventListener('keydown', ({ key }) => { if (key === 'Escape') hide() })
  return {
    show () {
      panel.hidden = false
      chat.focus()
    },
    hide,
  }
}
