/**
 * /widget.js: one script tag that puts a launcher on a council's page.
 *
 *   <script async src="https://assistant.example.gov.uk/widget.js" data-council="bury" data-colour="#1d70b8" data-position="left"></script>
 *
 * `data-label` changes the launcher's words. A page that wants the launcher in a place of its own writes <care-chat council="bury">
 * there. Until somebody presses it, nothing is set, stored or asked for.
 */
import { strings } from '../strings.ts'
import { accentOf } from './accent.ts'
import { element } from './element.ts'
import type { Panel } from './panel.entry.ts'
import { useStyles } from './use-styles.ts'

declare const panelFile: string
declare const launcherStyles: string

const tag = 'care-chat'
const attributes = ['council', 'colour', 'position', 'label'] as const
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : document.querySelector<HTMLScriptElement>('script[src$="/widget.js"]')
const service = new URL(script?.src ?? location.href).origin

class CareChat extends HTMLElement {
  #panel: Promise<Panel> | undefined
  #isOpen = false

  connectedCallback (): void {
    if (this.shadowRoot) return
    const shadow = this.attachShadow({ mode: 'open' })
    useStyles(shadow, launcherStyles)
    const accent = accentOf(this.getAttribute('colour'))
    if (accent) {
      this.style.setProperty('--council', accent.accent)
      this.style.setProperty('--on-council', accent.onAccent)
    }
    const button = element('button', { type: 'button', className: 'launcher', lang: strings.lang, textContent: this.getAttribute('label') ?? strings.launcher })
    button.setAttribute('aria-expanded', 'false')
    button.onclick = () => { void this.#toggle(shadow, button) }
    shadow.append(button)
  }

  async #toggle (shadow: ShadowRoot, button: HTMLButtonElement): Promise<void> {
    this.#panel ??= this.#fetchPanel(shadow, button)
    try {
      const panel = await this.#panel
      this.#isOpen = !this.#isOpen
      button.setAttribute('aria-expanded', String(this.#isOpen))
      if (this.#isOpen) panel.show()
      else panel.hide()
    } catch {
      // A page's policy or the network keeps the panel back: our own page has everything.
      location.assign(`${service}/chat`)
    }
  }

  async #fetchPanel (shadow: ShadowRoot, button: HTMLButtonElement): Promise<Panel> {
    const { openPanel } = await import(`${service}/chat/${panelFile}`) as typeof import('./panel.entry.ts')
    return openPanel(shadow, {
      service, council: this.getAttribute('council') ?? undefined,
      hidden: () => {
        this.#isOpen = false
        button.setAttribute('aria-expanded', 'false')
        button.focus()
      },
    })
  }
}

function put (): void {
  if (document.querySelector(tag)) return
  const launcher = document.createElement(tag)
  for (const name of attributes) {
    const value = script?.dataset[name]
    if (value !== undefined) launcher.setAttribute(name, value)
  }
  document.body.append(launcher)
}

if (!customElements.get(tag)) {
  customElements.define(tag, CareChat)
  if (document.body) put()
  else document.addEventListener('DOMContentLoaded', put)
}
