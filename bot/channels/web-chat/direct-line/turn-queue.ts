/** One turn at a time in a conversation, in the order they were said; conversations do not wait for each other. */
export type TurnQueue = {
  /** True when so many turns wait that another should be refused. */
  readonly isFull: boolean
  /** Runs the work after all that came before. The work must not throw. */
  add (work: () => Promise<void>): void
  /** Resolves when nothing is left to do. */
  idle (): Promise<void>
}

// Somebody who presses send six times before the first reply is a script or a stuck key.
const waitingAtMost = 6

export function openTurnQueue (): TurnQueue {
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  return {
    get isFull () { return waiting >= waitingAtMost },
    add (work) {
      waiting += 1
      last = last.then(work).finally(() => { waiting -= 1 })
    },
    idle: () => last,
  }
}
