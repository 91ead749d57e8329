/** A Reply as the activity that Teams shows: text with marks, its citations, the card, and thumbs to say whether it helped. */
import { present } from '#bot/channels/present.ts'
import { dateInWords, sourceInWords } from '#bot/conversation/in-words.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Audience, Scope } from '#bot/conversation/turn.ts'
import type { Citation } from '#knowledge/answer/answer.ts'
import { adaptiveCardType, type OutgoingActivity } from './activity.ts'
import { asTeamsText } from './teams-text.ts'

export type Shown = { readonly scope: Scope, readonly audience: Audience, /** Who may press a suggestion. */ readonly person?: string }

// Teams shows three at most, and none beside a card.
const suggestionsAtMost = 3
const citationsAtMost = 20

/** The message for a reply. What is personal is not shown where others read along. */
export function activityFor (reply: Reply, { scope, audience, person }: Shown): OutgoingActivity {
  if (reply.personal && scope !== 'personal') return message(inYourOwnChat, inYourOwnChat)
  const { text, summary, card } = present(reply, audience)
  const citations = citationEntity(text, reply.citations)
  return {
    ...message(asTeamsText(text), summary),
    ...(card ? { attachments: [{ contentType: adaptiveCardType, content: card }] } : {}),
    ...(citations ? { entities: [citations] } : {}),
    ...(reply.kind === 'answer' || reply.kind === 'no_answer' ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
    ...(!card && reply.choices.length && person !== undefined
      ? { suggestedActions: { to: [person], actions: reply.choices.slice(0, suggestionsAtMost).map(({ title, says }) => ({ type: 'imBack' as const, title, value: says })) } }
      : {}),
  }
}

const inYourOwnChat = 'I only show that to you alone. Open a chat with me and ask there.'

const message = (text: string, summary: string): OutgoingActivity => ({ type: 'message', text, textFormat: 'markdown', summary })

/**
 * The one entity that tells Teams what [1] stands for; undefined when the text has no marks. No label of artificial
 * intelligence: the bot quotes, it generates nothing.
 */
function citationEntity (text: string, citations: readonly Citation[]): unknown {
  const used = citations.map((citation, index) => ({ citation, position: index + 1 })).filter(({ position }) => text.includes(`[${position}]`)).slice(0, citationsAtMost)
  if (used.length === 0) return undefined
  return {
    'type': 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org',
    'citation': used.map(({ citation, position }) => ({
      '@type': 'Claim', position,
      'appearance': {
        '@type': 'DigitalDocument',
        'name': shortened(sourceInWords(citation), 80),
        'abstract': shortened(citation.quote, 160),
        'keywords': [shortened(citation.councilName ?? '', 28), dateInWords(citation.date), statusWords[citation.status]].filter((keyword) => keyword !== ''),
      },
    })),
  }
}

// Teams allows a keyword 28 characters.
const statusWords: Readonly<Record<Citation['status'], string>> = { current: 'Current', expired: 'Out of date', superseded: 'Replaced', not_in_force: 'Not in force', draft: 'Draft' }

/** Cut between words, with an ellipsis when anything was cut. */
function shortened (text: string, atMost: number): string {
  if (text.length <= atMost) return text
  const cut = text.slice(0, atMost - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') > atMost / 2 ? cut.lastIndexOf(' ') : undefined).trimEnd()}…`
}
