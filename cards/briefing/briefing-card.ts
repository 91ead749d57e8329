/** What corporate parenting means for one service: the duty and the council's own words first, the rest folded away. */
import { adaptiveCard, group, heading, line, sayButton, verbButton, type Button, type Card, type Choice, type Element, type VerbButton } from '#cards/adaptive-card.ts'
import { quotation, type Quotation } from '#cards/source.ts'

/** A line of ours, and where it comes from in a few words. */
export type BackedText = { readonly text: string, readonly source?: string }

export type BriefingContent = {
  readonly title: string
  /** "Draft guidance, not yet checked by a person", or who checked it and when. */
  readonly label: string
  readonly isChecked: boolean
  readonly inOneSentence: string
  readonly duty: BackedText
  /** "It touches most: 4 Access to services; 5 High hopes." */
  readonly principles: string
  /** Our sentence above the quotations, or the sentence that says there are none. */
  readonly strategy: { readonly lead: string, readonly quotations: readonly Quotation[], readonly othersLead?: string, readonly others: readonly Quotation[] }
  readonly meanings: readonly BackedText[]
  readonly questionsHeading: string
  readonly questions: readonly BackedText[]
  /** Each with the button that drafts it. */
  readonly actions: readonly { readonly text: string, readonly owner: string, readonly draft: VerbButton }[]
  readonly facts: readonly BackedText[]
  readonly openActions: readonly string[]
  readonly sources: readonly string[]
  /** Other services to choose from, where the message named one that has no guide. */
  readonly choices: readonly Choice[]
}

export function briefingCard (content: BriefingContent): Card {
  const { title, label, isChecked, inOneSentence, duty, principles, strategy, choices } = content
  return adaptiveCard({
    title,
    summary: `${title}: ${inOneSentence} ${strategy.lead}`,
    body: [
      line(label, { small: true, bold: true, ...(isChecked ? { color: 'Good' } : { color: 'Warning' }), spacing: 'Small' }),
      line(inOneSentence, { bold: true }),
      ...backed([duty]),
      line(principles, { small: true, spacing: 'Small' }),
      heading('In the council’s own words', 'Default'),
      line(strategy.lead, { spacing: 'Small' }),
      ...strategy.quotations.map((shown, index) => quotation(shown, { separator: index > 0 })),
      ...(strategy.othersLead ? [line(strategy.othersLead)] : []),
      ...strategy.others.map((shown, index) => quotation(shown, { separator: index > 0 })),
      ...folded(content),
    ],
    ...(choices.length ? { actions: choices.slice(0, 3).map(sayButton) } : {}),
  })
}

const backed = (lines: readonly BackedText[]): Element[] => lines.flatMap(({ text, source }) => [
  line(text, { spacing: 'Small' }), ...(source ? [line(source, { subtle: true, small: true, spacing: 'None' })] : []),
])

/** What is behind "Show": a phone shows the start of a briefing on one screen. */
function folded ({ meanings, questionsHeading, questions, actions, facts, openActions, sources, choices }: BriefingContent): Element[] {
  // Six buttons are the most a card may have: choices leave room for one fold and two drafts, five actions for one fold.
  const drafted = choices.length ? 2 : 5
  const isOneFold = choices.length > 0 || actions.length > 4
  const reading: Element[] = [
    heading('What it means here', 'Default'), ...backed(meanings),
    heading(questionsHeading, 'Default'), ...backed(questions),
  ]
  const doing: Element[] = [
    heading('Actions to consider', 'Default'),
    ...actions.flatMap(({ text, owner, draft }, index) => [
      line(`${index + 1}. ${text}`), line(owner, { subtle: true, small: true, spacing: 'None' }),
      ...(index < drafted ? [buttons([verbButton(draft)], 'Small')] : []),
    ]),
    ...(facts.length ? [heading('Worth knowing', 'Default'), ...backed(facts)] : []),
    ...(openActions.length ? [heading('Open actions', 'Default'), ...openActions.map((text) => line(text, { spacing: 'Small' }))] : []),
    heading('Sources', 'Default'), ...sources.map((source) => line(source, { subtle: true, small: true, spacing: 'Small' })),
  ]
  return isOneFold
    ? [toggles([['Meaning, questions and actions', 'everything']]), fold('everything', [...reading, ...doing])]
    : [toggles([['Meaning and questions', 'reading'], ['Actions and sources', 'doing']]), fold('reading', reading), fold('doing', doing)]
}

const fold = (id: string, items: readonly Element[]): Element => ({ ...group(items), id, isVisible: false })

const toggles = (folds: readonly (readonly [title: string, id: string])[]): Element =>
  buttons(folds.map(([title, id]): Button => ({ type: 'Action.ToggleVisibility', title, targetElements: [id] })), 'Medium')

const buttons = (actions: readonly Button[], spacing: 'Small' | 'Medium'): Element => ({ type: 'ActionSet', spacing, actions: [...actions] })
