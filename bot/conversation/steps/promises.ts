/** The promises, outcomes and priorities that reports list, quoted as they stand. */
import { londonDateOf } from '#bot/clock.ts'
import type { HeldReports } from '#knowledge/held-reports.ts'
import { promisesIn, type Listed, type PromisesOfCouncil } from '#knowledge/promises.ts'
import { councilsNamed, withoutCouncils } from '../council-names.ts'
import { councilsHeld, shortName, type Council } from '../library.ts'
import type { Memory } from '../memory.ts'
import { quotedLines, type QuotedLines } from '../quoted-lines.ts'
import { reply, type Reply } from '../reply.ts'
import type { Step } from '../respond.ts'
import type { Turn } from '../turn.ts'
import { promisesWords as words } from '../wording/subject-words.ts'

// Only asking for the list itself: "what do the promises say about my sister?" is a question for the documents.
const asksForTheList = /^\W*(?:(?:so|ok|and|please|can you|could you|i want to) )*(?:(?:what|which)(?:'s| is| are| were)?|list|show(?: me)?|browse|see|read|tell me|name|give me)?(?: (?:all|are|of|the|our|its|their|your|my|me|council|council's|ten|10|five|main|key|strategy|other|each|every|any|did|do|does|has|have|had|u|you|we|they|it))* ?(?:promises?|pledges?|priorities|outcomes|commitments?)(?: (?:and|or|promises|priorities|outcomes|pledges|commitments))*(?: (?:are|is|there|have|has|do|does|did|u|you|we|they|it|been|made?|make|promised?|pledged?|to|us|me|kids|children|young|people|in|care|leavers|and|council|the|our))*\W*(?:please)?\W*$/i
const whatDidTheyPromise = /^\W*what (?:did|does|do|has|have) (?:\w+ )?(?:the council|council|we|they|you|u)? ?(?:promise|promised|pledge|pledged|commit(?:ted)? to)(?: (?:to )?(?:us|children in care|young people|kids in care|care leavers|children))?\W*$/i

/** Replies with a council's lists: the one named, the person's own, or all that are held. */
export function promises ({ reports, memory }: { readonly reports: HeldReports, readonly memory: Memory }): Step {
  return (turn) => {
    if (turn.collections) return undefined
    const held = reports()
    const councils = councilsHeld(held.map(({ document }) => document))
    const asked = withoutCouncils(turn.said, councils)
    if (!asksForTheList.test(asked) && !whatDidTheyPromise.test(asked)) return undefined
    const named = councilsNamed(turn.said, councils).map(({ council }) => council.id)
    const own = memory.recall(turn.conversation, turn.at).ownCouncil ?? turn.council
    const wanted = named.length ? named : own && !/\b(?:other|each|every|all) councils?\b/i.test(turn.said) ? [own] : undefined
    const found = promisesIn(held, londonDateOf(turn.at)).filter(({ council }) => !wanted || wanted.includes(council))
    return found.length ? shown(found, councils, turn) : undefined
  }
}

function shown (found: readonly PromisesOfCouncil[], councils: readonly Council[], { audience }: Turn): Reply {
  const quoted = quotedLines(audience)
  const [only] = found.length === 1 ? found : []
  const blocks = found.map(({ councilName, lists }) => {
    const name = shortName(councilName)
    return lists.length ? lists.map((list) => listed(name, list, quoted)).join('\n') : words.none(name)
  })
  const heading = only ? (audience === 'young_person' ? words.headingYoungPerson : words.headingOne)(shortName(only.councilName)) : words.heading
  const others = councils.filter(({ id }) => !found.some(({ council }) => council === id))
  return reply(quoted.citations.length ? 'answer' : 'no_answer', quoted.citations.length ? 'promises' : 'no_promises_listed',
    [...(quoted.citations.length ? [heading] : []), ...blocks, ...(quoted.citations.length ? [words.asTheyStand] : [])].join('\n'),
    { citations: quoted.citations, choices: others.slice(0, 4).map(({ name }) => ({ title: `${name}’s promises`, says: `What are ${name}’s promises?` })) })
}

const listed = (name: string, { kind, lead, items }: Listed, quoted: QuotedLines): string =>
  [words.of(name, words.kind[kind]), ...(lead && kind !== 'promises' ? [quoted.line(lead)] : []), ...items.map((item) => `- ${quoted.line(item)}`)].join('\n')
