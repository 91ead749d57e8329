import { briefingCard, type BriefingContent } from './briefing-card.ts'

const expired = 'Out of date: it covered 2020 to 2023.'

const libraries: BriefingContent = {
  title: 'Libraries, archives and culture',
  label: 'Draft guidance, not yet checked by a person.',
  isChecked: false,
  inOneSentence: 'Give children in care and care leavers a welcoming place to read, study, create and find their own story.',
  duty: { text: 'The council must have regard to seven needs, the corporate parenting principles, whenever its work concerns children in care or care leavers.', source: 'Children and Social Work Act 2017, s.1' },
  principles: 'The principles it touches most: 2 Encourage their voice; 4 Access to services; 5 High hopes; 7 Ready for adult life.',
  strategy: {
    lead: 'The report we hold from Buckinghamshire doesn’t mention libraries, archives and culture. The nearest it says:',
    quotations: [{ number: 1, quote: 'Parents celebrate and share their children’s achievements.', source: 'Corporate Parenting Strategy 2020 - 2023, Buckinghamshire, paragraph 2.1, 25 November 2020', caution: expired }],
    othersLead: 'No other report we hold mentions it.', others: [],
  },
  meanings: [
    { text: 'Councils must run a full and efficient public library service, so a move of home should not mean losing membership.', source: 'Public Libraries and Museums Act 1964, s.7' },
    { text: 'Children’s case records are kept until the 75th birthday, so archives staff may meet adults looking for their childhood.', source: 'SI 2010/959, regs 49-50; Stockton-on-Tees Borough Council, Data subject access requests from care leavers' },
  ],
  questionsHeading: 'Questions to ask',
  questions: [{ text: 'Do we still charge children in care and care leavers for late or lost books?', source: 'Children and Social Work Act 2017, s.1' }],
  actions: ['End fines and lost-book charges for children in care and care leavers to 25', 'Issue cards that stay valid when a child moves', 'Offer paid creative placements for care leavers', 'Agree with social care how to welcome people who come to read their records']
    .map((text, index) => ({ text, owner: 'Owner: Library Services Manager. Timescale: 3 months.', draft: { title: `Draft action ${index + 1}`, verb: 'draft_action', data: { service: 'libraries-culture', what: text, ownerRole: 'Library Services Manager', timescale: '3 months' } } })),
  facts: [{ text: 'Adults who were in care can ask to see their records at any age.', source: 'Stockton-on-Tees Borough Council, Data subject access requests from care leavers' }],
  openActions: [], sources: ['(a) Children and Social Work Act 2017, s.1 (corporate parenting principles)', '(b) Public Libraries and Museums Act 1964, s.7 (library service duty)'], choices: [],
}
const longAction = 'Require a senior manager’s sign-off before any negative homelessness decision on a care leaver, including decisions on priority need, intentionality, local connection, suitability of accommodation and the end of a duty, and report each one with its reasons to the next meeting of the corporate parenting panel in private session. '

const contents = {
  'a councillor, nothing in our report': libraries,
  'checked, quoted, with open actions': {
    ...libraries, label: 'Checked by Amira Khan on 1 November 2026.', isChecked: true,
    strategy: { lead: 'What Buckinghamshire’s report says about it:', quotations: libraries.strategy.quotations, others: [] },
    openActions: ['A12 Refresh the joint protocol. Head of Housing, due 12 January 2027.'],
  },
  'a law that has not started, five actions': {
    ...libraries, title: 'Housing and homelessness',
    meanings: [{ text: 'A 2026 Act will stop councils finding care leavers under 25 intentionally homeless. It had not started in June 2026.', source: 'Children’s Wellbeing and Schools Act 2026, s.9 (enacted, not in force)' }],
    actions: [...libraries.actions, { text: longAction, owner: 'Owner: Homelessness Manager with Leaving Care Manager. Timescale: 1 month.', draft: { title: 'Draft action 5', verb: 'draft_action', data: { service: 'housing-homelessness', what: longAction, ownerRole: 'Homelessness Manager', timescale: '1 month' } } }],
  },
  'a service that nobody listed': {
    ...libraries, title: 'Any other council service',
    strategy: { lead: 'No council is set, so I cannot quote yours. Say “change my council to” and its name.', quotations: [], othersLead: 'What Bury and Westminster say:', others: [{ number: 1, quote: 'All services have mechanisms in place to continually monitor and review the contribution they make to looked after children and care leavers.', source: 'Corporate Parenting strategy, Westminster, paragraph 3.2, 21 October 2019', caution: 'Out of date: it is from 2019.' }] },
    choices: [{ title: 'Registration services and citizenship', says: 'What does corporate parenting mean for registration services?' }, { title: 'Legal and democratic services', says: 'What does corporate parenting mean for legal services?' }, { title: 'Public health', says: 'What does corporate parenting mean for public health?' }],
  },
} satisfies Record<string, BriefingContent>

export const examples = Object.entries(contents).map(([name, content]) => ({ name, card: briefingCard(content) }))
