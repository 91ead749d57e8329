/** The renderer of Adaptive Cards, as its own file. From its parts, since the whole package brings a carousel along. */
import { AdaptiveCard, OpenUrlAction, SubmitAction } from 'adaptivecards/lib/card-elements.js'
import { HostConfig } from 'adaptivecards/lib/host-config.js'
import { offersOf } from '../offers.ts'
import { easierToUse } from './easier-card.ts'
import type { Press } from './transcript.ts'

// Colours and sizes are the page's own, so that dark mode, high contrast and a reader's letter size hold in cards too.
const text = { default: 'var(--text)', subtle: 'var(--subtle)' }
const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontSizes: { small: 16, default: 17, medium: 19, large: 21, extraLarge: 24 },
  containerStyles: Object.fromEntries(['default', 'emphasis', 'accent', 'good', 'attention', 'warning'].map((style) => [style, {
    backgroundColor: style === 'default' ? 'transparent' : 'var(--soft)',
    foregroundColors: Object.fromEntries(['default', 'accent', 'good', 'warning', 'attention', 'dark', 'light'].map((colour) => [colour, text])),
  }])),
  actions: { maxActions: 20, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
  textBlock: { headingLevel: 4 },
})

// Our cards know no Markdown: what a document says with a star in it keeps its star.
AdaptiveCard.onProcessMarkdown = (words, result) => {
  result.outputHtml = words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  result.didProcess = true
}

/** The card as it is drawn; undefined when there is nothing in it that can be. */
export function render (card: unknown, press: Press): HTMLElement | undefined {
  const drawing = new AdaptiveCard()
  drawing.hostConfig = hostConfig
  drawing.onExecuteAction = (action) => {
    const [offer] = offersOf({ attachments: [{ contentType: '', content: { actions: [action instanceof OpenUrlAction ? { title: action.title, url: action.url } : { title: action.title, data: action instanceof SubmitAction ? action.data : undefined }] } }] })
    if (offer) press(offer)
  }
  drawing.parse(card)
  const drawn = drawing.render()
  if (!drawn) return undefined
  drawn.className = 'card'
  easierToUse(drawn)
  return drawn
}
