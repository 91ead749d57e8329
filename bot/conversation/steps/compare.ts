/** "How do other councils involve young people?": every council's own words side by side; silence is ours, never theirs. */
import { londonDateOf } from '#bot/clock.ts'
import type { AnswerQuestion, Citation } from '#knowledge/answer/answer.ts'
import { catchAll } from '#knowledge/guides/guides.ts'
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import { strategySays } from '#knowledge/guides/strategy-says.ts'
import type { HeldReports } from '#knowledge/held-reports.ts'
import { councilsNamed, withoutCouncils } from '../council-names.ts'
import { councilsHeld, type Council } from '../library.ts'
import type { Memory } from '../memory.ts'
import { quotedLines } from '../quoted-lines.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { isContact } from '../withhold-contacts.ts'
import { compareWords as words } from '../wording/subject-words.ts'
import type { BriefingSources } from './briefing.ts'

const otherCouncils = /\b(?:(?:any |the |all )?other councils?(?! (?:service|department|team))|all (?:the )?(?:(?:five )?councils?|five)|every council|each council|(?:across|between) (?:the |all )?(?:five )?councils|council by council|councils elsewhere|elsewhere|anywhere else)\b/i
const whoElse = /\b(?:who|which|anyone|anybody|everyone|does anyone|do others) ?else\b|\bdo (?:the )?others\b/i
const compares = /\b(?:compare|compared|comparison|versus|vs|differ|difference between)\b/i
const quotedFromEach = 2

export type CompareParts = Pick<BriefingSources, 'serviceWords' | 'strategyWords'> & { readonly answerQuestion: AnswerQuestion, readonly reports: HeldReports, readonly memory: Memory }

/** Compares staff's question over all councils held, or over those named after "compare". */
export function compare (parts: CompareParts): Step {
  const { reports, memory } = parts
  return (turn) => {
    if (turn.audience === 'young_person' || turn.collections) return undefined
    const councils = councilsHeld(reports().map(({ document }) => document))
    const named = [...new Map(councilsNamed(turn.said, councils).map(({ council }) => [council.id, council])).values()]
    const own = memory.recall(turn.conversation, turn.at).ownCouncil ?? turn.council
    const elsewhere = whoElse.test(turn.said) || otherCouncils.test(turn.said)
    if (compares.test(turn.said) && named.length > 1) return sideBySide(named, turn, councils, parts)
    if (compares.test(turn.said) && !named.length && !elsewhere) return undefined
    if (!elsewhere && !(compares.test(turn.said) && own && named.length === 1)) return undefined
    const chosen = elsewhere ? councils.filter(({ id }) => id !== own) : councils.filter(({ id }) => id === own || named.some((council) => council.id === id))
    return sideBySide(chosen, turn, councils, parts)
  }
}

function sideBySide (chosen: readonly Council[], turn: Turn, councils: readonly Council[], parts: CompareParts): Reply {
  const subject = subjectOf(turn.said, councils)
  const quoted = quotedLines(turn.audience)
  const found = chosen.map(({ id, name }) => ({ name, citations: saidOn(subject, id, londonDateOf(turn.at), parts) }))
  const silent = found.filter(({ citations }) => !citations.length).map(({ name }) => name)
  const blocks = found.filter(({ citations }) => citations.length).map(({ name, citations }) => [words.council(name), ...citations.map((citation) => `- ${quoted.line(citation)}`)].join('\n'))
  if (!blocks.length) return reply('no_answer', 'compared', words.nowhere(silent), { card: { name: 'note', content: { heading: words.nothingHeading, lines: [words.nowhere(silent)], notes: [], choices: [] } } })
  return reply('answer', 'compared', [words.lead, ...blocks, ...(silent.length ? [words.nothing(silent)] : [])].join('\n'), { citations: quoted.citations })
}

/** What one council's report says on the subject: when it is a service, the sentences that name it, as its briefing has them. */
function saidOn (subject: string, council: string, today: string, { answerQuestion, reports, serviceWords, strategyWords }: CompareParts): readonly Citation[] {
  const { services: [service], isCertain } = recogniseServices(subject, serviceWords)
  if (service && service !== catchAll && isCertain) {
    const named = strategySays(service, reports(), strategyWords, { council, today })
    return named.outcome === 'says' ? named.citations.slice(0, quotedFromEach) : []
  }
  const answered = quotesOf(answerQuestion({ text: subject, council, collections: ['strategy'], today })).filter(holdsNumbersOf(subject))
  return (asksForAPerson.test(subject) ? answered : answered.filter(({ quote }) => !isContact(quote))).slice(0, quotedFromEach)
}

// Whoever asks what councils say about jobs does not want to read who held which post.
const asksForAPerson = /\b(?:who|whom|whose|contact|author|officers?|names?|lead)\b/i

const quotesOf = (answer: ReturnType<AnswerQuestion>): readonly Citation[] => answer.outcome === 'answered' ? answer.citations : []

/** "Support to 25" is not answered by support alone: beside another council's 25 it would read as a promise of the same. */
const holdsNumbersOf = (text: string) => ({ quote }: Citation): boolean => (text.match(/\d+/g) ?? []).every((number) => new RegExp(`\\b${number}\\b`).test(quote))

/** The question without the words that ask for a comparison: what each council is asked by itself. */
function subjectOf (said: string, councils: readonly Council[]): string {
  const bare = withoutCouncils(said, councils).replace(otherCouncils, compares.test(said) ? ' ' : 'the council').replace(/\b(?:does |do )?(?:who|anyone|anybody|everyone) else\b/i, ' ').replace(/\bdo (?:the )?others\b/i, 'does the council')
    .replace(/\b(?:please |can you )?(?:compare|a comparison of|difference between)\b/gi, ' ').replace(/\b(?:versus|vs)\b/gi, ' ').replace(/\s+/g, ' ').trim()
  return bare.replace(/^\W*(?:and|with|to|on|about|how)?\W*(?:and )*(?:on|about) /i, '').replace(/^(?:and|,|with) +/i, '') || said
}
