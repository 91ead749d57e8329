/**
 * A reply as every channel shows it: the whole of it as text, a line for notifications, and the card that says the same.
 * The text is never shortened because there is a card: notifications, screen readers and plain clients only get the text.
 */
import { actionCard } from '#cards/action/action-card.ts'
import { answerCard } from '#cards/answer/answer-card.ts'
import { boardCard } from '#cards/board/board-card.ts'
import { briefingCard } from '#cards/briefing/briefing-card.ts'
import { clarifyCard } from '#cards/clarify/clarify-card.ts'
import { digestCard } from '#cards/digest/digest-card.ts'
import { helpCard } from '#cards/help/help-card.ts'
import { implicationsCard } from '#cards/implications/implications-card.ts'
import { importCard } from '#cards/import/import-card.ts'
import { libraryCard } from '#cards/library/library-card.ts'
import { noAnswerCard } from '#cards/no-answer/no-answer-card.ts'
import { noteCard } from '#cards/note/note-card.ts'
import { pageCard } from '#cards/page/page-card.ts'
import { principlesCard } from '#cards/principles/principles-card.ts'
import { signpostCard } from '#cards/signpost/signpost-card.ts'
import { buttonsAtMost, verbButton, type Card } from '#cards/adaptive-card.ts'
import type { Part, Quotation } from '#cards/source.ts'
import { cautionInWords, dateInWords, sourceInWords } from '#bot/conversation/in-words.ts'
import type { CardContents } from '#bot/conversation/card-contents.ts'
import type { Reply, ReplyCard } from '#bot/conversation/reply.ts'
import type { Audience } from '#bot/conversation/turn.ts'
import type { Citation } from '#knowledge/answer/answer.ts'

export type Presented = { readonly text: string, readonly summary: string, readonly card?: Card }

/** One builder a card name: a name without one, or with other content, does not compile. */
const builders: { readonly [Name in keyof CardContents]: (content: CardContents[Name], audience: Audience) => Card } = {
  help: helpCard,
  library: ({ heading, documents }, audience) => libraryCard({
    heading,
    documents: documents.map(({ title, councilName, date, status }) => ({
      title,
      source: [councilName, dateInWords(date)].filter(Boolean).join(', '),
      ...withCaution(cautionInWords({ title, councilName, paragraph: null, date, status }, audience)),
    })),
  }),
  action: actionCard,
  board: boardCard,
  briefing: briefingCard,
  digest: digestCard,
  implications: implicationsCard,
  import: importCard,
  note: noteCard,
  page: pageCard,
  principles: principlesCard,
  signpost: signpostCard,
}

/** Shows a reply. Throws when its card has a name that no builder has, which types allow only by a cast. */
export function present (reply: Reply, audience: Audience): Presented {
  const card = cardOf(reply, audience)
  return { text: reply.text, summary: reply.summary, ...(card ? { card } : {}) }
}

function cardOf (reply: Reply, audience: Audience): Card | undefined {
  if (reply.card) return named(reply.card, audience)
  const [lead = '', ...lines] = reply.text.split('\n').filter((text) => text.trim() !== '')
  const parts = (cited: readonly Citation[]) => partsOf(lines, cited, audience)
  if (reply.citations.length) return answerCard({ lead, parts: parts(reply.citations), choices: reply.choices })
  if (reply.related.length) return noAnswerCard({ lead, parts: parts(reply.related), choices: reply.choices })
  // The choices are the card's buttons; listed above them as well they would be read twice.
  if (reply.choices.length) return clarifyCard({ lines: [lead, ...lines.filter((text) => !isListItem(text))], choices: reply.choices })
  return undefined
}

function named ({ name, content, buttons = [] }: ReplyCard, audience: Audience): Card {
  const build = builders[name] as ((content: unknown, audience: Audience) => Card) | undefined
  if (!build) throw new Error(`No card is called "${name}". Expected one of ${Object.keys(builders).join(', ')}. Name its content in card-contents.ts and build it in present.ts.`)
  const card = build(content, audience)
  const actions = [...card.actions ?? [], ...buttons.map(verbButton)].slice(0, buttonsAtMost)
  return actions.length ? { ...card, actions } : card
}

/**
 * The text's lines in their order, with each quoted line become a quotation with its source. The list of sources at the end is
 * left out, since each stands beside its quotation; a quotation that no line has whole comes last rather than not at all.
 */
function partsOf (lines: readonly string[], cited: readonly Citation[], audience: Audience): readonly Part[] {
  const left = new Map(cited.map((citation, index) => [index + 1, citation]))
  const parts = lines.filter((text, index) => !isSource(text) && !isSource(lines[index + 1]?.trim() ?? '', text) && !isSourceBelow(text, lines[index - 1], cited)).flatMap((text): readonly Part[] => {
    const quoted = [...left].filter(([, { quote }]) => text.includes(quote))
    for (const [number] of quoted) left.delete(number)
    return quoted.length ? quoted.map(([number, citation]) => quotationOf(citation, number, audience)) : [text]
  })
  return [...parts, ...[...left].map(([number, citation]) => quotationOf(citation, number, audience))]
}

const quotationOf = (citation: Citation, number: number, audience: Audience): Quotation =>
  ({ number, quote: citation.quote, source: sourceInWords(citation), ...withCaution(cautionInWords(citation, audience)) })

const withCaution = (caution: string | undefined) => caution === undefined ? {} : { caution }

/** A line of the list of sources; with `before`, whether that is the heading of the list. */
const isSource = (text: string, before?: string): boolean => /^\[\d+\] /.test(text) && (before === undefined || /^[^“”[\]]{1,30}:$/.test(before))
/** The source that a list has below a quotation; the quotation's own part names it. */
const isSourceBelow = (text: string, before: string | undefined, cited: readonly Citation[]): boolean => text.startsWith('  ') && cited.some(({ quote }) => before?.includes(quote))
const isListItem = (text: string): boolean => /^(- |\d+\. )/.test(text)
