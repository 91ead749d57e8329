import { principlesCard, type PrinciplesContent } from './principles-card.ts'

const titles = ['Best interests and health', 'Encourage their voice', 'Act on their voice', 'Access to services', 'High hopes', 'Safe and settled', 'Ready for adult life']
const long = 'Help young people find, reach and make the most of what the council and its partners provide, wherever they live and however often they have had to move. '

const contents = {
  'for staff': {
    heading: 'The seven principles', lead: 'The law gives councils seven needs to have regard to for children in care and care leavers. These are our plain words, not the legal text:',
    principles: titles.map((title, index) => ({ number: index + 1, title, words: 'Let what young people say shape the decision, and explain when it cannot.' })),
    notes: ['The law: Children and Social Work Act 2017, section 1(1).', 'What is changing: other public bodies will get a duty of their own under the Children’s Wellbeing and Schools Act 2026, ss.23-27 (enacted, not in force).', 'Draft guidance, not yet checked by a person.'],
    choices: [{ title: 'Start with principle 1', says: 'Tell me about principle 1' }],
  },
  'for a young person': {
    heading: 'The seven principles', lead: 'The law says your council must think about seven things. This is what they mean:',
    principles: titles.map((_, index) => ({ number: index + 1, words: 'We should take what you say seriously. If we can’t do it, we should tell you why.' })),
    notes: [], choices: [{ title: 'Start with principle 1', says: 'Tell me about principle 1' }],
  },
  'long words, no choices': { heading: 'The seven principles', lead: long.repeat(2), principles: titles.map((title, index) => ({ number: index + 1, title, words: long.repeat(4) })), notes: [long], choices: [] },
} satisfies Record<string, PrinciplesContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: principlesCard(content) }))
