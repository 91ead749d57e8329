import { beforeAll, describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { keepReach } from './keep-reach.ts'
import { openPeople, type People } from './people.ts'

const database = databaseForTests()
let people: People
let reach: ReturnType<typeof keepReach>
beforeAll(() => {
  people = openPeople({ store: openPersonStore(database().db), clock: clockAt('2026-03-02T09:00:00.000Z'), firstAdministrators: [] })
  reach = keepReach(people)
})
const amira = { conversation: 'a:amira', scope: 'personal', serviceUrl: 'https://smba.example/uk/', tenantId: 'council', botId: '28:bot', personId: '29:amira', objectId: 'entra-amira', name: 'Amira Khan' }

describe('where people can be written to', () => {
  it('is kept with everything that the channel needs to write there, and nothing twice', async () => {
    await reach.onContact(amira)
    const { name: _, ...contact } = amira
    expect(await people.everyone()).toEqual([expect.objectContaining({ name: 'Amira Khan', reach: 'reachable', conversation: contact })])
  })

  it('is nobody\'s when it is a group\'s chat or comes without an Entra id', async () => {
    await reach.onContact({ ...amira, conversation: '19:meeting', scope: 'group', objectId: 'entra-somebody' })
    const { objectId: _, ...anonymous } = amira
    await reach.onContact({ ...anonymous, conversation: 'a:emulator' })
    expect(await people.everyone()).toHaveLength(1)
  })

  it('is no more once they remove or block us', async () => {
    await reach.onGone({ conversation: 'a:amira', tenantId: 'council', why: 'uninstalled' })
    expect(await people.unreachable()).toMatchObject([{ name: 'Amira Khan', reach: 'uninstalled' }])
    await reach.onContact(amira)
    await reach.onGone({ conversation: 'a:amira', tenantId: 'council', why: 'blocked' })
    expect(await people.unreachable()).toMatchObject([{ reach: 'blocked' }])
  })

  it('does not fail for somebody who was never known', async () => {
    await expect(reach.onGone({ conversation: 'a:nobody', tenantId: 'council', why: 'uninstalled' })).resolves.toBeUndefined()
  })
})
