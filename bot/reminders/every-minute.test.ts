import { expect, it } from '@jest/globals'
import { createLog } from '#bot/log.ts'
import { everyMinute } from './every-minute.ts'

const shortly = async (milliseconds = 5): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

it('runs at once and again, never twice at a time, and goes on after a failure that it logs without a word of it', async () => {
  const lines: string[] = []
  let [running, most, runs] = [0, 0, 0]
  const repeated = everyMinute(async () => {
    most = Math.max(most, ++running)
    await shortly()
    running--
    if (++runs === 1) throw new TypeError('Amira Khan')
  }, createLog({ now: () => '' }, (line) => { lines.push(line) }), 1)
  expect(running).toBe(1)
  while (runs < 3) await shortly()
  await repeated.stop()
  const after = runs
  await shortly(20)
  expect({ most, running, isOver: runs === after }).toEqual({ most: 1, running: 0, isOver: true })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ event: 'reminders failed', error: 'TypeError' }])
})
