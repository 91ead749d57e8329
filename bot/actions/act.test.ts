import { describe, expect, it } from '@jest/globals'
import { decide, type Act, type Setting } from './act.ts'
import { isOverdue, referenceFrom } from './action.ts'
import { anAction } from './for-tests.ts'

const amira = { id: 'amira', name: 'Amira Khan', role: 'member' } as const
const joan = { id: 'joan', name: 'Joan Whitehead', role: 'panel_support' } as const
const setting = (by: Setting['by'], more: Partial<Setting> = {}): Setting => ({ by, through: 'card', at: '2026-03-09T10:15:00.000Z', today: '2026-03-09', signOff: true, ownersManagerId: 'david', ...more })
const after = (act: Act, by: Setting['by'] = amira, action = anAction(), more: Partial<Setting> = {}) => {
  const decision = decide(action, act, setting(by, more))
  if (decision.outcome !== 'changed') throw new Error(JSON.stringify(decision))
  return decision
}

describe('doing something to an action', () => {
  it('records who, when, from, to and through what for every field', () => {
    const { action, changes } = after({ act: 'update', note: ' Protocol is with Legal ', brag: 'amber' })
    expect(action).toMatchObject({ status: 'in_progress', brag: 'amber', version: 2, ownerAnsweredAt: '2026-03-09T10:15:00.000Z' })
    const author = { actionId: 'action-12', version: 2, at: '2026-03-09T10:15:00.000Z', byId: 'amira', byName: 'Amira Khan', through: 'card', reason: null }
    expect(changes).toEqual([
      { ...author, field: 'status', from: 'open', to: 'in_progress' }, { ...author, field: 'brag', from: null, to: 'amber' }, { ...author, field: 'note', from: null, to: 'Protocol is with Legal' },
    ])
  })

  it('never sets a colour by itself: an action that is late stays as its owner saw it', () => {
    const late = anAction({ dueOn: '2026-02-01', brag: 'green' })
    expect(isOverdue(late, '2026-03-09')).toBe(true)
    expect(after({ act: 'on track' }, amira, late).action.brag).toBe('green')
    expect(after({ act: 'done' }, amira, late).action.brag).toBe('green')
  })

  it('waits for a second person before it closes, and is closed at once where the council turned that off', () => {
    const done = after({ act: 'done', evidence: 'https://council.example/protocol' }).action
    expect(done).toMatchObject({ status: 'awaiting_sign_off', doneById: 'amira' })
    expect(after({ act: 'sign off' }, joan, done).action.status).toBe('closed')
    expect(after({ act: 'done' }, amira, anAction(), { signOff: false }).action.status).toBe('closed')
  })

  it('does not let panel support sign off what they marked done themselves', () => {
    const done = after({ act: 'done' }, joan).action
    expect(decide(done, { act: 'sign off' }, setting(joan))).toEqual({ outcome: 'refused', why: 'A second person has to sign off CP-012: you own it or marked it done yourself. Ask a colleague in panel support. Nothing was changed.' })
  })

  it('goes back to its owner with a reason when the evidence does not show it', () => {
    const done = after({ act: 'done' }).action
    expect(after({ act: 'send back', reason: 'The link needs a password' }, joan, done).changes).toContainEqual(expect.objectContaining({ field: 'status', to: 'in_progress', reason: 'The link needs a password' }))
  })

  it('is refused to somebody it is none of the business of, with who could', () => {
    const stranger = { id: 'lee', name: 'Lee Ong', role: 'member' } as const
    expect(decide(anAction(), { act: 'done' }, setting(stranger))).toEqual({ outcome: 'refused', why: 'I can’t report on CP-012 for you: only its owner, their cover, their manager or panel support can. Nothing was changed.' })
    expect(decide(anAction(), { act: 'withdraw', reason: 'Merged' }, setting(amira))).toMatchObject({ outcome: 'refused', why: expect.stringContaining('only panel support can') })
    expect(decide(anAction(), { act: 'not mine', reason: 'Ask Housing' }, setting(joan))).toMatchObject({ outcome: 'refused' })
  })

  it('lets the cover and the owner\'s manager answer while the owner is away', () => {
    const covered = anAction({ coverId: 'lee' })
    for (const id of ['lee', 'david']) expect(after({ act: 'on track' }, { id, name: id, role: 'member' }, covered).action.ownerAnsweredAt).toBe('2026-03-09T10:15:00.000Z')
    expect(after({ act: 'on track' }, joan, covered).action.ownerAnsweredAt).toBeNull()
  })

  it('needs a reason for what the panel will ask about', () => {
    expect(decide(anAction(), { act: 'move', dueOn: '2026-04-30', reason: ' ' }, setting(amira))).toEqual({ outcome: 'not possible', why: 'A reason is needed: the panel sees it in the history. Say it in a few words.' })
    expect(after({ act: 'move', dueOn: '2026-04-30', reason: 'Legal are slow' }).changes).toEqual([expect.objectContaining({ field: 'dueOn', from: '2026-03-12', to: '2026-04-30', reason: 'Legal are slow' })])
  })

  it('changes nothing when it is so already', () => {
    const closed = anAction({ status: 'closed' })
    expect(decide(closed, { act: 'done' }, setting(amira))).toEqual({ outcome: 'already', action: closed })
    expect(decide(anAction(), { act: 'assign', ownerId: 'amira' }, setting(joan))).toMatchObject({ outcome: 'already' })
  })

  it('does not let an owner reopen what was signed off', () => {
    expect(decide(anAction({ status: 'closed' }), { act: 'reopen', reason: 'Not really' }, setting(amira))).toMatchObject({ outcome: 'refused', why: expect.stringContaining('Only panel support can reopen it') })
    expect(after({ act: 'reopen', reason: 'Found a gap' }, joan, anAction({ status: 'closed' })).action.status).toBe('in_progress')
  })

  it('takes a new owner\'s name off the cover and forgets the dispute', () => {
    const disputed = anAction({ notMine: 'I moved to Leisure', coverId: 'lee' })
    expect(after({ act: 'assign', ownerId: 'lee' }, joan, disputed).action).toMatchObject({ ownerId: 'lee', coverId: null, notMine: null })
  })

  it('asks for a link instead of a whole report', () => {
    expect(decide(anAction(), { act: 'update', note: 'x'.repeat(2_001) }, setting(amira))).toMatchObject({ outcome: 'not possible', why: expect.stringMatching(/2001 characters; up to 2000 fit/) })
  })
})

it('reads references as people say them', () => {
  expect(['cp 12', 'CP012', 'cp-12', 'CP-1234', ' hou 4 ', '1.3'].map(referenceFrom)).toEqual(['CP-012', 'CP-012', 'CP-012', 'CP-1234', 'HOU 4', '1.3'])
})
