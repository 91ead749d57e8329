/** An answer from the documents as a reply: one sentence of ours, then their own words, each with its source and status. */
import type { Answer, AnswerShape, Citation } from '#knowledge/answer/answer.ts'
import { cautionInWords, listInWords, sourceInWords } from './in-words.ts'
import { shortName, type Council } from './library.ts'
import { reply, type Choice, type Reply } from './reply.ts'
import type { Audience } from './turn.ts'
import { withoutContacts } from './withhold-contacts.ts'
import { wordingFor, type Wording } from './wording/wording.ts'

export type Told = {
  readonly audience: Audience
  readonly held: readonly Council[]
  /** The council that was asked about, if any. */
  readonly council?: string
  /** Who to ask about the strategy, if the council has said. */
  readonly contact?: string
}

/** The reply to an answer of whatever outcome. A young person is shown no contact details out of the reports. */
export function answerReply (answer: Answer, told: Told): Reply {
  const words = wordingFor(told.audience)
  switch (answer.outcome) {
    case 'answered': return quotations(answer.about, answer.citations, answer.moreCount, told, words)
    case 'which_council': return whichCouncil(answer.councils, told, words)
    case 'not_close_enough': return refusal('not_close_enough', [words.refuse.notSaid(theirPapers(told))], answer.nearest, told, words)
    case 'other_council_says': return otherCouncilSays(answer.council, answer.others, told, words)
    case 'not_in_documents_held': return refusal('not_in_documents_held', [words.refuse.notHeld(theirPapers(told))], answer.nearest, told, words)
    case 'council_not_held': return notHeld(answer.nearest, told, words)
    case 'no_passage_found': return refusal('no_passage_found', [words.refuse.nothing], [], told, words)
    case 'out_of_scope': return outOfScope(told, words)
  }
}

/** "Show me more" that brought nothing new. */
export function thatIsAll (told: Told): Reply {
  const words = wordingFor(told.audience)
  return reply('no_answer', 'that_is_all', [words.refuse.thatIsAll, words.refuse.ask(told.contact ?? words.usualContact)].join('\n'), { choices: [otherCouncilChoice(words)] })
}

/** A question back: which council. Saying a council's name, or pressing it, answers. */
export function whichCouncil (councils: readonly string[], told: Pick<Told, 'held'>, words: Wording): Reply {
  const named = told.held.filter(({ id }) => councils.includes(id))
  const choices = (named.length ? named : told.held).map(({ name }) => ({ title: name, says: name }))
  return reply('clarify', 'which_council', words.which(listInWords(choices.map(({ title }) => title), 'or')), { choices })
}

function quotations (about: AnswerShape, cited: readonly Citation[], moreCount: number, told: Told, words: Wording): Reply {
  const citations = told.audience === 'young_person' ? withoutContacts(cited) : cited
  if (citations.length === 0) return refusal('contact_withheld', [words.refuse.withheld], [], told, words)
  const cautions = citations.map((citation) => cautionInWords(citation, told.audience))
  const text = [
    framed(about, citations, told, words),
    ...citations.map(({ quote }, at) => `- “${quote}” [${at + 1}]`),
    ...(told.audience === 'young_person' && cautions.some(Boolean) ? [words.answer.outOfDate] : []),
    words.answer.sources,
    ...citations.map((citation, at) => sourceLine(`[${at + 1}] `, citation, told.audience)),
  ].join('\n')
  const choices: Choice[] = [...(moreCount > 0 ? [{ title: words.choice.more, says: 'show me more' }] : []), ...(citations.some(({ council }) => council !== null) ? [otherCouncilChoice(words)] : [])]
  return reply('answer', 'answered', text, { citations, choices })
}

function framed (about: AnswerShape, citations: readonly Citation[], { audience }: Told, words: Wording): string {
  const councils = new Set(citations.map(({ council }) => council))
  if (councils.size > 1) return about === 'comparison' ? words.answer.compared : words.answer.several
  const [first] = citations
  if (!first) return words.answer.several
  const whose = first.councilName ? papersOf(shortName(first.councilName), audience) : `“${first.title}”`
  switch (about) {
    case 'definition': return words.answer.explains(whose)
    case 'list': return words.answer.lists(whose)
    case 'why': return words.answer.gives(whose)
    case 'said not required': return words.answer.notRequired(whose)
    default: return words.answer.says(whose)
  }
}

function refusal (outcome: string, said: readonly string[], nearest: readonly Citation[], told: Told, words: Wording, choices: readonly Choice[] = []): Reply {
  const related = told.audience === 'young_person' ? withoutContacts(nearest) : nearest
  const text = [
    ...said, words.refuse.ask(told.contact ?? words.usualContact),
    ...(related.length ? [words.refuse.related, ...related.flatMap((citation) => [`- “${citation.quote}”`, sourceLine('  ', citation, told.audience)])] : []),
  ].join('\n')
  return reply('no_answer', outcome, text, { related, choices: [...choices, personChoice(words)] })
}

function otherCouncilSays (council: string, others: readonly Citation[], told: Told, words: Wording): Reply {
  const names = [...new Set(others.flatMap(({ councilName }) => councilName ? [shortName(councilName)] : []))]
  const mine = told.held.find(({ id }) => id === council)?.name
  const said = names.length ? words.refuse.otherSays(mine ? papersOf(mine, told.audience) : theirPapers(told), listInWords(names)) : words.refuse.notSaid(theirPapers(told))
  return refusal('other_council_says', [said], others, told, words, names.map((name) => ({ title: words.choice.thereToo(name), says: `and in ${name}?` })))
}

function notHeld (nearest: readonly Citation[], told: Told, words: Wording): Reply {
  const choices = told.held.map(({ name }) => ({ title: words.choice.thereToo(name), says: `and in ${name}?` }))
  return refusal('council_not_held', [words.refuse.noCouncil(listInWords(told.held.map(({ name }) => name)))], nearest, told, words, choices)
}

function sourceLine (before: string, citation: Citation, audience: Audience): string {
  const caution = cautionInWords(citation, audience)
  return `${before}${sourceInWords(citation)}.${caution ? ` ${caution}` : ''}`
}

const papersOf = (name: string, audience: Audience): string => audience === 'young_person' ? `${name}’s plan` : `${name}’s report`

function theirPapers ({ council, held, audience }: Told): string {
  const name = held.find(({ id }) => id === council)?.name
  if (name) return papersOf(name, audience)
  return audience === 'young_person' ? 'What I have' : 'What I hold'
}

/** A young person who asks for something else is still told who can help; a colleague with a pothole only whom the council has named. */
function outOfScope (told: Told, words: Wording): Reply {
  const contact = told.contact ?? (told.audience === 'young_person' ? words.usualContact : undefined)
  const who = contact === undefined ? [] : [words.refuse.ask(contact)]
  return reply('no_answer', 'out_of_scope', [words.refuse.outOfScope, ...who].join('\n'), { choices: [helpChoice(words), ...(who.length ? [personChoice(words)] : [])] })
}

const otherCouncilChoice = (words: Wording): Choice => ({ title: words.choice.otherCouncil, says: 'ask about another council' })
const personChoice = (words: Wording): Choice => ({ title: words.choice.person, says: 'speak to a person' })
const helpChoice = (words: Wording): Choice => ({ title: words.choice.help, says: 'help' })
