/** An answer: one sentence of ours, then the documents' own words, each with its source and status. */
import { adaptiveCard, buttonsAtMost, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'
import { said, type Part } from '#cards/source.ts'

export type AnswerContent = {
  /** Our framing sentence: the card's heading. */
  readonly lead: string
  readonly parts: readonly Part[]
  /** At most six are shown. */
  readonly choices: readonly Choice[]
}

export function answerCard ({ lead, parts, choices }: AnswerContent): Card {
  const first = parts.find((part) => typeof part !== 'string')
  return adaptiveCard({
    title: lead,
    summary: first ? [`${lead} “${first.quote}” ${first.source}.`, first.caution].filter(Boolean).join(' ') : lead,
    body: said(parts),
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
