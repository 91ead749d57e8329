/** Whom a sheet means by the names in it: people known already, or people it names for the first time. */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#bot/clock.ts'
import { findPerson } from '#bot/people/find-person.ts'
import { named, type Person } from '#bot/people/person.ts'

export type NameInSheet = { readonly id: string, readonly remark?: string } | { readonly id: null, readonly problem: string, readonly fix: string }

export type NamesInSheet = {
  /** The person meant by a name, sure by an e-mail address where the sheet has one. */
  find (name: string, email: string | null): NameInSheet
  readonly newcomers: readonly Person[]
  /** Known people and newcomers. */
  readonly everyone: readonly Person[]
}

export function namesInSheet (known: readonly Person[], at: Instant): NamesInSheet {
  const everyone = [...known]
  const newcomers: Person[] = []

  function find (name: string, email: string | null): NameInSheet {
    const byEmail = email === null ? undefined : findPerson(email, everyone)
    const found = byEmail?.found === 'one' ? byEmail : findPerson(name, everyone)
    if (found.found === 'several') return { id: null, problem: `“${name}” may be ${found.people.map((one) => one.name).join(' or ')}`, fix: 'Write the full name, or add their e-mail address.' }
    if (found.found === 'one') return { id: found.person.id, ...(found.by === 'spelling' ? { remark: `I took “${name}” as ${found.person.name}.` } : {}) }
    const newcomer = named(randomUUID(), name, at, { email })
    everyone.push(newcomer)
    newcomers.push(newcomer)
    const near = found.nearest.map((one) => one.name).join(' or ')
    return { id: newcomer.id, remark: `Nobody called “${name}” is known yet, so they are added by name.${near ? ` If you mean ${near}, correct the spelling.` : ''}` }
  }

  return { find, newcomers, everyone }
}
