/** The store fails under somebody's hands: they hear so with their words given back, readiness turns red, and afterwards all goes on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { activityNamed, openFakeTeams, type FakeTeams } from '#bot/channels/teams/teams-for-tests.ts'
import { clockAt } from '#bot/clock.ts'
import { openConversation } from '#bot/conversation/open-conversation.ts'
import { workOnActions } from '#bot/conversation/steps/actions/work-on-actions.ts'
import { readinessOf } from '#bot/health.ts'
import { keepReach } from '#bot/people/keep-reach.ts'
import { openPeople } from '#bot/people/people.ts'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { letWrite } from '#bot/store/database-for-tests.ts'
import { openDatabase, type Database } from '#bot/store/database.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { startPostgres, type PostgresForTests } from '#bot/store/postgres-for-tests.ts'
import { failureKind } from '#bot/store/store-failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-fails-'))
let server: PostgresForTests
beforeAll(async () => { server = await startPostgres() })
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Failing = { readonly open: () => Promise<Database>, readonly breakIt: (database: Database) => Promise<unknown>, readonly mend: (database: Database) => Promise<unknown>, readonly kind: string, readonly says: RegExp }
const failures: Record<string, Failing> = {
  'a SQLite file that can no longer be written': {
    open: () => openDatabase({ folder }), breakIt: (database) => letWrite(database, false), mend: (database) => letWrite(database, true),
    kind: 'read_only', says: /assistant\.sqlite cannot be written\. Nothing of this change was kept\. Give the account that runs the service write permission/,
  },
  'a PostgreSQL that is gone': {
    open: async () => openDatabase({ url: await server.newDatabase() }), breakIt: () => server.halt(), mend: () => server.start(),
    kind: 'unreachable', says: /PostgreSQL at 127\.0\.0\.1:\d+\/test_\d+ cannot be reached\. .*Check that it runs/,
  },
}

describe.each(Object.entries(failures))('%s', (_, { open, breakIt, mend, kind, says }) => {
  let database: Database
  let teams: FakeTeams
  let plan: Plan
  const failed: string[] = []
  beforeAll(async () => {
    database = await open()
    const clock = clockAt('2026-03-02T10:00:00.000Z')
    const people = openPeople({ store: openPersonStore(database.db), clock, firstAdministrators: [] })
    plan = openPlan({ actions: openActionStore(database.db), people, clock, signOff: true })
    const { respond } = openConversation({ settings: noCouncilSettings, actions: workOnActions({ plan, people, settings: noCouncilSettings.actions, onFailure: (error) => { failed.push(failureKind(error)) } }) })
    teams = await openFakeTeams(respond, { clock, audience: 'officer', council: 'bury', ...keepReach(people) })
  })
  afterAll(async () => {
    await teams.stop()
    await database.close()
  })
  const say = async (text: string): Promise<string> => {
    await teams.post(await activityNamed('personal-message', teams.serviceUrl, { text }))
    return (teams.sent.at(-1)?.body.text ?? '').replaceAll('\n\n', '\n')
  }
  const notes = async (): Promise<(string | null)[]> => {
    const action = await plan.find('CP-001')
    return action ? (await plan.history(action)).filter(({ field }) => field === 'note').map(({ to }) => to) : []
  }

  it('loses nothing: the words come back, readiness says why, questions are still answered, and later it works again', async () => {
    await say('add an action: me to update the housing protocol by 12 March')
    expect(await say('yes')).toMatch(/^Saved as CP-001/)
    expect(await readinessOf([database.readiness])).toEqual({ ready: true, reasons: [] })

    await breakIt(database)
    expect(await say('update CP-001: met all three providers')).toBe('Something went wrong on my side, and nothing was changed. You wrote:\n“update CP-001: met all three providers”\nPlease send it again in a minute.')
    expect(failed).toEqual([kind])
    expect(await readinessOf([database.readiness])).toEqual({ ready: false, reasons: [{ check: 'store', reason: expect.stringMatching(says) }] })
    expect(await say('Who monitors the strategy?')).toContain('Bury’s report')
    expect(await say('What does corporate parenting mean for housing?')).toMatch(/^Housing and homelessness: /)

    await mend(database)
    expect(await readinessOf([database.readiness])).toEqual({ ready: true, reasons: [] })
    expect(await say('update CP-001: met all three providers')).toContain('Update: met all three providers')
    expect(await notes()).toEqual(['met all three providers'])
  })
})
