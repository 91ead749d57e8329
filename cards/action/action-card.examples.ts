import { actionCard, type ActionContent } from './action-card.ts'

const data = { reference: 'CP-012', version: 3, press: '5d0f2c1e-6f2a-4c60-9a53-5a3f7a3c2b10' }
const button = (title: string, verb: string, more = {}) => ({ title, verb, data: { ...data, ...more } })
const board = { title: 'Open the board', verb: 'open_board', data: {} }
const colours = [
  { title: 'Blue: done, and the evidence is there.', value: 'blue' }, { title: 'Green: on track to be done by the due date.', value: 'green' },
  { title: 'Amber: a problem, and a plan to put it right.', value: 'amber' }, { title: 'Red: will not be done by the due date without help.', value: 'red' },
]

const protocol: ActionContent = {
  reference: 'CP-012', what: 'Update the housing protocol', due: 'Due Thursday 12 March 2026', isLate: false, state: 'Open.',
  lines: ['Why: Promise 4: a safe place to live', 'Owner: Amira Khan', 'Service: Housing and homelessness'], latest: [],
  answers: {
    noteLabel: 'In a line: what has happened, the evidence, or the reason', colours,
    buttons: [button('CP-012 is on track', 'action_on_track'), button('Save my update', 'action_update'), button('Mark CP-012 as done', 'action_done'), button('CP-012 is not mine', 'action_not_mine'), button('Remind me on Monday 9 March', 'action_later', { until: '2026-03-09' }), board],
  },
  refresh: button('Show CP-012 as it is now', 'action_show'),
}
const { answers: _, ...nothingToAnswer } = protocol

const contents = {
  'an owner, nothing said yet': protocol,
  'late, a Welsh name, three long notes': {
    ...protocol, due: 'Due Thursday 12 March 2026, 41 days late', isLate: true, state: 'In progress. Own view: green, on track to be done by the due date.',
    lines: ['Owner: Siân Llywelyn-O’Neill', 'Cover: Jo Brown', 'Its owner says it is not theirs: I moved to Leisure in January'],
    latest: ['Update: met all three providers; *two* agreed, [one] did not', `Evidence: https://council.example/${'very-long-name-of-a-folder/'.repeat(8)}protocol.pdf`, `Update: ${'Legal have not answered. '.repeat(12)}`]
      .map((text) => ({ text, by: 'Siân Llywelyn-O’Neill on a card, Monday 2 March 2026 at 10:00' })),
  },
  'just recorded': {
    ...protocol, state: 'In progress. Own view: amber, a problem, and a plan to put it right.',
    news: { isGood: true, lines: ['Own view: Amber: a problem, and a plan to put it right', 'Update: waiting for Legal', 'Recorded by Amira Khan on a card, Monday 2 March 2026 at 10:00.'] },
  },
  'changed by somebody else in between': {
    ...protocol, news: { isGood: false, lines: ['CP-012 was changed while you were deciding, so I have not saved yours. Since then:', '- Joan Whitehead: Due: Thursday 12 March 2026 → Thursday 30 April 2026', 'You wrote: “signed by the director”'] },
    answers: { ...protocol.answers!, note: 'signed by the director' },
  },
  'waiting for sign-off': {
    ...protocol, state: 'Done, awaiting sign-off.', due: 'Was due Thursday 12 March 2026',
    answers: { noteLabel: 'In a line: what you found, or what is missing', buttons: [button('Sign off CP-012', 'action_sign_off'), button('Send CP-012 back', 'action_send_back'), board] },
  },
  'closed, no owner, an action of 2,000 characters': { ...nothingToAnswer, what: 'Review every placement out of area with its commissioner. '.repeat(35).slice(0, 2_000), due: 'No due date', state: 'Closed.', lines: ['Owner: nobody yet'] },
} satisfies Record<string, ActionContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: actionCard(content) }))
