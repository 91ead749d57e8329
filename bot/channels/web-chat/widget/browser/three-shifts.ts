/**
 * The Shift key pressed three times on its own: the quickest way out that any keyboard has. A Shift that makes a capital letter,
 * or moves the focus back, does not count.
 */
const withinMilliseconds = 3_000

/** Calls `leave` at the third; gives the way to stop listening. */
export function onThreeShifts (target: EventTarget, leave: () => void): () => void {
  let times: number[] = []
  let isAlone = false
  const down = (event: Event): void => {
    const { key, repeat } = event as KeyboardEvent
    if (key === 'Shift' && repeat) return
    isAlone = key === 'Shift'
    if (!isAlone) times = []
  }
  const up = (event: Event): void => {
    const { key, timeStamp } = event as KeyboardEvent
    if (key !== 'Shift' || !isAlone) return
    isAlone = false
    times = [...times, timeStamp].filter((time) => timeStamp - time < withinMilliseconds)
    if (times.length >= 3) leave()
  }
  // Before anything on the page can keep the key to itself.
  target.addEventListener('keydown', down, true)
  target.addEventListener('keyup', up, true)
  return () => {
    target.removeEventListener('keydown', down, true)
    target.removeEventListener('keyup', up, true)
  }
}
