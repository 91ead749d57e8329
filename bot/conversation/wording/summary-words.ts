/** What the weekly summary in the panel's Teams channel says: counts and exceptions, no verdicts. */
import type { LondonDate } from '#bot/clock.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import { listInWords } from '../in-words.ts'

const some = (count: number, one: string, many = one): string => `${count} ${count === 1 ? one : many}`
const present = (parts: readonly (readonly [number, string])[], none: string): string => listInWords(parts.filter(([count]) => count > 0).map(([, words]) => words)) || none

export const summaryWords = {
  heading: (today: LondonDate) => `The action plan on ${dayInWords(today)}`,
  open: (count: number) => count === 1 ? '1 action is open' : `${count} actions are open`,
  counts: ({ late, awaiting, unowned, disputed }: Readonly<Record<'late' | 'awaiting' | 'unowned' | 'disputed', number>>) =>
    present([[late, `${late} late`], [awaiting, `${awaiting} done and awaiting sign-off`], [unowned, `${unowned} without an owner`], [disputed, `${disputed} whose owner says it is not theirs`]], 'None late, none waiting'),
  views: (views: readonly (readonly [string, number])[], unsaid: number) => `Owners’ own view: ${[...views.map(([brag, count]) => `${brag} ${count}`), `not said ${unsaid}`].join(', ')}.`,
  since: (day: LondonDate) => `Since ${dayInWords(day)}`,
  movement: ({ closed, done, added, withdrawn }: Readonly<Record<'closed' | 'done' | 'added' | 'withdrawn', number>>) =>
    present([[closed, some(closed, 'closed')], [done, some(done, 'marked done')], [added, some(added, 'added')], [withdrawn, some(withdrawn, 'withdrawn')]], 'Nothing closed, added or withdrawn'),
  dates: ({ later, earlier }: { readonly later: number, readonly earlier: number }) => present([[later, some(later, 'date moved later', 'dates moved later')], [earlier, some(earlier, 'date moved earlier', 'dates moved earlier')]], 'No date moved'),
  viewsMoved: ({ better, worse }: { readonly better: number, readonly worse: number }) => better + worse === 0 ? 'No owner’s view changed.' : `Owners’ views: ${better} better, ${worse} worse.`,
  spokenOf: (count: number, open: number) => `Something was said about ${count} of the ${open} open.`,
  latest: 'Late for longest', unreachable: 'Owners I cannot reach', holes: 'Without an owner or a date',
  owner: (name: string) => `Owner: ${name}`,
  others: (count: number) => `and ${count} more.`,
  ownView: 'Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.',
  more: 'Ask me in your own chat: “what’s overdue”, or a reference such as “CP-012”.',
  here: {
    chosen: 'I will post a summary of the action plan here at the start of each week: counts, what moved, what is out of line.',
    withNames: 'The council’s settings let me name owners here.', withoutNames: 'It names no owners.',
    dropped: 'I will post no more summaries here.',
    notAChannel: 'Say that in the Teams channel where you want it, after @mentioning me there.',
    notHeard: 'I do not know this channel yet. Mention me here once more in a minute; if it stays so, add the app to the team again.',
  },
} as const
