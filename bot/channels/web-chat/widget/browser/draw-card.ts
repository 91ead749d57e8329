/** Draws Adaptive Cards with a renderer that is fetched when the first card comes: most of its weight is never needed before. */
import type { DrawCard } from './transcript.ts'

type Renderer = { readonly render: (...given: Parameters<DrawCard>) => HTMLElement | undefined }

/** `file` is the renderer's address. A card that cannot be drawn is shown in words instead. */
export function cardsFrom (file: string): DrawCard {
  let renderer: Promise<Renderer> | undefined
  return async (card, press) => {
    try {
      renderer ??= import(file) as Promise<Renderer>
      return (await renderer).render(card, press)
    } catch {
      renderer = undefined
      return undefined
    }
  }
}
