/** A briefing in plain lines and on a card: the same content, in the order in which it is needed in a meeting. */
import type { Citation } from '#knowledge/answer/answer.ts'
import { quotationsOf, type BackedLine, type Briefing } from '#knowledge/guides/briefing.ts'
import type { BriefingContent, QuotedText } from '../card-contents.ts'
import { cautionInWords, sourceInWords } from '../in-words.ts'
import { shortName } from '../library.ts'
import type { Choice, VerbButton } from '../reply.ts'
import { briefingWords as words } from '../wording/service-words.ts'

/** Whom it is shown to, and the number of each quotation in the reply. */
export type Shown = { readonly audience: 'councillor' | 'officer', readonly councilName?: string, readonly numbers: ReadonlyMap<Citation, number> }

/** All quotations of some briefings in order, each once, with the numbers that the text marks them by. */
export function citationsOf (briefings: readonly Briefing[]): { ours: readonly Citation[], others: readonly Citation[], numbers: ReadonlyMap<Citation, number> } {
  const all = briefings.map(quotationsOf)
  const ours = all.flatMap((quotations) => quotations.ours)
  const others = all.flatMap((quotations) => quotations.others)
  return { ours, others, numbers: new Map([...ours, ...others].map((citation, index) => [citation, index + 1])) }
}

/** The whole briefing as lines. Letters point to the sources at the end, numbers to the quotations. */
export function briefingText (briefing: Briefing, openActions: readonly string[], shown: Shown): string {
  const strategy = strategyOf(briefing, shown)
  const section = (heading: string, lines: readonly string[]): string[] => lines.length ? ['', heading, ...lines] : []
  return [
    `${briefing.title}: ${briefing.inOneSentence}`,
    labelOf(briefing),
    ...section(words.duty, [lettered(briefing.duty), principlesOf(briefing)]),
    '', strategy.lead, ...strategy.quotations.map(quoted), ...(strategy.othersLead ? [strategy.othersLead] : []), ...strategy.others.map(quoted),
    ...section(words.meanings, briefing.meanings.map((line) => `- ${lettered(line)}`)),
    ...section(words.questions[shown.audience], briefing.questions.map((line) => `- ${lettered(line)}`)),
    ...section(words.actions, briefing.actions.map(({ what, ownerRole, timescale }) => `- ${what}. ${words.owner(ownerRole, timescale.written)}`)),
    ...section(words.openActions, openActions.map((action) => `- ${action}`)),
    ...section(words.facts, briefing.facts.map((line) => `- ${lettered(line)}`)),
    ...section(words.sources, briefing.sources.map(({ letter, cited }) => `(${letter}) ${cited}`)),
  ].join('\n')
}

/** The same for the card, with `draft_action` buttons. */
export function briefingCardContent (briefing: Briefing, openActions: readonly string[], shown: Shown, choices: readonly Choice[]): BriefingContent {
  const cited = new Map(briefing.sources.map(({ letter, shortly }) => [letter, shortly]))
  const backed = ({ text, letters }: BackedLine) => ({ text, ...(letters.length ? { source: letters.map((letter) => cited.get(letter) ?? '').join('; ') } : {}) })
  return {
    title: briefing.title, label: labelOf(briefing), isChecked: briefing.approval !== undefined, inOneSentence: briefing.inOneSentence,
    duty: backed(briefing.duty), principles: principlesOf(briefing), strategy: strategyOf(briefing, shown),
    meanings: briefing.meanings.map(backed),
    questionsHeading: words.questions[shown.audience].replace(/:$/, ''),
    questions: briefing.questions.map(backed),
    actions: briefing.actions.map(({ what, ownerRole, timescale }, index) => ({ text: what, owner: words.owner(ownerRole, timescale.written), draft: draftOf(briefing, index) })),
    facts: briefing.facts.map(backed), openActions, sources: briefing.sources.map(({ letter, cited }) => `(${letter}) ${cited}`), choices,
  }
}

/** The button that drafts an action: what it is, who by role and by when are filled in for the person to change. */
function draftOf ({ service, actions }: Briefing, index: number): VerbButton {
  const action = actions[index]
  return { title: words.draftAction(index + 1), verb: 'draft_action', data: { service, what: action?.what ?? '', ownerRole: action?.ownerRole ?? '', timescale: action?.timescale.written ?? '' } }
}

const labelOf = ({ approval }: Briefing): string => approval ? words.checked(approval.by, approval.on) : words.draft
const principlesOf = ({ principles }: Briefing): string => words.principles(principles.map(({ number, title }) => `${number} ${title}`).join('; '))
const lettered = ({ text, letters, isNotInForce }: BackedLine): string =>
  `${text}${letters.length ? ` (${letters.join(', ')}${isNotInForce ? `; ${words.notInForce}` : ''})` : ''}`
type Strategy = BriefingContent['strategy']

function strategyOf (briefing: Briefing, { numbers, councilName }: Shown): Strategy {
  const { strategy, title } = briefing
  const { ours, others } = quotationsOf(briefing)
  const texts = (citations: readonly Citation[]): QuotedText[] => citations.map((citation) => quotedText(citation, numbers.get(citation) ?? 0))
  const names = [...new Set(others.map((citation) => shortName(citation.councilName ?? '')))]
  const elsewhere = { ...(others.length ? { othersLead: words.othersSay(names) } : {}), others: texts(others) }
  const whose = councilName ?? ''
  switch (strategy.outcome) {
    case 'says': return { lead: words.says(whose), quotations: texts(ours), others: [] }
    case 'not mentioned': {
      const lead = `${words.notMentioned(whose, inASentence(title))} ${ours.length ? words.nearest : words.noNearest}`
      return { lead, quotations: texts(ours), ...elsewhere, ...(others.length ? {} : { othersLead: words.noOthers }) }
    }
    case 'no council': return { lead: words.noCouncil, quotations: [], ...elsewhere }
    case 'no report held': return { lead: words.noReport, quotations: [], ...elsewhere }
  }
}

/** "Housing and homelessness" with a small letter; "NHS" as it is. */
const inASentence = (title: string): string => /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

const quotedText = (citation: Citation, number: number): QuotedText => {
  const caution = cautionInWords(citation)
  return { number, quote: citation.quote, source: sourceInWords(citation), ...(caution ? { caution } : {}) }
}

const quoted = ({ number, quote, source, caution }: QuotedText): string => `“${quote}” [${number}] ${source}.${caution ? ` ${caution}` : ''}`
