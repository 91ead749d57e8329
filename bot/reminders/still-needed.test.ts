import { describe, expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { amira, aReminder, joan, priya, sent, tom, worldWith } from './for-tests.ts'
import type { Reminder } from './reminder.ts'
import { whyNotNeeded } from './still-needed.ts'

const today = '2026-03-12'
const why = (reminder: Partial<Reminder>, action: Partial<Action>, { past = [] as readonly Reminder[], world = worldWith(), on = today } = {}): string | undefined =>
  whyNotNeeded(aReminder(reminder), anAction(action), past, world, on)

describe('a reminder that is due', () => {
  it('goes out when nothing has changed', () => {
    expect(why({}, {})).toBeUndefined()
  })

  it.each([
    ['the action is done', { status: 'awaiting_sign_off' as const }, 'done and awaits sign-off'],
    ['it was withdrawn', { status: 'withdrawn' as const }, 'withdrawn'],
    ['somebody else owns it now', { ownerId: 'tom' }, 'somebody else answers for it'],
    ['its due date was moved', { dueOn: '2026-04-30' }, 'due date was moved'],
    ['its owner said that it is not theirs', { notMine: 'moved to Health' }, 'not theirs'],
    ['they asked to be reminded later', { later: { until: '2026-03-20', reason: 'leave' } }, 'reminded later'],
    ['they said this morning how it stands', { ownerAnsweredAt: '2026-03-12T08:10:00.000Z' }, 'how it stands'],
  ])('does not when %s', (_, action, expected) => {
    expect(why({}, action)).toContain(expected)
  })

  it('goes out to the cover only while the owner is away', () => {
    const away = worldWith([{ ...amira, leave: [{ from: '2026-03-10', to: '2026-03-12' }] }, priya, joan, tom])
    expect(why({ personId: 'tom' }, { coverId: 'tom' }, { world: away })).toBeUndefined()
    expect(why({ personId: 'tom' }, { coverId: 'tom' }, { world: away, on: '2026-03-13' })).toBe('its owner is back')
  })

  it('goes up to the manager only while the owner is silent', () => {
    const past = [sent('2026-03-19', { reason: 'late' })]
    const toManager = { personId: 'priya', reason: 'owner is silent' } as const
    expect(why(toManager, {}, { past, on: '2026-04-02' })).toBeUndefined()
    expect(why(toManager, { ownerAnsweredAt: '2026-04-01T09:00:00.000Z' }, { past, on: '2026-04-02' })).toContain('answered')
    expect(why(toManager, {}, { past, on: '2026-04-02', world: worldWith([{ ...amira, managerId: 'tom' }, priya, joan, tom]) })).toContain('no longer the owner’s manager')
  })

  it('stays on panel support\'s list only as long as there is something to settle', () => {
    const listed = (reason: Reminder['reason']) => ({ personId: 'joan', reason, dueOn: null })
    expect(why(listed('no owner'), { ownerId: null })).toBeUndefined()
    expect(why(listed('no owner'), {})).toBe('it has an owner now')
    expect(why(listed('owner disputes it'), {})).toBe('nobody disputes it any more')
    expect(why(listed('awaits sign-off'), { status: 'closed' })).toBe('it no longer waits for sign-off')
    expect(why(listed('owner cannot be reached'), {})).toBe('the owner can be reached again')
    expect(why(listed('no owner'), { ownerId: null }, { world: worldWith([amira, tom]) })).toBe('they are no longer panel support')
  })
})
