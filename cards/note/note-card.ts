/** Something that we say ourselves, without a quotation: what a word means, or why a message about one child was stopped and who can help. */
import { adaptiveCard, buttonsAtMost, line, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'

export type NoteContent = {
  readonly heading: string
  /** One after the other, each a sentence or two. */
  readonly lines: readonly string[]
  /** Shown small, never left out: that it is a draft, whose words it is. */
  readonly notes: readonly string[]
  /** At most six are shown. */
  readonly choices: readonly Choice[]
}

export function noteCard ({ heading, lines, notes, choices }: NoteContent): Card {
  return adaptiveCard({
    title: heading,
    summary: [heading, ...lines.slice(0, 2)].join(' '),
    body: [...lines.map((text) => line(text)), ...notes.map((note, index) => line(note, { subtle: true, small: true, separator: index === 0 }))],
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
