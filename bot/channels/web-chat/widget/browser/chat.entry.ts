/** The script of our own page. */
import { cardsFrom } from './draw-card.ts'
import { openChat } from './open-chat.ts'

declare const cardsFile: string

const { dataset } = document.body
openChat(document, {
  service: location.origin,
  council: new URLSearchParams(location.search).get('council') ?? undefined,
  forgetAfterMinutes: Number(dataset['forget']),
  drawCard: cardsFrom(new URL(cardsFile, import.meta.url).href),
})
