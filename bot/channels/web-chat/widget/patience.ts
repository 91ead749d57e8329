/** How long to wait between two tries, and how to stop waiting when the network is back. */

/** Why the last try did not work: nobody was there, or somebody was there and asked for time. */
export type Setback = { readonly kind: 'unreachable' } | { readonly kind: 'busy', readonly askedMilliseconds?: number }

export type Patience = {
  /** Waits as long as this setback needs; resolves at once when woken. */
  wait (setback: Setback): Promise<void>
  /** The last try worked: the next setback is a first one. */
  reset (): void
  /** The network is back, or somebody looks at the page again: try now. */
  wake (): void
}

// A lost network is found again within a second, for a minute or so; after that a phone's battery matters more.
const soonMilliseconds = [100, 200, 400] as const
const steadyMilliseconds = 600
const steadyTries = 100
const lateMilliseconds = 5_000
// A server that is busy is not helped by being asked again soon.
const busyMilliseconds = 1_000
const busyAtMostMilliseconds = 15_000

/** Milliseconds to wait after so many setbacks in a row, the first being 0. `luck` (0 to 1) spreads many clients over time. */
export function delayAfter (setbacks: number, setback: Setback, luck: number): number {
  if (setback.kind === 'busy') {
    if (setback.askedMilliseconds !== undefined) return setback.askedMilliseconds + luck * 250
    return Math.min(busyAtMostMilliseconds, busyMilliseconds * 2 ** setbacks) * (0.75 + luck / 2)
  }
  const usual = soonMilliseconds[setbacks] ?? (setbacks < steadyTries ? steadyMilliseconds : lateMilliseconds)
  return usual * (0.75 + luck / 2)
}

export function openPatience (pause: (milliseconds: number) => Promise<void> = sleep): Patience {
  let setbacks = 0
  let wakeUp: () => void = () => undefined
  let woken = new Promise<void>((resolve) => { wakeUp = resolve })
  return {
    async wait (setback) { await Promise.race([pause(delayAfter(setbacks++, setback, Math.random())), woken]) },
    reset () { setbacks = 0 },
    wake () {
      setbacks = 0
      wakeUp()
      woken = new Promise<void>((resolve) => { wakeUp = resolve })
    },
  }
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
