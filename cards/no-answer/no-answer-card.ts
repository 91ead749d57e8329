/** An honest "the documents don't say", with the nearest passage set apart as related and never as the answer. */
import { adaptiveCard, buttonsAtMost, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'
import { said, type Part } from '#cards/source.ts'

export type NoAnswerContent = {
  /** What is not held: the card's heading. */
  readonly lead: string
  /** Who to ask, and what is related, in the order of the reply's text. */
  readonly parts: readonly Part[]
  readonly choices: readonly Choice[]
}

export function noAnswerCard ({ lead, parts, choices }: NoAnswerContent): Card {
  return adaptiveCard({
    title: lead,
    summary: [lead, ...parts.filter((part) => typeof part === 'string')].join(' '),
    body: said(parts, 'emphasis'),
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
