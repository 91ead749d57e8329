/** The documents held: what each is, whose, when decided, and whether it is still in force. */
import { adaptiveCard, group, line, type Card } from '#cards/adaptive-card.ts'

export type LibraryContent = {
  readonly heading: string
  readonly documents: readonly {
    readonly title: string
    /** Council and date in words: "Bury Council, 11 December 2013". */
    readonly source: string
    /** Absent when the document is current. */
    readonly caution?: string
  }[]
}

// A library of hundreds would not fit a card; the reply's text lists them all.
const shownAtMost = 20

export function libraryCard ({ heading, documents }: LibraryContent): Card {
  const more = documents.length - shownAtMost
  return adaptiveCard({
    title: heading,
    summary: `${heading}: ${documents.map(({ title, source }) => `${title}, ${source}`).join('; ')}.`,
    body: [
      ...documents.slice(0, shownAtMost).map(({ title, source, caution }, index) => group([
        line(title, { bold: true }),
        line(source, { subtle: true, small: true, spacing: 'Small' }),
        ...(caution ? [line(caution, { bold: true, small: true, color: 'Warning', spacing: 'Small' })] : []),
      ], { separator: index > 0 })),
      ...(more > 0 ? [line(`and ${more} more, listed in the message above.`)] : []),
    ],
  })
}
