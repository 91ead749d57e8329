/** What the panel's report says besides the plan's own words. It is a draft that somebody edits: plain, countable, no verdicts. */
import type { LondonDate } from '#bot/clock.ts'
import { dayInWords } from '#bot/actions/day-in-words.ts'
import type { Travel } from '#bot/reports/panel-report.ts'

export const reportWords = {
  title: 'Corporate parenting action plan: report for the panel',
  forPanel: (panelOn: LondonDate | undefined, today: LondonDate) => panelOn ? `For the panel on ${dayInWords(panelOn)}. As the plan stood on ${dayInWords(today)}.` : `As the plan stood on ${dayInWords(today)}.`,
  stands: 'Where the plan stands', moved: (since: LondonDate) => `What moved since ${dayInWords(since)}`,
  exceptions: 'Exceptions', noExceptions: 'None: every open action has an owner who can be reached and answers, a date, and time left.',
  every: 'Every action', elsewhere: 'Other actions', none: 'The plan has no open action, and none was closed in this time.',
  quiet: 'Who did not answer', everybodyAnswered: 'Everybody who got two cards or more has answered.',
  quietLine: (name: string, references: string, cards: number, since: LondonDate) => `${name}: ${references}. ${cards} cards since ${dayInWords(since)}.`,
  changes: 'Every change in this time', noChanges: 'Nothing was changed.',
  columns: { reference: 'Ref', what: 'Action', owner: 'Owner', due: 'Due', state: 'Status and own view', latest: 'Latest' },
  nobody: 'Nobody yet', notSaid: 'Own view not said',
  travel: { better: 'better than last time', worse: 'worse than last time', same: 'as last time', new: 'new', 'first said': 'said for the first time', unsaid: '' } satisfies Record<Travel, string>,
  view: (brag: string, travel: string) => travel === '' ? `Own view: ${brag}` : `Own view: ${brag}, ${travel}`,
  evidence: (text: string) => `Evidence: ${text}`,
  postponed: (day: string, reason: string) => `Asked to be reminded on ${day}: ${reason}`,
  colours: 'What the colours mean',
  notes: ['Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.', 'This is a draft: check it before it is published. It names officers.'],
  onlyPlan: 'Only panel support can have the panel’s report, because it names who did not answer. Say “open the board” for your part of the plan.',
  whichDay: 'For which panel? For example “report for the panel on 27 January”.',
  moreLines: (count: number) => `and ${count} more actions. Whoever runs this assistant can give you all of it as a Word file: npm run report -- report.docx`,
  asFile: 'Whoever runs this assistant can give you this as a Word file, with every change: npm run report -- report.docx',
} as const
