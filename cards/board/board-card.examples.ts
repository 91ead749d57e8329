import { boardCard, type BoardContent, type BoardItem } from './board-card.ts'

const item = (more: Partial<BoardItem> = {}): BoardItem => ({ title: 'CP-012: Update the housing protocol', due: 'Due Thursday 12 March 2026, 4 days late', isLate: true, lines: ['Amira Khan, Housing. In progress, amber.'], ...more })
const notes = ['Colours are the owners’ own view; nothing sets them but a person. Late is counted from the due date.', 'Reminders due in the last 30 days: 41. Sent: 37. No longer needed: 2. Overtaken by a newer one: 1. Undeliverable: 1. Waiting: 0.']
const show = (part: string) => ({ title: `Show all ${part}`, says: `Open the board for ${part}` })

const contents = {
  'the whole plan': {
    heading: 'The action plan on Monday 16 March 2026', standing: ['41 actions are open: 6 late, 3 without an owner and 1 whose owner says it is not theirs.', 'Owners’ own view: blue 2, green 19, amber 8, red 1, not said 11.'],
    sections: [
      { heading: 'Nobody owns these (3)', items: [item({ title: 'CP-009: Name a lead for leisure', due: 'No due date', isLate: false, lines: ['Leisure. Open.'] }), item({ title: 'CP-031: Explore ring-fenced apprenticeships', due: 'Due Friday 27 March 2026', isLate: false, lines: ['HR. Open.'] })], more: 'and 1 more. Say “open the board for no owner”.' },
      { heading: 'Owners I cannot reach (1)', items: [item({ title: 'CP-007: Publish the local offer', due: 'Due Friday 30 January 2026, 45 days late', lines: ['Tom Okafor has blocked this app.', 'Open.'] })] },
      { heading: 'No answer to two cards or more (1)', items: [item({ lines: ['Amira Khan, Housing. In progress, amber.', '3 cards unanswered, the first on Friday 20 February 2026.'] })] },
      { heading: 'Waiting for sign-off (1)', items: [item({ title: 'CP-002: Call the provider', due: 'Was due Monday 2 March 2026', isLate: false, lines: ['Sarah Whitfield. Done, awaiting sign-off.'] })] },
    ],
    notes, choices: [show('late'), show('no owner'), { title: 'Report for the panel', says: 'Report for the panel' }],
  },
  'one officer’s part': {
    heading: 'Your part of the action plan', standing: ['1 action is open, none late.'],
    sections: [{ heading: 'Due in the next two weeks (1)', items: [item({ due: 'Due Monday 16 March 2026, today', isLate: false, lines: ['Open.'] })] }], notes: [], choices: [{ title: 'Answer CP-012', says: 'CP-012' }],
  },
  'nothing open': { heading: 'The action plan on Monday 16 March 2026', standing: ['No action is open.'], sections: [], notes: [], choices: [] },
  'long names and other alphabets': {
    heading: 'The action plan on Monday 16 March 2026', standing: ['212 actions are open: 97 late, 44 without an owner.'],
    sections: [{ heading: 'Late (97)', items: Array.from({ length: 12 }, (_, nth) => item({ title: `HOU-${100 + nth}: ${'Agree with every registered provider in the sub-region how care leavers are offered a second viewing of a home before they sign'.slice(0, 40 + nth * 8)}`, lines: ['Siân Llywelyn-O’Neill and *nobody* else [tbc], Tai a Digartrefedd / Οικία. In progress, red.', 'Asked to be reminded on Tuesday 24 March 2026: waiting for Legal.'] })), more: 'and 85 more. Name a service or a promise: “open the board for Housing”.' }],
    notes, choices: [show('late')],
  },
} satisfies Record<string, BoardContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: boardCard(content) }))
