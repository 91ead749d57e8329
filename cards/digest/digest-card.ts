/** What needs somebody today, on one card: their own actions first, then what only they can settle for others. */
import { adaptiveCard, buttonsAtMost, group, heading, line, sayButton, verbButton, type Card, type Choice, type Element } from '#cards/adaptive-card.ts'
import { answerInputs, type ActionContent } from '#cards/action/action-card.ts'

export type DigestItem = {
  /** "CP-012: Update the housing protocol" */
  readonly title: string
  /** "Due Thursday 12 March 2026, 3 days late" */
  readonly due: string
  readonly isLate: boolean
  readonly lines: readonly string[]
  /** What was recorded since the card was sent, by whom and when. */
  readonly recorded: readonly string[]
}

export type DigestContent = {
  readonly heading: string
  readonly sections: readonly { readonly heading?: string, readonly items: readonly DigestItem[], /** How many more there are, and how to see them. */ readonly more?: string }[]
  /** What was held up, how to answer in words: small, below everything. */
  readonly notes: readonly string[]
  /** Only where there is one action to answer: the same box and buttons as on its own card. */
  readonly answers?: NonNullable<ActionContent['answers']>
  readonly choices: readonly Choice[]
}

export function digestCard ({ heading: title, sections, notes, answers, choices }: DigestContent): Card {
  return adaptiveCard({
    title,
    summary: [`${title}.`, ...sections.flatMap(({ items }) => items.map((item) => `${item.title}. ${item.due}.`))].join(' ').slice(0, longestSummary),
    body: [
      ...sections.flatMap((section, index): Element[] => [
        ...(section.heading ? [heading(section.heading, 'Default')] : []),
        ...section.items.map((item, nth) => shown(item, index + nth > 0)),
        ...(section.more ? [line(section.more, { subtle: true })] : []),
      ]),
      ...notes.map((text, index) => line(text, { subtle: true, small: true, separator: index === 0 })),
      ...(answers ? answerInputs(answers) : []),
    ],
    actions: [...(answers?.buttons ?? []).map(verbButton), ...choices.map(sayButton)].slice(0, buttonsAtMost),
  })
}

// Read out before anything else, so it must end.
const longestSummary = 600

const shown = ({ title, due, isLate, lines, recorded }: DigestItem, separator: boolean): Element => group([
  line(title, { bold: true }),
  line(due, isLate ? { color: 'Attention', spacing: 'None' } : { spacing: 'None' }),
  ...lines.map((text) => line(text, { subtle: true, small: true, spacing: 'None' })),
  ...(recorded.length ? [group(recorded.map((text, index) => line(text, { bold: index === 0, small: true, ...(index > 0 ? { spacing: 'None' } : {}) })), { style: 'good' })] : []),
], { separator })
