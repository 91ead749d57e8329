/** The plan and its holes: where it stands in two lines, then what needs somebody, most urgent first. */
import { adaptiveCard, buttonsAtMost, group, heading, line, sayButton, type Card, type Choice, type Element } from '#cards/adaptive-card.ts'

export type BoardItem = {
  /** "CP-012: Update the housing protocol" */
  readonly title: string
  /** "Due Thursday 12 March 2026, 3 days late" */
  readonly due: string
  readonly isLate: boolean
  /** Who, how it stands, what stands in the way: short phrases. */
  readonly lines: readonly string[]
}

export type BoardContent = {
  readonly heading: string
  /** The first is the one to read: "41 actions are open: 6 late, 3 without an owner". */
  readonly standing: readonly string[]
  /** `more` says how many are not shown, and how to see them. */
  readonly sections: readonly { readonly heading: string, readonly items: readonly BoardItem[], readonly more?: string }[]
  readonly notes: readonly string[]
  readonly choices: readonly Choice[]
}

export function boardCard ({ heading: title, standing, sections, notes, choices }: BoardContent): Card {
  return adaptiveCard({
    title,
    summary: [`${title}.`, ...standing, ...sections.map((section) => `${section.heading}.`)].join(' ').slice(0, longestSummary),
    body: [
      ...standing.map((text, index) => line(text, index === 0 ? { bold: true } : { subtle: true, small: true, spacing: 'Small' })),
      ...sections.map((section): Element => group([
        heading(section.heading, 'Default'),
        ...section.items.map(shown),
        ...(section.more ? [line(section.more, { subtle: true, small: true })] : []),
      ], { separator: true })),
      ...notes.map((text, index) => line(text, { subtle: true, small: true, separator: index === 0 })),
    ],
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}

// Read out before anything else, so it must end.
const longestSummary = 600

// A title in plain weight under its part's heading: a card in which everything is bold has no order.
const shown = ({ title, due, isLate, lines }: BoardItem): Element => group([
  line(title),
  line(due, { small: true, spacing: 'None', ...(isLate ? { color: 'Attention' } : {}) }),
  ...lines.map((text) => line(text, { subtle: true, small: true, spacing: 'None' })),
])
