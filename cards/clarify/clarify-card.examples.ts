import type { ClarifyContent } from './clarify-card.ts'
import { clarifyCard } from './clarify-card.ts'

const councils = ['Buckinghamshire', 'Bury', 'Cambridgeshire', 'Herefordshire', 'Westminster']

const contents = {
  'which council': { lines: ['Which council do you mean?', 'The reports I hold answer this differently.'], choices: councils.map((title) => ({ title, says: `Who monitors it in ${title}?` })) },
  'two meanings': { lines: ['“PA” can mean two things. Which do you mean?'], choices: [{ title: 'Personal adviser', says: 'What is a personal adviser?' }, { title: 'Pupil assessment', says: 'What is a pupil assessment?' }] },
  'more councils than buttons': {
    lines: ['Which council do you mean?'],
    choices: [...councils, 'Rhondda Cynon Taf and a very long name of a council that goes on', 'Rutland', 'Southend-on-Sea', 'York'].map((title) => ({ title, says: `Who monitors it in ${title}?` })),
  },
  'a long explanation': { lines: ['Do you mean the whole council, or one service?', 'A strategy usually speaks for the whole council. '.repeat(6).trim()], choices: [{ title: 'The whole council', says: 'The whole council' }] },
} satisfies Record<string, ClarifyContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: clarifyCard(content) }))
