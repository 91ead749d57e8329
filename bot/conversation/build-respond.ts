/** Joins the steps of a conversation in the order of what matters most. main.ts and the commands hand in what they have. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { AnswerQuestion } from '#knowledge/answer/answer.ts'
import { clean } from './clean.ts'
import type { Library } from './library.ts'
import type { Memory } from './memory.ts'
import type { Reply } from './reply.ts'
import { respondWith, type Respond, type Step } from './respond.ts'
import { ask } from './steps/ask.ts'
import { councilCommands } from './steps/council.ts'
import { documentsHeld } from './steps/documents-held.ts'
import { help } from './steps/help.ts'
import { nothingSaid, tooLong } from './steps/readable.ts'
import { smallTalk } from './steps/small-talk.ts'
import { speakToAPerson } from './steps/speak-to-a-person.ts'
import { startAgain } from './steps/start-again.ts'
import { typedOn, type Turn } from './turn.ts'

/** Adds to a reply what belongs beside it, such as a supportive line when somebody sounds worried. */
export type Beside = (turn: Turn, said: Reply) => Reply

export type ConversationParts = {
  readonly answerQuestion: AnswerQuestion
  readonly library: Library
  readonly memory: Memory
  readonly settings: CouncilSettings
  /** Help first when something is wrong: reads every message before anything else does. */
  readonly signpost?: Step
  /** Work on actions names colleagues, whom the guard for one child would take for children: it asks the guard itself about the rest. */
  readonly actions?: Step
  /** Stops a question about one identifiable child before anything searches or remembers it. */
  readonly oneChild?: Step
  /** Buttons of cards. */
  readonly verbs?: readonly Step[]
  /** Answers young people from the pages written for them, before anything else that can be asked for. */
  readonly page?: Step
  /** Other things that can be asked for than quotations: briefings, comparisons, the glossary, actions. In order. */
  readonly requests?: readonly Step[]
  readonly beside?: readonly Beside[]
}

/** The whole conversation. What was said is cleaned once, here, for every step. */
export function buildRespond ({ answerQuestion, library, memory, settings, signpost, actions, oneChild, page, verbs = [], requests = [], beside = [] }: ConversationParts): Respond {
  const { strategy } = settings.contacts
  const respond = respondWith([
    ...(signpost ? [(turn: Turn) => signpost({ ...turn, said: turn.said || typedOn(turn.verb) })] : []),
    ...(actions ? [actions] : []),
    ...(oneChild ? [oneChild] : []),
    ...verbs,
    tooLong,
    help(library),
    ...(page ? [page] : []),
    smallTalk(memory),
    nothingSaid,
    startAgain(memory),
    speakToAPerson(settings),
    documentsHeld(library),
    councilCommands({ library, memory }),
    ...requests,
    ask({ answerQuestion, library, memory, ...(strategy === undefined ? {} : { contact: strategy }) }),
  ])
  return async (turn) => {
    const cleaned = { ...turn, said: clean(turn.said) }
    const said = await respond(cleaned)
    return beside.reduce((reply, add) => add(cleaned, reply), said)
  }
}
