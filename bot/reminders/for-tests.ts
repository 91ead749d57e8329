/** People, actions and a world to start a test of reminders from: name only what the test is about. */
import { aPerson } from '#bot/actions/for-tests.ts'
import type { Person } from '#bot/people/person.ts'
import type { Reminder } from './reminder.ts'
import { worldOf, type World } from './world.ts'

/** Somebody whom a card reaches. */
export const reachable = (more: Partial<Person>): Person => aPerson({ reach: 'reachable', conversation: { conversation: `chat-of-${more.id ?? 'amira'}` }, ...more })

export const priya = reachable({ id: 'priya', name: 'Priya Patel' })
export const joan = reachable({ id: 'joan', name: 'Joan Whitehead', role: 'panel_support' })
export const amira = reachable({ id: 'amira', name: 'Amira Khan', managerId: 'priya' })
export const tom = reachable({ id: 'tom', name: 'Tom Okafor' })

export const worldWith = (people: readonly Person[] = [amira, priya, joan, tom], more: Partial<Omit<Parameters<typeof worldOf>[0], 'people'>> = {}): World => worldOf({ people, ...more })

export const aReminder = (more: Partial<Reminder> = {}): Reminder => ({
  actionId: 'action-12', personId: 'amira', dueAt: '2026-03-12T09:00:00.000Z', reason: 'due today', dueOn: '2026-03-12', plannedAt: '2026-01-05T09:00:00.000Z',
  ending: null, endedAt: null, why: null, sentOn: null, ...more,
})

/** A reminder that went out on its day. */
export const sent = (on: string, more: Partial<Reminder> = {}): Reminder => aReminder({ dueAt: `${on}T09:00:00.000Z`, ending: 'sent', endedAt: `${on}T09:00:00.000Z`, sentOn: on, ...more })
