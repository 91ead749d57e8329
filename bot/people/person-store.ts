/** What people need of a store. bot/store/ keeps this promise over SQLite and PostgreSQL (person-store.contract.ts). */
import type { Person } from './person.ts'

export type PersonStore = {
  byId (id: string): Promise<Person | undefined>
  byEntraId (tenantId: string, objectId: string): Promise<Person | undefined>
  /** Whose own chat with the bot it is. */
  byConversation (tenantId: string, conversation: string): Promise<Person | undefined>
  /** Sorted by name. A council's plan has hundreds, so name matching reads them all. */
  everyone (): Promise<readonly Person[]>
  /** `taken`: somebody with this Entra id is known already. */
  insert (person: Person): Promise<'written' | 'taken'>
  /** Writes all fields and the leave of `after`. `stale`: somebody wrote the person since `before` was read. */
  update (before: Person, after: Person): Promise<'written' | 'stale'>
  /**
   * Two records are one human: what a plan called by name is the one who now writes from Teams. The named record keeps its id
   * (the plan points at it) and takes over the Entra id, conversation and role; the other goes. All or nothing.
   */
  join (named: Person, fromTeams: Person): Promise<'written' | 'stale'>
}
