/** What the conversation needs to know of the documents held: to list them, to name councils, and to say a source's status in words. */
import type { LondonDate } from '#bot/clock.ts'
import type { CouncilId, Document, SourceStatus } from '#knowledge/documents/document.ts'

export type HeldDocument = Document & { readonly status: SourceStatus }

/** A port: main.ts joins it to knowledge/. Asked at every turn, so that a document that is replaced changes replies at once. */
export type Library = {
  /** Every document held, with its status on that day. */
  documents (today: LondonDate): readonly HeldDocument[]
}

export type Council = { readonly id: CouncilId, readonly name: string }

/** The councils that a report is held for, by name. */
export function councilsHeld (documents: readonly Pick<Document, 'council' | 'councilName'>[]): readonly Council[] {
  const byId = new Map<CouncilId, string>()
  for (const { council, councilName } of documents) {
    if (council !== undefined && !byId.has(council)) byId.set(council, shortName(councilName ?? council))
  }
  return [...byId].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

/** "Buckinghamshire Council" as people say it. */
export const shortName = (name: string): string => {
  const short = name.replace(/^(?:Royal Borough|London Borough|City|Borough|Metropolitan Borough) of /i, '').replace(/(?: (?:City|County|Borough|Metropolitan|District|Unitary))* Council$/i, '')
  return short.charAt(0).toUpperCase() + short.slice(1)
}
