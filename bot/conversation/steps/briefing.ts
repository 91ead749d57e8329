/** "What does corporate parenting mean for my service?": the guide, the law, and the council's own words about it. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { londonDateOf } from '#bot/clock.ts'
import { briefingRequestIn, type BriefingRequest } from '#knowledge/guides/briefing-request.ts'
import { briefingOn, type Briefing, type BriefingParts } from '#knowledge/guides/briefing.ts'
import { catchAll, type Guides } from '#knowledge/guides/guides.ts'
import { recogniseServices } from '#knowledge/guides/recognise-service.ts'
import type { ServiceWords } from '#knowledge/guides/service-words.ts'
import type { HeldReports } from '#knowledge/held-reports.ts'
import { councilsNamed } from '../council-names.ts'
import { councilsHeld } from '../library.ts'
import type { Memory } from '../memory.ts'
import { reply, type Choice, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { briefingWords as words } from '../wording/service-words.ts'
import { briefingCardContent, briefingText, citationsOf } from './briefing-text.ts'

/** Open actions of a service in one line each; a port, because actions live elsewhere. */
export type OpenActionsOf = (service: string, turn: Turn) => Promise<readonly string[]>

export type BriefingSources = BriefingParts & {
  readonly guides: Guides
  readonly serviceWords: ServiceWords
  readonly reports: HeldReports
  readonly settings: Pick<CouncilSettings, 'approvals' | 'inForce'>
  readonly memory: Memory
  readonly openActions?: OpenActionsOf
}

/** Briefs staff on every service that the message names, or on their own; leaves everything else to the next step. */
export function briefing (sources: BriefingSources): Step {
  return async (turn) => {
    if (turn.audience === 'young_person' || turn.verb || (turn.collections && !turn.collections.includes('guide'))) return undefined
    const setting = serviceToSet(turn.said)
    if (setting !== undefined) return setService(setting, turn, sources)
    if (isFollowUp(turn, sources.memory)) return undefined
    const request = briefingRequestIn(turn.said, sources.serviceWords)
    return request && brief(request, turn, sources)
  }
}

/** "And housing?" after a question about a document asks the same of housing, and belongs to the answering steps. */
const isFollowUp = ({ said, conversation, at }: Turn, memory: Memory): boolean =>
  /^\W*(?:and|what about|how about|ok and|same for)\b/i.test(said) && memory.recall(conversation, at).asked !== undefined

async function brief (request: BriefingRequest, turn: Turn, sources: BriefingSources): Promise<Reply> {
  const own = request.about === 'own' ? sources.memory.recall(turn.conversation, turn.at).ownService : undefined
  const services = request.about === 'own' ? [own ?? catchAll] : request.services
  const audience = turn.audience === 'councillor' ? 'councillor' : 'officer'
  const council = councilOf(turn, sources)
  const reader = { audience, today: londonDateOf(turn.at), ...sources.settings, ...(council ? { council } : {}) } as const
  const held = sources.reports()
  const briefings = services.flatMap((service) => {
    const guide = sources.guides.get(service)
    return guide ? [briefingOn(guide, held, sources, reader)] : []
  })
  const openActions = await Promise.all(briefings.map(async ({ service }) => await sources.openActions?.(service, turn) ?? []))
  const councilName = councilsHeld(held.map(({ document }) => document)).find(({ id }) => id === council)?.name
  const opening = openingOf(request, briefings, own, sources.guides)
  const citations = citationsOf(briefings)
  const shown = { audience, ...(councilName ? { councilName } : {}), numbers: citations.numbers } as const
  const [first] = briefings
  return reply('answer', 'briefing', [...opening.lines, ...briefings.map((one, index) => briefingText(one, openActions[index] ?? [], shown))].join('\n\n'), {
    summary: `${first?.title ?? ''}: ${first?.inOneSentence ?? ''}`.slice(0, 160),
    citations: citations.ours, related: citations.others, choices: opening.choices, briefing: true, services: briefings.map(({ service }) => service),
    ...(first && briefings.length === 1 ? { card: { name: 'briefing', content: briefingCardContent(first, openActions[0] ?? [], shown, opening.choices) } as const } : {}),
  })
}

/** The sentence before the briefing and the services offered with it, when a single guide is not the whole reply. */
function openingOf (request: BriefingRequest, briefings: readonly Briefing[], own: string | undefined, guides: Guides): { lines: readonly string[], choices: readonly Choice[] } {
  if (briefings.length > 1) return { lines: [words.several(briefings.map(({ title }) => title))], choices: [] }
  if (request.about === 'own') return { lines: own ? [] : [words.whichService], choices: [] }
  if (!request.services.includes(catchAll)) return { lines: [], choices: [] }
  const choices = choicesOf(request.nearest, guides)
  return { lines: [[words.catchAll, ...choices.map(({ title }) => `- ${title}`)].join('\n')], choices }
}

const choicesOf = (services: readonly string[], guides: Guides): Choice[] => services.flatMap((service) => {
  const guide = guides.get(service)
  return guide ? [{ title: guide.title, says: words.about(guide.title) }] : []
})

/** The council named in the message, else the one the person set, else the deployment's. */
function councilOf ({ said, council, conversation, at }: Turn, { reports, memory }: BriefingSources): string | undefined {
  const [named] = councilsNamed(said, councilsHeld(reports().map(({ document }) => document)))
  return named?.council.id ?? memory.recall(conversation, at).ownCouncil ?? council
}

/** What stands after "set my service to"; undefined when the message sets nothing. */
const serviceToSet = (said: string): string | undefined =>
  /^\W*(?:please |can you |could you )?(?:set|change|switch|make|remember|update) my (?:service|team|department|job|role|area) (?:to|is|as|to be)\b:?\s*(.+)$/i.exec(said)?.[1] ??
  /^\W*my (?:service|team|department) is (?:the |called )?(.+?)[.!]?$/i.exec(said)?.[1]

function setService (written: string, { conversation, at, audience }: Turn, { guides, serviceWords, memory }: BriefingSources): Reply {
  const { services, nearest } = recogniseServices(written, serviceWords)
  const [service] = services
  const guide = guides.get(service ?? '')
  if (!guide || guide.id === catchAll) return reply('clarify', 'which_service', words.serviceUnknown, { choices: choicesOf(nearest.length ? nearest : usualServices, guides).map((choice) => ({ ...choice, says: `Set my service to ${choice.title}` })) })
  memory.remember(conversation, at, audience, { ownService: guide.id })
  return reply('command', 'service_set', words.serviceSet(guide.title), { services: [guide.id], choices: [{ title: 'What it means for my service', says: 'What does corporate parenting mean for my service?' }] })
}

const usualServices = ['housing-homelessness', 'education-schools-virtual-school', 'leisure-sport']
