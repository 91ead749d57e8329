import type { HelpContent } from './help-card.ts'
import { helpCard } from './help-card.ts'

const notes = ['I am a computer program. I quote documents; I do not make up answers.', 'What you ask may be disclosed under the Freedom of Information Act. Please don’t write anything that could identify a child.']

const contents = {
  'a councillor’s welcome': {
    heading: 'Corporate parenting, in your council’s own words', notes,
    lines: ['Ask me what corporate parenting means, what your council has said about it, or what it means for a service.', 'I know five councils’ reports, the law and 26 service guides.'],
    examples: [
      { title: 'Who monitors our strategy?', says: 'Who monitors our strategy?' },
      { title: 'What does it mean for planning?', says: 'What does corporate parenting mean for planning?' },
      { title: 'What are the seven principles?', says: 'What are the seven principles?' },
    ],
  },
  'no examples and one long note': { heading: 'Help', lines: [], examples: [], notes: ['What you ask may be disclosed under the Freedom of Information Act. '.repeat(5).trim()] },
} satisfies Record<string, HelpContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: helpCard(content) }))
