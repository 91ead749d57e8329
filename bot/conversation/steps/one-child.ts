/** Stops a message about one identifiable child before anything searches, remembers or logs it. Staff only: young people may speak of themselves. */
import { identifiedBy, type Rules } from '#bot/one-child/identifiable-child.ts'
import type { IsInDocuments } from '#bot/one-child/names-somebody.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import { reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import { oneChildWords as words } from '../wording/service-words.ts'

/**
 * Replies `about_one_child` with whom to contact. Comes right after the safeguarding step and before every step that
 * remembers or looks up what was said.
 */
export function oneChild (rules: Rules, isInDocuments: IsInDocuments, settings: Pick<CouncilSettings, 'contacts'>): Step {
  return ({ audience, said }) => {
    if (audience === 'young_person' || !said || !identifiedBy(said, rules, isInDocuments)) return undefined
    const [heading = '', ...lines] = words.stopped
    const contacts = whoToContact(settings.contacts)
    return reply('no_answer', 'about_one_child', [heading, ...lines, ...contacts.map((contact) => `- ${contact}`), words.askAgain].join('\n'), {
      summary: words.summary, personal: true,
      card: { name: 'note', content: { heading, lines: [...lines, ...contacts.map((contact) => `• ${contact}`), words.askAgain], notes: [], choices: [] } },
    })
  }
}

const whoToContact = ({ frontDoor, outOfHours, lado }: CouncilSettings['contacts']): string[] => [
  words.emergency,
  frontDoor ? words.frontDoor(frontDoor) : words.noFrontDoor,
  ...(outOfHours ? [words.outOfHours(outOfHours)] : []),
  ...(lado ? [words.lado(lado)] : []),
  words.socialWorker,
]
