/** "Questions to ask at panel about housing": each with the paragraph or the law that backs it. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { londonDateOf } from '#bot/clock.ts'
import type { AnswerQuestion, Citation } from '#knowledge/answer/answer.ts'
import { citationOf } from '#knowledge/answer/citation.ts'
import { sentencesOf } from '#knowledge/passage-index/sentences.ts'
import { strategySays } from '#knowledge/guides/strategy-says.ts'
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import { catchAll } from '#knowledge/guides/guides.ts'
import type { Guide } from '#knowledge/guides/guide.ts'
import type { HeldReport } from '#knowledge/held-reports.ts'
import { citeSource, type Source } from '#knowledge/sources.ts'
import { councilsNamed } from '../council-names.ts'
import { councilsHeld } from '../library.ts'
import { quotedLines, type QuotedLines } from '../quoted-lines.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { isContact } from '../withhold-contacts.ts'
import { panelWords as words } from '../wording/subject-words.ts'
import type { BriefingSources } from './briefing.ts'

const asksForQuestions = /\b(?:questions?|what)\b.{0,30}\b(?:to ask|i (?:should|could|can|might) ask|should i ask|could i ask|(?:we|members|councillors|the panel|scrutiny) (?:should|could|might) ask|(?:should|could|might) (?:we|members|councillors|the panel|scrutiny) ask|to put|to raise|for (?:the )?panel|at (?:the )?panel|for scrutiny)\b|\bpanel questions\b|\bgive me (?:some |good )?questions\b/i

export type PanelSources = Pick<BriefingSources, 'guides' | 'serviceWords' | 'sources' | 'strategyWords' | 'reports' | 'memory'> & { readonly settings: Pick<CouncilSettings, 'approvals' | 'inForce'>, readonly answerQuestion: AnswerQuestion }

/** Replies with the topic's questions, or the general ones when no topic is named. Staff only. */
export function panelQuestions (parts: PanelSources): Step {
  return (turn) => {
    if (turn.audience === 'young_person' || (turn.collections && !turn.collections.includes('guide')) || !asksForQuestions.test(turn.said)) return undefined
    const { services } = recogniseServices(turn.said.replace(/\bpanel\b|\bscrutiny\b/gi, ' '), parts.serviceWords)
    const guide = parts.guides.get(services[0] ?? catchAll) ?? parts.guides.get(catchAll)
    return guide && questionsOn(guide, parts, turn)
  }
}

function questionsOn (guide: Guide, parts: PanelSources, turn: Turn): Reply {
  const { sources, strategyWords, reports, memory, settings } = parts
  const held = reports()
  const councils = councilsHeld(held.map(({ document }) => document))
  const council = councilsNamed(turn.said, councils)[0]?.council.id ?? memory.recall(turn.conversation, turn.at).ownCouncil ?? turn.council
  const today = londonDateOf(turn.at)
  const quoted = quotedLines(turn.audience)
  const questions = guide.askAtPanel.map(({ text, refs }, index) => {
    const cited = refs.flatMap((id) => sources.get(id) ?? [])
    return [`${index + 1}. ${text}`, ...cited.slice(0, 1).map((source) => words.backedBy(backing(source, held, today, quoted, settings.inForce)))].join('\n')
  })
  const says = onTopic(turn, council, today, parts) ?? quotesOf(strategySays(guide.id, held, strategyWords, { today, ...(council ? { council } : {}) }))
  const ours = says.length ? says.filter(({ quote }) => !quoted.citations.some((shown) => shown.quote === quote)).slice(0, 2) : []
  const name = councils.find(({ id }) => id === council)?.name ?? ''
  const heading = guide.id === catchAll ? words.general : words.about(guide.title)
  const notes = [...(guide.id === catchAll ? [words.chooseTopic] : []), ...(settings.approvals[guide.id] ? [] : [words.draft])]
  return reply('answer', 'panel_questions', [
    heading, ...questions,
    ...(ours.length ? [words.ours(name), ...ours.map((citation) => `- ${quoted.line(citation)}`)] : []),
    ...notes,
  ].join('\n'), {
    citations: quoted.citations, services: guide.id === catchAll ? [] : [guide.id],
    // With quotations the card is made from the text, so that each stands with its source.
    ...(quoted.citations.length ? {} : { card: { name: 'note', content: { heading: heading.replace(/:$/, ''), lines: questions.flatMap((question) => question.split('\n')), notes, choices: [] } } as const }),
  })
}

const quotesOf = (says: ReturnType<typeof strategySays>): readonly Citation[] => says.outcome === 'says' ? says.citations : []

/** What the council’s report says about "placements", where the question names a topic that is narrower than a service; nothing rather than something else. */
function onTopic ({ said }: Turn, council: string | undefined, today: string, { answerQuestion, serviceWords }: PanelSources): readonly Citation[] | undefined {
  const topic = /\b(?:about|on|regarding|around) (?:the |our )?([^?.!]+?)(?: at (?:the |our )?(?:panel|board|scrutiny).*)?\W*$/i.exec(said)?.[1]
  if (!topic || !council || recogniseServices(topic, serviceWords).isCertain) return undefined
  const answer = answerQuestion({ text: `What does the report say about ${topic}?`, council, collections: ['strategy'], today })
  return answer.outcome === 'answered' ? answer.citations.filter(({ quote }) => !isContact(quote)) : []
}

/** The paragraph itself where the source is a report that we hold; otherwise the law or guidance by its reference. */
function backing (source: Source, held: readonly HeldReport[], today: string, quoted: QuotedLines, inForce: readonly string[]): string {
  const citation = source.document ? paragraphOf(source, held, today) : undefined
  return citation ? quoted.line(citation) : `${citeSource(source, inForce)}.`
}

function paragraphOf (source: Source, held: readonly HeldReport[], today: string): Citation | undefined {
  const number = source.id.split('-').at(-1)
  const report = held.find(({ document }) => document.id === source.document)
  const passage = report?.passages.find(({ paragraph, kind }) => paragraph === number && kind !== 'heading')
  const first = passage && sentencesOf(passage.text)[0]
  return report && first ? citationOf(report.document, passage, passage.text.slice(first.start, first.end), today) : undefined
}
