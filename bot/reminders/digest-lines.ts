/** What a reminder says beside its action: why it comes to this person, and who hears next and when. */
import { dayInWords } from '#bot/actions/day-in-words.ts'
import type { LondonDate } from '#bot/clock.ts'
import { reminderWords as words } from '#bot/conversation/wording/reminder-words.ts'
import type { Person } from '#bot/people/person.ts'
import type { DigestEntry } from './digest.ts'
import { mayGoUpFrom, silenceOf, type Heard } from './silence.ts'
import { ownerOf, type World } from './world.ts'

export function linesAbout (entry: DigestEntry, person: Person, world: World, today: LondonDate): readonly string[] {
  const { action, reminder, past } = entry
  const owner = ownerOf(world, action)
  const silence = silenceOf(action, past, world)
  switch (reminder.reason) {
    case 'coming up': case 'due today': case 'asked for': return covering(person, owner)
    case 'late': return [...covering(person, owner), ...(silence ? [whoHearsNext(silence, person, world, today)] : [])]
    case 'owner is silent': return owner && silence?.ownerWarnedOn
      ? [words.owner(owner.name), words.silent(owner.name, dayInWords(silence.ownerWarnedOn)), words.goesToList(dayInWords(mayGoUpFrom(today, silence, world)))]
      : []
    case 'nobody answers': return owner ? [words.bothTold(owner.name, silence?.manager?.name)] : []
    case 'owner disputes it': return owner && action.notMine !== null ? [words.disputed(owner.name, action.notMine)] : []
    case 'owner cannot be reached': return owner ? [words.unreachable[owner.reach](owner.name)] : []
    case 'awaits sign-off': return [...(owner ? [words.owner(owner.name)] : []), words.signOff(action.reference)]
    case 'no owner': return []
  }
}

const covering = (person: Person, owner: Person | undefined): readonly string[] => owner && owner.id !== person.id ? [words.covering(owner.name)] : []

/** Said on every late card, because nobody else hears before its owner was told that they would. */
function whoHearsNext (silence: Heard, person: Person, world: World, today: LondonDate): string {
  const { manager, managerToldOn, ownerWarnedOn = today, owner } = silence
  const listedFrom = dayInWords(mayGoUpFrom(managerToldOn ?? ownerWarnedOn, silence, world))
  if (manager && managerToldOn === undefined) return words.goesToManager(listedFrom, person.id === owner.id ? 'your' : `${owner.name}’s`, manager.name)
  const isListed = mayGoUpFrom(managerToldOn ?? ownerWarnedOn, silence, world) <= today
  return [...(manager && managerToldOn ? [words.managerWasTold(manager.name, dayInWords(managerToldOn))] : []), isListed ? words.onTheList : words.goesToList(listedFrom)].join(' ')
}
