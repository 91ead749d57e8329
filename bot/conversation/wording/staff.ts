/** What councillors and officers are told: plain, short, and exact about what we hold. */
import type { Wording } from './wording.ts'

const staff: Omit<Wording, 'welcome'> & { readonly welcome: Omit<Wording['welcome'], 'examples'> } = {
  welcome: {
    heading: 'Corporate parenting, in the council’s own words',
    lines: (councils) => [
      'I am a computer program. I find what the documents say about corporate parenting and quote it, with the paragraph and the date.',
      `I hold the corporate parenting reports of ${councils}. If they do not answer, I say so and tell you who to ask.`,
    ],
    tryThese: 'You could ask:',
    notes: [
      'Your questions to me may be disclosed under the Freedom of Information Act.',
      'Please do not give the name or the circumstances of any child.',
    ],
  },
  help: {
    heading: 'How to use this',
    commands: [
      'Ask a question in your own words, then follow it up: “and in Bury?”, “show me more”.',
      '“Change my council to Bury” – whose documents I answer from.',
      '“Which documents have you got?” – what I hold, with dates and status.',
      '“Help with actions” – what you can do with the action plan, in Teams.',
      '“Speak to a person” – who to contact.',
      '“Start again” – I forget this conversation.',
    ],
  },
  smallTalk: {
    hello: 'Hello. Ask me what your council has said about corporate parenting.',
    welcomeBack: 'Hello again. What would you like to know?',
    thanks: 'You’re welcome.',
    fine: 'All right. Ask me whenever you like.',
    goodbye: 'Goodbye.',
    howAreYou: 'I am a computer program, so I am neither well nor ill. I am ready for a question.',
    areYouReal: 'No, I am a computer program. I find and quote documents; nobody reads along.',
    whoAreYou: 'I am a computer program that finds and quotes what councils have written about corporate parenting.',
    apology: 'I am sorry that did not help. Try the question in other words, or say “speak to a person”.',
  },
  council: {
    set: (name) => `I will answer from ${name}’s documents now.`,
    which: (councils) => `Which council? I hold documents from ${councils}.`,
    mine: (name) => `I am answering from ${name}’s documents. Say “change council” to choose another.`,
    none: 'No council is set, so I look in all of them. Say “change my council to” and its name.',
    notHeld: (councils) => `I do not hold that council’s documents. I hold ${councils}.`,
    whereElse: 'Which council should I ask the same question of?',
  },
  library: {
    heading: 'These are the documents I hold:',
    onlyReports: 'Council documents here are the reports that went to a meeting. Appendices, such as the strategy itself, are not held unless they are listed.',
  },
  person: {
    start: 'I am a computer program and cannot pass a message on. These people can help.',
    contact: (contact) => `About the strategy: ${contact}.`,
    anyone: 'About the strategy: your council’s corporate parenting lead, or democratic services.',
    worried: ['If you are worried about a child, follow your council’s safeguarding procedure now. In immediate danger, call 999.'],
  },
  startAgain: 'I have forgotten what we said. Which question shall we start with?',
  stopped: 'All right, I have forgotten this conversation. Write to me again whenever you like.',
  tooLong: (characters) => `Please ask in fewer words. I can read up to ${characters.toLocaleString('en-GB')} characters at a time; one question works best.`,
  nothingSaid: 'I did not see any words. Ask me a question, or say “help”.',
  answer: {
    says: (whose) => `${whose} says:`,
    lists: (whose) => `${whose} lists:`,
    explains: (whose) => `${whose} explains it in these words:`,
    gives: (whose) => `${whose} gives this reason:`,
    notRequired: (whose) => `${whose} answers this with:`,
    compared: 'Side by side, in each council’s own words:',
    several: 'The documents say:',
    sources: 'Sources:',
    outOfDate: 'Check what is in force today before you rely on it.',
  },
  which: (councils) => `The answer differs from council to council. Which one do you mean: ${councils}?`,
  refuse: {
    notSaid: (whose) => `${whose} does not say, as far as I can find.`,
    notHeld: (whose) => `${whose} only names this; the paper itself is not among the documents I hold.`,
    otherSays: (whose, other) => `I find nothing on this in ${whose}. I do find something from ${other}.`,
    noCouncil: (councils) => `I hold nothing from that council. I hold ${councils}.`,
    nothing: 'I found nothing on that in the documents I hold.',
    outOfScope: 'I cannot find that in the documents I hold. They are about corporate parenting.',
    thatIsAll: 'That is all I found on this question.',
    nothingYet: 'There is nothing to show more of yet. Ask me a question first.',
    withheld: 'I leave out people’s names and numbers here.',
    related: 'Related, but not an answer:',
    ask: (contact) => `To find out, ask ${contact}.`,
  },
  choice: {
    more: 'More', otherCouncil: 'Ask about another council', thereToo: (council) => `What ${council} says`, lastQuestion: (council) => `My last question, for ${council}`,
    help: 'Help', library: 'Documents held', person: 'Speak to a person',
  },
  usualContact: 'your council’s corporate parenting lead or democratic services',
}

export const councillor: Wording = {
  ...staff,
  welcome: { ...staff.welcome, examples: ['Were young people involved in writing our strategy?', 'What are the financial implications?', 'What does corporate parenting mean for housing?'] },
}

export const officer: Wording = {
  ...staff,
  welcome: { ...staff.welcome, examples: ['What does corporate parenting mean for housing?', 'Who was consulted?', 'Which law does it rest on?'] },
}
