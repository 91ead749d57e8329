/** What councillors and officers are told around briefings, and when a message is about one child. Young people get neither. */
import { dateInWords, listInWords } from '../in-words.ts'
import type { Audience } from '../turn.ts'

type Staff = Exclude<Audience, 'young_person'>

export const briefingWords = {
  draft: 'Draft guidance, not yet checked by a person.',
  checked: (by: string, on: string) => `Checked by ${by} on ${dateInWords(on)}.`,
  duty: 'The duty in law:',
  principles: (list: string) => `The principles it touches most: ${list}.`,
  says: (whose: string) => `What ${whose}’s report says about it:`,
  notMentioned: (whose: string, service: string) => `The report we hold from ${whose} doesn’t mention ${service}.`,
  nearest: 'The nearest it says:',
  noNearest: 'It says nothing close to it either. That does not mean that the council does nothing.',
  othersSay: (councils: readonly string[]) => `What ${listInWords(councils)} ${councils.length === 1 ? 'says' : 'say'}:`,
  noOthers: 'No other report we hold mentions it.',
  noCouncil: 'No council is set, so I cannot quote yours. Say “change my council to” and its name.',
  noReport: 'We hold no report from your council.',
  meanings: 'What it means here:',
  questions: { councillor: 'Questions to ask:', officer: 'Ask yourself:' } satisfies Record<Staff, string>,
  actions: 'Actions to consider:',
  owner: (role: string, timescale: string) => `Owner: ${role}. Timescale: ${timescale}.`,
  draftAction: (number: number) => `Draft action ${number}`,
  openActions: 'Open actions:',
  facts: 'Worth knowing:',
  sources: 'Sources:',
  notInForce: 'enacted, not in force',
  several: (titles: readonly string[]) => `You named more than one service. Here is ${listInWords(titles)}.`,
  catchAll: 'Nobody has written a guide for that service yet, so this is the general one. These are the nearest:',
  whichService: 'Which service do you work in? Say “set my service to” and its name, and I will remember it.',
  about: (title: string) => `What does corporate parenting mean for ${title}?`,
  serviceSet: (title: string) => `I will remember that your service is ${title}. Ask about “my service” at any time.`,
  serviceUnknown: 'I do not know that service by that name. Which of these is nearest?',
}

export const oneChildWords = {
  stopped: [
    'I have stopped here, because your message seems to be about one child or young person.',
    'I did not look anything up, and I have not kept what you wrote.',
    'I only know published documents, so I cannot help with one person’s case. These people can:',
  ],
  frontDoor: (contact: string) => `Worried about a child: ${contact}.`,
  outOfHours: (contact: string) => `Evenings, nights and weekends: ${contact}.`,
  lado: (contact: string) => `Worried about somebody who works with children: ${contact}.`,
  noFrontDoor: 'Worried about a child: your council’s children’s services front door (often called MASH). Its number is on the council’s website.',
  emergency: 'In immediate danger: call 999.',
  socialWorker: 'Anything else about a child you know: their social worker or personal adviser, by the council’s secure e-mail.',
  askAgain: 'You can ask the same question about children in general, for example “What happens when a child is placed out of county?”',
  summary: 'A message that I did not look up',
}
