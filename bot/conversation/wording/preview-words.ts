/** What a look at reminders ahead says. */
import { DateTime } from 'luxon'
import type { Instant } from '#bot/clock.ts'

const moment = (at: Instant): string => DateTime.fromISO(at, { zone: 'Europe/London', locale: 'en-GB' }).toFormat("cccc d MMMM yyyy 'at' HH:mm")

export const previewWords = {
  goingOut: (at: Instant, cards: number) => `${moment(at)}: ${cards === 0 ? 'nobody gets a card' : cards === 1 ? 'one person gets a card' : `${cards} people get a card`}.`,
  nothing: (at: Instant, why: string) => `${moment(at)}: nothing goes out, because ${why}.`,
  cards: 'Who gets what, and why:', wouldBe: 'What waits for the next working hour:', withheld: 'Who gets nothing although something is due:', dropped: 'Due, but not sent:', next: 'What comes next:',
  endings: { overtaken: 'a newer one about the same action goes out' } as Readonly<Record<string, string>>,
  on: (at: Instant) => `on ${moment(at)}`,
  more: (count: number) => `and ${count} more`,
  others: (count: number) => `${count} others`,
  nothingWasSent: 'This is only a look ahead: nothing was sent.',
} as const
