import { digestCard, type DigestContent, type DigestItem } from './digest-card.ts'

const data = { reference: 'CP-012', version: 3, press: '5d0f2c1e-6f2a-4c60-9a53-5a3f7a3c2b10' }
const button = (title: string, verb: string, more = {}) => ({ title, verb, data: { ...data, ...more } })
const answers: DigestContent['answers'] = {
  noteLabel: 'In a line: what has happened, the evidence, or the reason',
  colours: [{ title: 'Green: on track to be done by the due date.', value: 'green' }, { title: 'Amber: a problem, and a plan to put it right.', value: 'amber' }],
  buttons: [button('CP-012 is on track', 'action_on_track'), button('Save my update', 'action_update'), button('Mark CP-012 as done', 'action_done'), button('CP-012 is not mine', 'action_not_mine'), button('Remind me on Thursday 19 March', 'action_later', { until: '2026-03-19' }), { title: 'Open the board', verb: 'open_board', data: {} }],
}
const answer = (reference: string) => ({ title: `Answer ${reference}`, says: reference })
const board = { title: 'Open the board', says: 'Open the board' }
const item = (more: Partial<DigestItem> = {}): DigestItem => ({ title: 'CP-012: Update the housing protocol', due: 'Due Thursday 12 March 2026, today', isLate: false, lines: ['Open.', 'Why: Promise 4: a safe place to live'], recorded: [], ...more })

const contents = {
  'one action, due today': { heading: 'CP-012 is due today', sections: [{ items: [item()] }], notes: ['Or answer in words: “CP-012 is on track”, “update CP-012: …”, “mark CP-012 done”.'], answers, choices: [] },
  'late, and who hears next': {
    heading: 'CP-012 is 7 days late',
    sections: [{ items: [item({ due: 'Due Thursday 12 March 2026, 7 days late', isLate: true, lines: ['In progress. Own view: amber, a problem, and a plan to put it right.', 'If nobody says anything before Thursday 2 April 2026, I will tell your manager, Priya Patel.'] })] }],
    notes: ['I could not send anything between Thursday 12 March 2026 and today, so this one card stands for everything that was due since.'], answers, choices: [],
  },
  'answered since, on another device': {
    heading: 'CP-012 was due',
    sections: [{ items: [item({ lines: ['Done, awaiting sign-off.'], recorded: ['Recorded: Status: in progress → done, awaiting sign-off', 'Evidence: https://council.example/protocol', 'Amira Khan on a card, Thursday 12 March 2026 at 09:20'] })] }], notes: [], choices: [],
  },
  'nine of one\'s own, two of one\'s people\'s, more than fit': {
    heading: '9 actions need a word from you: 3 late and 6 coming up',
    sections: [
      { heading: 'Yours', items: Array.from({ length: 8 }, (_, nth) => item({ title: `CP-${100 + nth}: ${'Agree with every registered provider how care leavers are offered a second viewing of a home'.slice(0, 60 + nth * 4)}`, isLate: nth < 3, due: `Due Monday ${nth + 2} March 2026${nth < 3 ? `, ${10 - nth} days late` : ''}` })), more: 'and 1 more. Say “what are my actions” to see them all.' },
      { heading: 'Your people’s', items: [item({ title: 'CP-031: Siân Llywelyn-O’Neill and *nobody* else [to be confirmed] to write the offer', isLate: true, due: 'Due Monday 5 January 2026, 66 days late', lines: ['Owner: Siân Llywelyn-O’Neill, who has said nothing since my card of Thursday 26 February 2026.'] })] },
    ],
    notes: [], choices: [answer('CP-100'), answer('CP-101'), answer('CP-102'), answer('CP-103'), answer('CP-104'), board],
  },
  'panel support\'s list': {
    heading: 'Panel support’s list for this week: 4 actions',
    sections: [
      { heading: 'Nobody answers', items: [item({ isLate: true, due: 'Due Thursday 12 March 2026, 39 days late', lines: ['Owner: Amira Khan. Both they and their manager, Priya Patel, were told.'] })] },
      { heading: 'Owners say it is not theirs', items: [item({ title: 'CP-044: Offer every care leaver a work placement', lines: ['Tom Okafor: moved to Health in January'] })] },
      { heading: 'Waiting for sign-off', items: [item({ title: 'CP-007: Publish the local offer', due: 'Was due Monday 2 March 2026', lines: ['Done, awaiting sign-off.'] })] },
      { heading: 'Owners I cannot reach', items: [item({ title: 'HOU-4: Ωμέγα', due: 'No due date', lines: ['Jo Brown has not opened this app yet.'] })] },
    ],
    notes: [], choices: [answer('CP-012'), answer('CP-044'), answer('CP-007'), answer('HOU-4'), board],
  },
} satisfies Record<string, DigestContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: digestCard(content) }))
