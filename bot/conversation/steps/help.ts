/** Welcome and help: what this is, what it knows, three real questions, and what to be careful about. */
import { londonDateOf } from '#bot/clock.ts'
import { listInWords } from '../in-words.ts'
import { councilsHeld, type Library } from '../library.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { toThePoint } from '../spoken-words.ts'
import type { Turn } from '../turn.ts'
import { wordingFor } from '../wording/wording.ts'

/** The verb that a channel sends when somebody has just opened the conversation or added the bot. */
export const welcomeVerb = 'welcome'

const asksForHelp = /^(?:help(?: me)?(?: please)?|\/?help|menu|commands?|options|instructions|how (?:do|can) (?:i|we) use (?:this|you|it)|how (?:does|do) (?:this|you|it) work|what can (?:you|u|this|i) (?:do|ask|say|help with|tell me)(?: (?:you|for me|me|here|about))?|what do (?:you|u) (?:do|know|know about)|what (?:are you|is this) for|what should i ask|give me (?:some )?examples?|examples?)\W*$/i

/** Replies to the welcome verb and to "help". */
export const help = (library: Library): Step => (turn) => {
  if (turn.verb?.name === welcomeVerb) return introduction(library, turn, 'welcomed')
  return asksForHelp.test(toThePoint(turn.said)) ? introduction(library, turn, 'help_shown') : undefined
}

function introduction (library: Library, turn: Turn, outcome: 'welcomed' | 'help_shown'): Reply {
  const { welcome, help: how } = wordingFor(turn.audience)
  const councils = listInWords(councilsHeld(library.documents(londonDateOf(turn.at))).map(({ name }) => name))
  const examples = welcome.examples.map((question) => ({ title: question, says: question }))
  const isHelp = outcome === 'help_shown'
  const lines = [...welcome.lines(councils), ...(isHelp ? how.commands : [])]
  const text = [
    isHelp ? how.heading : welcome.heading, ...welcome.lines(councils),
    welcome.tryThese, ...examples.map(({ title }) => `- ${title}`),
    ...(isHelp ? how.commands.map((command) => `- ${command}`) : []),
    ...welcome.notes,
  ].join('\n')
  return reply('command', outcome, text, { choices: examples, card: { name: 'help', content: { heading: isHelp ? how.heading : welcome.heading, lines, examples, notes: welcome.notes } } })
}
