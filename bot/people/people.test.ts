import { describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openPeople, type People } from './people.ts'
import type { Person } from './person.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T09:00:00.000Z')
const people = (): People => openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: ['entra-joan'] })
const teams = (objectId: string, name?: string) => ({ tenantId: 'council', objectId, ...(name ? { name } : {}) })
const meet = async (objectId: string, name?: string): Promise<Person> => (await people().meet(teams(objectId, name))) as Person

describe('people', () => {
  it('are known by their Entra id from their first word, as members, and keep one record', async () => {
    const amira = await meet('entra-amira', 'Amira Khan')
    expect(amira).toMatchObject({ name: 'Amira Khan', role: 'member', digest: { every: 'daily', hour: 9 } })
    expect(await meet('entra-amira')).toEqual(amira)
    expect(await meet('entra-amira', 'Amira Khan-Reid')).toMatchObject({ id: amira.id, name: 'Amira Khan-Reid', version: 2 })
  })

  it('are nobody without an Entra identity', async () => {
    expect(await people().meet({ name: 'Joan Whitehead' })).toBeUndefined()
  })

  it('named in the configuration are administrators, whoever else is', async () => {
    expect(await meet('entra-joan', 'Joan Whitehead')).toMatchObject({ role: 'administrator' })
  })

  it('cannot give themselves a role, and an administrator can', async () => {
    const [lee, joan] = [await meet('entra-lee', 'Lee Ong'), await meet('entra-joan')]
    expect(await people().change(lee.id, { role: 'administrator' }, lee)).toEqual({ outcome: 'refused', why: 'Only an administrator can change what somebody may do.' })
    expect(await people().change(lee.id, { role: 'panel_support' }, joan)).toMatchObject({ outcome: 'changed', person: { role: 'panel_support' } })
    expect(await people().change(joan.id, { role: 'member' }, joan)).toMatchObject({ outcome: 'refused' })
  })

  it('set their own leave and digest, but not anybody else\'s', async () => {
    const [tom, amira] = [await meet('entra-tom', 'Tom Okafor'), await meet('entra-amira')]
    expect(await people().change(tom.id, { leave: [{ from: '2026-08-03', to: '2026-08-14' }], digest: { every: 'weekly', day: 3, hour: 10 } }, tom)).toMatchObject({ outcome: 'changed' })
    expect(await people().byId(tom.id)).toMatchObject({ leave: [{ from: '2026-08-03', to: '2026-08-14' }], digest: { day: 3 } })
    expect(await people().change(tom.id, { leave: [] }, amira)).toMatchObject({ outcome: 'refused', why: 'You can change your own details only. Panel support can change other people’s.' })
    expect(await people().change(tom.id, { digest: { every: 'daily', day: 1, hour: 3 } }, tom)).toMatchObject({ outcome: 'not possible', why: expect.stringContaining('never write at night') })
    expect(await people().change(tom.id, { leave: [{ from: '2026-08-14', to: '2026-08-03' }] }, tom)).toMatchObject({ outcome: 'not possible' })
  })

  it('can be reached where they last wrote from, and cost no write when nothing is new', async () => {
    const where = { tenantId: 'council', objectId: 'entra-sian', name: 'Siân O’Neill', conversation: '19:sian', serviceUrl: 'https://smba.example/uk/' }
    await people().canBeReachedAt(where)
    const sian = await meet('entra-sian')
    expect(sian).toMatchObject({ name: 'Siân O’Neill', reach: 'reachable', conversation: { conversation: '19:sian', serviceUrl: 'https://smba.example/uk/' } })
    await people().canBeReachedAt(where)
    expect(await meet('entra-sian')).toEqual(sian)
    await people().canBeReachedAt({ ...where, serviceUrl: 'https://smba.example/emea/' })
    expect(await meet('entra-sian')).toMatchObject({ conversation: { serviceUrl: 'https://smba.example/emea/' }, version: sian.version + 1 })
  })

  it('who uninstall or block are listed with the reason until they write again', async () => {
    const where = { tenantId: 'council', objectId: 'entra-bo', name: 'Bo Lund', conversation: '19:bo' }
    await people().canBeReachedAt(where)
    await people().cannotBeReached({ tenantId: 'council', conversation: '19:bo' }, 'uninstalled')
    clock.set('2026-03-05T09:00:00.000Z')
    await people().cannotBeReached({ tenantId: 'council', conversation: '19:bo' }, 'uninstalled')
    expect((await people().unreachable()).find(({ name }) => name === 'Bo Lund')).toMatchObject({ reach: 'uninstalled', reachSince: '2026-03-02T09:00:00.000Z' })
    await people().canBeReachedAt(where)
    expect((await people().unreachable()).map(({ name }) => name)).not.toContain('Bo Lund')
  })

  it('whom only a plan names are unreachable, and become one with who they are in Teams when they say so', async () => {
    const named = await people().named('Priya Patel', { service: 'Health' })
    expect(await people().named('Patel, Priya')).toEqual(named)
    expect((await people().unreachable()).map(({ id }) => id)).toContain(named.id)
    const priya = await meet('entra-priya', 'Priya Patel')
    expect(await people().namesakesOf(priya)).toEqual([named])
    expect(await people().claim(priya, named)).toMatchObject({ outcome: 'changed', person: { id: named.id, objectId: 'entra-priya', service: 'Health' } })
    expect(await meet('entra-priya')).toMatchObject({ id: named.id })
  })

  it('cannot take a name on the plan that is not theirs', async () => {
    const named = await people().named('Grace Obi')
    const amira = await meet('entra-amira')
    expect(await people().claim(amira, named)).toMatchObject({ outcome: 'refused' })
    const otherGrace = await meet('entra-grace-2', 'Grace Other')
    expect(await people().namesakesOf(otherGrace)).toEqual([])
  })
})
