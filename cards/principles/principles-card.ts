/** The seven principles on one card, to read through and to start from. */
import { adaptiveCard, line, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'

export type PrinciplesContent = {
  readonly heading: string
  readonly lead: string
  /** In the order of the Act. `title` is left out for young people, whose words need none. */
  readonly principles: readonly { readonly number: number, readonly title?: string, readonly words: string }[]
  /** The Act, what is changing, and whether anybody has checked our words. */
  readonly notes: readonly string[]
  readonly choices: readonly Choice[]
}

export function principlesCard ({ heading, lead, principles, notes, choices }: PrinciplesContent): Card {
  return adaptiveCard({
    title: heading,
    summary: `${lead} ${principles.map(({ number, title, words }) => `${number}. ${title ?? words}`).join(' ')}`,
    body: [
      line(lead),
      ...principles.flatMap(({ number, title, words }) => title
        ? [line(`${number}. ${title}`, { bold: true }), line(words, { spacing: 'None' })]
        : [line(`${number}. ${words}`)]),
      ...notes.map((note, index) => line(note, { subtle: true, small: true, separator: index === 0 })),
    ],
    actions: choices.map(sayButton),
  })
}
