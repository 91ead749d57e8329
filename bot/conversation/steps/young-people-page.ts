/**
 * Answers a young person from the page written for their question: the page first, then their council's promise word for word
 * where one fits. Never for staff, and never where what may be cited leaves these pages out.
 */
import { londonDateOf } from '#bot/clock.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { AnswerQuestion, Citation } from '#knowledge/answer/answer.ts'
import type { HeldReports } from '#knowledge/held-reports.ts'
import { promisesIn } from '#knowledge/promises.ts'
import { filledPage } from '#knowledge/young-people/filled-page.ts'
import type { FindPage } from '#knowledge/young-people/find-page.ts'
import type { Page } from '#knowledge/young-people/page.ts'
import { cautionInWords, sourceInWords } from '../in-words.ts'
import { shortName } from '../library.ts'
import type { Memory } from '../memory.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { withoutContacts } from '../withhold-contacts.ts'
import { pageWords as words } from '../wording/page-words.ts'

export type YoungPeoplePageParts = {
  readonly findPage: FindPage
  readonly answerQuestion: AnswerQuestion
  readonly reports: HeldReports
  readonly memory: Memory
  readonly settings: Pick<CouncilSettings, 'placeholders' | 'approvals' | 'councilName'>
}

// "And when I'm 18?" goes on with the question before it, which a page by itself would not.
const goesOn = /^\W*(?:and|what about|how about)\b/i

export const youngPeoplePage = (parts: YoungPeoplePageParts): Step => (turn) => {
  const { audience, said, collections } = turn
  if (audience !== 'young_person' || (collections && !collections.includes('young_people'))) return undefined
  const remembered = parts.memory.recall(turn.conversation, turn.at)
  if (said === words.allPromises || (remembered.asked && goesOn.test(said))) return undefined
  const page = parts.findPage(said)
  if (!page) return undefined
  const council = remembered.ownCouncil ?? remembered.chosenCouncil ?? turn.council
  const promise = council === undefined ? undefined : promiseThatFits(page, council, turn, parts)
  parts.memory.remember(turn.conversation, turn.at, audience, { asked: { text: said, ...(council === undefined ? {} : { council }), shown: promise ? [promise.passage] : [] } })
  return shown(page, promise, parts.settings)
}

function shown (page: Page, promise: Citation | undefined, settings: YoungPeoplePageParts['settings']): Reply {
  const approval = settings.approvals[page.id]
  const lines = filledPage(page, { ...(settings.councilName === undefined ? {} : { council_name: settings.councilName }), ...settings.placeholders })
  const label = approval ? words.checked(approval.by, approval.on) : words.draft
  const caution = promise && cautionInWords(promise, 'young_person')
  const lead = promise && words.promise(shortName(promise.councilName ?? promise.title))
  const choices = page.id === 'what-are-the-promises' ? [{ title: words.allPromises, says: words.allPromises }] : []
  return reply('answer', 'page', [
    page.question, ...lines, label,
    ...(promise && lead ? [lead, `- “${promise.quote}” [2]`, `[2] ${sourceInWords(promise)}.${caution ? ` ${caution}` : ''}`] : []),
  ].join('\n'), {
    summary: page.question, citations: [citationOf(page, lines, approval !== undefined), ...(promise ? [promise] : [])], choices,
    card: { name: 'page', content: {
      question: page.question, lines, label, isChecked: approval !== undefined, choices,
      ...(promise && lead ? { promise: { lead, quotation: { number: 2, quote: promise.quote, source: sourceInWords(promise), ...(caution === undefined ? {} : { caution }) } } } : {}),
    } },
  })
}

/** The page as a source: its first words that are the same in every council. */
function citationOf (page: Page, lines: readonly string[], isChecked: boolean): Citation {
  const asWritten = page.lines.join(' ')
  const quote = lines.find((line) => asWritten.includes(line)) ?? page.question
  return { doc: page.id, title: page.question, council: null, councilName: null, paragraph: null, date: page.lastReviewed, status: isChecked ? 'current' : 'draft', quote, passage: page.id }
}

/** What the council promised about this, if a promise of its is what the reports answer. */
function promiseThatFits (page: Page, council: string, turn: Turn, { answerQuestion, reports }: YoungPeoplePageParts): Citation | undefined {
  if (turn.collections && !turn.collections.includes('strategy')) return undefined
  const today = londonDateOf(turn.at)
  const promised = new Set(promisesIn(reports(), today, council).flatMap(({ lists }) => lists.filter(({ kind }) => kind !== 'priorities').flatMap(({ items }) => items.map(({ passage }) => passage))))
  if (!promised.size) return undefined
  for (const text of [turn.said, page.question]) {
    const answer = answerQuestion({ text, council, collections: ['strategy'], today })
    const [fits] = answer.outcome === 'answered' ? withoutContacts(answer.citations.filter(({ passage }) => promised.has(passage))) : []
    if (fits) return fits
  }
  return undefined
}
