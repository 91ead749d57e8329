/** What is said about reminders: a look ahead, how they ended, the switch, how often they come. */
import { DateTime } from 'luxon'
import type { Instant } from '#bot/clock.ts'
import type { Cadence } from '#bot/reminders/cadence.ts'
import type { Account } from '#bot/reminders/reminder-store.ts'
import { listInWords } from '../in-words.ts'

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
  whichDay: 'For which day? For example “preview reminders for 24 December”.',
  onlyPanelSupport: 'Only panel support can do that. Say “preview reminders” to see what you will get yourself.',
  whyStop: 'Why? Say “stop reminders because …” with the reason: people will ask, and your name is kept with it.',
  stopped: (reason: string) => `No reminder is sent any more: ${reason}. Your name, the reason and the time are kept. What falls due waits; say “start reminders again” to let it go on.`,
  resumed: (name: string, reason: string) => `Reminders go out again. ${name} had stopped them: ${reason}. What waited goes out within a minute, in working hours, one card a person.`,
  wasOn: 'Reminders were on already.',
  isOn: 'Sending is on.',
  isStopped: (name: string, at: Instant, reason: string) => `Sending is stopped since ${moment(at)} by ${name}: ${reason}`,
  account: (days: number, { sent, no_longer_needed, overtaken, undeliverable, waiting }: Account) =>
    `Due in the last ${days} days: ${sent + no_longer_needed + overtaken + undeliverable + waiting}. Sent: ${sent}. No longer needed: ${no_longer_needed}. Overtaken by a newer one: ${overtaken}. Undeliverable: ${undeliverable}. Waiting: ${waiting}.`,
  noSuchAction: (reference: string) => `There is no action ${reference}. Say “what are my actions” to see yours.`,
  notTheirs: (reference: string) => `I can’t change the reminders for ${reference} for you: only its owner, their cover, their manager or panel support can.`,
  cadenceLimits: (count: number, days: number) => `Up to ${count} reminders before the due date, from 1 to ${days} working days before it, and then every 1 to 28 days. For example “10 and 3 working days before, then every 14 days”.`,
  cadence: (reference: string | undefined, { workingDaysBefore, onTheDay, everyDaysWhileLate }: Cadence) => {
    const before = workingDaysBefore.length > 0 ? `${listInWords(workingDaysBefore.map(String))} working ${workingDaysBefore.length === 1 && workingDaysBefore[0] === 1 ? 'day' : 'days'} before` : undefined
    const when = listInWords([before, onTheDay ? 'on the day' : undefined].filter((part) => part !== undefined))
    return `${reference === undefined ? 'Your reminders come' : `Reminders for ${reference} come`} ${when === '' ? '' : `${when}, then `}every ${everyDaysWhileLate === 1 ? 'day' : `${everyDaysWhileLate} days`} while it is late.`
  },
} as const
