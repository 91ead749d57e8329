/** The proof in small; `npm run prove:reminders` runs it in full. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type PostgresForTests } from '#bot/store/postgres-for-tests.ts'
import { crash } from './crash.ts'
import { replicas } from './replicas.ts'

let server: PostgresForTests
const folder = mkdtempSync(join(tmpdir(), 'crash-'))
beforeAll(async () => { server = await startPostgres() })
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([['SQLite', async () => ({ folder })], ['PostgreSQL', async () => ({ url: await server.newDatabase() })]])('a sender that is killed while it sends, on %s', (_, place) => {
  it('goes on where it stopped: everybody gets their card, every reminder ends once, and only the card on its way can come twice', async () => {
    const report = await crash(await place(), { reminders: 120, kills: 3 })
    expect(report).toMatchObject({ endings: { sent: 120, no_longer_needed: 0, overtaken: 0, undeliverable: 0, waiting: 0 }, peopleWithoutCard: 0, unexplained: 0 })
    expect(report.repeats).toBeLessThanOrEqual(report.kills)
  })
})

describe('three replicas on one PostgreSQL and a connector that throttles, fails, hangs and blocks', () => {
  it('send everything once, within the limits, and account for all of it', async () => {
    const report = await replicas(await server.newDatabase(), { reminders: 200, processes: 3, mood: { throttled: 0.02, badGateway: 0.08, timeout: 0.04, blocked: 0.06 } })
    const { sent = 0, undeliverable = 0, waiting } = report.endings
    expect({ ends: sent + undeliverable, waiting }).toEqual({ ends: 200, waiting: 0 })
    expect(report).toMatchObject({ twice: 0, disagreements: 0, limitsBroken: [] })
    expect(report.blocked[0]).toBe(report.blocked[1])
    expect(report.cards.filter((cards) => cards > 0).length).toBeGreaterThan(1)
  })
})
