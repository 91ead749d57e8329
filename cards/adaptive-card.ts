/** What all our cards share: the frame, the few kinds of text, and the buttons. A card file only says what is on it. */
import type { IAdaptiveCard, IContainer, IExecuteAction, IOpenUrlAction, IRichTextBlock, ISubmitAction, ITextBlock } from '@microsoft/teams.cards'

export type Card = IAdaptiveCard
export type Element = Card['body'][number]
export type Button = NonNullable<Card['actions']>[number]

/** A choice under a reply: pressing it says these words. */
export type Choice = { readonly title: string, readonly says: string }
/** A button that needs more than words: it sends the verb with its data. */
export type VerbButton = { readonly title: string, readonly verb: string, readonly data: Readonly<Record<string, string | number | boolean>> }

/**
 * A whole card. `title` is its first line and a heading; `summary` is what it says in a sentence or two, for clients that cannot
 * show it and for screen readers.
 */
export function adaptiveCard (parts: { title: string, summary: string, body: readonly Element[], actions?: readonly Button[] }): Card {
  return {
    type: 'AdaptiveCard',
    // Teams on a phone shows nothing without a version, and 1.6 is not shown everywhere.
    version: '1.5',
    lang: 'en',
    fallbackText: parts.summary,
    speak: parts.summary,
    body: [heading(parts.title), ...parts.body],
    ...(parts.actions?.length ? { actions: [...parts.actions] } : {}),
  }
}

/** A heading. Clients read Markdown in it, so characters that would be mark-up are left out. */
export const heading = (text: string, size: 'Medium' | 'Default' = 'Medium'): ITextBlock =>
  ({ type: 'TextBlock', text: text.replace(/[*_`~<>[\]]/g, ''), wrap: true, style: 'heading', weight: 'Bolder', size })

/** A line of text exactly as it is: a rich text block knows no Markdown, so a quotation's stars and brackets stay what they are. */
export const line = (text: string, look: { subtle?: boolean, small?: boolean, bold?: boolean, color?: 'Warning' | 'Attention' | 'Good', spacing?: IRichTextBlock['spacing'], separator?: boolean } = {}): IRichTextBlock => ({
  type: 'RichTextBlock',
  ...(look.separator ? { separator: true, spacing: 'Medium' } : {}),
  ...(look.spacing ? { spacing: look.spacing } : {}),
  inlines: [{
    type: 'TextRun', text,
    ...(look.subtle ? { isSubtle: true } : {}),
    ...(look.small ? { size: 'Small' } : {}),
    ...(look.bold ? { weight: 'Bolder' } : {}),
    ...(look.color ? { color: look.color } : {}),
  }],
})

/** Elements that belong together, with a line above them when they follow others. */
export const group = (items: readonly Element[], look: { separator?: boolean, style?: IContainer['style'] } = {}): IContainer =>
  ({ type: 'Container', items: [...items], ...(look.separator ? { separator: true, spacing: 'Medium' } : {}), ...(look.style ? { style: look.style } : {}) })

/**
 * Says the words for the person, who sees them in the conversation. A message "back", not "in", so that it works in a Teams
 * channel post too, where a person's own words would have to mention the bot.
 */
export const sayButton = ({ title, says }: Choice): ISubmitAction =>
  ({ type: 'Action.Submit', title, data: { msteams: { type: 'messageBack', text: says, displayText: says, value: { says } } } })

/** Sends a verb. Older clients know no Execute and fall back to Submit, which carries the same. */
export const verbButton = ({ title, verb, data }: VerbButton): IExecuteAction =>
  ({ type: 'Action.Execute', title, verb, data: { ...data }, fallback: { type: 'Action.Submit', title, data: { ...data, verb } } })

export const linkButton = (title: string, url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title, url })

/** Up to six choices as buttons: what a card may show. Every card that can have more offers them another way. */
export const buttonsAtMost = 6
