/** Who the plan knows: met in Teams, named by a plan, gone or away. The one way by which anything changes a person. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '#bot/clock.ts'
import type { Leave } from '#bot/calendar/working-days.ts'
import { findPerson } from './find-person.ts'
import { named as namedPerson, runsThePlan, type DigestPreference, type Person, type Reach, type Role, type WhereToWrite } from './person.ts'
import type { PersonStore } from './person-store.ts'

/** How a channel knows somebody; without both Entra ids nobody can be known to the plan. */
export type Identity = { readonly tenantId?: string, readonly objectId?: string, readonly name?: string }

/** What may be changed about a person, by themselves or by those who run the plan. */
export type PersonChange = {
  readonly name?: string, readonly service?: string | null, readonly managerId?: string | null, readonly leave?: readonly Leave[]
  readonly digest?: DigestPreference, readonly role?: Role, readonly email?: string | null
}

export type PersonOutcome =
  | { readonly outcome: 'changed', readonly person: Person }
  | { readonly outcome: 'refused' | 'not possible', readonly why: string }

export type People = {
  byId (id: string): Promise<Person | undefined>
  everyone (): Promise<readonly Person[]>
  /** The person behind a message, known from now on; undefined without an Entra identity. */
  meet (who: Identity): Promise<Person | undefined>
  /** Where somebody can be written to: called at install and on every message, writes only what is new. */
  canBeReachedAt (where: WhereToWrite & { readonly tenantId: string, readonly objectId?: string, readonly name?: string }): Promise<void>
  /** They removed us, blocked us, or left the council. Later contact takes it back. */
  cannotBeReached (who: { readonly tenantId: string, readonly conversation: string } | { readonly personId: string }, why: Exclude<Reach, 'reachable' | 'not_met'>): Promise<void>
  /** Somebody a plan names who has not opened the app yet. Gives the known person when the name is one already. */
  named (name: string, more?: { readonly email?: string | null, readonly service?: string | null }): Promise<Person>
  /** Names on the plan that may be this person; they say themselves which is theirs. */
  namesakesOf (person: Person): Promise<readonly Person[]>
  claim (person: Person, namesake: Person): Promise<PersonOutcome>
  change (personId: string, change: PersonChange, by: Pick<Person, 'id' | 'role'>): Promise<PersonOutcome>
  /** Everybody whom no card reaches, with the reason; whoever owns an action among them belongs on the board and in the weekly note. */
  unreachable (): Promise<readonly Person[]>
}

const nameNotKnown = 'Name not known yet'
const attempts = 20

export function openPeople ({ store, clock, firstAdministrators }: { store: PersonStore, clock: Clock, firstAdministrators: readonly string[] }): People {
  const roleAtFirst = (objectId: string): Role => firstAdministrators.includes(objectId) ? 'administrator' : 'member'

  /** Reads, changes and writes until nobody else wrote in between. */
  async function rewrite (read: () => Promise<Person | undefined>, change: (person: Person) => Person): Promise<Person | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await read()
      if (!before) return undefined
      const after = change(before)
      if (JSON.stringify(after) === JSON.stringify(before)) return before
      const next = { ...after, version: before.version + 1 }
      if (await store.update(before, next) === 'written') return next
    }
    throw new Error('A person was being changed by others at every one of our attempts. Try again; if it stays so, look for a program that writes in a loop.')
  }

  async function meet ({ tenantId, objectId, name }: Identity): Promise<Person | undefined> {
    if (!tenantId || !objectId) return undefined
    const read = () => store.byEntraId(tenantId, objectId)
    const known = await read() ?? await newcomer(tenantId, objectId, name)
    const administrator = roleAtFirst(objectId) === 'administrator'
    // The directory's spelling of a name wins over what a plan called them.
    if ((!name || known.name === name) && (!administrator || known.role === 'administrator')) return known
    return rewrite(read, (person) => ({ ...person, name: name ?? person.name, role: administrator ? 'administrator' : person.role }))
  }

  async function newcomer (tenantId: string, objectId: string, name: string | undefined): Promise<Person> {
    const person = { ...namedPerson(randomUUID(), name ?? nameNotKnown, clock.now()), tenantId, objectId, role: roleAtFirst(objectId), reach: 'reachable' as const }
    if (await store.insert(person) === 'written') return person
    return await store.byEntraId(tenantId, objectId) ?? person
  }

  async function canBeReachedAt ({ name, ...where }: Parameters<People['canBeReachedAt']>[0]): Promise<void> {
    const { tenantId, objectId } = where
    const met = objectId ? await meet({ tenantId, objectId, ...(name ? { name } : {}) }) : await store.byConversation(tenantId, where.conversation)
    if (!met || (met.reach === 'reachable' && sameJson(met.conversation, where))) return
    const at = clock.now()
    await rewrite(() => store.byId(met.id), (person) => ({ ...person, conversation: where, conversationAt: at, reach: 'reachable', reachSince: person.reach === 'reachable' ? person.reachSince : at }))
  }

  async function cannotBeReached (who: Parameters<People['cannotBeReached']>[0], why: Parameters<People['cannotBeReached']>[1]): Promise<void> {
    const read = () => 'personId' in who ? store.byId(who.personId) : store.byConversation(who.tenantId, who.conversation)
    const at = clock.now()
    await rewrite(read, (person) => person.reach === why ? person : { ...person, reach: why, reachSince: at })
  }

  async function named (name: string, { email = null, service = null }: { email?: string | null, service?: string | null } = {}): Promise<Person> {
    const everyone = await store.everyone()
    const found = findPerson(email ?? name, everyone)
    const known = found.found === 'one' && found.by === 'name' ? found : findPerson(name, everyone)
    if (known.found === 'one' && known.by === 'name') return known.person
    const person = namedPerson(randomUUID(), name, clock.now(), { email, service })
    await store.insert(person)
    return person
  }

  async function namesakesOf (person: Person): Promise<readonly Person[]> {
    const unmet = (await store.everyone()).filter(({ objectId, id }) => objectId === null && id !== person.id)
    const found = findPerson(person.name, unmet)
    // Only the whole name: nobody may become another "Sarah" by pressing yes.
    return found.found === 'one' ? found.by === 'name' ? [found.person] : [] : found.found === 'several' ? found.people.filter(({ name }) => findPerson(name, [person]).found === 'one') : []
  }

  async function claim (person: Person, namesake: Person): Promise<PersonOutcome> {
    if (!(await namesakesOf(person)).some(({ id }) => id === namesake.id)) return { outcome: 'refused', why: `That name on the plan is not yours to take, or somebody has it already. Ask panel support.` }
    if (await store.join(namesake, person) === 'stale') return { outcome: 'not possible', why: 'Somebody changed this at the same moment. Please say it again.' }
    return { outcome: 'changed', person: await store.byId(namesake.id) ?? namesake }
  }

  async function change (personId: string, wish: PersonChange, by: Pick<Person, 'id' | 'role'>): Promise<PersonOutcome> {
    const refusal = refusalOf(personId, wish, by)
    if (refusal) return refusal
    const problem = problemWith(personId, wish)
    if (problem) return { outcome: 'not possible', why: problem }
    const person = await rewrite(() => store.byId(personId), (before) => ({ ...before, ...wish }))
    return person ? { outcome: 'changed', person } : { outcome: 'not possible', why: 'I know nobody with that name any more.' }
  }

  return {
    byId: (id) => store.byId(id),
    everyone: () => store.everyone(),
    meet, canBeReachedAt, cannotBeReached, named, namesakesOf, claim, change,
    unreachable: async () => (await store.everyone()).filter(({ reach, conversation }) => reach !== 'reachable' || conversation === null),
  }
}

function refusalOf (personId: string, wish: PersonChange, by: Pick<Person, 'id' | 'role'>): PersonOutcome | undefined {
  if (wish.role !== undefined && by.role !== 'administrator') return { outcome: 'refused', why: 'Only an administrator can change what somebody may do.' }
  // Nobody locks the last door behind themselves by a slip.
  if (wish.role !== undefined && wish.role !== 'administrator' && personId === by.id) return { outcome: 'refused', why: 'Ask another administrator to take your own role away.' }
  if (personId !== by.id && !runsThePlan(by)) return { outcome: 'refused', why: 'You can change your own details only. Panel support can change other people’s.' }
  return undefined
}

function problemWith (personId: string, { digest, leave, managerId }: PersonChange): string | undefined {
  if (managerId === personId) return 'Nobody is their own manager.'
  if (digest && (!Number.isInteger(digest.hour) || digest.hour < 8 || digest.hour > 18)) return 'Choose an hour from 8 to 18: I never write at night.'
  if (digest && (!Number.isInteger(digest.day) || digest.day < 1 || digest.day > 5)) return 'Choose a day from Monday to Friday.'
  const backwards = leave?.find(({ from, to }) => to < from)
  return backwards ? 'The leave ends before it begins. Give the first and the last day.' : undefined
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
