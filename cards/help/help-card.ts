/** Welcome and help: what this is, three real questions to try, and what to be careful about. */
import { adaptiveCard, buttonsAtMost, line, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'

export type HelpContent = {
  readonly heading: string
  /** What it is and what it knows, one short sentence each. */
  readonly lines: readonly string[]
  readonly examples: readonly Choice[]
  /** "I am a computer", "questions may be disclosed under FOI" ...: shown small, never left out. */
  readonly notes: readonly string[]
}

export function helpCard ({ heading, lines, examples, notes }: HelpContent): Card {
  return adaptiveCard({
    title: heading,
    summary: [heading, ...lines, ...(examples.length ? ['Try asking:', ...examples.map((example) => example.says)] : []), ...notes].join(' '),
    body: [...lines.map((text) => line(text)), ...notes.map((text, index) => line(text, { subtle: true, small: true, separator: index === 0 }))],
    actions: examples.slice(0, buttonsAtMost).map(sayButton),
  })
}
