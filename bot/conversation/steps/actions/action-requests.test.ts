import { describe, expect, it } from '@jest/globals'
import { actionRequestIn } from './action-requests.ts'

describe('what is asked of actions', () => {
  it.each([
    ['add an action: Amira to update the housing protocol by 12 March', { wants: 'add', text: 'Amira to update the housing protocol by 12 March' }],
    ['Please create a new action for Tom to call the provider', { wants: 'add', text: 'Tom to call the provider' }],
    ['Action: write to all foster carers', { wants: 'add', text: 'write to all foster carers' }],
    ['add an action', { wants: 'add', text: '' }],
    ['what are my actions', { wants: 'mine' }], ['My actions?', { wants: 'mine' }], ['show me my open actions please', { wants: 'mine' }], ['What’s on my list?', { wants: 'mine' }],
    ["what's overdue", { wants: 'overdue' }], ['Which actions are late?', { wants: 'overdue' }], ['overdue actions', { wants: 'overdue' }], ['show me what is overdue', { wants: 'overdue' }],
    ['actions without an owner', { wants: 'without owner' }],
    ['mark CP-012 done', { wants: 'done', reference: 'CP-012', text: '' }], ['CP-012 is done: https://council.example/p.pdf', { wants: 'done', reference: 'CP-012', text: 'https://council.example/p.pdf' }], ['close cp 12', { wants: 'done', reference: 'cp 12', text: '' }],
    ["CP-012 isn't mine", { wants: 'not mine', reference: 'CP-012', reason: '' }], ['CP-012 is not mine because I moved to Leisure', { wants: 'not mine', reference: 'CP-012', reason: 'I moved to Leisure' }],
    ['move CP-012 to 30 April because Legal are slow', { wants: 'move', reference: 'CP-012', when: '30 April', reason: 'Legal are slow' }], ['push HOU-4 back to the end of May', { wants: 'move', reference: 'HOU-4', when: 'the end of May', reason: '' }],
    ['CP-012', { wants: 'show', reference: 'CP-012' }], ["what's happening with CP-012?", { wants: 'show', reference: 'CP-012' }], ['history of CP-012', { wants: 'history', reference: 'CP-012' }],
    ['CP-012 is on track', { wants: 'on track', reference: 'CP-012' }], ['CP-012 is amber: waiting for Legal', { wants: 'update', reference: 'CP-012', brag: 'amber', text: 'waiting for Legal' }], ['update CP-012: met the provider', { wants: 'update', reference: 'CP-012', text: 'met the provider' }],
    ['give CP-012 to Tom Okafor', { wants: 'assign', reference: 'CP-012', name: 'Tom Okafor' }], ['Lee Ong covers CP-012', { wants: 'cover', reference: 'CP-012', name: 'Lee Ong' }],
    ['sign off CP-012', { wants: 'sign off', reference: 'CP-012', text: '' }], ['send back CP-012 because the link needs a password', { wants: 'send back', reference: 'CP-012', reason: 'the link needs a password' }],
    ['withdraw CP-012 because it was merged', { wants: 'withdraw', reference: 'CP-012', reason: 'it was merged' }], ['reopen CP-012', { wants: 'reopen', reference: 'CP-012', reason: '' }],
    ['remind me about CP-012 on 20 March because I am on leave', { wants: 'later', reference: 'CP-012', when: 'on 20 March', reason: 'I am on leave' }],
    ['evidence for CP-012: signed copy in SharePoint', { wants: 'add evidence', reference: 'CP-012', text: 'signed copy in SharePoint' }],
  ])('"%s"', (said, request) => {
    expect(actionRequestIn(said)).toEqual(request)
  })

  it.each([
    'What actions does the strategy set for housing?', 'What is the action plan?', 'Which actions did the cabinet agree?', 'Who owns the action plan?', 'What does paragraph 1.3 say?', 'How many children are in care?',
    'What does corporate parenting mean for housing?', 'When is the report due?', 'Is the strategy overdue for review?', 'What happens when a health assessment is late?', 'Are young people reopening the home?', 'yes', '12 March', 'Amira',
  ])('leaves "%s" to the documents', (said) => {
    expect(actionRequestIn(said)).toBeUndefined()
  })
})
