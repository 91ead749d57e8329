/** An answer: one sentence of ours, then the documents' own words, each with its source and status. */
import { adaptiveCard, buttonsAtMost, line, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'
import { quotation, type Quotation } from '#cards/source.ts'

export type AnswerContent = {
  /** Our framing sentence. */
  readonly lead: string
  readonly quotations: readonly Quotation[]
  /** At most six are shown. */
  readonly choices: readonly Choice[]
}

export function answerCard ({ lead, quotations, choices }: AnswerContent): Card {
  const first = quotations[0]
  return adaptiveCard({
    title: 'In the documents’ own words',
    summary: first ? `${lead} “${first.quote}” ${first.source}${first.caution ? `. ${first.caution}` : ''}` : lead,
    body: [line(lead), ...quotations.map((shown, index) => quotation(shown, index > 0))],
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
