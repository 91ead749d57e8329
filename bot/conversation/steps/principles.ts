/** The seven principles: all of them, or one at a time in the reader's words, with the Act and what each report says. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { londonDateOf } from '#bot/clock.ts'
import type { Guides } from '#knowledge/guides/guides.ts'
import type { HeldReports } from '#knowledge/held-reports.ts'
import { principleInReports } from '#knowledge/principles-in-reports.ts'
import type { Principle, Principles } from '#knowledge/principles.ts'
import { citeShortly, type Sources } from '#knowledge/sources.ts'
import { quotedLines } from '../quoted-lines.ts'
import { reply, type Choice, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { principlesWords as words } from '../wording/subject-words.ts'

export type PrinciplesSources = { readonly principles: Principles, readonly guides: Guides, readonly sources: Sources, readonly reports: HeldReports, readonly settings: Pick<CouncilSettings, 'approvals' | 'inForce'> }

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
const asksForAll = /^\W*(?:(?:what|which)(?:'s| is| are)|list|show(?: me)?|browse|explain|tell me about|give me|see|name)? ?(?:all )?(?:of )?(?:the |these )?(?:(?:7|seven) )?(?:legal |statutory )?(?:corporate parent(?:ing)? )?principles(?: in law| of corporate parenting)?\W*(?:please)?\W*$/i
const asksForOne = /\bprinciple (?:number )?(\d|one|two|three|four|five|six|seven)\b|\b(first|second|third|fourth|fifth|sixth|seventh) principle\b/i
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** Browses the principles; a question that names a report or a council is about that document and left to the next step. */
export function principles (parts: PrinciplesSources): Step {
  return (turn) => {
    if (turn.collections && !turn.collections.includes('law')) return undefined
    if (asksForAll.test(turn.said)) return all(parts, turn)
    const number = numberIn(turn.said)
    const one = number && /\b(?:strategy|report|bury|westminster|cambs\w*|cambridgeshire|bucks|buckinghamshire|hereford\w*)\b/i.test(turn.said) === false ? parts.principles.all[number - 1] : undefined
    return one && single(one, parts, turn)
  }
}

function numberIn (said: string): number | undefined {
  const found = asksForOne.exec(said)
  if (!found || said.split(/\s+/).length > 10) return undefined
  const number = found[2] ? ordinals.indexOf(found[2].toLowerCase()) + 1 : Number(found[1]) || numberWords.indexOf(found[1]!.toLowerCase()) + 1
  return number >= 1 && number <= 7 ? number : undefined
}

function all ({ principles, sources, settings }: PrinciplesSources, { audience }: Turn): Reply {
  const young = audience === 'young_person'
  const act = sources.get('CSWA17-s1')
  const coming = sources.get('CWSA26-s23')
  const lead = young ? words.allForYoungPeople : words.all
  const shown = principles.all.map(({ number, title, forAdults, forChildren }) => young ? { number, words: forChildren } : { number, title, words: forAdults })
  const notes = [
    ...(act && !young ? [words.law('section 1(1)', withoutSection(citeShortly(act, settings.inForce)))] : []),
    ...(coming && !young ? [words.changing(citeShortly(coming, settings.inForce))] : []),
    ...draftLine(settings),
  ]
  const choices = [{ title: words.startTitle, says: 'Tell me about principle 1' }]
  const text = [lead, ...shown.map(({ number, title, words }) => `${number}. ${title ? `${title}: ` : ''}${words}`), ...notes, words.hint].join('\n')
  return reply('answer', 'principles', text, { choices, card: { name: 'principles', content: { heading: words.heading, lead, principles: shown, notes: [...notes, words.hint], choices } } })
}

function single (principle: Principle, { principles, guides, sources, reports, settings }: PrinciplesSources, { audience, at }: Turn): Reply {
  const young = audience === 'young_person'
  const act = sources.get(principle.law.refs[0] ?? '')
  const quoted = quotedLines(audience)
  const found = principleInReports(principle.number, reports(), londonDateOf(at))
  const lines = found.flatMap(({ citations }) => citations.map((citation) => `- ${quoted.line(citation)}`))
  const silent = found.filter(({ citations }) => !citations.length).map(({ councilName }) => councilName)
  const touched = [...guides.values()].filter((guide) => guide.principles.includes(principle.number) && guide.principles.length < 7).map(({ title }) => title)
  return reply('answer', 'principle', [
    words.one(principle.number, principle.title),
    ...(young ? [principle.forChildren] : [words.plain(principle.forAdults), words.forYoungPeople(principle.forChildren)]),
    words.example(principle.example),
    ...(act ? [words.law(principle.law.text, withoutSection(citeShortly(act, settings.inForce)))] : []),
    ...(young || !lines.length ? [] : [words.inReports, ...lines]),
    ...(young || !silent.length ? [] : [words.notIn(silent)]),
    ...(young ? [] : [words.services(touched)]),
    ...draftLine(settings),
  ].join('\n'), { citations: quoted.citations, choices: neighbours(principle, principles) })
}

const draftLine = ({ approvals }: Pick<CouncilSettings, 'approvals'>): string[] => approvals['principles'] ? [] : [words.draft]
const choiceOf = ({ number, title }: Principle): Choice => ({ title: `${number}. ${title}`, says: `Tell me about principle ${number}` })
const neighbours = ({ number }: Principle, { all }: Principles): Choice[] => [...all.filter((other) => Math.abs(other.number - number) === 1).map(choiceOf), { title: 'All seven principles', says: 'What are the seven principles?' }]
const withoutSection = (cited: string): string => cited.replace(/, s\.1$/, '')
