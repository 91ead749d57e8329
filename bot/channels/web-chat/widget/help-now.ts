/** Who to call, text or write to, ready before anything is said and without the network: shown by “Get help now”. */
import type { Contact, ScriptBook } from '#bot/safeguarding/scripts.ts'
import type { CouncilSettings } from '#bot/settings/council-settings.ts'
import type { ShownContact } from './contact-line.ts'
import { piecesOf, type Line } from './spoken.ts'
import type { Strings } from './strings.ts'

export type HelpGroup = {
  readonly heading: string
  readonly contacts: readonly ShownContact[]
  /** What the council gave us in its own words. */
  readonly lines: readonly { readonly name: string, readonly line: Line }[]
}

// By the names in bot/safeguarding/scripts/contacts.yaml, the one list of numbers that a person keeps checked.
const inDanger = ['Emergency']
const toTalkTo = ['Childline', 'Shout', 'Samaritans', 'Papyrus', 'NHS 111']
const onYourSide = ['Coram Voice', 'Help at Hand']

/** The groups in their order; a group that has nobody in it is left out. Throws when the scripts no longer know a name. */
export function helpNow (scripts: Pick<ScriptBook, 'all'>, { placeholders, contacts }: Pick<CouncilSettings, 'placeholders' | 'contacts'>, words: Strings): HelpGroup[] {
  const known = scripts.all.flatMap((script) => script.contacts)
  const named = (names: readonly string[]): ShownContact[] => names.map((name) => {
    const contact = known.find((one) => one.name === name)
    if (!contact) throw new Error(`“Get help now” names the contact "${name}", which no young person's script has any more. Expected it in bot/safeguarding/scripts; correct its name in help-now.ts.`)
    return shown(contact, words)
  })
  const council = (lines: readonly (readonly [name: string, value: string | undefined])[]) =>
    lines.flatMap(([name, value]) => value ? [{ name, line: piecesOf(value) }] : [])
  const advocate = [placeholders['advocacy_service'], placeholders['advocacy_phone']].filter(Boolean).join(', ')
  return [
    { heading: words.help.danger, contacts: named(inDanger), lines: [] },
    { heading: words.help.talk, contacts: named(toTalkTo), lines: [] },
    {
      heading: words.help.council, contacts: [],
      lines: council([[words.help.nightTeam, placeholders['out_of_hours_phone'] ?? contacts.outOfHours], [words.help.dayTeam, placeholders['social_work_team_phone']], [words.help.person, placeholders['live_person_option']]]),
    },
    { heading: words.help.yourSide, contacts: named(onYourSide), lines: council([[words.help.advocacy, advocate]]) },
  ].filter((group) => group.contacts.length + group.lines.length > 0)
}

function shown ({ name, call, callLink, text, say, textLink, web, note, open }: Contact, words: Strings): ShownContact {
  return {
    name,
    // A note that is a sentence says enough by itself.
    about: (note?.endsWith('.') ? [note] : [note, open]).filter(Boolean).join('; '),
    ways: [
      ...(call !== undefined && callLink !== undefined ? [{ title: words.call(call), href: callLink }] : []),
      ...(text !== undefined && textLink !== undefined ? [{ title: words.text(text, say), href: textLink }] : []),
      ...(web === undefined ? [] : [{ title: words.open(name), href: web }]),
    ],
  }
}
