/** A reply as one Direct Line activity: the whole text, the card that shows it better, and otherwise its choices as buttons. */
import { forWebChat } from '#cards/for-web-chat.ts'
import { present } from '#bot/channels/present.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Audience } from '#bot/conversation/turn.ts'
import type { Activity } from './activity-log.ts'

// Not the same words: Web Chat would show an id as a name.
const bot = { id: 'assistant', name: 'Corporate parenting assistant', role: 'bot' } as const

export function deliver (reply: Reply, audience: Audience, replyToId?: string): Activity {
  const { text, summary, card } = present(reply, audience)
  return {
    type: 'message',
    from: bot,
    // Plain, so that nothing a person typed and we repeat is ever taken for mark-up.
    text, textFormat: 'plain', summary, inputHint: 'acceptingInput',
    ...(replyToId === undefined ? {} : { replyToId }),
    ...(card ? { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: forWebChat(card) }] } : {}),
    ...(!card && reply.choices.length > 0 ? { suggestedActions: { actions: reply.choices.map(({ title, says }) => ({ type: 'imBack', title, value: says })) } } : {}),
    ...(reply.safeguarding === null ? {} : { channelData: { safeguarding: reply.safeguarding } }),
  }
}

/** "I am working on it": shown while it lasts, never kept. */
export const typing: Activity = { type: 'typing', from: bot }
