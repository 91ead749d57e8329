/** "Can I speak to a human?": who to contact, by audience. The bot passes nothing on, and says so. */
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { toThePoint } from '../spoken-words.ts'
import { wordingFor } from '../wording/wording.ts'

const person = '(?:an? |the |some ?|any ?)?(?:real |actual |live |proper )?(?:person|human(?: being)?|people|someone|somebody|body|one|adviser|advisor|member of staff|staff|operator)'
const asksForAPerson = new RegExp([
  `^(?:(?:can|could|may) (?:i|you|we) |(?:i|we) (?:want|need|would like|wanna|'?d like|just want) (?:to )?|let me |how (?:can|do) i |is there )?(?:please )?(?:speak|talk|chat|ring|call|phone|get through|put me through|transfer me|connect me|contact|reach|get)(?: (?:to|with))? ${person}(?: (?:please|instead|i can (?:talk|speak) to|now|real))*\\W*$`,
  `^(?:i (?:want|need) )?${person.replace('(?:an? |the |some ?|any ?)?', '(?:an? )?').replace('|people|someone|somebody|body|one', '')}(?: please| now)?\\W*$`,
  `^is there ${person} i can (?:talk|speak) to\\W*$`, `^i (?:don'?t|dont) want to (?:talk|speak) to a (?:bot|robot|computer|machine)\\W*$`,
  '^who (?:can|should|do) i (?:talk|speak) to\\W*$', '^give me a (?:phone )?number(?: to (?:call|ring))?\\W*$',
].join('|'), 'i')

export const speakToAPerson = (settings: CouncilSettings): Step => (turn) => {
  if (!asksForAPerson.test(toThePoint(turn.said))) return undefined
  const words = wordingFor(turn.audience).person
  const isYoung = turn.audience === 'young_person'
  const contact = isYoung ? settings.placeholders['live_person_option'] : settings.contacts.strategy
  const text = [words.start, contact === undefined ? words.anyone : words.contact(contact), ...(isYoung ? advocates(settings) : frontDoor(settings)), ...words.worried]
  return reply('command', 'person_shown', text.join('\n'))
}

/** The council's advocates by name and number, when we have been told both. */
function advocates ({ placeholders }: CouncilSettings): readonly string[] {
  const [service, phone] = [placeholders['advocacy_service'], placeholders['advocacy_phone']]
  return service && phone ? [`${service}: ${phone}.`] : []
}

const frontDoor = ({ contacts: { frontDoor, outOfHours } }: CouncilSettings): readonly string[] => [frontDoor, outOfHours].flatMap((number) => number ? [`${number}.`] : [])
