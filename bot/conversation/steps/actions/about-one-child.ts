/** Whether what somebody wants kept about an action is about one child who could be known from it. Colleagues' names are no children's. */
import { identifiedBy, type Rules } from '#bot/one-child/identifiable-child.ts'
import { isPrintedIn, type HeldReports } from '#knowledge/held-reports.ts'

export type AboutOneChild = (text: string, colleagues: readonly Colleague[]) => boolean
type Colleague = { readonly name: string, readonly email?: string | null }

/** Everything about an action stands in a plan that a panel reads and an FOI request can ask for, for years: worth a false stop. */
export function besidesColleagues (rules: Rules, reports: HeldReports): AboutOneChild {
  const isPrinted = isPrintedIn(reports)
  return (text, colleagues) => {
    const names = new Set(colleagues.flatMap(({ name, email }) => [name, ...name.split(' '), ...(email ? [email] : [])]).map((known) => known.toLowerCase()))
    return identifiedBy(ofWork(text, colleagues), rules, (words) => names.has(words.toLowerCase()) || isPrinted(words)) !== undefined
  }
}

// Narrow on purpose: a colleague's first name may be a child's too, and "Tom is back in custody" must stop whoever Tom is.
const together = '(?:meeting|met|call|catch-?up|session|spoke|spoken|speaking|agreed|shared|checked|discussed it) with '
const onLeave = /\b(?:he|she|they)(?:'s|'re| is| are| will be) on (?:annual |sick |maternity |paternity |parental |study )?leave\b/gi

/** The text with meetings between colleagues, and their days off, as what they are here. */
function ofWork (text: string, colleagues: readonly Colleague[]): string {
  const written = colleagues.flatMap(({ name }) => [name, name.split(' ', 1)[0] ?? '']).filter((known) => known.length > 1).toSorted((a, b) => b.length - a.length).map((known) => known.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const met = written.length === 0 ? text : text.replace(new RegExp(`(?<=\\b${together})(?:${written.join('|')})(?!\\p{L}|['’]s)`, 'giu'), 'Legal')
  return met.replace(onLeave, 'Legal are away')
}
