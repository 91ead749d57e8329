import { importCard, type ImportContent } from './import-card.ts'

const choices = [{ title: 'Save it', says: 'yes, save it' }, { title: 'Don’t save', says: 'no, don’t save it' }]
const columns = { heading: 'Which column is what', isProblem: false, lines: ['Reference from “Ref”', 'Action from “Action”', 'Owner from “Lead Officer”', 'Due date from “By When”', 'BRAG from “RAG”', 'Left out: “Cost code”.'] }

const contents = {
  'ready to import': {
    heading: 'board-plan.xlsx, sheet “Action Plan 25-26”, headings in row 4', lines: ['9 new, 0 changed, 0 the same, 2 rows without an action left out.', 'New names: Joan Whitehead, Siân Llywelyn-O’Neill.'],
    sections: [columns, { heading: 'Please check', isProblem: false, lines: ['Row 9, By When: I took “March 2026” as the end of it.', 'Row 10, Lead Officer: “Amira Kahn / Tom Okafor”: I took Amira Kahn as the owner and Tom Okafor as cover.', 'Row 12, By When: “Ongoing” is no day, so the action has no due date yet.'] }],
    close: 'Shall I import this? All of it is written, or nothing.', choices,
  },
  'stopped by problems': {
    heading: 'housing-tracker.csv, headings in row 1', lines: ['6 new, 0 changed, 0 the same, 0 rows without an action left out.'],
    sections: [{ heading: '3 problems stop the import', isProblem: true, lines: ['Row 4, Who: “Sarah” may be Sarah Whitfield or Sarah Jones. Write the full name, or add their e-mail address.', 'Row 5, Target date: There is no 31 April. Write the date as day/month/year.', 'Row 6, Task: The action is empty. Say what will be done, or delete the row.'] }, columns],
    close: 'Nothing was changed. Put those rows right and send me the file again.', choices: [],
  },
  'forty long lines': {
    heading: 'tracker.xlsx, sheet “Housing *and* [other] things”, headings in row 12', lines: ['2 new, 38 changed, 0 the same, 0 rows without an action left out.'],
    sections: [{ heading: 'What changes', isProblem: false, lines: Array.from({ length: 40 }, (_, nth) => `Row ${nth + 13}, HOU-${nth}: Due: Thursday 12 March 2026 → Thursday 30 April 2026; Update: ${'Met the providers again. '.repeat(1 + nth % 5)}`) }],
    close: 'Shall I import this? All of it is written, or nothing.', choices,
  },
} satisfies Record<string, ImportContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: importCard(content) }))
