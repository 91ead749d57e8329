import { describe, expect, it } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { actionRequestIn } from './action-requests.ts'

const evaluations = new URL('../../../../', import.meta.url)
const questions = globSync(['knowledge/**/evaluate/*.jsonl', 'bot/**/evaluate/*.jsonl'], { cwd: evaluations }).flatMap((file) => readFileSync(new URL(file, evaluations), 'utf8').split('\n').filter(Boolean).flatMap((line) => {
  const { question, text, turns = [] } = JSON.parse(line) as { question?: string, text?: string, turns?: { text: string }[] }
  return [question, text, ...turns.map((turn) => turn.text)].filter((said) => said !== undefined)
}))

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
    ['show me the board', { wants: 'board', only: '' }], ['Open the board for Housing', { wants: 'board', only: 'Housing' }], ['open the action plan', { wants: 'board', only: '' }], ["how's the action plan going?", { wants: 'board', only: '' }],
    ["what's waiting for sign-off?", { wants: 'board', only: 'sign-off' }], ['what needs signing off', { wants: 'board', only: 'sign-off' }], ["who hasn't replied?", { wants: 'board', only: 'no answer' }], ['who do I need to chase', { wants: 'board', only: 'no answer' }],
    ['report for the panel', { wants: 'report', when: '' }], ['Can you write me a report for the panel on 27 January', { wants: 'report', when: 'on 27 January' }], ['build pack for 27th', { wants: 'report', when: 'on 27th' }], ['I need the panel report', { wants: 'report', when: '' }],
    ["what's due this week?", { wants: 'due by', when: 'this week' }], ['anything due before the next panel', { wants: 'due by', when: 'before the next panel' }], ['what have I got due next month', { wants: 'due by', when: 'next month' }],
    ["Amira's actions", { wants: 'of', name: 'Amira' }], ['what is Tom Okafor working on?', { wants: 'of', name: 'Tom Okafor' }],
    ['what does amber mean', { wants: 'colours' }], ['BRAG definitions', { wants: 'colours' }], ['help with actions', { wants: 'how to' }],
    ['who owns CP-012?', { wants: 'show', reference: 'CP-012' }], ['when is CP-012 due', { wants: 'show', reference: 'CP-012' }], ['what have I got on', { wants: 'mine' }],
    ['action for Tom: arrange training by mid May', { wants: 'add', text: 'Tom to arrange training by mid May' }], ['new action - Amira: send letters, due 12/3', { wants: 'add', text: 'Amira: send letters, due 12/3' }],
    ['sign CP-012 off', { wants: 'sign off', reference: 'CP-012', text: '' }], ["I've just finished CP-012", { wants: 'done', reference: 'CP-012', text: '' }], ['tick off CP-012', { wants: 'done', reference: 'CP-012', text: '' }], ['mark CP-012 as complete - minutes attached', { wants: 'done', reference: 'CP-012', text: 'minutes attached' }],
    ['send CP-012 back, the link needs a password', { wants: 'send back', reference: 'CP-012', reason: 'the link needs a password' }],
    ['can I have until 30 April for CP-012? the provider is away', { wants: 'move', reference: 'CP-012', when: '30 April', reason: 'the provider is away' }], ['extend CP-012 by two weeks because of the holidays', { wants: 'move', reference: 'CP-012', when: 'two weeks', reason: 'the holidays' }],
    ['push back CP-012 to Easter', { wants: 'move', reference: 'CP-012', when: 'Easter', reason: '' }], ['the deadline for CP-012 is now 1 May, as Legal asked', { wants: 'move', reference: 'CP-012', when: '1 May', reason: 'Legal asked' }], ['CP-012 will be late because Legal are slow', { wants: 'move', reference: 'CP-012', when: '', reason: 'Legal are slow' }],
    ['set the due date of CP-012 to 8 May because of Easter', { wants: 'move', reference: 'CP-012', when: '8 May', reason: 'Easter' }], ['what did Amira say about CP-012?', { wants: 'show', reference: 'CP-012' }],
    ['CP-012 belongs to Sarah Jones', { wants: 'belongs', reference: 'CP-012', name: 'Sarah Jones' }], ['CP-012 should be with Health, not me', { wants: 'belongs', reference: 'CP-012', name: 'Health' }], ["I don't own CP-012", { wants: 'not mine', reference: 'CP-012', reason: '' }],
    ['snooze CP-012 until 20 March, waiting for a quote', { wants: 'later', reference: 'CP-012', when: 'until 20 March, waiting for a quote', reason: '' }], ['set CP-012 to red because finance said no', { wants: 'update', reference: 'CP-012', brag: 'red', text: 'finance said no' }],
  ])('"%s"', (said, request) => {
    expect(actionRequestIn(said)).toEqual(request)
  })

  it('leaves thousands of questions about documents, services and harm to the other steps', () => {
    expect(questions.length).toBeGreaterThan(2_000)
    // Some of the sets hold requests about actions, to see that a briefing does not take them: those are in plain words of the plan.
    expect(questions.filter((said) => actionRequestIn(said) && !/\bactions?\b|overdue|\bCP-|panel report|the board\b/i.test(said))).toEqual([])
  })

  it.each([
    'What actions does the strategy set for housing?', 'what does the board do', 'who reports to the panel', 'what is due regard?', 'what reports go to the panel', 'who owns the strategy', 'what does green paper mean', 'What is the action plan?', 'Which actions did the cabinet agree?', 'Who owns the action plan?', 'What does paragraph 1.3 say?', 'How many children are in care?',
    'What does corporate parenting mean for housing?', 'When is the report due?', 'Is the strategy overdue for review?', 'What happens when a health assessment is late?', 'Are young people reopening the home?', 'yes', '12 March', 'Amira',
  ])('leaves "%s" to the documents', (said) => {
    expect(actionRequestIn(said)).toBeUndefined()
  })
})
