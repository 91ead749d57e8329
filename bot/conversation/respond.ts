/** The channel-free core: a turn comes in, a reply goes out. The order of the steps is the product's priorities. */
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** Looks at a turn and replies, or leaves it to the next step. May be asynchronous where it needs the store. */
export type Step = (turn: Turn) => Reply | undefined | Promise<Reply | undefined>
export type Respond = (turn: Turn) => Promise<Reply>

/** The first step to reply wins. The last step must always reply; if it does not, that is a mistake in the list. */
export function respondWith (steps: readonly Step[]): Respond {
  return async (turn) => {
    for (const step of steps) {
      const said = await step(turn)
      if (said) return said
    }
    throw new Error('No step replied. The list of steps must end with one that always replies (see conversation/steps).')
  }
}
