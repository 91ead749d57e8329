import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { openPlan } from '#bot/actions/plan.ts'
import { aPerson } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { clockAt } from '#bot/clock.ts'
import { openActionStore } from './actions.ts'
import { backUp } from './backup.ts'
import { readBackupFile, writeBackupFile } from './backup-file.ts'
import { openDatabase, sqliteFileIn, type Database, type StorePlace } from './database.ts'
import { openPersonStore } from './people.ts'
import { startPostgres, type PostgresForTests } from './postgres-for-tests.ts'
import { restore } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'backup-'))
const newFolder = (): string => mkdtempSync(join(root, 'place-'))
const clock = clockAt('2026-03-02T10:00:00.000Z')
const options = { clock, replace: false, safetyFolder: join(root, 'safety') }
let server: PostgresForTests
beforeAll(async () => { server = await startPostgres() })
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

const [joan, amira] = [aPerson({ id: 'a-joan', name: 'Joan Whitehead', role: 'panel_support' }), aPerson({ id: 'z-amira', managerId: 'a-joan', leave: [{ from: '2026-08-03', to: '2026-08-14' }] })]
const planIn = ({ db }: Database) => openPlan({ actions: openActionStore(db), people: openPersonStore(db), clock, signOff: true })

/** A manager, her officer on leave, two actions of which one has moved on, and a choice of cadence. */
async function furnish (database: Database): Promise<void> {
  for (const person of [joan, amira]) await openPersonStore(database.db).insert(person)
  const plan = planIn(database)
  await plan.add({ what: 'Update the housing protocol', ownerId: amira.id, dueOn: '2026-03-12', why: { kind: 'promise', text: 'Promise 4: “a safe place to live”' } }, joan, { through: 'conversation', pressId: '1' })
  await plan.add({ what: 'Call the provider', ownerId: amira.id, dueOn: null }, joan, { through: 'conversation', pressId: '2' })
  await plan.act('CP-001', { act: 'update', note: 'Waiting for Legal\nand Housing', brag: 'amber' }, amira, { through: 'card', pressId: '3' })
  await database.db.insertInto('chosenCadences').values({ chosenFor: 'person', id: amira.id, workingDaysBefore: '[5]', onTheDay: true, everyDaysWhileLate: 7 }).execute()
}
const everything = async ({ db }: Database): Promise<unknown> => {
  const actions = openActionStore(db)
  return { people: await openPersonStore(db).everyone(), actions: await actions.list(), changes: await actions.changesFrom('', '9999'), cadences: await db.selectFrom('chosenCadences').selectAll().execute(), press: await actions.pressed(amira.id, '3') }
}
const inPlace = async <Result>(where: StorePlace, work: (database: Database) => Promise<Result>): Promise<Result> => {
  const database = await openDatabase(where, clock)
  try { return await work(database) } finally { await database.close() }
}

const places = {
  'SQLite': async (): Promise<StorePlace> => ({ folder: newFolder() }),
  'PostgreSQL': async (): Promise<StorePlace> => ({ url: await server.newDatabase() }),
}
const kinds = Object.keys(places) as (keyof typeof places)[]
/** A furnished store of that kind with its backup, and everything that was in it. */
async function backedUp (kind: keyof typeof places): Promise<{ where: StorePlace, file: string, was: unknown }> {
  const where = await places[kind]()
  const file = join(newFolder(), 'plan.backup.gz')
  const was = await inPlace(where, async (database) => {
    await furnish(database)
    await backUp(database, file, clock)
    return everything(database)
  })
  return { where, file, was }
}

describe.each(kinds)('a backup of %s', (from) => {
  it.each(kinds)('brings everything back into an empty %s, and the next reference is the next', async (into) => {
    const { file, was } = await backedUp(from)
    const where = await places[into]()
    expect(await restore(where, file, options)).toMatchObject({ at: '2026-03-02T10:00:00.000Z', rows: expect.any(Number) })
    await inPlace(where, async (database) => {
      expect(await everything(database)).toEqual(was)
      expect(await planIn(database).add({ what: 'One more', ownerId: amira.id, dueOn: null }, joan, { through: 'conversation', pressId: '4' })).toMatchObject({ action: { reference: 'CP-003' } })
      await expect(database.db.deleteFrom('people').where('id', '=', joan.id).execute()).rejects.toThrow(/foreign key/i)
    })
  })

  it('does not take the place of what is there, unless it is told to; then that is kept', async () => {
    const { where, file, was } = await backedUp(from)
    await inPlace(where, (database) => planIn(database).add({ what: 'Written since the backup', ownerId: amira.id, dueOn: null }, joan, { through: 'conversation', pressId: '5' }))
    await expect(restore(where, file, options)).rejects.toThrow(/holds people and actions already\. Add --replace/)
    const { keptBefore = '' } = await restore(where, file, { ...options, replace: true })
    expect(await inPlace(where, everything)).toEqual(was)
    // What was there before can be brought back as well.
    const again = { folder: newFolder() }
    if (from === 'PostgreSQL') await restore(again, keptBefore, options)
    else writeFileSync(sqliteFileIn(again.folder), readFileSync(keptBefore))
    expect((await inPlace(again, (database) => openActionStore(database.db).list())).map(({ what }) => what)).toContain('Written since the backup')
  })

  it('made while others write is of one moment: every action is as its history says', async () => {
    const where = await places[from]()
    const file = join(newFolder(), 'busy.backup.gz')
    await inPlace(where, async (database) => {
      await furnish(database)
      const writing = Array.from({ length: 60 }, (_, nth) => planIn(database).act('CP-001', { act: 'update', note: `Note ${nth}` }, amira, { through: 'card', pressId: `busy-${nth}` }))
      const [rows] = await Promise.all([backUp(database, file, clock), ...writing])
      expect(rows).toBeGreaterThan(10)
    })
    const fresh = { folder: newFolder() }
    await restore(fresh, file, options)
    await inPlace(fresh, async ({ db }) => {
      const action = await openActionStore(db).byReference('CP-001') as Action
      const history = await openActionStore(db).history(action.id)
      expect(Math.max(...history.map(({ version }) => version))).toBe(action.version)
      expect(history.filter(({ field }) => field === 'note')).toHaveLength(action.version - 1)
    })
  })

  it('is refused while something still uses the store', async () => {
    const { where, file } = await backedUp(from)
    const running = await openDatabase(where, clock)
    await running.readiness.check()
    await expect(restore(where, file, { ...options, replace: true })).rejects.toThrow(/Something still uses .* Stop the service and every command first/)
    await running.close()
    await restore(where, file, { ...options, replace: true })
  })

  it('leaves the store as it was when its rows do not fit together', async () => {
    const { where, file, was } = await backedUp(from)
    const { header, tables } = await readBackupFile(file)
    await writeBackupFile(file, { header, tables: new Map([...tables].map(([table, rows]) => [table, table === 'people' ? rows.filter(({ id }) => id !== amira.id) : rows])) })
    await expect(restore(where, file, { ...options, replace: true })).rejects.toThrow(/foreign key/i)
    expect(await inPlace(where, everything)).toEqual(was)
  })
})

describe('a backup file', () => {
  it('is for its owner only, and there is none when the disk refuses', async () => {
    const { where, file } = await backedUp('SQLite')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const blocked = join(newFolder(), 'not-a-folder')
    writeFileSync(blocked, '')
    await expect(inPlace(where, (database) => backUp(database, join(blocked, 'plan.backup.gz'), clock))).rejects.toThrow(/plan\.backup\.gz could not be written \((?:ENOTDIR|EEXIST)\), so there is no backup/)
    await expect(inPlace(where, (database) => backUp(database, '/dev/full/plan.backup.gz', clock))).rejects.toThrow(/so there is no backup/)
    expect(readdirSync(join(file, '..'))).toEqual(['plan.backup.gz'])
  })

  it('that is not whole, changed by hand, or something else is found out before anything is touched', async () => {
    const { where, file, was } = await backedUp('SQLite')
    const whole = readFileSync(file)
    const inHand = (text: string): void => { writeFileSync(file, gzipSync(text)) }
    const text = gunzipSync(whole).toString()
    const refused = async (says: RegExp): Promise<void> => { await expect(restore(where, file, { ...options, replace: true })).rejects.toThrow(says) }
    truncateSync(file, whole.length - 20)
    await refused(/damaged, not whole, or not a backup/)
    inHand(text.split('\n').slice(0, -3).join('\n'))
    await refused(/does not end as a backup does/)
    inHand(text.replace('Amira Khan', 'Amira Cann'))
    await refused(/damaged or not whole/)
    inHand('Dear panel, please find attached the minutes.')
    await refused(/is not a backup of this assistant/)
    await expect(restore(where, join(root, 'nowhere.gz'), options)).rejects.toThrow(/nowhere\.gz cannot be read \(ENOENT\)/)
    expect(await inPlace(where, everything)).toEqual(was)
  })

  it('of a newer version is refused, and one of an older version is brought up to date', async () => {
    const { file } = await backedUp('SQLite')
    const { header, tables } = await readBackupFile(file)
    await writeBackupFile(file, { header: { ...header, migrations: [...header.migrations, { number: 9001, name: 'from-next-year' }] }, tables })
    await expect(restore({ folder: newFolder() }, file, options)).rejects.toThrow(/made by a newer version: it has migration 9001 \(from-next-year\)/)
    const firstTables = ['people', 'leave', 'actions', 'actionChanges', 'presses', 'counters']
    await writeBackupFile(file, { header: { ...header, migrations: header.migrations.slice(0, 1) }, tables: new Map([...tables].filter(([name]) => firstTables.includes(name))) })
    for (const where of [await places.SQLite(), await places.PostgreSQL()]) {
      await restore(where, file, options)
      await inPlace(where, async ({ db }) => {
        expect(await openActionStore(db).list()).toHaveLength(2)
        expect((await sql<{ number: number }>`select number from "schemaMigrations"`.execute(db)).rows.length).toBeGreaterThan(1)
      })
    }
  })
})

describe('restoring over what cannot be used', () => {
  it('replaces a damaged SQLite file and keeps it beside', async () => {
    const { where, file, was } = await backedUp('SQLite') as { where: { folder: string }, file: string, was: unknown }
    writeFileSync(sqliteFileIn(where.folder), 'Dear panel, please find attached the minutes of the last meeting.'.repeat(40))
    await expect(restore(where, file, options)).rejects.toThrow(/cannot be read .* Add --replace/)
    const { keptBefore = '' } = await restore(where, file, { ...options, replace: true })
    expect(readFileSync(keptBefore, 'utf8')).toMatch(/^Dear panel/)
    expect(await inPlace(where, everything)).toEqual(was)
  })

  it('goes back from a newer SQLite, but asks for an empty database where PostgreSQL has newer tables', async () => {
    for (const kind of kinds) {
      const { where, file, was } = await backedUp(kind)
      await inPlace(where, async ({ db }) => {
        await sql`insert into "schemaMigrations" values (9001, 'from-next-year', '2027-01-01T00:00:00.000Z')`.execute(db)
        await sql`create table holograms (id text primary key)`.execute(db)
      })
      if (kind === 'PostgreSQL') {
        await expect(restore(where, file, { ...options, replace: true })).rejects.toThrow(/has tables that this one does not know \(holograms\)\. Make an empty database/)
        continue
      }
      await restore(where, file, { ...options, replace: true })
      expect(await inPlace(where, everything)).toEqual(was)
    }
  })
})
