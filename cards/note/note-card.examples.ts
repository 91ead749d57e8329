import type { NoteContent } from './note-card.ts'
import { noteCard } from './note-card.ts'

const draft = 'Our own plain words, not the legal text. Draft, not yet checked by a person.'
const contents = {
  'a word with one meaning': {
    heading: 'Pathway plan', choices: [], notes: [draft],
    lines: ['The plan for moving into adult life, made from 16 and reviewed at least every six months.', 'Also said: leaving care plan, PWP.', 'From: Care Leavers (England) Regulations 2010 (SI 2010/2571), regs 6-7 (pathway plan; review at least every six months).'],
  },
  'a word with two meanings': {
    heading: '“SGO” can mean more than one thing', choices: [], notes: [draft],
    lines: ['Special guardianship order: A court order that gives a carer most parental rights until the child is 18.', 'Elsewhere it can also mean a senior governance officer.'],
  },
  'a word whose law is enacted and not in force': {
    heading: 'Staying Close', choices: [], notes: [draft],
    lines: ['Help to live near a children’s home that a young person has left, and to keep in touch with its staff.', 'From: Children’s Wellbeing and Schools Act 2026, s.7 (Staying Close support; inserts Children Act 1989 s.23CZAA) (enacted, not in force).'],
  },
  'one child: stopped, and who can help': {
    heading: 'I have stopped here, because your message seems to be about one child or young person.', choices: [], notes: [],
    lines: ['I did not look anything up, and I have not kept what you wrote.', 'I only know published documents, so I cannot help with one person’s case. These people can:', '• In immediate danger: call 999.', '• Worried about a child: MASH, 01432 260800.', '• Evenings, nights and weekends: 01905 768020.', '• Anything else about a child you know: their social worker or personal adviser, by the council’s secure e-mail.', 'You can ask the same question about children in general, for example “What happens when a child is placed out of county?”'],
  },
  'one child: no local number, a contact with a long Welsh name': {
    heading: 'I have stopped here, because your message seems to be about one child or young person.', choices: [], notes: [],
    lines: [`• Worried about a child: ${'Gwasanaethau Cymdeithasol Plant a Theuluoedd Llanfairpwllgwyngyll, '.repeat(4)}ask for the duty desk.`],
  },
  'a meaning with stars, brackets and a link, and nothing else': { heading: 'A *starred* [term]', lines: ['See *this* [page](http://example.org) and <b>that</b>, or _neither_.'], notes: [], choices: [] },
} satisfies Record<string, NoteContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: noteCard(content) }))
