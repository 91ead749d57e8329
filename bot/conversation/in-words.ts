/** Dates, lists and sources as people write them. */
import type { Citation } from '#knowledge/answer/answer.ts'
import type { SourceStatus } from '#knowledge/documents/document.ts'
import type { LondonDate } from '#bot/clock.ts'
import type { Audience } from './turn.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "2020-11-25" is "25 November 2020". */
export function dateInWords (date: LondonDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** "Bury, Cambridgeshire and Westminster". */
export const listInWords = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`

export type Source = Pick<Citation, 'title' | 'councilName' | 'paragraph' | 'date' | 'status' | 'period'>

/** Title, council, paragraph and date: "Corporate Parenting Strategy, Bury, paragraph 1.4, 18 September 2013". */
export const sourceInWords = ({ title, councilName, paragraph, date }: Source): string =>
  [title, councilName, paragraph === null ? undefined : /\d|^\(\w\)$/.test(paragraph) && paragraph.length <= 8 ? `paragraph ${paragraph}` : `under “${paragraph}”`, dateInWords(date)].filter(Boolean).join(', ')

// The day the seven principles became law (Children and Social Work Act 2017, Royal Assent).
const principlesBecameLaw: LondonDate = '2017-04-27'

/** What a reader must know before relying on a source; undefined when it is current. */
export function cautionInWords ({ status, period, date, councilName }: Source, audience: Audience = 'councillor'): string | undefined {
  if (status === 'current') return undefined
  const young = audience === 'young_person'
  const isOlderThanTheAct = councilName !== null && date < principlesBecameLaw
  const said = (young ? youngWords : words)[status](period ? yearsInWords(period) : undefined, date.slice(0, 4))
  return isOlderThanTheAct && !young ? `${said} It is older than the Children and Social Work Act 2017.` : said
}

/** A citation's status, shortly: for a list of documents. */
export const statusInWords = ({ status, period, periodStated, date }: Pick<Source, 'status' | 'period' | 'date'> & { readonly periodStated?: false }): string =>
  status === 'current' ? 'current' : words[status](period && periodStated !== false ? yearsInWords(period) : undefined, date.slice(0, 4)).replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase())

const yearsInWords = ({ from, to }: { readonly from: string, readonly to: string }): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} to ${to.slice(0, 4)}`

type InWords = Readonly<Record<Exclude<SourceStatus, 'current'>, (years: string | undefined, written: string) => string>>
const words: InWords = {
  expired: (years, written) => years === undefined ? `Out of date: it is from ${written}.` : `Out of date: it covered ${years}.`,
  superseded: () => 'Replaced by a newer document.',
  not_in_force: () => 'Not in force.',
  draft: () => 'Draft, not yet checked by a person.',
}
const youngWords: InWords = {
  expired: (years, written) => years === undefined ? `This plan is out of date. It is from ${written}.` : `This plan is out of date. It was for ${years}.`,
  superseded: () => 'There is a newer plan.',
  not_in_force: () => 'This is not the law yet.',
  draft: () => 'No one has checked this page yet.',
}
