/** The terminal as a channel: one request in, one reply out, nothing kept but the conversation's own short memory. */
import type { Clock } from '#bot/clock.ts'
import { clean } from '#bot/conversation/clean.ts'
import type { Reply } from '#bot/conversation/reply.ts'
import type { Respond } from '#bot/conversation/respond.ts'
import type { Audience, ChannelName } from '#bot/conversation/turn.ts'
import type { Collection, CouncilId } from '#knowledge/documents/document.ts'
import type { Channel } from '../channel.ts'

/** What was asked, and within what. */
export type Request = {
  readonly text: string
  readonly audience: Audience
  /** The channel to answer as; the terminal itself when absent. */
  readonly channel?: ChannelName
  readonly council?: CouncilId
  /** Requests with the same one share memory; without one a request stands alone. */
  readonly conversation?: string
  readonly collections?: readonly Collection[]
}

export type Terminal = Channel & { ask (request: Request): Promise<Reply> }

export function openTerminal (respond: Respond, clock: Clock): Terminal {
  const inFlight = new Set<Promise<unknown>>()
  let asked = 0
  let stopped = false
  return {
    name: 'terminal',
    async ask ({ text, audience, channel = 'terminal', council, conversation, collections }) {
      if (stopped) throw new Error('The terminal has stopped and takes no more questions. Start the command again.')
      asked += 1
      const answering = respond({
        id: `turn-${asked}`, conversation: conversation === undefined ? `alone-${asked}` : `named-${conversation}`,
        channel, scope: 'personal', person: { id: 'terminal' }, audience, said: clean(text), at: clock.now(),
        ...(council === undefined ? {} : { council }), ...(collections === undefined ? {} : { collections }),
      })
      inFlight.add(answering)
      try {
        return await answering
      } finally {
        inFlight.delete(answering)
      }
    },
    async stop () {
      stopped = true
      await Promise.allSettled(inFlight)
    },
  }
}
