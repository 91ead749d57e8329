/** An honest "the documents don't say", with the nearest passage shown as related and never as the answer. */
import { adaptiveCard, buttonsAtMost, heading, line, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'
import { quotation, type Quotation } from '#cards/source.ts'

export type NoAnswerContent = {
  /** What is not held, and who to ask: one sentence a line. */
  readonly lines: readonly string[]
  readonly related: readonly Quotation[]
  readonly choices: readonly Choice[]
}

export function noAnswerCard ({ lines, related, choices }: NoAnswerContent): Card {
  return adaptiveCard({
    title: 'Not in the documents I hold',
    summary: lines.join(' '),
    body: [
      ...lines.map((text) => line(text)),
      ...(related.length ? [heading('Related, but not an answer', 'Default'), ...related.map((shown, index) => quotation(shown, index > 0))] : []),
    ],
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
