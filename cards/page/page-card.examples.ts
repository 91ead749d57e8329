import type { PageContent } from './page-card.ts'
import { pageCard } from './page-card.ts'

const label = 'Draft, not yet checked by a person.'

const contents = {
  'with the council’s promise': {
    question: 'How much pocket money should I get?',
    lines: ['Each council sets its own rules, so it is not the same for all of us.', 'Who to ask: your carer first, then your social worker. You can call 01234 567890.'],
    label, isChecked: false, choices: [],
    promise: { lead: 'Cambridgeshire has put this in writing:', quotation: { number: 2, quote: 'Support you to achieve your goals and reach your potential, in school and in your hobbies and interests', source: 'Corporate Parenting Strategy, Cambridgeshire, 30 January 2019', caution: 'This plan is out of date. It was for 2019 to 2021.' } },
  },
  'urgent, with a list, checked': {
    question: 'How do I talk to a real person?',
    lines: ['These are free:', '- Childline, day and night, under 19: 0800 1111', '- Coram Voice, weekdays: 0808 800 5792', '- Runaway Helpline: 116 000', 'In danger? Call 999.'],
    label: 'Checked by Siân Rhys-Jones on 1 December 2026.', isChecked: true, choices: [{ title: 'Talk to a person', says: 'speak to a person' }],
  },
  'one very long line and more numbers than buttons': {
    question: 'What happens if the police stop or arrest me, and what can I do about it if nobody comes to help me for a long time?',
    lines: ['You get £3,000 and £2,000 and not a phone number. '.repeat(7).trim(), '1. Call 0800 1111.', '2. Call 0808 800 5792.', '3. Call 0800 528 0731.', '4. Call 0808 800 4444.', '5. Call 0808 800 0661.', '6. Call 116 123.', '7. Call 999.'],
    label, isChecked: false, choices: [],
  },
} satisfies Record<string, PageContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: pageCard(content) }))
