/**
 * What one council tells us about itself: contacts, approvals, its panel's rules. Everything is optional: an empty setting
 * hides a sentence, it never breaks a reply. Read once at start from the YAML file that COUNCIL_SETTINGS_FILE names.
 */
import { parse } from 'yaml'
import type { LondonDate } from '#bot/clock.ts'
import type { CouncilId } from '#knowledge/documents/document.ts'

/** A person who checked a text, and the day: what lifts a "draft, not yet checked by a person" label. */
export type Approval = { readonly by: string, readonly on: LondonDate }

export type CouncilSettings = {
  /** Whose documents answer when nobody has said otherwise. */
  readonly council?: CouncilId
  readonly councilName?: string
  /** Values for the {{placeholders}} of young people's pages and scripts, by the names in knowledge/placeholders.json. */
  readonly placeholders: Readonly<Record<string, string>>
  /** Approved content by its id: guides, young people's pages, safeguarding scripts, principles. */
  readonly approvals: Readonly<Record<string, Approval>>
  /** Ids of sources (as in knowledge/sources.json) that the council confirms to be in force now. */
  readonly inForce: readonly string[]
  readonly contacts: {
    /** Who to ask about the strategy when the documents don't say. */
    readonly strategy?: string
    /** The children's services front door (MASH) for professionals who are worried about a child. */
    readonly frontDoor?: string
    readonly outOfHours?: string
    /** The local authority designated officer, for concerns about staff and carers. */
    readonly lado?: string
    readonly dataProtection?: string
  }
  readonly actions: {
    /** Closing an action needs a second person from panel support. */
    readonly signOff: boolean
    readonly closureDays: readonly LondonDate[]
    /** Panel meetings; "before the next panel" and publication deadlines count back from these. */
    readonly panelDates: readonly LondonDate[]
    /** Owners' names may appear in the weekly summary that goes to the panel's Teams channel. */
    readonly namesInChannel: boolean
    /** Working days of silence about a late action before the next rung hears: owner, manager, panel support's list. */
    readonly silenceWorkingDays: number
  }
}

export const noCouncilSettings: CouncilSettings = {
  placeholders: {}, approvals: {}, inForce: [], contacts: {},
  actions: { signOff: true, closureDays: [], panelDates: [], namesInChannel: false, silenceWorkingDays: 10 },
}

const sections = ['council', 'councilName', 'placeholders', 'approvals', 'inForce', 'contacts', 'actions']

/** The settings in a YAML text. Throws with the file, the key and the fix when something cannot be what was meant. */
export function parseCouncilSettings (yaml: string, file: string): CouncilSettings {
  const found: unknown = parse(yaml) ?? {}
  if (!isRecord(found)) throw new Error(`${file} is not a list of settings. Expected lines such as "council: bury"; start from deployment/council-settings.example.yaml.`)
  for (const key of Object.keys(found)) {
    if (!sections.includes(key)) throw new Error(`${file} has "${key}", which is no setting. Expected one of ${sections.join(', ')}. Correct the spelling or remove it.`)
  }
  const approvals = textRecords(found['approvals'], 'approvals', file)
  for (const [id, approval] of Object.entries(approvals)) {
    if (!approval['by'] || !/^\d{4}-\d{2}-\d{2}$/.test(approval['on'] ?? '')) throw new Error(`${file}: approvals.${id} needs "by" (a name) and "on" (YYYY-MM-DD), because the page shows both.`)
  }
  const actions = isRecord(found['actions']) ? found['actions'] : {}
  return {
    ...(found['council'] === undefined ? {} : { council: text(found['council'], 'council', file) }),
    ...(found['councilName'] === undefined ? {} : { councilName: text(found['councilName'], 'councilName', file) }),
    placeholders: textRecord(found['placeholders'], 'placeholders', file),
    approvals: approvals as unknown as Record<string, Approval>,
    inForce: texts(found['inForce'], 'inForce', file),
    contacts: textRecord(found['contacts'], 'contacts', file),
    actions: {
      signOff: yesOrNo(actions['signOff'], true, 'actions.signOff', file),
      closureDays: dates(actions['closureDays'], 'actions.closureDays', file),
      panelDates: dates(actions['panelDates'], 'actions.panelDates', file),
      namesInChannel: yesOrNo(actions['namesInChannel'], false, 'actions.namesInChannel', file),
      silenceWorkingDays: workingDays(actions['silenceWorkingDays'], noCouncilSettings.actions.silenceWorkingDays, 'actions.silenceWorkingDays', file),
    },
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function text (value: unknown, key: string, file: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected text. Put it in quotes.`)
}

function textRecord (value: unknown, key: string, file: string): Record<string, string> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected indented "name: text" lines.`)
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== '').map(([name, v]) => [name, text(v, `${key}.${name}`, file)]))
}

function textRecords (value: unknown, key: string, file: string): Record<string, Record<string, string>> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected one indented block an id.`)
  return Object.fromEntries(Object.entries(value).map(([id, v]) => [id, textRecord(v, `${key}.${id}`, file)]))
}

function texts (value: unknown, key: string, file: string): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected a list, one "- item" a line.`)
  return value.map((item) => text(item, key, file))
}

function dates (value: unknown, key: string, file: string): LondonDate[] {
  return texts(value, key, file).map((date) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) return date
    throw new Error(`${file}: ${key} has "${date}"; expected a date as YYYY-MM-DD.`)
  })
}

// Less than a working week is nagging; a quarter is as good as never.
const [fewestDays, mostDays] = [5, 60]

function workingDays (value: unknown, otherwise: number, key: string, file: string): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'number' && Number.isInteger(value) && value >= fewestDays && value <= mostDays) return value
  throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected a whole number of working days from ${fewestDays} to ${mostDays}.`)
}

function yesOrNo (value: unknown, otherwise: boolean, key: string, file: string): boolean {
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'boolean') return value
  throw new Error(`${file}: ${key} is ${JSON.stringify(value)}; expected true or false.`)
}
