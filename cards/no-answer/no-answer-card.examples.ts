import type { NoAnswerContent } from './no-answer-card.ts'
import { noAnswerCard } from './no-answer-card.ts'

const contents = {
  'with a related passage and a contact': {
    lines: ['The reports I hold don’t say what the budget for leaving care grants is.', 'The corporate parenting team can tell you: corporate.parenting@bury.gov.uk.'],
    related: [{ quote: 'No financial implications are associated with decision', source: 'Corporate Parenting strategy, Westminster City Council, 21 October 2019', caution: 'Out of date: this report’s period has ended.' }],
    choices: [{ title: 'Which documents do you hold?', says: 'Which documents do you hold?' }],
  },
  'nothing related': { lines: ['The reports I hold don’t say.'], related: [], choices: [] },
  'only named, not held': {
    lines: ['Appendix 2 is named in the report, but I don’t hold it, so I can’t say what is in it.'],
    related: [{ quote: 'The full Corporate Parenting Strategy is attached at Appendix 2', source: 'Corporate Parenting Strategy, Herefordshire Council, paragraph 7, 23 July 2020' }], choices: [],
  },
} satisfies Record<string, NoAnswerContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: noAnswerCard(content) }))
