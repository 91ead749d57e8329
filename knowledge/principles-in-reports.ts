/** How each council's report words a principle: the Act comes first, a report's own wording is shown as such. */
import type { Citation } from './answer/answer.ts'
import { citationOf } from './answer/citation.ts'
import { reportsOf, type HeldReport } from './held-reports.ts'

export type PrincipleInReport = { readonly council: string, readonly councilName: string, readonly citations: readonly Citation[] }

// The words of section 1(1)(a) to (g) that every paraphrase keeps. Cambridgeshire folds three principles into one line, so a line may match several.
const wording: Readonly<Record<number, RegExp>> = {
  1: /best interests/i,
  2: /express (?:their|its|his|her) views/i,
  3: /take (?:into account|them into account)/i,
  4: /access to\b.*\bservices|access to services/i,
  5: /high aspirations/i,
  6: /\bsafe\b.*\b(?:stability|stable)\b/i,
  7: /prepare\b.*\badulthood/i,
}

/** What every council's report says of the principle, in the order of the reports; no citations where it does not list it. */
export function principleInReports (number: number, held: readonly HeldReport[], today: string): readonly PrincipleInReport[] {
  const pattern = wording[number]
  return reportsOf(held).map(({ document, passages }) => ({
    council: document.council ?? '', councilName: document.councilName ?? document.title,
    citations: passages.filter(({ kind, text }) => kind === 'list item' && pattern?.test(text)).slice(0, 1).map((passage) => citationOf(document, passage, passage.text, today)),
  }))
}
