import { expect, it } from '@jest/globals'
import { examples } from './action-card.examples.ts'

const named = (name: string) => examples.find((example) => example.name === name)!.card

it('is answered with one box and buttons that carry the version their reader saw', () => {
  const { actions } = named('an owner, nothing said yet')
  expect(actions?.map(({ title }) => title)).toEqual(['CP-012 is on track', 'Save my update', 'Mark CP-012 as done', 'CP-012 is not mine', 'Remind me on Monday 9 March', 'Open the board'])
  expect(actions?.[1]).toMatchObject({ type: 'Action.Execute', verb: 'action_update', data: { reference: 'CP-012', version: 3 }, fallback: { type: 'Action.Submit', data: { verb: 'action_update', reference: 'CP-012', version: 3 } } })
})

it('says that an action is late in words, whatever colour its owner gave', () => {
  expect(JSON.stringify(named('late, a Welsh name, three long notes'))).toMatch(/41 days late.*Own view: green/)
})

it('says first what was recorded, by whom and when', () => {
  expect(JSON.stringify(named('just recorded').body[1])).toMatch(/Recorded by Amira Khan on a card, Monday 2 March 2026 at 10:00.*"style":"good"/)
  expect(named('just recorded').fallbackText).toContain('Recorded by Amira Khan')
})

it('keeps what somebody typed in the box when it could not be saved', () => {
  expect(named('changed by somebody else in between').body).toContainEqual(expect.objectContaining({ type: 'Input.Text', id: 'note', value: 'signed by the director' }))
})

it('has no box where there is nothing to answer', () => {
  const card = named('closed, no owner, an action of 2,000 characters')
  expect(JSON.stringify(card.body)).not.toContain('Input.')
  expect(card.actions).toBeUndefined()
})

it('asks Teams to bring an old copy up to date', () => {
  expect(named('waiting for sign-off').refresh).toMatchObject({ action: { verb: 'action_show', data: { reference: 'CP-012' } } })
})
