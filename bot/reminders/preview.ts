/** The look ahead for people and programs: read from the store, as sentences, and as JSON. */
import { londonDateOf, type Instant } from '#bot/clock.ts'
import { listInWords } from '#bot/conversation/in-words.ts'
import { previewWords as words } from '#bot/conversation/wording/preview-words.ts'
import { digestReply, type Digest } from './digest.ts'
import { lookAhead, type LookAhead } from './look-ahead.ts'
import type { PlannedReminder, Reason } from './reminder.ts'
import type { ReminderStore } from './reminder-store.ts'
import type { World } from './world.ts'

export type PreviewParts = {
  readonly store: Pick<ReminderStore, 'allToPlan' | 'stopped' | 'haveCardOf'>
  readonly readWorld: () => Promise<World>
}

export type Preview = LookAhead & { readonly world: World }

/** Reads only. */
export async function readPreview (at: Instant, now: Instant, { store, readWorld }: PreviewParts): Promise<Preview> {
  const world = await readWorld()
  const plans = await store.allToPlan(now, world.mark)
  return { ...lookAhead({ plans, world, now, at, stop: await store.stopped(), hasTodaysCard: await store.haveCardOf(londonDateOf(now)) }), world }
}

/** The part that concerns one person, for whoever may not see the others'. */
export function onlyFor (personId: string, preview: Preview): Preview {
  const { cards, withheld, dropped, next } = preview
  return {
    ...preview,
    cards: cards.filter(({ person }) => person.id === personId), withheld: withheld.filter(({ person }) => person.id === personId),
    dropped: dropped.filter(({ reminder }) => reminder.personId === personId), next: next.filter((planned) => planned.personId === personId),
  }
}

type ReminderRow = { readonly reference: string, readonly reason: Reason, readonly dueAt: Instant }

export type PreviewJson = {
  readonly at: Instant
  readonly goesOut: boolean
  readonly whyNot: string | null
  readonly cards: readonly { readonly person: string, readonly personId: string, readonly summary: string, readonly text: string, readonly reminders: readonly ReminderRow[] }[]
  readonly withheld: readonly { readonly person: string, readonly personId: string, readonly why: string, readonly reminders: readonly ReminderRow[] }[]
  readonly dropped: readonly (ReminderRow & { readonly person: string, readonly ending: string, readonly why: string | null })[]
  readonly next: readonly (ReminderRow & { readonly person: string })[]
}

export function previewAsJson (preview: Preview): PreviewJson {
  const { at, nothingGoesOut, cards, withheld, dropped, next, world } = preview
  const name = (personId: string): string => world.people.get(personId)?.name ?? personId
  const row = ({ actionId, reason, dueAt }: PlannedReminder): ReminderRow => ({ reference: preview.known.get(actionId)?.action?.reference ?? actionId, reason, dueAt })
  const rows = ({ entries }: Digest): ReminderRow[] => entries.map(({ reminder }) => row(reminder))
  return {
    at, goesOut: nothingGoesOut === undefined && cards.length > 0, whyNot: nothingGoesOut ?? null,
    cards: cards.map((digest) => {
      const { summary, text } = digestReply(digest, world, londonDateOf(at))
      return { person: digest.person.name, personId: digest.person.id, summary, text, reminders: rows(digest) }
    }),
    withheld: withheld.map(({ person, why, digest }) => ({ person: person.name, personId: person.id, why, reminders: rows(digest) })),
    dropped: dropped.map(({ reminder, ending, why = null }) => ({ person: name(reminder.personId), ...row(reminder), ending, why })),
    next: next.map((planned) => ({ person: name(planned.personId), ...row(planned) })),
  }
}

const linesShown = 15

/** For panel support in a chat and for whoever runs the command: who, what, why, and who not. */
export function previewInWords (preview: Preview): string {
  const { at, whyNot, cards, withheld, dropped, next } = previewAsJson(preview)
  const some = (lines: readonly string[]): readonly string[] => lines.length <= linesShown ? lines : [...lines.slice(0, linesShown), words.more(lines.length - linesShown)]
  const refs = (reminders: readonly ReminderRow[]): string => listInWords(reminders.slice(0, 8).map(({ reference, reason }) => `${reference} (${reason})`).concat(reminders.length > 8 ? [words.others(reminders.length - 8)] : []))
  const section = (title: string, lines: readonly string[]): readonly string[] => lines.length === 0 ? [] : [title, ...some(lines)]
  return [
    whyNot === null ? words.goingOut(at, cards.length) : words.nothing(at, whyNot),
    ...section(whyNot === null ? words.cards : words.wouldBe, cards.map(({ person, reminders }) => `- ${person}: ${refs(reminders)}`)),
    ...section(words.withheld, withheld.map(({ person, why, reminders }) => `- ${person}: ${why}. ${refs(reminders)}`)),
    ...section(words.dropped, dropped.map(({ person, reference, ending, why }) => `- ${person}, ${reference}: ${why ?? words.endings[ending] ?? ending}`)),
    ...section(words.next, next.map(({ person, reference, reason, dueAt }) => `- ${person}: ${reference} (${reason}) ${words.on(dueAt)}`)),
    words.nothingWasSent,
  ].join('\n')
}
