/** Invokes: a button of a card, a thumb up or down, and what we do not know. Each is always answered, in the shape its client expects. */
import type { Log } from '#bot/log.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Verb } from '#bot/conversation/turn.ts'
import { adaptiveCardType, type IncomingActivity, type InvokeResponse, type OutgoingActivity } from './activity.ts'
import { isRecord } from './hear.ts'

export type Feedback = { readonly reaction: 'like' | 'dislike', readonly replyToId: string | undefined }

export type InvokePorts = {
  /** Runs the turn of a button and gives its reply with the activity that shows it. */
  readonly press: (verb: Verb) => Promise<{ reply: Reply, shown: OutgoingActivity }>
  /** Sends a new message to the conversation. */
  readonly send: (activity: OutgoingActivity) => Promise<void>
  /** Counts a thumb. What a person writes beside it is not passed on: nobody has been told that it is kept. */
  readonly onFeedback: (feedback: Feedback) => void
  readonly log: Log
}

export async function answerInvoke (activity: IncomingActivity, ports: InvokePorts): Promise<InvokeResponse> {
  switch (activity.name) {
    case 'adaptiveCard/action': return pressed(activity.value, ports)
    case 'message/submitAction': return thumb(activity, ports)
    // We ask for Teams' own feedback form, which needs no page of ours; a client that asks for one anyway is told so.
    case 'message/fetchTask': return { status: 200, body: { task: { type: 'message', value: 'Thank you. There is nothing more to fill in.' } } }
    default:
      ports.log.warn('invoke not known', { name: (activity.name ?? 'none').slice(0, 60) })
      return { status: 501, body: { error: { code: 'NotImplemented', message: 'This is not something I can do.' } } }
  }
}

async function pressed (value: unknown, { press, send }: InvokePorts): Promise<InvokeResponse> {
  const action = isRecord(value) ? value['action'] : undefined
  if (!isRecord(action) || typeof action['verb'] !== 'string' || action['verb'] === '') return cardError(400, 'BadRequest', 'The button sent nothing that I understand.')
  const { reply, shown } = await press({ name: action['verb'], data: isRecord(action['data']) ? action['data'] : {} })
  const card = shown.attachments?.find(({ contentType }) => contentType === adaptiveCardType)
  if (reply.inPlace && card) return cardAnswer(adaptiveCardType, card.content)
  if (reply.inPlace) return cardAnswer('application/vnd.microsoft.activity.message', reply.text)
  await send(shown)
  return cardAnswer('application/vnd.microsoft.activity.message', reply.summary)
}

function thumb ({ value, replyToId }: IncomingActivity, { onFeedback }: InvokePorts): InvokeResponse {
  const reaction = isRecord(value) && isRecord(value['actionValue']) ? value['actionValue']['reaction'] : undefined
  if (reaction === 'like' || reaction === 'dislike') onFeedback({ reaction, replyToId })
  return { status: 200, body: {} }
}

const cardAnswer = (type: string, value: unknown): InvokeResponse => ({ status: 200, body: { statusCode: 200, type, value } })

/** The client shows the message of an error whose HTTP status is 200. */
const cardError = (statusCode: number, code: string, text: string): InvokeResponse =>
  ({ status: 200, body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: text } } })
