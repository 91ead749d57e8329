/** A page for young people: its question, its lines, whether anybody has checked it, the council's promise, and a button for each number. */
import { adaptiveCard, buttonsAtMost, line, linkButton, sayButton, type Card, type Choice } from '#cards/adaptive-card.ts'
import { quotation, type Quotation } from '#cards/source.ts'

export type PageContent = {
  readonly question: string
  /** One paragraph or list item each. */
  readonly lines: readonly string[]
  /** "Draft, not yet checked by a person", or who checked it. Always shown. */
  readonly label: string
  readonly isChecked: boolean
  /** What the council promised, word for word, with our sentence before it. */
  readonly promise?: { readonly lead: string, readonly quotation: Quotation }
  readonly choices: readonly Choice[]
}

export function pageCard ({ question, lines, label, isChecked, promise, choices }: PageContent): Card {
  return adaptiveCard({
    title: question,
    summary: [question, ...lines].join(' '),
    body: [
      ...lines.map((text) => line(text)),
      line(label, { small: true, subtle: isChecked, ...(isChecked ? {} : { bold: true, color: 'Warning' as const }) }),
      ...(promise ? [line(promise.lead, { separator: true }), quotation(promise.quotation)] : []),
    ],
    actions: [...numbersIn(lines).map((number) => linkButton(`Call ${number}`, `tel:${number.replace(/\s/g, '')}`)), ...choices.map(sayButton)].slice(0, buttonsAtMost),
  })
}

// Numbers that a phone can dial from England; 999 first, since whoever needs it must not look for it.
const phoneNumber = /(?<![\d£,.])(?:0\d{2,4} ?\d{3,4}(?: ?\d{3,4})?|116 \d{3}|999|111|101)(?![\d,.]\d|\d)/g

function numbersIn (lines: readonly string[]): readonly string[] {
  const found = [...new Set(lines.flatMap((text) => text.match(phoneNumber) ?? []))]
  return [...found.filter((number) => number === '999'), ...found.filter((number) => number !== '999')]
}
