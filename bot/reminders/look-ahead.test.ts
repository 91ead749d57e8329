import { describe, expect, it } from '@jest/globals'
import { anAction } from '#bot/actions/for-tests.ts'
import type { Action } from '#bot/actions/action.ts'
import { addDays } from '#bot/calendar/working-days.ts'
import { londonDateOf } from '#bot/clock.ts'
import { amira, aReminder, joan, priya, sent, tom, worldWith } from './for-tests.ts'
import { lookAhead, type LookAhead } from './look-ahead.ts'
import { previewAsJson, previewInWords } from './preview.ts'
import type { Reminder } from './reminder.ts'
import { isTimeToSend } from './send-due.ts'
import type { World } from './world.ts'

const now = '2026-03-02T08:00:00.000Z'
type Given = { readonly action?: Partial<Action>, readonly past?: readonly Reminder[], readonly world?: World, readonly at: string, readonly hasTodaysCard?: readonly string[], readonly now?: string }
const look = ({ action = {}, past = [], world = worldWith(), at, hasTodaysCard = [], now: today = now }: Given): LookAhead & { world: World } => {
  const one = anAction({ changedAt: today, ...action })
  return { ...lookAhead({ plans: [{ action: one, past, since: today }], world, now: today, at, hasTodaysCard: new Set(hasTodaysCard) }), world }
}
const whoGets = ({ cards }: LookAhead): string[] => cards.map(({ person, entries }) => `${person.name}: ${entries.map(({ reminder }) => reminder.reason).join(', ')}`)

describe('looking ahead', () => {
  it('says who would get what on Christmas Eve at nine, and what comes after', () => {
    const ahead = look({ action: { dueOn: '2026-12-24' }, at: '2026-12-24T09:00:00.000Z' })
    expect(whoGets(ahead)).toEqual(['Amira Khan: due today'])
    expect(ahead.next.map(({ dueAt }) => dueAt)).toEqual(['2026-12-31T09:00:00.000Z'])
  })

  it('takes it that the cards until then were sent and that nobody answered, so it sees the manager\'s card coming', () => {
    expect(whoGets(look({ at: '2026-04-02T09:00:00.000Z' }))).toEqual(['Amira Khan: late', 'Priya Patel: owner is silent'])
    expect(whoGets(look({ at: '2026-04-20T09:00:00.000Z' }))).toEqual(['Joan Whitehead: nobody answers'])
  })

  it('says why nobody gets anything on Boxing Day, at night, or while sending is stopped', () => {
    expect(look({ at: '2026-12-26T09:00:00.000Z' }).nothingGoesOut).toContain('bank holiday')
    expect(look({ at: '2026-12-24T20:00:00.000Z' }).nothingGoesOut).toBe('it is outside working hours')
    const stop = { byName: 'Joan Whitehead', byId: 'joan', at: now, reason: 'wrong dates were imported' }
    expect(lookAhead({ plans: [], world: worldWith(), now, at: now, stop, hasTodaysCard: new Set() }).nothingGoesOut).toBe('sending was stopped by Joan Whitehead: wrong dates were imported')
  })

  it('says who gets nothing although something is due, and why', () => {
    const due = { past: [aReminder({ dueAt: now, reason: 'coming up' })], at: '2026-03-02T09:30:00.000Z' }
    const why = (world: World, more: Partial<Given> = {}): string[] => look({ ...due, world, ...more }).withheld.map((one) => one.why)
    expect(why(worldWith([{ ...amira, leave: [{ from: '2026-03-02', to: '2026-03-04' }] }]))).toEqual(['they are on leave; it waits until they are back'])
    expect(why(worldWith([{ ...amira, reach: 'blocked' }]))).toEqual(['they have blocked the app'])
    expect(why(worldWith([{ ...amira, digest: { every: 'daily', day: 1, hour: 14 } }]))).toEqual(['they want their card at 14:00'])
    expect(why(worldWith(), { hasTodaysCard: ['amira'] })).toEqual(['they have had today’s card; it waits for their next working day'])
  })

  it('says what is due and will not be sent, and why', () => {
    const past = [aReminder({ dueAt: '2026-03-02T07:00:00.000Z', reason: 'coming up' })]
    expect(look({ past, action: { ownerAnsweredAt: '2026-03-02T07:30:00.000Z' }, at: now }).dropped).toMatchObject([{ ending: 'no_longer_needed', why: 'they have said how it stands since' }])
  })

  it('does not count a reminder that was sent already', () => {
    expect(whoGets(look({ past: [sent('2026-03-05', { reason: 'coming up' })], at: '2026-03-05T12:00:00.000Z', now: '2026-03-05T11:00:00.000Z' }))).toEqual([])
  })

  it('agrees with itself: what it says comes next is what it says goes out then', () => {
    const world = worldWith([{ ...amira, leave: [{ from: '2026-03-09', to: '2026-03-13' }] }, priya, joan, tom], { closureDays: ['2026-05-26'] })
    const given = { world, action: { coverId: 'tom' } }
    for (let [at, steps] = [now, 0]; steps < 25; steps++) {
      const [next] = look({ ...given, at }).next
      if (!next) throw new Error('nothing comes next')
      const then = look({ ...given, at: next.dueAt })
      expect({ at, reminders: then.cards.flatMap(({ entries }) => entries.map(({ reminder }) => `${reminder.personId} ${reminder.reason} ${reminder.dueAt}`)) })
        .toMatchObject({ reminders: expect.arrayContaining([`${next.personId} ${next.reason} ${next.dueAt}`]) })
      expect(isTimeToSend(next.dueAt, londonDateOf(next.dueAt), world)).toBe(true)
      at = next.dueAt
    }
  })

  it('never has two cards for one person on a day, over two years', () => {
    for (let day = '2026-03-02'; day < '2026-07-01'; day = addDays(day, 3)) {
      const people = look({ action: { coverId: 'tom' }, at: `${day}T12:00:00.000Z` }).cards.map(({ person }) => person.id)
      expect(new Set(people).size).toBe(people.length)
    }
  })
})

describe('telling it', () => {
  it('names each person with what they get and why, what comes next, and that nothing was sent', () => {
    expect(previewInWords(look({ at: '2026-03-12T09:00:00.000Z' }))).toBe([
      'Thursday 12 March 2026 at 09:00: one person gets a card.', 'Who gets what, and why:', '- Amira Khan: CP-012 (due today)',
      'What comes next:', '- Amira Khan: CP-012 (late) on Thursday 19 March 2026 at 09:00', 'This is only a look ahead: nothing was sent.',
    ].join('\n'))
  })

  it('gives the same as JSON, with the text of each card', () => {
    expect(previewAsJson(look({ at: '2026-03-12T09:00:00.000Z' }))).toMatchObject({
      at: '2026-03-12T09:00:00.000Z', goesOut: true, whyNot: null,
      cards: [{ person: 'Amira Khan', summary: 'CP-012 is due today', text: expect.stringContaining('Due Thursday 12 March 2026, today.'), reminders: [{ reference: 'CP-012', reason: 'due today', dueAt: '2026-03-12T09:00:00.000Z' }] }],
      next: [{ person: 'Amira Khan', reference: 'CP-012', reason: 'late' }],
    })
  })
})
