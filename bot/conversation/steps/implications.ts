/** "Write the corporate parenting implications for a report on leisure contracts": a short draft from reviewed parts, to edit. */
import { londonDateOf } from '#bot/clock.ts'
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import { catchAll } from '#knowledge/guides/guides.ts'
import type { Guide } from '#knowledge/guides/guide.ts'
import { strategySays } from '#knowledge/guides/strategy-says.ts'
import { citeShortly } from '#knowledge/sources.ts'
import { councilsNamed } from '../council-names.ts'
import { councilsHeld } from '../library.ts'
import { listInWords } from '../in-words.ts'
import { quotedLines } from '../quoted-lines.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { implicationsWords as words, inASentence } from '../wording/subject-words.ts'
import type { BriefingSources } from './briefing.ts'

const asksForADraft = /\b(?:write|draft|prepare|give me|need|produce|suggest|help me with)\b.{0,40}\b(?:implications?|corporate parenting (?:paragraph|section))\b|\banything (?:on|about) corporate parenting in (?:this|that|my|our|a|the)\b.*\breport\b|\bcorporate parenting implications?\b|\bimplications? (?:paragraph|section|box)\b/i
const aboutAReport = /\bimplications?\b.*?\b(?:for|of|on|in|about)\b (?:a |an |the |our |my )?(?:(?:committee |cabinet |council |officer )?(?:report|paper|decision)s? )?(?:on |about |to |for |regarding |concerning )?(?:the |a |an |our )?(.+)$|\b(?:report|paper) (?:on|about|for) (?:the |a |an |our )?(.+)$|\bin (?:this|that|my|our|a|the) (.+?)(?: committee| cabinet)? report\b/i

export type ImplicationsSources = Pick<BriefingSources, 'guides' | 'serviceWords' | 'sources' | 'principles' | 'strategyWords' | 'reports' | 'memory' | 'settings'>

/** Drafts the paragraph. Staff only; the topic is the writer's own words, everything else is reviewed text or a quotation. */
export function implications (parts: ImplicationsSources): Step {
  return (turn) => {
    if (turn.audience === 'young_person' || (turn.collections && !turn.collections.includes('guide')) || !asksForADraft.test(turn.said)) return undefined
    const about = aboutAReport.exec(turn.said)
    const topic = (about?.[1] ?? about?.[2] ?? about?.[3] ?? '').replace(/[?.!]+\s*$/, '').trim()
    const { services } = recogniseServices(topic || turn.said, parts.serviceWords)
    if (!topic && !services.length) return reply('clarify', 'which_report', words.whichReport)
    const guide = parts.guides.get(services[0] ?? catchAll)
    return guide && draft(topic || inASentence(guide.title), guide, parts, turn)
  }
}

function draft (topic: string, guide: Guide, { sources, principles, strategyWords, reports, memory, settings }: ImplicationsSources, turn: Turn): Reply {
  const held = reports()
  const councils = councilsHeld(held.map(({ document }) => document))
  const council = councilsNamed(turn.said, councils)[0]?.council.id ?? memory.recall(turn.conversation, turn.at).ownCouncil ?? turn.council
  const name = councils.find(({ id }) => id === council)?.name
  const quoted = quotedLines(turn.audience)
  const cited = (refs: readonly string[]): string => refs.flatMap((id) => { const source = sources.get(id); return source && source.evidence !== 'editorial' ? [citeShortly(source, settings.inForce)] : [] }).join('; ')
  const says = strategySays(guide.id, held, strategyWords, { today: londonDateOf(turn.at), ...(council ? { council } : {}) })
  const strategy = says.outcome === 'says' && name
    ? [words.strategy(name), ...says.citations.slice(0, 2).map((citation) => quoted.line(citation))]
    : [name ? words.noStrategy(name, inASentence(guide.title)) : words.noCouncil]
  const touched = listInWords(guide.principles.map((number) => `“${principles.all[number - 1]?.title ?? ''}”`))
  const written = [
    `${words.duty('Children and Social Work Act 2017, section 1')} ${words.concerns(topic, touched)}`,
    ...guide.meanings.slice(1, 3).map(({ text, refs }) => `${text}${cited(refs) ? ` (${cited(refs)})` : ''}`),
    ...strategy, '',
    words.considered, ...guide.askYourself.map((question) => `- ${question}`), '',
    words.options, ...guide.actions.slice(0, 2).map(({ what, ownerRole, timescale }) => `- ${what} (${ownerRole}; ${timescale.written})`),
  ].join('\n')
  return reply('answer', 'implications', [words.draft, '', words.heading, written, '', words.ifNone].join('\n'), {
    citations: quoted.citations, services: [guide.id],
    card: { name: 'implications', content: { heading: words.heading, label: words.draft, boxLabel: words.boxLabel, draft: written, notes: [words.ifNone] } },
  })
}
