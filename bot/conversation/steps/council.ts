/** Whose documents answer: "change my council to Bury", "my council", "ask about another council". */
import { londonDateOf } from '#bot/clock.ts'
import { councilsNamed } from '../council-names.ts'
import { listInWords } from '../in-words.ts'
import { councilsHeld, type Council, type Library } from '../library.ts'
import type { Memory } from '../memory.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { toThePoint, wordsOf } from '../spoken-words.ts'
import type { Turn } from '../turn.ts'
import { wordingFor } from '../wording/wording.ts'

export type CouncilParts = { readonly library: Library, readonly memory: Memory }

const setting = /^(?:(?:can|could) (?:you|i|we) )?(?:(?:i'?d like|i want|i need) to )?(?:switch|change|set|swap|move|use|pick|choose|select)\b(?! (?:of|in)\b)/i
const aroundCouncils = new Set(`the my our your to over it council councils authority la area place from for with as be is another other different a an one please pls instead
  now back switch change set swap move use pick choose select can could you i we i'd i'm like want need city county borough`.split(/\s+/))
const asksWhich = /^(?:what(?:'s| is)?|which(?: is)?|whats|who(?:'s| is)?)? ?(?:is )?(?:my|our|the) council(?: (?:is )?(?:set|are you using|have you got|now))*(?: to)?\W*$|^which council (?:am i|are you|is it|are we)\b.{0,30}$/i
const elsewhere = /^(?:can i )?(?:ask|look|try)(?: about| at| in)? (?:an?other|a different|other) councils?\W*$|^(?:what about )?(?:an?other|a different|other) councils?\W*$/i

/** Sets, shows and changes the council of this conversation. */
export const councilCommands = ({ library, memory }: CouncilParts): Step => (turn) => {
  const point = toThePoint(turn.said)
  const held = councilsHeld(library.documents(londonDateOf(turn.at)))
  const remembered = memory.recall(turn.conversation, turn.at)
  const [named, ...others] = councilsNamed(point, held)
  if (named && others.length === 0 && isSetting(point, named)) return councilSet(named.council, turn, memory)
  const isBare = named && others.length === 0 && wordsOf(point).length <= 2 && isRestAboutCouncils(point, named)
  if (isBare && (remembered.awaiting === 'council to set' || !remembered.asked)) return councilSet(named.council, turn, memory)
  if (elsewhere.test(point) && remembered.asked) return whichElse(turn, held.filter(({ id }) => id !== remembered.asked?.council))
  if (!named && (elsewhere.test(point) || isSettingNothing(point))) return whichToSet(turn, held, memory, point)
  if (asksWhich.test(point)) return mine(turn, held, remembered.ownCouncil ?? turn.council ?? remembered.chosenCouncil)
  return undefined
}

/** From now on this council answers. What was asked of another is not its question any more. */
export function councilSet (council: Council, turn: Turn, memory: Memory): Reply {
  const words = wordingFor(turn.audience)
  const asked = memory.recall(turn.conversation, turn.at).asked
  const moved = asked && { text: asked.text, shown: [], ...(asked.thing === undefined ? {} : { thing: asked.thing }), council: council.id }
  memory.remember(turn.conversation, turn.at, turn.audience, { ownCouncil: council.id, chosenCouncil: undefined, awaiting: undefined, asked: moved })
  const choices = asked ? [{ title: words.choice.lastQuestion(council.name), says: `and in ${council.name}?` }] : words.welcome.examples.map((question) => ({ title: question, says: question }))
  return reply('command', 'council_set', words.council.set(council.name), { choices })
}

type Named = { readonly council: Council, readonly start: number, readonly end: number }

const isSetting = (point: string, named: Named): boolean =>
  (setting.test(point) || /^(?:my|our) council(?: is|'s)\b/i.test(point)) && isRestAboutCouncils(point, named)
const isRestAboutCouncils = (point: string, { start, end }: Named): boolean =>
  isAboutCouncils(`${point.slice(0, start)} ${point.slice(end).replace(/^'s/, '')}`)
const isAboutCouncils = (text: string): boolean => wordsOf(text).every(({ word }) => aroundCouncils.has(word))

/** "change council to Kent": words that are about councils, and perhaps one that we do not hold. */
const isSettingNothing = (point: string): boolean => setting.test(point) && /\b(?:council|authority)\b/i.test(point) && wordsOf(point).length <= 7 && !/\?$/.test(point)

function whichToSet (turn: Turn, held: readonly Council[], memory: Memory, point: string): Reply {
  const words = wordingFor(turn.audience)
  const names = listInWords(held.map(({ name }) => name))
  memory.remember(turn.conversation, turn.at, turn.audience, { awaiting: 'council to set' })
  const namesAnother = !isAboutCouncils(point)
  return reply('command', 'which_council_to_set', namesAnother ? words.council.notHeld(names) : words.council.which(names), {
    choices: held.map(({ name }) => ({ title: name, says: `change my council to ${name}` })),
  })
}

function whichElse (turn: Turn, others: readonly Council[]): Reply {
  const text = [wordingFor(turn.audience).council.whereElse, ...others.map(({ name }) => `- ${name}`)].join('\n')
  return reply('clarify', 'where_else', text, { choices: others.map(({ name }) => ({ title: name, says: `and in ${name}?` })) })
}

function mine (turn: Turn, held: readonly Council[], council: string | undefined): Reply {
  const words = wordingFor(turn.audience)
  const name = held.find(({ id }) => id === council)?.name ?? council
  return reply('command', 'council_shown', name === undefined ? words.council.none : words.council.mine(name), { choices: [{ title: words.choice.otherCouncil, says: 'change council' }] })
}
