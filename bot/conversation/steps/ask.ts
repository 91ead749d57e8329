/** A question to the documents, read in the light of what was asked before. The last step: it always replies. */
import { londonDateOf } from '#bot/clock.ts'
import type { Answer, AnswerQuestion, Citation } from '#knowledge/answer/answer.ts'
import type { Collection, CouncilId } from '#knowledge/documents/document.ts'
import { answerReply, thatIsAll, type Told } from '../answer-reply.ts'
import { councilsNamed } from '../council-names.ts'
import { understand, type Reading } from '../follow-up.ts'
import { councilsHeld, type Council, type Library } from '../library.ts'
import type { Asked, Memory, Remembered } from '../memory.ts'
import { reply, type Reply } from '../reply.ts'
import { areOneWord, wordsOf } from '../spoken-words.ts'
import type { Audience, Turn } from '../turn.ts'
import { wordingFor } from '../wording/wording.ts'
import { councilSet } from './council.ts'

export type AskParts = {
  readonly answerQuestion: AnswerQuestion
  readonly library: Library
  readonly memory: Memory
  /** Who to ask about the strategy, if the council has said. */
  readonly contact?: string
}

// Our guides are written for staff and the young people's pages for them; the reports and the law are for everyone.
const collectionsFor = (audience: Audience): readonly Collection[] => audience === 'young_person' ? ['young_people', 'strategy', 'law'] : ['strategy', 'law', 'guide']

/** Answers from the documents, and remembers what was asked so that it can be followed up. */
export const ask = (parts: AskParts) => (turn: Turn): Reply => {
  const remembered = parts.memory.recall(turn.conversation, turn.at)
  const council = remembered.ownCouncil ?? turn.council
  const held = councilsHeld(parts.library.documents(londonDateOf(turn.at)))
  // The council names its strategy contact for colleagues; a young person is sent to those who are there for them.
  const contact = turn.audience === 'young_person' ? undefined : parts.contact
  const told: Told = { audience: turn.audience, held, ...(contact === undefined ? {} : { contact }) }
  const asking: Asking = { ...parts, turn, remembered, held, told }
  const understood = understand(turn.said, { remembered, held, ...(council === undefined ? {} : { council }) })
  switch (understood.kind) {
    case 'more': return understood.asked ? moreOf(understood.asked, asking) : reply('command', 'nothing_to_show', wordingFor(turn.audience).refuse.nothingYet)
    case 'council stated': return councilStated(understood.council, understood.askAgain, asking)
    case 'question': return answered(understood.readings, understood.thing, asking, understood.choosesCouncil === undefined ? {} : { chosenCouncil: understood.choosesCouncil })
  }
}

type Asking = AskParts & { readonly turn: Turn, readonly remembered: Remembered, readonly held: readonly Council[], readonly told: Told }

function answered (readings: readonly Reading[], thing: string | undefined, asking: Asking, also: Partial<Remembered> = {}): Reply {
  const { answer, reading } = firstToAnswer(readings, asking)
  remember({ text: reading.text, ...placed(answer, reading, asking), ...(thing === undefined ? {} : { thing }), shown: shownBy(answer) }, answer, asking, also)
  return answerReply(answer, { ...asking.told, ...(reading.council === undefined ? {} : { council: reading.council }) })
}

/** The first reading that is answered to the point; when none is, what the first was told that was not answered. */
function firstToAnswer (readings: readonly Reading[], asking: Asking): { answer: Answer, reading: Reading } {
  let refused: { answer: Answer, reading: Reading } | undefined
  for (const reading of readings) {
    const answer = answerTo(reading, asking)
    const isRefused = answer.outcome !== 'answered' && answer.outcome !== 'which_council'
    if (reading.onlyToRefuse) {
      if (answer.outcome === 'out_of_scope') return { answer, reading }
    } else if (isRefused) {
      refused ??= { answer, reading }
    } else if (!reading.mustMention || (answer.outcome === 'answered' && mentions(answer.citations, reading.mustMention))) {
      return { answer, reading }
    }
  }
  if (!refused) throw new Error('A question was understood without a reading that must be told something. The last reading may have neither mustMention nor onlyToRefuse.')
  return refused
}

// The best two: below them anything may be mentioned in passing.
const mentions = (citations: readonly Citation[], words: readonly string[]): boolean =>
  citations.slice(0, 2).some(({ quote }) => words.every((word) => wordsOf(quote).some((said) => areOneWord(said.word, word))))

function answerTo ({ text, council }: Reading, { answerQuestion, turn }: Asking, alreadyShown: readonly string[] = []): Answer {
  return answerQuestion({
    text, today: londonDateOf(turn.at), collections: turn.collections ?? collectionsFor(turn.audience),
    ...(council === undefined ? {} : { council }), ...(alreadyShown.length ? { alreadyShown } : {}),
  })
}

/** "Show me more": quotations of the same question that were not shown yet, or an honest end. */
function moreOf (asked: Asked, asking: Asking): Reply {
  const answer = answerTo({ text: asked.text, ...(asked.council === undefined ? {} : { council: asked.council }) }, asking, asked.shown)
  const isNew = answer.outcome === 'answered' && answer.citations.some(({ passage }) => !asked.shown.includes(passage))
  if (!isNew) return thatIsAll(asking.told)
  remember({ ...asked, shown: [...asked.shown, ...shownBy(answer)] }, answer, asking)
  return answerReply(answer, { ...asking.told, ...(asked.council === undefined ? {} : { council: asked.council }) })
}

/** "I'm in Cambridgeshire": from now on, and for the question that was waiting for it. */
function councilStated (council: Council, askAgain: Reading | undefined, asking: Asking): Reply {
  const { turn, memory, remembered } = asking
  if (!askAgain) return councilSet(council, turn, memory)
  return answered([askAgain], remembered.asked?.thing, asking, { ownCouncil: council.id })
}

function remember (asked: Asked, answer: Answer, { memory, turn }: Asking, also: Partial<Remembered> = {}): void {
  memory.remember(turn.conversation, turn.at, turn.audience, { asked, awaiting: answer.outcome === 'which_council' ? 'council of the question' : undefined, ...also })
}

/** Whose documents the question turned out to be about: what "there" means next. */
function placed (answer: Answer, { text, council }: Reading, { held }: Asking): { council?: CouncilId } {
  const named = [...new Set(councilsNamed(text, held).map((found) => found.council.id))]
  const cited = answer.outcome === 'answered' ? [...new Set(answer.citations.flatMap((citation) => citation.council ?? []))] : []
  const place = named.length === 1 ? named[0] : council ?? (cited.length === 1 ? cited[0] : undefined)
  return place === undefined ? {} : { council: place }
}

const shownBy = (answer: Answer): readonly string[] => answer.outcome === 'answered' ? answer.citations.map(({ passage }) => passage) : []
