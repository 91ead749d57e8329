/** A draft paragraph for a report, to read and, in a box below, to edit and copy; nothing is sent. */
import { adaptiveCard, line, type Card } from '#cards/adaptive-card.ts'

export type ImplicationsContent = {
  readonly heading: string
  /** "A draft to edit. A person must check it ..." */
  readonly label: string
  readonly boxLabel: string
  /** The whole draft, with line breaks and with its sources in words. */
  readonly draft: string
  /** Shown small below the box. */
  readonly notes: readonly string[]
}

export function implicationsCard ({ heading, label, boxLabel, draft, notes }: ImplicationsContent): Card {
  return adaptiveCard({
    title: heading,
    summary: `${heading}. ${label}`,
    body: [
      line(label, { bold: true }),
      // A box shows a few lines of it only: to read, the draft stands above.
      ...draft.split(/\n+/).map((text) => line(text)),
      { type: 'Input.Text', id: 'draft', label: boxLabel, value: draft, isMultiline: true },
      ...notes.map((note) => line(note, { subtle: true, small: true })),
    ],
  })
}
