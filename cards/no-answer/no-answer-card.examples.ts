import type { NoAnswerContent } from './no-answer-card.ts'
import { noAnswerCard } from './no-answer-card.ts'

const contents = {
  'with a related passage and a contact': {
    lead: 'Westminster’s report does not say, as far as I can find.',
    parts: [
      'Related, but not an answer:',
      { quote: 'No financial implications are associated with decision', source: 'Corporate Parenting strategy, Westminster City Council, 21 October 2019', caution: 'Out of date: it covered 2017 to 2019.' },
      'To find out, ask corporate.parenting@westminster.gov.uk.',
    ],
    choices: [{ title: 'Documents held', says: 'Which documents do you hold?' }, { title: 'Speak to a person', says: 'Speak to a person' }],
  },
  'nothing related': { lead: 'I found nothing on that in the documents I hold.', parts: [], choices: [] },
  'only named, not held': {
    lead: 'Herefordshire’s report only names this; the paper itself is not among the documents I hold.',
    parts: ['Related, but not an answer:', { quote: 'The full Corporate Parenting Strategy is attached at Appendix 2', source: 'Corporate Parenting Strategy, Herefordshire Council, paragraph 7, 23 July 2020' }], choices: [],
  },
} satisfies Record<string, NoAnswerContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: noAnswerCard(content) }))
