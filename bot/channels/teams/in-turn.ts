/** One turn after another in a conversation, so that replies come in the order of what was said; different conversations do not wait. */

export type InTurn = <Result>(conversation: string, turn: () => Promise<Result>) => Promise<Result>

/** Runs a turn when the ones before it in its conversation have ended, however they ended. */
export function inTurn (): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (conversation, turn) => {
    const before = last.get(conversation)
    const mine = before ? before.then(turn, turn) : turn()
    const settled = mine.catch(() => {})
    last.set(conversation, settled)
    try {
      return await mine
    } finally {
      if (last.get(conversation) === settled) last.delete(conversation)
    }
  }
}
