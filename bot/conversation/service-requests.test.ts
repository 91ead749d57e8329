import { beforeEach, describe, expect, it } from '@jest/globals'
import { noCouncilSettings, type CouncilSettings } from '#bot/settings/council-settings.ts'
import { openServiceKnowledge } from '#knowledge/guides/service-knowledge.ts'
import { heldReportsOf } from '#knowledge/held-reports.ts'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { clean } from './clean.ts'
import { openMemory, type Memory } from './memory.ts'
import type { Reply } from './reply.ts'
import { respondWith } from './respond.ts'
import { serviceRequests } from './service-requests.ts'
import type { Turn } from './turn.ts'

const knowledge = openKnowledge()
const content = openServiceKnowledge()
const reports = heldReportsOf({ documents: knowledge.documents('2026-11-25'), passages: knowledge.passages })
let memory: Memory
beforeEach(() => { memory = openMemory() })

const leftAlone = { outcome: 'left to the documents' }
/** What is said to a turn; `leftAlone` when every one of our steps passes it on. */
async function said (text: string, more: Partial<Turn> = {}, settings: CouncilSettings = noCouncilSettings, openActions?: (service: string) => Promise<string[]>): Promise<Reply> {
  const { oneChild, requests } = serviceRequests({ content, answerQuestion: knowledge.answerQuestion, reports, memory, settings, ...(openActions ? { openActions } : {}) })
  const turn: Turn = { id: '1', conversation: 'a', channel: 'teams', scope: 'personal', person: { id: 'p' }, audience: 'councillor', council: 'herefordshire', said: clean(text), at: '2026-11-25T09:00:00.000Z', ...more }
  return await respondWith([oneChild, ...requests, () => leftAlone as Reply])(turn)
}

describe('a briefing', () => {
  it('has the duty, our council’s words, meanings, questions, actions and sources, in that order', async () => {
    const { text, briefing, services, card } = await said('what does corporate parenting mean for HR')
    const order = ['Draft guidance', 'The duty in law:', 'What Herefordshire’s report says about it:', 'What it means here:', 'Questions to ask:', 'Actions to consider:', 'Sources:'].map((part) => text.indexOf(part))
    expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true)
    expect({ briefing, services, card: card?.name }).toEqual({ briefing: true, services: ['human-resources-apprenticeships'], card: 'briefing' })
    expect(text).toContain('Out of date: it covered 2020 to 2023.')
  })

  it('is given for both services that one message names', async () => {
    const { text, services } = await said('housing and libraries')
    expect(services).toEqual(['housing-homelessness', 'libraries-culture'])
    expect(text).toMatch(/Housing and homelessness: [^]*Libraries, archives and culture: /)
  })

  it('shows who checked the guide, and the service’s open actions once there are any', async () => {
    const settings = { ...noCouncilSettings, approvals: { registrars: { by: 'Amira Khan', on: '2026-11-01' } } }
    const { text } = await said('registrars', {}, settings, async (service) => service === 'registrars' ? ['A12 Waive certificate fees, due 12 January 2027'] : [])
    expect(text).toContain('Checked by Amira Khan on 1 November 2026.')
    expect(text).toContain('Open actions:\n- A12 Waive certificate fees')
  })

  it('remembers my service once told', async () => {
    expect(await said('set my service to libraries')).toMatchObject({ kind: 'command', outcome: 'service_set' })
    expect(await said('what does corporate parenting mean for my service')).toMatchObject({ briefing: true, services: ['libraries-culture'] })
  })

  it('is no business of a question restricted to the strategy, of a young person, or of a question about a document', async () => {
    expect(await said('what does corporate parenting mean for housing', { collections: ['strategy'] })).toBe(leftAlone)
    expect(await said('housing', { audience: 'young_person' })).toBe(leftAlone)
    expect(await said('what does the strategy say about housing?')).toBe(leftAlone)
  })
})

describe('one identifiable child', () => {
  it('is stopped with whom to contact, and nothing of the message comes back', async () => {
    const settings = { ...noCouncilSettings, contacts: { frontDoor: 'MASH, 01432 000000' } }
    const { outcome, text, summary } = await said('a boy in my ward, 15, placed out of county, mum is upset', {}, settings)
    expect(outcome).toBe('about_one_child')
    expect(text).toContain('Worried about a child: MASH, 01432 000000.')
    expect(`${text}${summary}`).not.toMatch(/ward|15|upset/)
    expect(memory.size).toBe(0)
  })

  it('lets young people speak about themselves', async () => {
    expect((await said('im 17 nd live with my nan', { audience: 'young_person' })).outcome).not.toBe('about_one_child')
  })
})

describe('principles', () => {
  it('shows one with the Act first, then each report’s wording, and says where there is none', async () => {
    const { text, citations } = await said('principle 4')
    expect(text.indexOf('section 1(1)(d)')).toBeLessThan(text.indexOf('How the reports we hold word it'))
    expect(citations.map(({ doc }) => doc)).toEqual(['buckinghamshire-2020', 'cambridgeshire-2019', 'herefordshire-2020', 'westminster-2019'])
    expect(text).toContain('We found no list of the principles in what we hold from Bury.')
  })

  it('speaks to a young person in their words', async () => {
    expect((await said('what are the seven principles', { audience: 'young_person' })).text).toContain('3. We should take what you say seriously.')
  })

  it('leaves "the seven principles in Bury’s strategy" to the documents', async () => {
    expect(await said('What are the seven principles in Bury’s strategy?')).toBe(leftAlone)
  })
})

describe('promises', () => {
  it('says of Bury that none are listed, not that there are none', async () => {
    expect(await said('what are Bury’s promises')).toMatchObject({ kind: 'no_answer', text: expect.stringContaining('none listed in the report we hold. That does not mean that it has none.') })
  })

  it('lists Cambridgeshire’s ten', async () => {
    const { text, citations } = await said('list Cambridgeshire’s promises')
    expect(citations.length).toBeGreaterThanOrEqual(10)
    expect(text).toContain('“Listen to you and show you respect”')
  })

  it('leaves a question about one promise to the documents', async () => {
    expect(await said('what does the promise about moving placement say')).toBe(leftAlone)
  })
})

describe('comparing', () => {
  it('shows what others say and that silence is ours', async () => {
    const { text } = await said('who else promises support to 25?')
    expect(text).toContain('until you are 25” [1] Corporate Parenting Strategy, Cambridgeshire')
    expect(text).toContain('Buckinghamshire, Bury and Westminster: we found nothing on this in what we hold. That does not mean that they do nothing.')
    expect(text).not.toContain('Herefordshire:')
  })

  it('puts two named councils side by side', async () => {
    expect((await said('compare Bury and Westminster on monitoring')).text).toMatch(/Westminster:\n- “[^]*Bury: we found nothing on this in what we hold. That does not mean that it does nothing/)
  })

  it('quotes the sentences that name a service, as its briefing does, and not who held a post', async () => {
    expect((await said('compare all councils on housing', { council: 'bury' })).text).toMatch(/Cambridgeshire:\n- “The Children Act 1989 placed a duty on the NHS, housing/)
    expect((await said('what do other councils say about jobs')).text).not.toMatch(/Tolis Vouyioukas|Nicky Crouch/)
    expect((await said('compare education across the councils')).outcome).toBe('compared')
  })
})

it('gives questions for panel with the paragraph that backs them', async () => {
  const { text, citations } = await said('questions to ask at panel about HR')
  expect(text).toMatch(/2\. Do we promise an interview[^]*Backed by: “By agreeing the care leavers covenant/)
  expect(citations[0]).toMatchObject({ doc: 'herefordshire-2020', paragraph: '14' })
})

it('quotes what the report says on a topic, or nothing: not something about another one', async () => {
  expect((await said('what should I ask at panel about placements', { council: 'herefordshire' })).text).not.toContain('to quote:')
  expect((await said('questions to ask at panel about stability', { council: 'westminster' })).text).toMatch(/to quote:\n- “[^”]*stab/)
})

it('drafts an implications paragraph that is marked as a draft', async () => {
  const { text, services } = await said('write the corporate parenting implications for a report on leisure contracts')
  expect(services).toEqual(['leisure-sport'])
  expect(text).toMatch(/^A draft to edit\.[^]*This report concerns leisure contracts\.[^]*officers considered:/)
})

describe('the glossary', () => {
  it('offers both meanings of an ambiguous word', async () => {
    expect((await said('what is a SAR')).text).toMatch(/Shared accommodation rate: [^]*Subject access request: /)
    expect((await said('what’s a PA?')).text).toMatch(/^Personal adviser: [^]*Elsewhere it can also mean a personal assistant\./)
  })

  it('leaves what the documents explain themselves to them', async () => {
    expect(await said('What exactly is corporate parenting?')).toBe(leftAlone)
    expect(await said('what is the care leaver covenant')).toBe(leftAlone)
  })
})
