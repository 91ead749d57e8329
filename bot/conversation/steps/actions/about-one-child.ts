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
    return identifiedBy(text, rules, (words) => names.has(words.toLowerCase()) || isPrinted(words)) !== undefined
  }
}
