/** What every channel promises, so that one contract (channel.contract.ts) can hold them all to it. */
import type { Respond } from '#bot/conversation/respond.ts'

/** A channel hears in its own format, calls respond, and delivers in its own format. It keeps no text. */
export type Channel = {
  readonly name: 'teams' | 'webchat' | 'terminal'
  /** Finishes the turns in flight, refuses new ones, and resolves when nothing is left to do. */
  stop (): Promise<void>
}

export type OpenChannel = (respond: Respond) => Channel
