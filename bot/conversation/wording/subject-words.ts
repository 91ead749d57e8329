/** What is said around principles, promises, comparisons, panel questions, implications and meanings of words. */
import { listInWords } from '../in-words.ts'

export const principlesWords = {
  heading: 'The seven principles',
  startTitle: 'Start with principle 1',
  hint: 'Say “principle 3” to see one of them.',
  all: 'The law gives councils seven needs to have regard to for children in care and care leavers. These are our plain words, not the legal text:',
  allForYoungPeople: 'The law says your council must think about seven things. This is what they mean:',
  one: (number: number, title: string) => `Principle ${number} of 7: ${title}.`,
  law: (where: string, source: string) => `The law: ${source}, ${where}.`,
  plain: (words: string) => `In our plain words: ${words}`,
  forYoungPeople: (words: string) => `In words for young people: ${words}`,
  example: (words: string) => `For example: ${words}`,
  inReports: 'How the reports we hold word it. The Act comes first; these are each council’s own words:',
  notIn: (councils: readonly string[]) => `We found no list of the principles in what we hold from ${listInWords(councils)}.`,
  services: (titles: readonly string[]) => `Services it touches most: ${titles.join('; ')}.`,
  draft: 'Draft guidance, not yet checked by a person.',
  changing: (cited: string) => `What is changing: other public bodies will get a duty of their own under the ${cited}.`,
}

export const promisesWords = {
  heading: 'What the reports we hold promise, in their own words:',
  headingOne: (whose: string) => `What ${whose}’s report lists, in its own words:`,
  headingYoungPerson: (whose: string) => `What ${whose} says it will do:`,
  kind: { promises: 'promises', outcomes: 'outcomes', priorities: 'priorities', approach: 'how it says it will work' },
  of: (whose: string, kind: string) => `${whose}, ${kind}:`,
  none: (whose: string) => `${whose}: none listed in the report we hold. That does not mean that it has none.`,
  asTheyStand: 'Numbers are quoted as they stand, even where they do not add up.',
}

export const compareWords = {
  lead: 'Side by side, in each council’s own words:',
  nothing: (councils: readonly string[]) => `${listInWords(councils)}: we found nothing on this in what we hold. That does not mean that ${councils.length > 1 ? 'they do' : 'it does'} nothing.`,
  nothingHeading: 'Nothing found',
  nowhere: (councils: readonly string[]) => `We found nothing on this in what we hold from ${listInWords(councils)}. That does not mean that they do nothing.`,
  council: (council: string) => `${council}:`,
}

export const panelWords = {
  about: (title: string) => `Questions to ask at panel about ${inASentence(title)}, each with what backs it:`,
  general: 'Questions to ask at panel about any service, each with what backs it:',
  backedBy: (source: string) => `Backed by: ${source}`,
  ours: (whose: string) => `What ${whose}’s report says, to quote:`,
  draft: 'Draft questions, not yet checked by a person.',
  chooseTopic: 'Name a service for sharper ones, for example “questions to ask at panel about housing”.',
}

export const implicationsWords = {
  draft: 'A draft to edit. A person must check it before it goes in a report.',
  heading: 'Corporate parenting implications',
  boxLabel: 'The same text, to edit, select and copy',
  duty: (source: string) => `The council must have regard to the corporate parenting principles (${source}) when its work concerns children in care and care leavers.`,
  concerns: (topic: string, principles: string) => `This report concerns ${topic}. The principles it touches most are ${principles}.`,
  strategy: (whose: string) => `${whose}’s corporate parenting report says:`,
  noStrategy: (whose: string, service: string) => `The corporate parenting report that we hold from ${whose} does not mention ${service}.`,
  noCouncil: 'No council is set, so nothing is quoted here. Say “change my council to” and its name.',
  considered: 'In preparing this report, officers considered:',
  options: 'Actions that members may wish to ask for:',
  ifNone: 'If there are no implications, say which of these questions was asked, and why the answer was no.',
  whichReport: 'What is the report about? Say, for example, “write the corporate parenting implications for a report on leisure contracts”.',
}

export const glossaryWords = {
  means: (term: string, meaning: string) => `${term}: ${meaning}`,
  several: (word: string) => `“${word}” can mean more than one thing:`,
  also: (words: readonly string[]) => `Also said: ${words.join(', ')}.`,
  elsewhere: (meaning: string) => `Elsewhere it can also mean ${meaning}.`,
  from: (sources: string) => `From: ${sources}.`,
  draft: 'Our own plain words, not the legal text. Draft, not yet checked by a person.',
  draftForYoungPeople: 'These are our words. No one has checked this page yet.',
}

/** "Housing and homelessness" with a small letter; "NHS" as it is. */
export const inASentence = (title: string): string => /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
