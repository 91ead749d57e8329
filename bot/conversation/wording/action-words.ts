/** What staff are told about actions: what was recorded, what is missing, and never more than was asked for. */
import { bragDefinitions } from '#bot/actions/action.ts'
import { listInWords } from '../in-words.ts'

export const actionWords = {
  whoAreYou: 'I can only work with actions when your council’s directory tells me who you are. Please write to me in Teams.',
  notSaved: (said: string) => said === ''
    ? 'Something went wrong on my side, and nothing was changed. Please try again in a minute.'
    : `Something went wrong on my side, and nothing was changed. You wrote:\n“${said}”\nPlease send it again in a minute.`,
  youWrote: (said: string) => `You wrote: “${said}”`,
  recordedBy: (author: string) => `Recorded by ${author}.`,
  notKept: 'I have not kept that.',
  aboutOneChild: [
    'I have not kept that, because it reads as if it were about one child or young person.',
    'Actions are read by the panel and may have to be disclosed for years. Say it again without anything that tells who it is about, for example “two young people are still waiting for a place”.',
    'About the child themselves, write to their social worker by the council’s secure e-mail. In immediate danger: call 999.',
  ].join('\n'),
  cannotLookUp: 'I cannot look up the open actions at this moment.',
  moreInPlan: (count: number) => `and ${count} more in the plan.`,
  import: {
    sendFile: 'Send me the plan as a file here: an Excel workbook (.xlsx) or CSV. I show you what would happen before anything is changed.',
    onlyPlan: 'Only panel support can import a plan. I have not opened the file, and nothing was changed.',
    notFetched: (file: string) => `I could not fetch ${file} from Teams, or it is too large. Nothing was changed. Please send it again, or ask whoever runs this assistant to import it.`,
    wrong: 'Nothing was changed. Put those rows right and send me the file again.',
    nothing: 'Nothing to import: the plan says all of this already.',
    confirm: 'Shall I import this? All of it is written, or nothing.',
    done: (added: number, changed: number) => `Imported: ${added} new, ${changed} changed.`,
    stale: 'Nothing was imported: somebody changed the plan since I showed you this. Please send the file again.',
    more: (count: number) => `and ${count} more lines. Whoever runs this assistant can show all of them: npm run import-actions -- FILE --dry-run.`,
  },
  button: {
    onTrack: (reference: string) => `${reference} is on track`, update: 'Save my update', done: (reference: string) => `Mark ${reference} as done`,
    notMine: (reference: string) => `${reference} is not mine`, later: (day: string) => `Remind me on ${day}`, refresh: (reference: string) => `Show ${reference} as it is now`,
    signOff: (reference: string) => `Sign off ${reference}`, sendBack: (reference: string) => `Send ${reference} back`, show: (reference: string) => `Show ${reference}`,
    note: 'In a line: what has happened, the evidence, or the reason', signOffNote: 'In a line: what you found, or what is missing',
  },
  noSuchAction: (reference: string) => `There is no action ${reference}. Say “what are my actions” to see yours.`,
  ask: {
    what: 'What will be done? Say it in a sentence, for example “Amira to update the housing protocol by 12 March”.',
    owner: 'Who will own it? Give a name, or say “me”.',
    date: 'When is it due? For example “12 March”, “the end of next month” or “before the next panel”. Say “no date” if there is none.',
    reason: (why: string) => `${why} A few words are enough; the panel can see them.`,
    note: (reference: string) => `What has happened with ${reference}? One line is enough.`,
    person: (written: string, names: readonly string[]) => `Which “${written}” do you mean: ${listInWords(names, 'or')}?`,
    nobody: (written: string, names: readonly string[]) => names.length
      ? `I know nobody called “${written}”. Do you mean ${listInWords(names, 'or')}?`
      : `I know nobody called “${written}”. People become known when they open this app or when a plan that names them is imported.`,
  },
  suggestedOwner: (role: string) => `The guide suggests: ${role}.`,
  newName: (name: string) => `Add ${name} as a new name`,
  confirmAdd: 'Shall I save this action?',
  confirmMove: (reference: string) => `Shall I move ${reference}?`,
  confirmAssign: (reference: string, name: string) => `Shall I give ${reference} to ${name}?`,
  line: {
    what: (what: string) => `What: ${what}`, owner: (name: string) => `Owner: ${name}`, noOwner: 'Owner: nobody yet', due: (day: string) => `Due: ${day}`, noDate: 'Due: no date',
    why: (why: string) => `Why: ${why}`, service: (service: string) => `Service: ${service}`, reason: (reason: string) => `Reason: ${reason}`, cover: (name: string) => `Cover: ${name}`,
    notMine: (reason: string) => `Its owner says it is not theirs: ${reason}`, later: (day: string, reason: string) => `Next reminder: ${day} (${reason})`,
  },
  save: { title: 'Save it', says: 'yes, save it' }, cancel: { title: 'Don’t save', says: 'no, don’t save it' },
  cancelled: 'All right, nothing was saved.',
  added: (reference: string) => `Saved as ${reference}.`,
  recorded: (reference: string) => `Recorded for ${reference}:`,
  already: (reference: string) => `${reference} is like that already. Nothing was changed.`,
  awaitsSignOff: 'Panel support will check it and close it.',
  disputed: 'Panel support will see it and find out whose it is. You stay its owner until they do.',
  stale: (reference: string) => `${reference} was changed while you were deciding, so I have not saved yours. Since then:`,
  mine: (count: number) => count === 1 ? 'You have one open action:' : `You have ${count} open actions:`,
  noneOfMine: 'You have no open actions.',
  overdue: (count: number, whole: boolean) => `${count === 1 ? 'One action is' : `${count} actions are`} overdue${whole ? ' in the plan' : ' of yours and your people’s'}:`,
  nothingOverdue: (whole: boolean) => whole ? 'Nothing in the plan is overdue.' : 'Nothing of yours is overdue.',
  withoutOwner: (count: number) => count === 1 ? 'One action has no owner:' : `${count} actions have no owner:`,
  allOwned: 'Every open action has an owner.',
  onlyPlan: 'Panel support can see that. Say “what are my actions” to see yours.',
  more: (count: number) => `and ${count} more. The board shows them all.`,
  history: (reference: string) => `What happened to ${reference}:`,
  colours: Object.values(bragDefinitions).join(' '),
  namesake: (name: string, count: number) => `The plan names a ${name} with ${count === 1 ? 'one action' : `${count} actions`}. Is that you?`,
  claimed: (count: number) => count === 1 ? 'Thank you. That action is yours now.' : `Thank you. Those ${count} actions are yours now.`,
}
