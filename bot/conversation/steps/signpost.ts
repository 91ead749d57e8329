/**
 * Help first when something is wrong: reads every message before anything else does, on every channel and for every audience.
 * Under an emergency or a disclosure nothing else is said; a worry gets a signpost beside the normal answer. Nothing is kept
 * but a count by level.
 */
import type { Classify } from '#bot/safeguarding/classify.ts'
import type { SafeguardingLevel } from '#bot/safeguarding/level.ts'
import { contactInWords, type Script, type ScriptBook } from '#bot/safeguarding/scripts.ts'
import type { Beside } from '../build-respond.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Audience } from '../turn.ts'

/** Told that help was shown, and how urgent: all that is ever kept about it. */
export type CountHelp = (level: SafeguardingLevel) => void

export type SignpostParts = {
  readonly classify: Classify
  /** For councillors and officers: what they type about a child, or about themselves. */
  readonly classifyStaff: Classify
  readonly youngPerson: ScriptBook
  readonly staff: ScriptBook
  readonly count: CountHelp
}

/** Replies with help when the message is an emergency or a disclosure; leaves every other message to the next step. */
export function signpost ({ classify, classifyStaff, youngPerson, staff, count }: SignpostParts): Step {
  return ({ audience, said }) => {
    const { level, category } = (isStaff(audience) ? classifyStaff : classify)(said)
    if (level === 'none' || level === 'worry') return undefined
    count(level)
    return helpFirst((isStaff(audience) ? staff : youngPerson).for(level, category), level)
  }
}

/** Puts a signpost before the normal answer when a young person sounds worried, unless the answer has it already. */
export function worryBeside ({ classify, youngPerson, count }: SignpostParts): Beside {
  return ({ audience, said }, answered) => {
    if (isStaff(audience) || answered.safeguarding) return answered
    const { level, category } = classify(said)
    if (level !== 'worry') return answered
    count(level)
    const script = youngPerson.for(level, category)
    // A page about feeling low has these numbers itself; twice would only push its words away.
    if (script.contacts.every(({ call, text }) => answered.text.includes(call ?? text ?? '?'))) return { ...answered, safeguarding: level }
    // A card made for the answer alone would be shown in place of the text, and the signpost with it: the text has both.
    const { card: _, ...withoutCard } = answered
    return { ...withoutCard, text: [...textOf(script), '', answered.text].join('\n'), safeguarding: level }
  }
}

const isStaff = (audience: Audience): boolean => audience !== 'young_person'

const helpFirst = (script: Script, level: SafeguardingLevel): Reply => reply('safeguarding', 'help_shown', [...textOf(script), script.close].join('\n'), {
  // Not personal: it repeats nothing, and in a group whoever wrote must not have to look for help elsewhere.
  summary: script.heading, safeguarding: level,
  card: { name: 'signpost', content: { heading: script.heading, lines: script.lines, contacts: script.contacts, close: script.close } },
})

const textOf = (script: Script): string[] => [script.heading, ...script.lines, ...script.contacts.map((contact) => `- ${contactInWords(contact)}`)]
