/** What a reminder says. Plain and kind: it asks for a word, it does not tell anybody off. */
import { listInWords } from '../in-words.ts'

const actions = (count: number): string => count === 1 ? '1 action' : `${count} actions`

export const reminderWords = {
  heading: {
    late: (reference: string, days: number) => `${reference} is ${days} ${days === 1 ? 'day' : 'days'} late`,
    today: (reference: string) => `${reference} is due today`,
    comingUp: (reference: string, day: string) => `${reference} is due on ${day}`,
    askedFor: (reference: string) => `You asked me to remind you of ${reference}`,
    own: (count: number, kinds: readonly string[]) => `${actions(count)} need a word from you: ${listInWords(kinds)}`,
    kinds: { 'late': 'late', 'due today': 'due today', 'coming up': 'coming up', 'asked for': 'as you asked' } as const,
    people: (count: number) => `${actions(count)} of your people ${count === 1 ? 'has' : 'have'} gone quiet`,
    list: (count: number) => `Panel support’s list for this week: ${actions(count)}`,
    stood: (references: readonly string[]) => `My reminder about ${listInWords(references)}`,
  },
  section: {
    own: 'Yours', people: 'Your people’s',
    list: { 'nobody answers': 'Nobody answers', 'owner disputes it': 'Owners say it is not theirs', 'no owner': 'Nobody owns these', 'owner cannot be reached': 'Owners I cannot reach', 'awaits sign-off': 'Waiting for sign-off' } as const,
  },
  why: (why: string) => `Why: ${why}`,
  owner: (name: string) => `Owner: ${name}`,
  covering: (name: string) => `${name} is away, and you are their cover.`,
  goesToManager: (day: string, whose: string, manager: string) => `If nobody says anything before ${day}, I will tell ${whose} manager, ${manager}.`,
  goesToList: (day: string) => `If nobody says anything before ${day}, it goes on panel support’s list.`,
  managerWasTold: (manager: string, day: string) => `I told ${manager} on ${day}.`,
  onTheList: 'It is on panel support’s list now.',
  silent: (name: string, day: string) => `${name} has said nothing since my card of ${day}, which said that you would hear.`,
  bothTold: (owner: string, manager: string | undefined) => manager ? `Owner: ${owner}. Both they and their manager, ${manager}, were told.` : `Owner: ${owner}, who was told. I cannot tell a manager.`,
  disputed: (name: string, reason: string) => `${name} says it is not theirs: ${reason}`,
  unreachable: {
    reachable: (name: string) => `${name} has not written to me in Teams yet.`,
    not_met: (name: string) => `${name} has not opened this app yet.`,
    uninstalled: (name: string) => `${name} has removed this app.`,
    blocked: (name: string) => `${name} has blocked this app.`,
    left: (name: string) => `${name}’s account is gone.`,
  },
  signOff: (reference: string) => `Look at it with “${reference}”, then say “sign off ${reference}” or “send back ${reference}”.`,
  heldUp: (day: string) => `I could not send anything on ${day}, when the first of this was due. This one card stands for everything since then.`,
  inWords: (reference: string) => `Or answer in words: “${reference} is on track”, “update ${reference}: …”, “mark ${reference} done”, “${reference} isn’t mine”, “remind me about ${reference} next week because …”.`,
  answerOne: (reference: string) => ({ title: `Answer ${reference}`, says: reference }),
  moreOfMine: (count: number) => `and ${count} more. Say “what are my actions” to see them all.`,
  moreOfTheirs: (count: number) => `and ${count} more. Say “what’s overdue” to see them.`,
  whyIWrite: 'You get this because the plan says that you answer for it. Say “send my reminders weekly” or “I am on leave from 3 August to 14 August” to change when.',
  recorded: 'Recorded since:',
} as const
