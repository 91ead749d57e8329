/** Brings a spreadsheet into the plan: looks first, writes only when nothing stops it, all or nothing. */
import { londonDateOf, type Clock } from '#bot/clock.ts'
import type { Person } from '#bot/people/person.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { ActionStore, Written } from '../action-store.ts'
import { referenceOf } from '../action.ts'
import type { Authorship } from '../change.ts'
import { findColumns, type Chosen } from './columns.ts'
import { previewImport, type ImportContext, type Preview } from './preview.ts'
import { readSheets } from './read-sheet.ts'

export type ImportPlan = {
  /** @throws UnreadablePlan with what to do, when the file cannot be read or has no plan in it. */
  preview (file: string, bytes: Uint8Array, by: Importer, chosen?: Chosen): Promise<Preview>
  /** `stale`: the plan was changed since the preview; look again. */
  carryOut (preview: Preview): Promise<'written' | 'nothing to write' | 'has problems' | 'stale'>
}

/** A person, or a command run by the council's own staff on the machine. */
export type Importer = Pick<Authorship, 'byId' | 'byName' | 'through'>

export type ImportParts = {
  readonly actions: ActionStore
  readonly people: { everyone (): Promise<readonly Person[]> }
  readonly clock: Clock
  readonly settings: Pick<CouncilSettings['actions'], 'panelDates' | 'closureDays'>
  readonly aboutOneChild: ImportContext['aboutOneChild']
}

const attempts = 20

export function openImport ({ actions, people, clock, settings, aboutOneChild }: ImportParts): ImportPlan {
  async function preview (file: string, bytes: Uint8Array, by: Importer, chosen: Chosen = {}): Promise<Preview> {
    const columns = findColumns(file, await readSheets(file, bytes), chosen)
    const at = clock.now()
    const [existing, everyone, changes] = [await actions.list(), await people.everyone(), await actions.changesFrom('', '9999')]
    return previewImport({
      file, columns, existing, people: everyone, historyOf: Map.groupBy(changes, ({ actionId }) => actionId),
      calendar: { today: londonDateOf(at), ...settings }, author: { ...by, at }, at, aboutOneChild,
    })
  }

  async function carryOut ({ problems, written, newPeople }: Preview): ReturnType<ImportPlan['carryOut']> {
    if (problems.length > 0) return 'has problems'
    if (written.length === 0) return 'nothing to write'
    for (let attempt = 0; attempt < attempts; attempt++) {
      const outcome = await actions.write(await numbered(written), undefined, newPeople)
      if (outcome === 'written') return 'written'
      // A reference of the sheet's own that somebody took in between is theirs now: the preview no longer holds.
      if (outcome !== 'reference taken' || written.every(({ after }) => after.reference !== '')) return 'stale'
    }
    return 'stale'
  }

  async function numbered (written: readonly Written[]): Promise<readonly Written[]> {
    const without = written.filter(({ after }) => after.reference === '').length
    const own = new Set(written.map(({ after }) => after.reference))
    const numbers: number[] = []
    while (numbers.length < without) numbers.push(...(await actions.takeNumbers(without - numbers.length)).filter((number) => !own.has(referenceOf(number))))
    return written.map((one) => one.after.reference === '' ? { ...one, after: { ...one.after, reference: referenceOf(numbers.shift() ?? 0) } } : one)
  }

  return { preview, carryOut }
}
