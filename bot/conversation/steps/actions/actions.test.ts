import { beforeAll, describe, expect, it } from '@jest/globals'
import { clockAt } from '#bot/clock.ts'
import { openPlan, type Plan } from '#bot/actions/plan.ts'
import { openPeople, type People } from '#bot/people/people.ts'
import { openActionStore } from '#bot/store/actions.ts'
import { databaseForTests } from '#bot/store/database-for-tests.ts'
import { openPersonStore } from '#bot/store/people.ts'
import { openRules } from '#bot/one-child/identifiable-child.ts'
import { openMemory } from '../../memory.ts'
import type { Reply } from '../../reply.ts'
import type { Turn } from '../../turn.ts'
import { besidesColleagues } from './about-one-child.ts'
import { actions } from './actions.ts'

const database = databaseForTests()
const clock = clockAt('2026-03-02T10:00:00.000Z')
const failures: unknown[] = []
let plan: Plan
let people: People
let broken = false
let hear: (turn: Turn) => Reply | undefined | Promise<Reply | undefined>
let turns = 0

beforeAll(async () => {
  people = openPeople({ store: openPersonStore(database().db), clock, firstAdministrators: ['entra-joan'] })
  plan = openPlan({ actions: openActionStore(database().db), people, clock, signOff: true })
  const breaking: Plan = { ...plan, act: async (...wish) => { if (broken) throw new Error('The disk is full'); return plan.act(...wish) }, add: async (...wish) => { if (broken) throw new Error('The disk is full'); return plan.add(...wish) } }
  hear = actions({ plan: breaking, people, memory: openMemory(), settings: { panelDates: ['2026-04-02'], closureDays: [] }, aboutOneChild: besidesColleagues(openRules(), () => []), serviceName: (id) => id === 'libraries-culture' ? 'Libraries, archives and culture' : undefined, onFailure: (error) => failures.push(error) })
  for (const [id, name] of Object.entries(names)) await people.canBeReachedAt({ tenantId: 'council', objectId: `entra-${id}`, name, conversation: `19:${id}` })
})

const names = { joan: 'Joan Whitehead', amira: 'Amira Khan', tom: 'Tom Okafor', 'sarah-w': 'Sarah Whitfield', 'sarah-j': 'Sarah Jones' }
const turn = (who: keyof typeof names, said: string, more: Partial<Turn> = {}): Turn => ({
  id: `turn-${++turns}`, conversation: `19:${who}`, channel: 'teams', scope: 'personal', audience: 'officer', said, at: clock.now(),
  person: { id: `29:${who}`, name: names[who], tenantId: 'council', objectId: `entra-${who}` }, ...more,
})
const say = async (who: keyof typeof names, said: string, more: Partial<Turn> = {}): Promise<string> => (await hear(turn(who, said, more)))?.text ?? '(left to other steps)'
const lastReference = async (): Promise<string> => (await plan.list()).toSorted((a, b) => a.reference < b.reference ? -1 : 1).at(-1)?.reference ?? ''
const added = async (sentence: string): Promise<string> => {
  await say('joan', `add an action: ${sentence}`)
  expect(await say('joan', 'yes')).toMatch(/^Saved as/)
  return lastReference()
}

describe('adding an action', () => {
  it('takes it from one sentence, says it back with the weekday, and saves on a yes', async () => {
    expect(await say('joan', 'add an action: Amira to update the housing protocol by 12 March')).toBe('Shall I save this action?\nWhat: Update the housing protocol\nOwner: Amira Khan\nDue: Thursday 12 March 2026')
    expect(await plan.list()).toEqual([])
    expect(await say('joan', 'yes, save it')).toBe('Saved as CP-001.\nWhat: Update the housing protocol\nOwner: Amira Khan\nDue: Thursday 12 March 2026')
    expect(await plan.find('CP-001')).toMatchObject({ what: 'Update the housing protocol', dueOn: '2026-03-12', status: 'open' })
  })

  it('asks for what is missing, one thing at a time', async () => {
    expect(await say('joan', 'add an action')).toMatch(/^What will be done\?/)
    expect(await say('joan', 'Write to all foster carers')).toBe('What: Write to all foster carers.\nWho will own it? Give a name, or say “me”.')
    expect(await say('joan', 'Sarah')).toBe('Which “Sarah” do you mean: Sarah Jones or Sarah Whitfield?')
    expect(await say('joan', 'Sarah Jones')).toMatch(/^When is it due\?/)
    expect(await say('joan', '31 April')).toBe('There is no 31 April. Which day do you mean?')
    expect(await say('joan', 'before the next panel')).toContain('Due: Thursday 26 March 2026\nThe panel meets on Thursday 2 April 2026')
    expect(await say('joan', 'no, 24 March')).toContain('Due: Tuesday 24 March 2026')
    expect(await say('joan', 'owner is Tom')).toContain('Owner: Tom Okafor')
    expect(await say('joan', 'ok')).toMatch(/^Saved as CP-002/)
  })

  it('saves nothing on a no, nor on an "ok" said after something else', async () => {
    const before = (await plan.list()).length
    await say('joan', 'add an action: Tom to visit the home by Friday')
    expect(await say('joan', 'no')).toBe('All right, nothing was saved.')
    await say('joan', 'add an action: Tom to visit the home by Friday')
    expect(await say('joan', 'What is the leaving care age?')).toBe('(left to other steps)')
    expect(await say('joan', 'ok')).toBe('(left to other steps)')
    expect(await plan.list()).toHaveLength(before)
  })

  it('saves nothing on a yes said after another request, but a card that brings itself up to date is none', async () => {
    const ref = await added('Tom to visit the home by Friday')
    const before = (await plan.list()).length
    await say('joan', 'add an action: Tom to visit the home again by Friday')
    await say('joan', 'what is overdue')
    expect(await say('joan', 'yes')).toBe('(left to other steps)')
    expect(await plan.list()).toHaveLength(before)
    await say('joan', 'add an action: Tom to visit the home again by Friday')
    await say('joan', '', { verb: { name: 'action_show', data: { reference: ref, version: 1 } } })
    expect(await say('joan', 'yes')).toMatch(/^Saved as/)
  })

  it('does not take one person\'s yes for another\'s in a meeting\'s chat', async () => {
    const before = (await plan.list()).length
    const meeting = { conversation: '19:meeting', scope: 'group' } as const
    await say('joan', 'add an action: Tom to visit the home by Friday', meeting)
    expect(await say('tom', 'yes', meeting)).toBe('(left to other steps)')
    expect(await plan.list()).toHaveLength(before)
    expect(await say('joan', 'yes', meeting)).toMatch(/^Saved as/)
  })

  it('lets an officer add their own, but not somebody else\'s', async () => {
    await say('amira', 'add an action: me to phone the provider by tomorrow')
    expect(await say('amira', 'yes')).toContain('Owner: Amira Khan')
    expect(await say('amira', 'add an action: Tom to phone the provider by tomorrow')).toBe('I can’t give somebody else an action for you: only their manager or panel support can. Nothing was added.')
  })

  it('lets panel support name somebody new, and says that no reminder reaches them', async () => {
    expect(await say('joan', 'add an action: Priya Shah to check the dental list by 30 April')).toMatch(/^I know nobody called “Priya Shah”/)
    expect(await say('joan', 'Add Priya Shah as a new name')).toContain('Priya Shah has not opened this app yet, so no reminder can reach them until they do.')
    await say('joan', 'yes')
    expect(await say('joan', 'who can’t be reached?')).toMatch(/I cannot reach these owners:\nPriya Shah has not opened this app yet.*They own CP-\d+\./)
  })

  it('takes what a briefing suggests, without inventing an owner', async () => {
    const verb = { name: 'draft_action', data: { service: 'libraries-culture', what: 'Issue cards that stay valid when a child moves', ownerRole: 'Library Services Manager', timescale: '3 months' } }
    expect(await say('joan', '', { verb })).toContain('The guide suggests: Library Services Manager.')
    expect(await say('joan', 'Tom')).toContain('Due: Tuesday 2 June 2026\nService: Libraries, archives and culture')
    await say('joan', 'no')
  })
})

describe('working on an action', () => {
  it('is listed to its owner, done with evidence, and signed off by somebody else', async () => {
    const ref = await added('Amira to renew the care leaver offer by 20 March')
    expect(await say('amira', 'what are my actions')).toContain(`${ref}: Renew the care leaver offer. Due Friday 20 March 2026. Open.`)
    expect(await say('amira', `${ref} is amber: waiting for Legal`)).toBe(`Recorded for ${ref} (Renew the care leaver offer):\n- Status: open → in progress\n- Own view: Amber: a problem, and a plan to put it right\n- Update: waiting for Legal`)
    expect(await say('amira', `mark ${ref} done: https://council.example/offer`)).toContain('Panel support will check it and close it.')
    expect(await say('amira', `sign off ${ref}`)).toBe(`I can’t sign off ${ref} for you: only panel support can. Nothing was changed.`)
    expect(await say('joan', `sign off ${ref}`)).toContain('Status: done, awaiting sign-off → closed')
    expect(await say('joan', `history of ${ref}`)).toMatch(/Evidence: https:\/\/council\.example\/offer – Amira Khan in a chat, Monday 2 March 2026 at 10:00/)
  })

  it('counts more time from the date it has, takes the reason beside the day, and goes on with the day it asked for', async () => {
    const ref = await added('Amira to visit every home by 5pm on 13 March')
    expect(await plan.find(ref)).toMatchObject({ what: 'Visit every home', dueOn: '2026-03-13' })
    expect(await say('amira', `can I have another two weeks for ${ref} because of the holidays?`)).toBe(`Shall I move ${ref}?\nDue: Friday 27 March 2026\nReason: the holidays\nCounted from its due date now, Friday 13 March 2026.`)
    expect(await say('amira', `move ${ref} to May because Legal are slow`)).toBe('Do you mean Friday 1 May 2026 or Sunday 31 May 2026?')
    expect(await say('amira', 'after Easter')).toMatch(/is not a day that I can remind anybody of\. Which day do you mean\?$/)
    expect(await say('amira', 'the first of May')).toBe(`Shall I move ${ref}?\nDue: Friday 1 May 2026\nReason: Legal are slow`)
    expect(await say('amira', 'yes')).toContain('→ Friday 1 May 2026 (Legal are slow)')
    expect(await say('amira', `remind me about ${ref} on 20 March, waiting for a quote`)).toContain('Remind later: Friday 20 March 2026, waiting for a quote')
    expect(await say('tom', `move ${ref} to whenever`)).toContain('only its owner')
  })

  it('does not take an answer that begins with “no” for a cancellation', async () => {
    const ref = await added('Amira to renew the lease by 20 March')
    expect(await say('amira', `set ${ref} to red`)).toContain('What has happened')
    expect(await say('amira', 'No help from finance yet')).toContain('Update: No help from finance yet')
    await say('joan', 'add an action: tidy the plan')
    await say('joan', 'no one')
    expect(await say('joan', 'no date')).toContain('Owner: nobody yet\nDue: no date')
    expect(await say('joan', 'no')).toBe('All right, nothing was saved.')
  })

  it('takes “it belongs to …” from its owner as not theirs, and from those who run the plan as giving it away', async () => {
    const ref = await added('Amira to map the offer by 20 March')
    expect(await say('amira', `${ref} should be with Health, not me`)).toContain('Not mine: it belongs to Health')
    expect(await say('joan', `${ref} belongs to Sarah`)).toBe('Which “Sarah” do you mean: Sarah Jones or Sarah Whitfield?')
    expect(await say('joan', 'Sarah Jones')).toBe(`Shall I give ${ref} to Sarah Jones?\nOwner: Sarah Jones`)
    expect(await say('joan', 'yes')).toContain('Owner: Amira Khan → Sarah Jones')
  })

  it('moves a date only with a reason and a yes', async () => {
    const ref = await added('Amira to review placements by 13 March')
    expect(await say('amira', `move ${ref} to 30 April`)).toBe(`Why the new date for ${ref}? A few words are enough; the panel can see them.`)
    expect(await say('amira', 'Legal are slow')).toBe(`Shall I move ${ref}?\nDue: Thursday 30 April 2026\nReason: Legal are slow`)
    expect((await plan.find(ref))?.dueOn).toBe('2026-03-13')
    expect(await say('amira', 'yes')).toContain('Due: Friday 13 March 2026 → Thursday 30 April 2026 (Legal are slow)')
  })

  it('says what changed in between instead of overwriting it', async () => {
    const ref = await added('Amira to review respite by 13 March')
    await say('amira', `move ${ref} to 30 April because Legal are slow`)
    await say('joan', `give ${ref} to Tom`)
    await say('joan', 'yes')
    expect(await say('amira', 'yes')).toBe(`${ref} was changed while you were deciding, so I have not saved yours. Since then:\n- Joan Whitehead: Owner: Amira Khan → Tom Okafor`)
    expect((await plan.find(ref))?.dueOn).toBe('2026-03-13')
  })

  it('hears that it is not theirs, and asks why', async () => {
    const ref = await added('Tom to survey the homes by 27 March')
    expect(await say('tom', `${ref} isn't mine`)).toBe(`Why is ${ref} not yours, or whose is it? A few words are enough; the panel can see them.`)
    expect(await say('tom', 'Housing own this')).toContain('Panel support will see it and find out whose it is.')
    expect(await say('amira', `${ref} isn't mine`)).toMatch(/^I can’t say that about/)
  })

  it('shows a stranger the public part only, and changes nothing for them', async () => {
    const ref = await added('Tom to cost the new home by 27 March')
    const shown = await say('amira', ref)
    expect(shown).toContain('Cost the new home')
    expect(shown).not.toContain('Tom')
    expect(await say('amira', `mark ${ref} done`)).toMatch(/^I can’t report on/)
  })

  it('lists what is overdue to those who run the plan, and to others only their own', async () => {
    const ref = await added('Tom to close the old home by 3 March')
    clock.set('2026-03-06T10:00:00.000Z')
    expect(await say('joan', 'what is overdue')).toContain(`${ref}: Close the old home. Owner: Tom Okafor. Due Tuesday 3 March 2026, 3 days late. Open.`)
    expect(await say('tom', "what's overdue")).toContain(ref)
    expect(await say('amira', "what's overdue")).not.toContain(ref)
  })

  it('echoes what was written when the store fails, and nothing is lost', async () => {
    const ref = await added('Amira to write the annual report by 30 June')
    broken = true
    expect(await say('amira', `update ${ref}: met all three providers`)).toBe(`Something went wrong on my side, and nothing was changed. You wrote:\n“update ${ref}: met all three providers”\nPlease send it again in a minute.`)
    broken = false
    expect(failures).toHaveLength(1)
    expect(await say('amira', `update ${ref}: met all three providers`)).toContain('Update: met all three providers')
  })

  it('does the same message once when Teams sends it twice', async () => {
    const ref = await added('Amira to plan the summer event by 30 June')
    const message = turn('amira', `update ${ref}: booked the hall`)
    await hear(message)
    await hear(message)
    const action = await plan.find(ref)
    expect(action && (await plan.history(action)).filter(({ field }) => field === 'note')).toHaveLength(1)
  })
})

describe('people in a conversation', () => {
  it('take over the actions that a plan gave to their name, once they say that it is them', async () => {
    const named = await people.named('Lee Ong')
    await plan.add({ what: 'Check the transport contract', ownerId: named.id, dueOn: '2026-05-29' }, (await people.meet({ tenantId: 'council', objectId: 'entra-joan' }))!, { through: 'import', pressId: 'import-1' })
    const lee = { person: { id: '29:lee', name: 'Lee Ong', tenantId: 'council', objectId: 'entra-lee' }, conversation: '19:lee' }
    expect(await say('tom', 'my actions', lee)).toBe('You have no open actions.\nThe plan names a Lee Ong with one action. Is that you?')
    expect(await say('tom', 'yes, that is me', lee)).toBe('Thank you. That action is yours now.')
    expect(await say('tom', 'my actions', lee)).toContain('Check the transport contract')
  })

  it('say when they are away and when they want to hear', async () => {
    expect(await say('tom', "I'm on leave from 3 to 14 August")).toMatch(/^I will not write to you from Monday 3 August 2026 to Friday 14 August 2026\./)
    expect(await say('tom', 'send my reminders weekly on Wednesday at 10')).toBe('I will write to you on Wednesdays at 10:00 at the earliest, and only when something needs you.')
    expect(await say('tom', 'remind me daily at 7')).toBe('Choose an hour from 8 to 18: I never write at night.')
    expect(await people.meet({ tenantId: 'council', objectId: 'entra-tom' })).toMatchObject({ leave: [{ from: '2026-08-03', to: '2026-08-14' }], digest: { every: 'weekly', day: 3, hour: 10 } })
  })

  it('say who manages whom and what their service is, of others only as panel support', async () => {
    expect(await say('tom', 'my service is Economic development')).toBe('Your service is Economic development.')
    expect(await say('tom', 'Amira’s manager is Tom')).toBe('You can change your own details only. Panel support can change other people’s.')
    expect(await say('joan', 'Amira’s manager is Tom')).toBe('Amira Khan’s manager is Tom Okafor. They are told about a late action only after its owner was.')
  })

  it('are gone when panel support says so, with what they leave behind, until they write again', async () => {
    const ref = await added('Sarah Whitfield to map the offer by Friday')
    expect(await say('amira', 'Sarah Whitfield has left the council')).toMatch(/^Please tell panel support/)
    expect(await say('joan', 'Sarah Whitfield has left the council')).toBe(`I write to Sarah Whitfield no more, unless they write to me again. They still own ${ref}: say “give ${ref} to” and a name.`)
    expect(await say('joan', 'who can’t be reached?')).toContain(`Sarah Whitfield’s account is gone, so no reminder can reach them. They own ${ref}.`)
    expect(await say('sarah-w', 'my actions')).toContain(ref)
  })

  it('give roles only as administrators', async () => {
    expect(await say('amira', 'make Amira panel support')).toBe('Only an administrator can change what somebody may do.')
    expect(await say('joan', 'make Sarah Whitfield panel support')).toBe('Sarah Whitfield is panel support now.')
  })

  it('are refused when the directory does not say who they are', async () => {
    expect(await say('amira', 'what are my actions', { channel: 'terminal', person: { id: 'terminal' } })).toMatch(/^I can only work with actions when your council’s directory tells me who you are/)
  })

  it('are not heard here when they are young', async () => {
    expect(await say('amira', 'what are my actions', { audience: 'young_person', channel: 'webchat' })).toBe('(left to other steps)')
    expect(await say('amira', '', { audience: 'young_person', channel: 'webchat', verb: { name: 'action_show', data: { reference: 'CP-001' } } })).toBe('(left to other steps)')
  })

  it('are told kindly where to go when they ask in web chat, and everything else goes on to the documents', async () => {
    const inWebChat = { audience: 'councillor', channel: 'webchat' } as const
    expect(await say('amira', 'mark CP-001 done', inWebChat)).toMatch(/Please write to me in Teams\.$/)
    expect(await say('amira', 'what is 1.3?', inWebChat)).toBe('(left to other steps)')
    expect(await say('amira', 'yes', inWebChat)).toBe('(left to other steps)')
  })
})

describe('what reads as if it were about one child', () => {
  it('is not kept, not said back, and not saved by a later yes', async () => {
    const before = (await plan.list()).length
    const stopped = await say('joan', 'add an action: Tom to visit Bella, 14, at her new placement by Friday')
    expect(stopped).toMatch(/^I have not kept that, because it reads as if it were about one child/)
    expect(stopped).not.toContain('Bella')
    expect(await say('joan', 'yes')).toBe('(left to other steps)')
    expect(await plan.list()).toHaveLength(before)
  })

  it('is not kept as a note, a reason or evidence either', async () => {
    const ref = await added('Amira to review the transport contract by 13 March')
    for (const said of [`update ${ref}: the girl of 15 in Ashfield House ran away again on Tuesday`, `${ref} is done: see the file of child B, aged 9`, `move ${ref} to 30 April because Kayleigh, 12, changed placement`]) {
      expect(await say('amira', said)).toMatch(/^I have not kept that/)
    }
    expect(await plan.find(ref)).toMatchObject({ status: 'open', version: 1 })
  })

  it('is not found in colleagues\' names', async () => {
    const ref = await added('Amira to review the school transport contract by 13 March')
    expect(await say('amira', `update ${ref}: met Tom Okafor and Sarah Whitfield, and two young people told us what they think`)).toContain('Update: met Tom Okafor and Sarah Whitfield')
    for (const note of ['meeting with Sarah moved to next week', 'she is on leave until 3 August', 'HR have had this since January', 'draft shared with Tom']) expect(await say('amira', `update ${ref}: ${note}`)).toContain(note)
    for (const note of ['Tom is back in custody', 'met with Sarah’s foster carer', 'Tom, 14, ran away']) expect(await say('amira', `update ${ref}: ${note}`)).toMatch(/^I have not kept that/)
  })
})
