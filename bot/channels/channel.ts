/** What every channel promises, so that one contract (channel.contract.ts) can hold them all to it. */
import { reply } from '#bot/conversation/reply.ts'
import type { Log } from '#bot/log.ts'
import type { Respond } from '#bot/conversation/respond.ts'

/** A channel hears in its own format, calls respond, and delivers in its own format. It keeps no text. */
export type Channel = {
  readonly name: 'teams' | 'webchat' | 'terminal'
  /** Finishes the turns in flight, refuses new ones, and resolves when nothing is left to do. */
  stop (): Promise<void>
}

export type OpenChannel = (respond: Respond) => Channel

/** A person always hears something: a turn that fails is logged by its kind of error and answered with an apology. */
export function alwaysReply (respond: Respond, log: Log): Respond {
  return async (turn) => {
    try {
      return await respond(turn)
    } catch (error) {
      log.error('turn failed', { turn: turn.id, channel: turn.channel, error: error instanceof Error ? error.name : typeof error })
      return reply('command', 'failed', 'Sorry, something went wrong on my side and I could not answer. Please try again in a few minutes.')
    }
  }
}
