import { beforeAll, describe, expect, it } from '@jest/globals'
import { heldReportsOf, type HeldReport } from '../held-reports.ts'
import { openKnowledge } from '../knowledge.ts'
import { briefingOn, quotationsOf, type Reader } from './briefing.ts'
import { openServiceKnowledge } from './service-knowledge.ts'

const content = openServiceKnowledge()
let held: readonly HeldReport[]
beforeAll(() => {
  const knowledge = openKnowledge()
  held = heldReportsOf({ documents: knowledge.documents('2026-11-25'), passages: knowledge.passages })()
})

const councillor: Reader = { audience: 'councillor', council: 'bury', today: '2026-11-25', approvals: {}, inForce: [] }
const on = (service: string, reader: Partial<Reader> = {}) => briefingOn(content.guides.get(service)!, held, content, { ...councillor, ...reader })

describe('what our council’s strategy says', () => {
  it('says that Bury’s report does not mention housing, and what Cambridgeshire’s says', () => {
    const { strategy } = on('housing-homelessness')
    expect(strategy).toMatchObject({ outcome: 'not mentioned', nearest: [], others: [{ council: 'cambridgeshire' }] })
  })

  it('quotes Herefordshire on interviews and work, word for word, and says that it has expired', () => {
    const { ours } = quotationsOf(on('human-resources-apprenticeships', { council: 'herefordshire' }))
    expect(ours[0]).toMatchObject({ paragraph: '22', status: 'expired' })
    const passage = held.find(({ document }) => document.id === 'herefordshire-2020')?.passages.find(({ id }) => id === ours[0]?.passage)
    expect(passage?.text).toContain(ours[0]?.quote)
  })

  it('changes at once when a report is no longer held', () => {
    const without = held.filter(({ document }) => document.council !== 'cambridgeshire')
    expect(briefingOn(content.guides.get('housing-homelessness')!, without, content, councillor).strategy).toMatchObject({ others: [] })
  })

  it('does not take a "secure environment" for the environment service', () => {
    expect(on('environment-waste', { council: 'buckinghamshire' }).strategy.outcome).toBe('not mentioned')
  })
})

it('gives councillors questions to put, each backed, and officers questions to ask themselves', () => {
  expect(on('libraries-culture').questions[0]).toMatchObject({ text: 'Do we still charge children in care and care leavers for late or lost books?', letters: ['a'] })
  expect(on('libraries-culture', { audience: 'officer' }).questions[0]?.text).toBe('Would I chase my own child for a fine on a book lost in a house move?')
})

it('keeps the line about the 2026 Act and marks it until the council says that it has started', () => {
  const line = (inForce: string[]) => on('housing-homelessness', { inForce }).meanings.find(({ text }) => text.includes('2026 Act'))
  expect(line([])?.isNotInForce).toBe(true)
  expect(line(['CWSA26-s9', 'CWSA26-s78'])?.isNotInForce).toBe(false)
})

it('is a draft until the council’s settings name who checked it', () => {
  expect(on('registrars').approval).toBeUndefined()
  expect(on('registrars', { approvals: { registrars: { by: 'Amira Khan', on: '2026-11-01' } } }).approval).toEqual({ by: 'Amira Khan', on: '2026-11-01' })
})

it('does not tell the NHS that the council’s duty is its own', () => {
  expect(on('nhs-health-partners').duty.text).toContain('must co-operate')
})
