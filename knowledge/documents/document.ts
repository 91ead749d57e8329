/** A source we may cite: what it is, whose it is, when it was decided and what period it covers. */

/** `strategy`: council reports. `guide`: our service guides. `young_people`: our pages for them. `law`: principles and statute. */
export type Collection = 'strategy' | 'guide' | 'young_people' | 'law'

export const councils = ['buckinghamshire', 'bury', 'cambridgeshire', 'herefordshire', 'westminster'] as const
/** A council's id as people set it. Open-ended: a council may add its own documents. */
export type CouncilId = string

export type SourceStatus = 'current' | 'expired' | 'superseded' | 'not_in_force' | 'draft'

export type DocumentKind = 'Act' | 'regulations' | 'statutory guidance' | 'strategy' | 'cover report' | 'guide' | 'page'

export type Document = {
  /** The file's name without its extension, e.g. `bury-2013`: what a citation calls `doc`. */
  readonly id: string
  readonly title: string
  readonly council?: CouncilId
  readonly councilName?: string
  readonly kind: DocumentKind
  readonly collection: Collection
  readonly decisionBody?: string
  /** YYYY-MM-DD: the meeting or decision that the document belongs to. Citations show it. */
  readonly date: string
  /** The years that the strategy covers; `to` decides whether it has expired. */
  readonly period?: { readonly from: string, readonly to: string }
  /** False where the document names no end and we concluded it: then the years decide the status and are never told as its own. */
  readonly periodStated?: false
  readonly replacedBy?: string
  /** Only where it cannot be computed: `draft` until a person has checked it, `not_in_force` for law without a commencement date. */
  readonly status?: SourceStatus
  readonly licence: string
  readonly file: string
  readonly sha256: string
}
