import type { ImplicationsContent } from './implications-card.ts'
import { implicationsCard } from './implications-card.ts'

const shared = {
  heading: 'Corporate parenting implications', label: 'A draft to edit. A person must check it before it goes in a report.', boxLabel: 'The same text, to edit, select and copy',
  notes: ['If there are no implications, say which of these questions was asked, and why the answer was no.'],
}
const contents = {
  'leisure contracts, with the council’s words': {
    ...shared,
    draft: 'The council must have regard to the corporate parenting principles (Children and Social Work Act 2017, section 1) when its work concerns children in care and care leavers. This report concerns leisure contracts.\nWestminster’s corporate parenting report says:\n“Free leisure and sports facilities.” Corporate Parenting strategy, Westminster, paragraph 2.1, 21 October 2019. Out of date: it is from 2019.\n\nIn preparing this report, officers considered:\n- Would my child be able to join this week, without explaining that they are in care?',
  },
  'no council is set, and nothing after the draft': { ...shared, notes: [], draft: 'The council must have regard to the corporate parenting principles. No council is set, so nothing is quoted here.' },
  'a very long draft about a report with marks in its name': { ...shared, draft: `This report concerns *the [Elm Grove] car park* & "phase 2". ${'The council must have regard to the corporate parenting principles when its work concerns children in care and care leavers. '.repeat(40)}` },
} satisfies Record<string, ImplicationsContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: implicationsCard(content) }))
