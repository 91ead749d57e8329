import type { AnswerContent } from './answer-card.ts'
import { answerCard } from './answer-card.ts'

const choices = [{ title: 'Show more', says: 'Show me more' }, { title: 'Ask about another council', says: 'Ask about another council' }]
const westminster = {
  number: 1,
  quote: 'The corporate parenting plan is reviewed and refreshed annually to drive our corporate responsibility to ensure looked after children and care leavers get the very best experiences in life.',
  source: 'Corporate Parenting strategy, Westminster City Council, paragraph 2.1, 21 October 2019',
  caution: 'Out of date: this report’s period has ended.',
}

const contents = {
  'one quotation, out of date': { lead: 'Westminster’s report says this about how often the plan is reviewed.', parts: [westminster], choices },
  'a current source': {
    lead: 'The law says this.', choices: [],
    parts: [{ number: 1, quote: 'to act in the best interests, and promote the physical and mental health and well-being, of those children and young people', source: 'Children and Social Work Act 2017, section 1(1)(a), 27 April 2017' }],
  },
  'a paragraph of 300 characters with stars, brackets and a link': {
    lead: 'Bury’s report says this about leisure.', choices,
    parts: [{
      number: 1,
      quote: `Free *leisure* passes [for all] looked after children (see http://www.bury.gov.uk/index.aspx?articleid=1234) and _their_ foster carers, ${'with swimming, gym and library use at every centre, '.repeat(4)}reviewed each year by the Corporate Parenting Board.`,
      source: 'Corporate Parenting Strategy for Children and Young People in Care and Leaving Care 2013-2016: a report to Cabinet with a title that goes on and on, Bury Metropolitan Borough Council, paragraph 4.12.3(a)(iv), 11 December 2013',
      caution: 'Out of date: this report was written before the Children and Social Work Act 2017.',
    }],
  },
  'a Welsh name, and no paragraph number': {
    lead: 'The report names Siân Llŷr-Gruffydd as the lead.', choices,
    parts: [{ number: 1, quote: 'Report of: Siân Llŷr-Gruffydd, Cyfarwyddwr Gwasanaethau Plant', source: 'Rhianta Corfforaethol, 1 March 2024' }],
  },
  'an expired and a replaced source beside each other': {
    lead: 'Two reports say this; they differ.', choices,
    parts: [westminster, { number: 2, quote: 'The Board meets six times a year.', source: 'Corporate Parenting Strategy, Herefordshire Council, paragraph 2, 23 July 2020', caution: 'Replaced: a newer report was decided on 4 May 2023.' }],
  },
  'sentences of ours between and after quotations': {
    lead: 'Side by side, in each council’s own words:', choices,
    parts: ['Westminster:', westminster, 'Bury:', 'I found nothing on this in Bury’s report.', 'Check what is in force today before you rely on it.'],
  },
  'ten items of a list': {
    lead: 'Cambridgeshire’s report lists ten promises.', choices,
    parts: Array.from({ length: 10 }, (_, index) => ({ number: index + 1, quote: `We will make sure that promise ${index + 1} is kept, that you have someone to talk to and that you know what happens next.`, source: `Corporate Parenting Strategy, Cambridgeshire County Council, paragraph 3.${index + 1}, 17 September 2019`, caution: 'Out of date: this report’s period has ended.' })),
  },
  'compared: one council says it, three say nothing': {
    lead: 'Side by side, in each council’s own words:', choices: [],
    parts: ['Westminster:', westminster, 'Buckinghamshire, Bury and Herefordshire: we found nothing on this in what we hold. That does not mean that they do nothing.'],
  },
  'promises of two councils, one of which lists none': {
    lead: 'What the reports we hold promise, in their own words:', choices: [{ title: 'Westminster’s promises', says: 'What are Westminster’s promises?' }],
    parts: ['Cambridgeshire, promises:', { number: 1, quote: 'Keep you safe and help you to keep yourself safe', source: 'Corporate Parenting Strategy, Cambridgeshire, paragraph 2.2(4), 30 January 2019', caution: 'Out of date: it covered 2019 to 2021.' }, 'Bury: none listed in the report we hold. That does not mean that it has none.'],
  },
  'questions for a panel, each with what backs it': {
    lead: 'Questions to ask at panel about housing and homelessness, each with what backs it:', choices: [],
    parts: [
      '1. Which care leavers are in bed and breakfast tonight?', 'Backed by: Children Act 1989, s.23CZB.',
      '2. Do we treat any care leaver as homeless by choice?', 'Backed by: Children’s Wellbeing and Schools Act 2026, s.9 (care leavers not to be regarded as becoming homeless intentionally) (enacted, not in force).',
      'What Westminster’s report says, to quote:', westminster, 'Draft questions, not yet checked by a person.',
    ],
  },
  'one principle, as the Act and the reports word it': {
    lead: 'Principle 3 of 7: Act on their voice.', choices: [{ title: '2. Encourage their voice', says: 'Tell me about principle 2' }, { title: 'All seven principles', says: 'What are the seven principles?' }],
    parts: [
      'In our plain words: Let what young people say shape the decision, and explain when it cannot.', 'In words for young people: We should take what you say seriously.', 'The law: Children and Social Work Act 2017, section 1(1)(c).',
      'How the reports we hold word it. The Act comes first; these are each council’s own words:', { number: 1, quote: 'To take into account the views, wishes and feelings of those children and young people.', source: 'Corporate Parenting strategy, Westminster, paragraph 4.1, 21 October 2019', caution: 'Out of date: it is from 2019.' },
      'We found no list of the principles in what we hold from Bury.', 'Services it touches most: Adult social care and transition; Communications and engagement.',
    ],
  },
  'no quotation, and more choices than a card may show': {
    lead: 'The reports I hold say nothing more about this.', parts: [],
    choices: Array.from({ length: 9 }, (_, index) => ({ title: `Question ${index + 1}`, says: `Ask question ${index + 1}` })),
  },
} satisfies Record<string, AnswerContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: answerCard(content) }))
