import { describe, expect, it } from '@jest/globals'
import { delayAfter, openPatience } from './patience.ts'

describe('how long to wait between tries', () => {
  it('stays under a second while the network is away, and spares the battery after a minute or so', () => {
    const waits = Array.from({ length: 200 }, (_, nth) => delayAfter(nth, { kind: 'unreachable' }, 1))
    expect(waits[0]).toBeLessThan(150)
    expect(Math.max(...waits.slice(0, 100))).toBeLessThanOrEqual(750)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(5_000)
  })

  it('waits longer each time for a server that is busy, and as long as it asks', () => {
    expect([0, 1, 2, 9].map((nth) => delayAfter(nth, { kind: 'busy' }, 0.5))).toEqual([1_000, 2_000, 4_000, 15_000])
    expect(delayAfter(0, { kind: 'busy', askedMilliseconds: 60_000 }, 0)).toBe(60_000)
  })

  it('never comes back at the same moment as everybody else', () => {
    expect(delayAfter(0, { kind: 'unreachable' }, 0)).not.toBe(delayAfter(0, { kind: 'unreachable' }, 1))
  })

  it('ends every wait at once when woken, and counts from the first again', async () => {
    const waits: number[] = []
    const patience = openPatience((milliseconds) => { waits.push(milliseconds); return new Promise(() => undefined) })
    for (let times = 0; times < 4; times += 1) {
      const waiting = Promise.all([patience.wait({ kind: 'busy' }), patience.wait({ kind: 'busy' })])
      patience.wake()
      await waiting
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(2_500)
  })
})
