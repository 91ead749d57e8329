import { WebSocket } from 'ws'
import { describeChannel } from '#bot/channels/channel.contract.ts'
import { startService } from './service-for-tests.ts'

type Shown = { readonly type: string, readonly text: string, readonly replyToId?: string, readonly attachments?: readonly { readonly content: unknown }[] }

describeChannel('webchat', async (respond) => {
  const { url, service } = await startService(respond, { messagesAMinute: 1_000 })
  const open = new Map<string, Promise<Conversation>>()
  return {
    async say (name, text) {
      if (!open.has(name)) open.set(name, openConversation(url))
      const conversation = await open.get(name) as Conversation
      const { text: shown, attachments } = await conversation.say(text)
      return { text: shown, ...(attachments?.[0] ? { card: attachments[0].content } : {}) }
    },
    stop: () => service.stop(),
  }
})

type Conversation = { say (text: string): Promise<Shown> }

/** A person with a browser tab: posts, and reads the stream. */
async function openConversation (url: string): Promise<Conversation> {
  const post = async (path: string, token: string | undefined, body: unknown): Promise<Record<string, string>> => {
    const response = await fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) })
    return await response.json() as Record<string, string>
  }
  const { token } = await post('/token', undefined, {})
  const { conversationId, streamUrl } = await post('/v3/directline/conversations', token, {})
  const replies = new Map<string, Shown>()
  const waiting = new Map<string, (shown: Shown) => void>()
  const socket = new WebSocket(streamUrl as string)
  socket.on('message', (data: Buffer) => {
    const [activity] = (JSON.parse(data.toString()) as { activities: Shown[] }).activities
    if (activity?.type !== 'message' || activity.replyToId === undefined) return
    replies.set(activity.replyToId, activity)
    waiting.get(activity.replyToId)?.(activity)
  })
  return {
    async say (text) {
      const { id } = await post(`/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', text })
      return replies.get(id as string) ?? new Promise((resolve) => { waiting.set(id as string, resolve) })
    },
  }
}
