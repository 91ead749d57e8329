/** A plan before it is imported: what would happen, which column is what, every problem with its row and fix. */
import { adaptiveCard, buttonsAtMost, group, heading, line, sayButton, type Card, type Choice, type Element } from '#cards/adaptive-card.ts'

export type ImportContent = {
  readonly heading: string
  /** What would happen, in a sentence or two. */
  readonly lines: readonly string[]
  /** "Columns", "6 problems stop the import", "What changes", "Please check": each a list of sentences. */
  readonly sections: readonly { readonly heading: string, readonly isProblem: boolean, readonly lines: readonly string[] }[]
  /** The question, or what to do instead. */
  readonly close: string
  readonly choices: readonly Choice[]
}

export function importCard ({ heading: title, lines, sections, close, choices }: ImportContent): Card {
  return adaptiveCard({
    title,
    summary: [`${title}.`, ...lines, close].join(' '),
    body: [
      ...lines.map((text, index) => line(text, index === 0 ? { bold: true } : { spacing: 'Small' })),
      ...sections.map((section): Element => group([
        heading(section.heading, 'Default'), ...section.lines.map((text) => line(text, { small: true, spacing: 'Small' })),
      ], section.isProblem ? { style: 'warning' } : { separator: true })),
      line(close, { bold: true, separator: true }),
    ],
    actions: choices.slice(0, buttonsAtMost).map(sayButton),
  })
}
